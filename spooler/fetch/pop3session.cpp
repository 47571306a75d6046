#include "spooler/fetch/pop3session.h"

#include <QFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostAhead = 16; // commands without a response
    constexpr qint64 longestList = 64 * 1024 * 1024; // a million messages

    template <typename... Fs> struct Overloaded : Fs... {
        using Fs::operator()...;
    };

} // namespace

Pop3Session::Pop3Session(
    const ServerSettings &server, const QString &secret, Clock &clock, const QString &temporaryFolder,
    QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_line(server, clock, this)
    , m_opening(server, secret)
    , m_reader(temporaryFolder)
{
    m_line.transcript().forbid(secretForms(server.user, secret));
    m_line.deliverOctets();
    connect(&m_line, &LineConnection::ready, this, &Pop3Session::lineReady);
    connect(&m_line, &LineConnection::octetsArrived, this, &Pop3Session::readOctets);
    connect(&m_line, &LineConnection::failed, this, [this](const ConnectionFailure &failure) {
        end({failure.kind, failure.detail, {}, {}});
    });
}

Pop3Session::~Pop3Session()
{
    while (const auto reply = m_reader.next()) {
        if (!reply->bodyFile.isEmpty())
            QFile::remove(reply->bodyFile);
    }
}

void Pop3Session::open()
{
    m_line.open();
}

void Pop3Session::lineReady()
{
    if (!m_opening.isBeforeGreeting())
        return perform(m_opening.tlsBegun(m_line.tls()));
    m_opening.protectedBy(m_line.tls());
    m_reader.expect(Pop3Reader::Shape::OneLine);
    m_line.await(m_server.deadlines.greeting, m_opening.awaited());
}

void Pop3Session::readOctets(QByteArrayView octets)
{
    if (m_isOver)
        return;
    m_reader.append(octets);
    while (!m_isOver) {
        auto reply = m_reader.next();
        if (!reply)
            break;
        replyComplete(*reply);
        if (!reply->bodyFile.isEmpty())
            QFile::remove(reply->bodyFile); // nobody took it
    }
    if (m_isOver)
        return;
    if (m_reader.isBroken()) {
        const auto kind =
            m_reader.isLocalFault() ? AttemptEndKind::LocalTrouble : AttemptEndKind::ServerTrouble;
        m_line.abort();
        return end({kind, m_reader.fault(), {}, {}});
    }
    if (m_reader.blocks() != m_blocks)
        awaitReply();
    Q_EMIT progressed();
}

void Pop3Session::replyComplete(Pop3Reply &reply)
{
    const QByteArray said =
        reply.isContinuation ? QByteArray("+ ***") : (reply.isOk ? "+OK " : "-ERR ") + reply.text;
    m_line.transcript().server(said);
    if (!m_isOpen)
        return perform(m_opening.replyRead(reply));
    if (m_asked.empty() || !m_asked.front().isSaid || reply.isContinuation) {
        m_line.abort();
        return end({AttemptEndKind::ServerTrouble, u"the server spoke without being asked"_s, {}, {}});
    }
    const Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    if (asked.handler)
        asked.handler(reply);
    if (m_isOver)
        return;
    pump();
    awaitReply();
}

void Pop3Session::perform(const std::vector<Pop3Step> &steps)
{
    for (const Pop3Step &step : steps) {
        std::visit(
            Overloaded{
                [this](const Pop3Say &said) { say(said.line, said.visible, said.shape); },
                [this](const Pop3BeginTls &) {
                    if (m_reader.isEmpty())
                        return m_line.startTls();
                    m_line.fail(
                        {AttemptEndKind::ServerTrouble,
                         u"the server sent more than its reply to STLS before TLS began"_s});
                },
                [this](const KeyDerivation &work) {
                    m_line.stopAwaiting();
                    QtConcurrent::run(&derive, work).then(this, [this](const QByteArray &key) {
                        if (!m_isOver)
                            perform(m_opening.keyDerived(key));
                    });
                },
                [this](const Pop3Opened &) {
                    m_line.stopAwaiting();
                    m_isOpen = true;
                    Q_EMIT opened();
                    if (!m_isOver)
                        pump();
                },
                [this](const Pop3Refused &refused) {
                    m_line.close();
                    end(refused);
                }},
            step);
    }
}

void Pop3Session::say(const QByteArray &line, const QByteArray &visible, Pop3Reader::Shape shape)
{
    m_reader.expect(shape, longestList);
    m_line.transcript().client(visible);
    m_line.write(line);
    awaitReply();
}

void Pop3Session::awaitReply()
{
    m_blocks = m_reader.blocks();
    if (!m_isOpen)
        return m_line.await(m_server.deadlines.command, m_opening.awaited());
    if (m_asked.empty() || !m_asked.front().isSaid)
        return m_line.stopAwaiting();
    const QByteArray verb = m_asked.front().command.split(' ').constFirst();
    const auto time =
        verb == "RETR" || verb == "TOP" ? m_server.deadlines.dataBlock : m_server.deadlines.command;
    m_line.await(time, u"reply to "_s + QString::fromLatin1(verb));
}

void Pop3Session::ask(const QByteArray &command, Pop3Reader::Shape shape, Handler handler)
{
    m_asked.push_back({command, shape, std::move(handler)});
    pump();
}

// RFC 2449 section 6.6: commands may be said ahead of their responses; the last of them alone for QUIT.
void Pop3Session::pump()
{
    const qsizetype most = capabilities().pipelining ? mostAhead : 1;
    QByteArray lines;
    for (qsizetype i = 0; i < std::min<qsizetype>(qsizetype(m_asked.size()), most); ++i) {
        Asked &asked = m_asked[size_t(i)];
        if (asked.isSaid)
            continue;
        asked.isSaid = true;
        const bool isMail = asked.command.startsWith("RETR") || asked.command.startsWith("TOP");
        m_reader.expect(asked.shape, isMail ? Pop3Reader::longestBody : longestList);
        m_line.transcript().client(asked.command);
        lines += asked.command + "\r\n";
    }
    if (lines.isEmpty())
        return;
    m_line.write(lines);
    awaitReply();
}

void Pop3Session::quit()
{
    if (std::exchange(m_isQuitting, true) || m_isOver)
        return;
    ask("QUIT", Pop3Reader::Shape::OneLine, [this](Pop3Reply &reply) {
        m_line.close();
        const QString words = QString::fromUtf8(reply.text);
        end(reply.isOk ? Pop3Refused{AttemptEndKind::Concluded, {}, words, {}}
                       : Pop3Refused{
                             AttemptEndKind::ServerTrouble,
                             u"the server could not remove the messages"_s,
                             words,
                             {}});
    });
}

void Pop3Session::abort()
{
    m_line.abort();
    end({AttemptEndKind::Aborted, u"stopped"_s, {}, {}});
}

void Pop3Session::end(const Pop3Refused &end)
{
    if (std::exchange(m_isOver, true))
        return;
    m_line.stopAwaiting();
    Pop3Refused said = end;
    said.words = m_line.transcript().cleared(end.words);
    QMetaObject::invokeMethod(this, [this, said] { Q_EMIT ended(said); }, Qt::QueuedConnection);
}

ConnectionReport Pop3Session::report() const
{
    ConnectionReport report;
    report.tls = m_line.tls();
    report.extensions = capabilities().words;
    report.mechanism = m_opening.mechanism();
    const PeerCertificate certificate = m_line.certificate();
    report.certificate = certificate.sha256;
    report.certificateText = certificate.text;
    return report;
}

} // namespace mailroom
