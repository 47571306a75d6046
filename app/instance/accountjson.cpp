#include "app/instance/accountjson.h"

#include "spooler/mail/enumwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array policyWords{
        EnumWord{InDoubtPolicy::Ask, "ask"_L1}, EnumWord{InDoubtPolicy::SendAgain, "send-again"_L1},
        EnumWord{InDoubtPolicy::AssumeSent, "assume-sent"_L1}};

    QJsonObject parametersToJson(const QMap<QString, QString> &parameters)
    {
        QJsonObject object;
        for (const auto &[field, value] : parameters.asKeyValueRange())
            object.insert(field, value);
        return object;
    }

    std::unexpected<Error> wrongField(QLatin1StringView field)
    {
        return failure(
            ErrorCode::InvalidInput, u"the account's field \"%1\" is missing or wrong"_s.arg(field));
    }

} // namespace

QString policyName(InDoubtPolicy policy)
{
    return wordOf(policyWords, policy);
}

std::optional<InDoubtPolicy> policyFromName(QStringView name)
{
    return valueOf(policyWords, name);
}

QJsonObject toJson(const Account &account)
{
    const ServerSettings &server = account.server;
    return {
        {u"id"_s, account.id.value},
        {u"name"_s, account.name},
        {u"address"_s, account.address},
        {u"displayName"_s, account.displayName},
        {u"transport"_s, account.transport},
        {u"position"_s, account.position},
        {u"parameters"_s, parametersToJson(account.parameters)},
        {u"announced"_s, toJson(account.announced)},
        {u"policy"_s, toJson(account.policy)},
        {u"host"_s, server.host},
        {u"port"_s, server.port},
        {u"security"_s, securityName(server.security)},
        {u"mechanism"_s, mechanismName(server.mechanism)},
        {u"user"_s, server.user},
        {u"caFile"_s, server.caFile},
        {u"pinnedCertificate"_s, QString::fromLatin1(server.pinnedCertificate.toHex())},
        {u"connections"_s, server.connections},
        {u"timeouts"_s, toJson(server.deadlines)},
        {u"incoming"_s, toJson(account.incoming)},
        {u"passwordFile"_s, account.passwordFile},
        {u"schedule"_s, account.schedule},
        {u"lifetime"_s, double(account.lifetime.count())},
        {u"inDoubt"_s, policyName(account.inDoubtPolicy)},
        {u"enabled"_s, account.enabled},
    };
}

Result<Account> accountFromJson(const QJsonObject &object)
{
    Account account;
    ServerSettings &server = account.server;
    account.id.value = object.value("id"_L1).toInteger();

    const std::array texts{
        std::pair{"name"_L1, &account.name},
        std::pair{"address"_L1, &account.address},
        std::pair{"displayName"_L1, &account.displayName},
        std::pair{"transport"_L1, &account.transport},
        std::pair{"host"_L1, &server.host},
        std::pair{"user"_L1, &server.user},
        std::pair{"caFile"_L1, &server.caFile},
        std::pair{"passwordFile"_L1, &account.passwordFile},
        std::pair{"schedule"_L1, &account.schedule}};
    for (const auto &[field, text] : texts) {
        if (!object.value(field).isString())
            return wrongField(field);
        *text = object.value(field).toString();
    }
    account.position = object.value("position"_L1).toInt();
    const QJsonObject parameters = object.value("parameters"_L1).toObject();
    for (auto field = parameters.begin(); field != parameters.end(); ++field)
        account.parameters.insert(field.key(), field->toString());
    const auto announced = takingsFromJson(object.value("announced"_L1).toObject());
    if (!announced)
        return wrongField("announced"_L1);
    account.announced = *announced;
    const auto policyFields = accountPolicyFromJson(object.value("policy"_L1).toObject());
    if (!policyFields)
        return wrongField("policy"_L1);
    account.policy = *policyFields;
    const int port = object.value("port"_L1).toInt(-1);
    if (port < 0 || port > 65535)
        return wrongField("port"_L1);
    server.port = static_cast<quint16>(port);
    const auto security = securityFromName(object.value("security"_L1).toString());
    const auto mechanism = mechanismFromName(object.value("mechanism"_L1).toString());
    const auto policy = policyFromName(object.value("inDoubt"_L1).toString());
    if (!security)
        return wrongField("security"_L1);
    if (!mechanism)
        return wrongField("mechanism"_L1);
    if (!policy)
        return wrongField("inDoubt"_L1);
    server.security = *security;
    server.mechanism = *mechanism;
    account.inDoubtPolicy = *policy;
    server.pinnedCertificate =
        QByteArray::fromHex(object.value("pinnedCertificate"_L1).toString().toLatin1());
    server.connections = object.value("connections"_L1).toInt();
    const auto deadlines = deadlinesFromJson(object.value("timeouts"_L1).toObject());
    if (!deadlines)
        return wrongField("timeouts"_L1);
    server.deadlines = *deadlines;
    const auto incoming = incomingFromJson(object.value("incoming"_L1).toObject());
    if (!incoming)
        return wrongField("incoming"_L1);
    account.incoming = *incoming;
    account.lifetime = std::chrono::seconds(object.value("lifetime"_L1).toInteger());
    account.enabled = object.value("enabled"_L1).toBool();
    return account;
}

} // namespace mailroom
