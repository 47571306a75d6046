#include "spooler/mail/serversettings.h"

#include "spooler/mail/enumwords.h"
#include "spooler/mail/jsonfields.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array securityWords{
        EnumWord{Security::ImplicitTls, "implicit-tls"_L1}, EnumWord{Security::StartTls, "starttls"_L1},
        EnumWord{Security::ClearText, "none"_L1}};
    constexpr std::array mechanismWords{
        EnumWord{Mechanism::Automatic, "automatic"_L1},
        EnumWord{Mechanism::None, "none"_L1},
        EnumWord{Mechanism::Plain, "plain"_L1},
        EnumWord{Mechanism::Login, "login"_L1},
        EnumWord{Mechanism::ScramSha256, "scram-sha-256"_L1},
        EnumWord{Mechanism::XOAuth2, "xoauth2"_L1}};

    constexpr std::array deadlineMembers{std::pair{"connect"_L1, &Deadlines::connect},
                                         std::pair{"greeting"_L1, &Deadlines::greeting},
                                         std::pair{"command"_L1, &Deadlines::command},
                                         std::pair{"data"_L1, &Deadlines::dataBlock},
                                         std::pair{"final-dot"_L1, &Deadlines::finalDot},
                                         std::pair{"transaction"_L1, &Deadlines::transaction}};

    constexpr std::array serverTexts{
        std::pair{"host"_L1, &ServerSettings::host}, std::pair{"user"_L1, &ServerSettings::user},
        std::pair{"caFile"_L1, &ServerSettings::caFile}};

} // namespace

QString securityName(Security security)
{
    return wordOf(securityWords, security);
}

QString mechanismName(Mechanism mechanism)
{
    return wordOf(mechanismWords, mechanism);
}

std::optional<Security> securityFromName(QStringView name)
{
    return valueOf(securityWords, name);
}

std::optional<Mechanism> mechanismFromName(QStringView name)
{
    return valueOf(mechanismWords, name);
}

std::chrono::milliseconds *deadlineNamed(Deadlines &deadlines, QStringView name)
{
    const auto found = std::ranges::find_if(deadlineMembers, [&](const auto &entry) {
        return name.compare(entry.first, Qt::CaseInsensitive) == 0;
    });
    return found == deadlineMembers.end() ? nullptr : &(deadlines.*found->second);
}

QJsonObject toJson(const Deadlines &deadlines)
{
    QJsonObject object;
    for (const auto &[name, member] : deadlineMembers)
        object.insert(name, double((deadlines.*member).count()));
    return object;
}

std::optional<Deadlines> deadlinesFromJson(const QJsonObject &object)
{
    Deadlines deadlines;
    for (const auto &[name, member] : deadlineMembers) {
        if (!object.value(name).isDouble())
            return {};
        deadlines.*member = std::chrono::milliseconds(object.value(name).toInteger());
    }
    return deadlines;
}

QJsonObject toJson(const ServerSettings &server)
{
    QJsonObject object{
        {u"port"_s, server.port},
        {u"security"_s, securityName(server.security)},
        {u"mechanism"_s, mechanismName(server.mechanism)},
        {u"pinnedCertificate"_s, QString::fromLatin1(server.pinnedCertificate.toHex())},
        {u"connections"_s, server.connections},
        {u"timeouts"_s, toJson(server.deadlines)}};
    for (const auto &[name, member] : serverTexts)
        object.insert(name, server.*member);
    return object;
}

std::optional<ServerSettings> serverSettingsFromJson(const QJsonObject &object)
{
    ServerSettings server;
    JsonFields fields(object);
    for (const auto &[name, member] : serverTexts)
        fields.read(name, server.*member);
    int port = 0;
    fields.read("port"_L1, port);
    fields.read("connections"_L1, server.connections);
    QString certificate;
    fields.read("pinnedCertificate"_L1, certificate);
    const auto security = securityFromName(object.value("security"_L1).toString());
    const auto mechanism = mechanismFromName(object.value("mechanism"_L1).toString());
    const auto deadlines = deadlinesFromJson(object.value("timeouts"_L1).toObject());
    if (!fields.areWell() || port > 65535 || !security || !mechanism || !deadlines)
        return {};
    server.port = static_cast<quint16>(port);
    server.security = *security;
    server.mechanism = *mechanism;
    server.deadlines = *deadlines;
    server.pinnedCertificate = QByteArray::fromHex(certificate.toLatin1());
    return server;
}

} // namespace mailroom
