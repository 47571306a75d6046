#include "tests/servers/loggingsink.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The dialogue with one client; owned by its socket.
    class SinkSession : public QObject {
    public:
        SinkSession(QTcpSocket *socket, const QString &logFile, std::chrono::milliseconds longestPause)
            : QObject(socket)
            , m_socket(socket)
            , m_log(logFile)
            , m_longestPause(longestPause)
        {
            const bool opened = m_log.open(QIODevice::WriteOnly | QIODevice::Append);
            Q_ASSERT(opened);
            connect(socket, &QTcpSocket::readyRead, this, [this] { proceed(); });
            connect(socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
            reply("220 sink.test.example ESMTP");
        }

    private:
        void proceed()
        {
            m_buffer += m_socket->readAll();
            while (!m_pausing) {
                const QByteArrayView end = m_inContent ? QByteArrayView("\r\n.\r\n") : QByteArrayView("\r\n");
                const qsizetype length = m_buffer.indexOf(end);
                if (length < 0)
                    return;
                const QByteArray part = m_buffer.first(length);
                m_buffer.remove(0, length + end.size());
                m_inContent ? take(part) : answer(part.first(std::min<qsizetype>(4, part.size())).toUpper());
            }
        }

        void answer(const QByteArray &verb)
        {
            if (verb == "EHLO")
                reply("250-sink.test.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
            else if (verb == "DATA")
                reply("354 go on");
            else if (verb == "QUIT")
                reply("221 2.0.0 good bye");
            else
                reply("250 2.1.0 fine");
            m_inContent = verb == "DATA";
            if (verb == "QUIT")
                m_socket->disconnectFromHost();
        }

        void take(const QByteArray &content)
        {
            static const QRegularExpression field(
                u"^Message-ID:\\s*(<[^>]+>)"_s,
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
            m_inContent = false;
            m_log.write(field.match(QString::fromLatin1(content)).captured(1).toLatin1() + '\n');
            m_log.flush();
            ::fdatasync(m_log.handle());

            m_pausing = true;
            const auto longest = static_cast<int>(m_longestPause.count());
            QTimer::singleShot(QRandomGenerator::global()->bounded(longest + 1), this, [this] {
                m_pausing = false;
                reply("250 2.0.0 written down");
                proceed();
            });
        }

        void reply(const QByteArray &line) { m_socket->write(line + "\r\n"); }

        QTcpSocket *m_socket;
        QFile m_log;
        std::chrono::milliseconds m_longestPause;
        QByteArray m_buffer;
        bool m_inContent = false;
        bool m_pausing = false;
    };

} // namespace

LoggingSink::LoggingSink(std::chrono::milliseconds longestPause) : m_server(new QTcpServer)
{
    const bool listens = m_server->listen(QHostAddress::LocalHost);
    Q_ASSERT(listens);
    m_port = m_server->serverPort();
    const QString logFile = m_folder.filePath(u"received"_s);
    QObject::connect(
        m_server, &QTcpServer::newConnection, m_server, [server = m_server, logFile, longestPause] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                new SinkSession(socket, logFile, longestPause);
        });
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

LoggingSink::~LoggingSink()
{
    m_thread.quit();
    m_thread.wait();
}

QStringList LoggingSink::received() const
{
    QFile log(m_folder.filePath(u"received"_s));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(log.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace mailroom
