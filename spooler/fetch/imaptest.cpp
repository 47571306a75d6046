// "Test connection" for IMAP: logs on and off.
#include "spooler/fetch/imapfetcher.h"
#include "spooler/fetch/imapopening.h"

#include <QPromise>

namespace mailroom {

namespace {

    // Lives until it has its answer, or as long as its parent.
    class ImapTest final : public QObject {
    public:
        ImapTest(const ServerSettings &server, const QString &secret, Clock &clock, QObject *context)
            : QObject(context)
            , m_connection(server, clock, QString())
            , m_course(test(*this, server, secret))
        {
            connect(&m_connection, &ImapConnection::failed, this, [this](const ConnectionFailure &failure) {
                conclude(failure, {});
            });
        }

        QFuture<ConnectionReport> begin()
        {
            m_promise.start();
            m_course.start();
            return m_promise.future();
        }

    private:
        static Coroutine<> test(ImapTest &test, ServerSettings server, QString secret)
        {
            const auto opened = co_await openImap(test.m_connection, server, secret);
            if (opened)
                test.m_connection.leave();
            test.conclude(
                opened ? ConnectionFailure{AttemptEndKind::Concluded, {}} : opened.error(),
                opened.value_or(QByteArray()));
        }
        void conclude(const ConnectionFailure &end, const QByteArray &mechanism)
        {
            const PeerCertificate peer = m_connection.line().certificate();
            ConnectionReport report;
            report.problem = end.kind;
            report.detail = m_connection.line().transcript().cleared(end.detail);
            report.tls = m_connection.tls();
            report.extensions = m_connection.capabilities().names();
            report.mechanism = QString::fromLatin1(mechanism);
            report.certificate = peer.sha256;
            report.certificateText = peer.text;
            m_promise.addResult(report);
            m_promise.finish();
            deleteLater();
        }

        ImapConnection m_connection;
        QPromise<ConnectionReport> m_promise;
        Coroutine<> m_course; // the last: what it uses outlives it
    };

} // namespace

QFuture<ConnectionReport>
testImap(const Account &account, const QString &secret, Clock &clock, QObject *context)
{
    return (new ImapTest(account.incoming.server, secret, clock, context))->begin();
}

} // namespace mailroom
