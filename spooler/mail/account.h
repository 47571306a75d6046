// An account: who the user is there, and the transport that carries his mail.
#pragma once

#include "spooler/mail/accountpolicy.h"
#include "spooler/mail/gate.h"
#include "spooler/mail/ids.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <chrono>

namespace mailroom {

// The numbers of these enums are stored.
enum class Security { ImplicitTls = 0, StartTls = 1, ClearText = 2 }; // clear text only by explicit consent
enum class Mechanism { Automatic = 0, None = 1, Plain = 2, Login = 3, ScramSha256 = 4, XOAuth2 = 5 };
enum class InDoubtPolicy { Ask = 0, SendAgain = 1, AssumeSent = 2 };

// RFC 5321 section 4.5.3.2; each covers the whole reply, never one read.
struct Deadlines {
    std::chrono::milliseconds connect = std::chrono::seconds(30); // DNS, TCP and TLS
    std::chrono::milliseconds greeting = std::chrono::minutes(5);
    std::chrono::milliseconds command = std::chrono::minutes(5); // EHLO, AUTH, MAIL, RCPT, RSET
    std::chrono::milliseconds dataBlock = std::chrono::minutes(3); // 354, and each 256 KiB written
    std::chrono::milliseconds finalDot = std::chrono::minutes(10);
    std::chrono::milliseconds transaction = std::chrono::hours(2); // a whole message
    friend bool operator==(const Deadlines &, const Deadlines &) = default;
};

struct ServerSettings {
    QString host;
    quint16 port = 465;
    Security security = Security::ImplicitTls;
    Mechanism mechanism = Mechanism::Automatic;
    QString user; // empty: no authentication
    QString caFile; // PEM; empty: the system's certificates
    QByteArray pinnedCertificate; // SHA-256 of the DER form accepted by the user for this host; empty: none
    int connections = 4; // at most, at once
    Deadlines deadlines;
    friend bool operator==(const ServerSettings &, const ServerSettings &) = default;
};

struct Account {
    AccountId id;
    QString name; // unique, shown in lists
    QString address; // default From
    QString displayName;
    QString transport = QStringLiteral("smtp"); // a kind of the registry, transport/transports.h
    int position = 0; // in the transport order that the user arranges; equal ones by id
    ServerSettings server; // of transports that speak to a server
    QMap<QString, QString> parameters; // of the others: the values of the transport's own form, by field
    Takings announced{.types = {QStringLiteral("smtp")}}; // by its transport, when it was asked last
    AccountPolicy policy;
    QString passwordFile; // empty: the keyring or the session knows the password
    QString schedule = QStringLiteral("1m,5m*2,15m,1h*3,4h"); // see queue/retryschedule.h
    std::chrono::seconds lifetime = std::chrono::hours(24 * 5);
    InDoubtPolicy inDoubtPolicy = InDoubtPolicy::Ask;
    bool enabled = true;
    friend bool operator==(const Account &, const Account &) = default;
};

// What keeps a whole account from sending, shared by all that waits for it. Stored, so that every
// process and every restart tells the same.
struct AccountCondition {
    Gate gate; // None, Network, Certificate, Login or ServerBackoff
    int failures = 0; // in a row; sets the length of the next backoff
};

} // namespace mailroom
