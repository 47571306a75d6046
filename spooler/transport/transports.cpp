#include "spooler/transport/transports.h"

#include "spooler/transport/smtpconnection.h"
#include "spooler/transport/smtptransport.h"

#include <QPromise>

namespace mailroom {

std::unique_ptr<Transport> makeTransport(const Account &account, Clock &clock)
{
    return std::make_unique<SmtpTransport>(account, clock);
}

QFuture<ConnectionReport>
testConnection(const Account &account, const QString &secret, Clock &clock, QObject *context)
{
    auto promise = std::make_shared<QPromise<ConnectionReport>>();
    promise->start();
    auto *connection = new SmtpConnection(account.server, secret, clock, context);
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
