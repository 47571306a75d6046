// An account: who the user is there, the transport that carries his mail, and how mail comes in.
#pragma once

#include "spooler/mail/accountpolicy.h"
#include "spooler/mail/gate.h"
#include "spooler/mail/ids.h"
#include "spooler/mail/incoming.h"
#include "spooler/mail/serversettings.h"

#include <QMap>
#include <QString>

#include <chrono>

namespace mailroom {

// The numbers are stored.
enum class InDoubtPolicy { Ask = 0, SendAgain = 1, AssumeSent = 2 };

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
    Incoming incoming;
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
