// How a server is reached and spoken to; shared by what sends and what fetches.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

namespace mailroom {

// The numbers of these enums are stored.
enum class Security { ImplicitTls = 0, StartTls = 1, ClearText = 2 }; // clear text only by explicit consent
enum class Mechanism { Automatic = 0, None = 1, Plain = 2, Login = 3, ScramSha256 = 4, XOAuth2 = 5 };

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

QString securityName(Security security); // "implicit-tls", "starttls", "none"
QString
mechanismName(Mechanism mechanism); // "automatic", "none", "plain", "login", "scram-sha-256", "xoauth2"
std::optional<Security> securityFromName(QStringView name);
std::optional<Mechanism> mechanismFromName(QStringView name);

// The member of `deadlines` that a name of the command line means: "connect", "greeting", "command", "data",
// "final-dot", "transaction"; null when there is none.
std::chrono::milliseconds *deadlineNamed(Deadlines &deadlines, QStringView name);

// Never holds a password. From JSON nothing where a field has the wrong type.
QJsonObject toJson(const Deadlines &deadlines);
std::optional<Deadlines> deadlinesFromJson(const QJsonObject &object); // each must be there
QJsonObject toJson(const ServerSettings &server);
std::optional<ServerSettings> serverSettingsFromJson(const QJsonObject &object);

} // namespace mailroom
