#include "spooler/transport/transports.h"

#include "spooler/transport/commandprogram.h"
#include "spooler/transport/maildirtransport.h"
#include "spooler/transport/sendmailprogram.h"
#include "spooler/transport/smtpconnection.h"
#include "spooler/transport/smtptransport.h"

#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    template <typename T> std::unique_ptr<Transport> make(const Account &account, Clock &clock)
    {
        return std::make_unique<T>(account, clock);
    }

} // namespace

const QList<Provider> &providers()
{
    static const QList<Provider> all{
        {describeSmtp(), make<SmtpTransport>},         {describeLmtp(), make<SmtpTransport>},
        {describeSendmail(), make<SendmailTransport>}, {describeCommand(), make<CommandTransport>},
        {describeMaildir(), make<MaildirTransport>},
    };
    return all;
}

QList<ProviderDescription> providerDescriptions()
{
    QList<ProviderDescription> descriptions;
    for (const Provider &provider : providers())
        descriptions << provider.description;
    return descriptions;
}

const ProviderDescription *describe(const QList<Provider> &known, QStringView kind)
{
    const auto found = std::ranges::find_if(
        known, [&](const Provider &provider) { return provider.description.kind == kind; });
    return found == known.end() ? nullptr : &found->description;
}

Result<> checkForm(const ProviderDescription &description, const Account &account)
{
    if (const auto checked = checkParameters(description, account.parameters); !checked)
        return checked;
    if (description.reachedBy == ReachedBy::Server && account.server.host.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, u"server: an account needs the name of its server"_s);
    return {};
}

Result<std::unique_ptr<Transport>>
makeTransport(const Account &account, Clock &clock, const QList<Provider> &known)
{
    const auto found = std::ranges::find_if(
        known, [&](const Provider &provider) { return provider.description.kind == account.transport; });
    if (found == known.end())
        return failure(ErrorCode::NotFound, u"there is no transport \"%1\""_s.arg(account.transport));
    const int version = found->description.interfaceVersion;
    if (version != transportInterfaceVersion)
        return failure(
            ErrorCode::Refused,
            u"the transport \"%1\" speaks interface version %2, Mailroom speaks %3"_s.arg(account.transport)
                .arg(version)
                .arg(transportInterfaceVersion));
    if (const auto checked = checkForm(found->description, account); !checked)
        return std::unexpected(checked.error());
    return found->make(account, clock);
}

QFuture<ConnectionReport>
testConnection(const Account &account, const QString &secret, Clock &clock, QObject *context)
{
    auto promise = std::make_shared<QPromise<ConnectionReport>>();
    promise->start();
    auto *connection = new SmtpConnection(account.server, dialectOf(account), secret, clock, context);
    QObject::connect(connection, &SmtpConnection::opened, connection, [promise, connection] {
        promise->addResult(connection->report());
        promise->finish();
        connection->retire();
    });
    QObject::connect(
        connection, &SmtpConnection::openingFailed, connection, [promise, connection](const AttemptEnd &end) {
            ConnectionReport report = connection->report();
            report.problem = end.kind;
            report.detail = end.detail;
            report.reply = end.reply;
            promise->addResult(report);
            promise->finish();
        });
    QObject::connect(connection, &SmtpConnection::over, connection, &QObject::deleteLater);
    connection->open();
    return promise->future();
}

} // namespace mailroom
