#include "spooler/store/accountrow.h"

#include "spooler/store/statement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int mostConnections = 1000;

    bool hasControls(const QString &text)
    {
        return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
    }

    std::unexpected<Error> refuse(const QString &what)
    {
        return failure(ErrorCode::InvalidInput, what);
    }

    Result<> checkDeadlines(const Deadlines &d)
    {
        if (std::ranges::min({d.connect, d.greeting, d.command, d.dataBlock, d.finalDot, d.transaction})
            <= 0ms)
            return refuse(u"deadlines: each must be longer than nothing"_s);
        return {};
    }

    Result<> checkIncoming(const Incoming &incoming)
    {
        if (incoming.kind.isEmpty())
            return {};
        if (incoming.parameters.isEmpty() && incoming.server.host.trimmed().isEmpty())
            return refuse(u"incoming: the server's name is missing"_s);
        if (incoming.server.port == 0)
            return refuse(u"incoming: 0 is not a port"_s);
        if (incoming.interval < 0s)
            return refuse(u"poll: must not be less than nothing"_s);
        if (incoming.recentDays < 1 || incoming.leaveDays < 1)
            return refuse(u"incoming: a number of days is at least 1"_s);
        for (const QString &text :
             {incoming.kind, incoming.server.host, incoming.server.user, incoming.server.caFile,
              incoming.passwordFile, incoming.sentFolder}) {
            if (hasControls(text))
                return refuse(u"incoming: control characters are not allowed"_s);
        }
        return checkDeadlines(incoming.server.deadlines);
    }

    QMap<QString, QString> parametersOf(const QString &json)
    {
        QMap<QString, QString> parameters;
        const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
        for (auto field = object.begin(); field != object.end(); ++field)
            parameters.insert(field.key(), field->toString());
        return parameters;
    }

    QString parametersJson(const QMap<QString, QString> &parameters)
    {
        QJsonObject object;
        for (const auto &[field, value] : parameters.asKeyValueRange())
            object.insert(field, value);
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

    // What a damaged field said is lost with it, not the account.
    AccountPolicy policyOf(const QString &json)
    {
        return accountPolicyFromJson(QJsonDocument::fromJson(json.toUtf8()).object())
            .value_or(AccountPolicy());
    }

    template <typename Value> QString jsonOf(const Value &value)
    {
        return QString::fromUtf8(QJsonDocument(toJson(value)).toJson(QJsonDocument::Compact));
    }

    Incoming incomingOf(const QString &json)
    {
        return incomingFromJson(QJsonDocument::fromJson(json.toUtf8()).object()).value_or(Incoming());
    }

    Takings announcedIn(const QString &json)
    {
        return takingsFromJson(QJsonDocument::fromJson(json.toUtf8()).object()).value_or(Account().announced);
    }

} // namespace

Result<> checkAccount(const Account &account)
{
    if (account.name.trimmed().isEmpty())
        return refuse(u"name: an account needs a name"_s);
    if (account.transport.isEmpty())
        return refuse(u"transport: an account needs a transport"_s);
    const bool speaksToServer = account.parameters.isEmpty();
    const bool onlyReceives = !account.enabled && !account.incoming.kind.isEmpty();
    if (speaksToServer && !onlyReceives && account.server.host.trimmed().isEmpty())
        return refuse(u"server: an account needs the name of its server"_s);
    if (speaksToServer && account.server.port == 0)
        return refuse(u"port: 0 is not a port"_s);
    if (account.server.connections < 1 || account.server.connections > mostConnections)
        return refuse(u"connections: between 1 and %1"_s.arg(mostConnections));
    if (account.lifetime <= 0s)
        return refuse(u"lifetime: must be longer than nothing"_s);
    if (const auto bounded = checkDeadlines(account.server.deadlines); !bounded)
        return bounded;
    if (const auto incoming = checkIncoming(account.incoming); !incoming)
        return incoming;
    for (const auto &[field, text] :
         {std::pair{u"name"_s, account.name}, std::pair{u"address"_s, account.address},
          std::pair{u"display name"_s, account.displayName}, std::pair{u"server"_s, account.server.host},
          std::pair{u"user"_s, account.server.user}, std::pair{u"CA file"_s, account.server.caFile},
          std::pair{u"password file"_s, account.passwordFile}, std::pair{u"schedule"_s, account.schedule}}) {
        if (hasControls(text))
            return refuse(u"%1: control characters are not allowed"_s.arg(field));
    }
    return {};
}

Account readAccount(Statement &row)
{
    const auto duration = [&row] { return std::chrono::milliseconds(row.integer()); };
    return {
        .id = row.id<AccountId>(),
        .name = row.text(),
        .address = row.text(),
        .displayName = row.text(),
        .transport = row.text(),
        .position = row.number(),
        .server =
            {.host = row.text(),
             .port = static_cast<quint16>(row.integer()),
             .security = row.upTo(Security::ClearText),
             .mechanism = row.upTo(Mechanism::XOAuth2),
             .user = row.text(),
             .caFile = row.text(),
             .pinnedCertificate = row.bytes(),
             .connections = row.number(),
             .deadlines =
                 {.connect = duration(),
                  .greeting = duration(),
                  .command = duration(),
                  .dataBlock = duration(),
                  .finalDot = duration(),
                  .transaction = duration()}},
        .parameters = parametersOf(row.text()),
        .announced = announcedIn(row.text()),
        .policy = policyOf(row.text()),
        .incoming = incomingOf(row.text()),
        .passwordFile = row.text(),
        .schedule = row.text(),
        .lifetime = std::chrono::seconds(row.integer()),
        .inDoubtPolicy = row.upTo(InDoubtPolicy::AssumeSent),
        .enabled = row.flag()};
}

QVariantList accountValues(const Account &account)
{
    const ServerSettings &server = account.server;
    const Deadlines &deadlines = server.deadlines;
    return {
        stored(account.name),
        stored(account.address),
        stored(account.displayName),
        stored(account.transport),
        stored(account.position),
        stored(server.host),
        stored(server.port),
        stored(server.security),
        stored(server.mechanism),
        stored(server.user),
        stored(server.caFile),
        stored(server.pinnedCertificate),
        stored(server.connections),
        stored(deadlines.connect.count()),
        stored(deadlines.greeting.count()),
        stored(deadlines.command.count()),
        stored(deadlines.dataBlock.count()),
        stored(deadlines.finalDot.count()),
        stored(deadlines.transaction.count()),
        stored(parametersJson(account.parameters)),
        stored(jsonOf(account.announced)),
        stored(jsonOf(account.policy)),
        stored(jsonOf(account.incoming)),
        stored(account.passwordFile),
        stored(account.schedule),
        stored(account.lifetime.count()),
        stored(account.inDoubtPolicy),
        stored(account.enabled)};
}

QString takingsJson(const Takings &takes)
{
    return jsonOf(takes);
}

} // namespace mailroom
