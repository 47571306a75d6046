#include "spooler/fetch/imapconnection.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 literalBlock = 256 * 1024;
    constexpr qint64 mostUnasked = 1088LL * 1024 * 1024; // the largest literal, and some
    constexpr qsizetype seenOfLine = 300; // by a transcript

    QByteArray described(const ImapResponse &response)
    {
        QByteArray text = response.kind == ImapResponse::Kind::Tagged ? response.tag : QByteArray("*");
        for (const ImapValue &value : response.values.first(std::min<qsizetype>(response.values.size(), 4)))
            text += ' '
                + (value.isList() ? QByteArray("(…)")
                                  : value.text.first(std::min<qsizetype>(value.text.size(), 40)));
        return text;
    }

    QByteArray statusLine(const ImapResponse &response)
    {
        static constexpr std::array<QByteArrayView, 6> words{"", "OK", "NO", "BAD", "BYE", "PREAUTH"};
        QByteArray line = (response.tag.isEmpty() ? QByteArray("*") : response.tag) + ' '
            + words.at(static_cast<size_t>(response.status)).toByteArray();
        if (!response.code.isEmpty())
            line += " [" + response.code.constFirst().text + ']';
        return line + ' ' + response.text.first(std::min(response.text.size(), seenOfLine));
    }

} // namespace

ImapConnection::ImapConnection(
    const ServerSettings &server, Clock &clock, const QString &temporaryFolder, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_line(server, clock, this)
    , m_reader(temporaryFolder)
    , m_jobDeadline(clock, this, [this] {
        m_line.fail({AttemptEndKind::NetworkTrouble, u"the server took longer than anything may"_s});
    })
{
    m_line.deliverOctets();
    connect(&m_line, &LineConnection::ready, this, &ImapConnection::lineReady);
    connect(&m_line, &LineConnection::octetsArrived, this, &ImapConnection::readOctets);
    connect(&m_line, &LineConnection::drained, this, &ImapConnection::uploadMore);
    connect(&m_line, &LineConnection::failed, this, [this](const ConnectionFailure &failure) {
        m_waiting = {};
        m_ready.silence();
        Q_EMIT failed(failure);
    });
}

Bell &ImapConnection::connected()
{
    m_line.open();
    return m_ready;
}

Bell &ImapConnection::protectedNow()
{
    // QSslSocket hands plaintext that came too early out after the handshake as if it had been protected.
    if (!m_reader.isEmpty()) {
        broken(u"the server sent more than its reply to STARTTLS before TLS began"_s);
        return m_ready;
    }
    m_capabilities = {};
    m_news = {};
    m_line.startTls();
    return m_ready;
}

void ImapConnection::lineReady()
{
    m_line.await(m_server.deadlines.greeting, u"greeting"_s);
    m_ready.ring();
}

ImapConnection::Performance ImapConnection::perform(ImapJob &job)
{
    Q_ASSERT(!m_job);
    m_job = &job;
    m_commands = 0;
    m_progress = {0, m_reader.literalOctets() / literalBlock, m_octets};
    m_jobDeadline.start(m_server.deadlines.transaction);
    awaitReply();
    pump();
    if (job.isOver() && m_said.isEmpty()) // it had nothing to say
        m_job = nullptr;
    return {*this};
}

void ImapConnection::resume()
{
    if (!m_job)
        return;
    pump();
    endIfOver();
}

void ImapConnection::leave()
{
    m_isLeaving = true;
    m_waiting = {};
    m_line.transcript().client("LOGOUT");
    m_line.write("z LOGOUT\r\n");
    m_line.close();
}

void ImapConnection::abort()
{
    m_waiting = {};
    m_ready.silence();
    m_jobDeadline.stop();
    m_line.abort();
}

void ImapConnection::readOctets(QByteArrayView octets)
{
    m_octets += octets.size();
    m_reader.append(octets);
    while (auto response = m_reader.next()) {
        hear(*response);
        if (m_line.isOver())
            return;
    }
    if (m_reader.isBroken())
        return broken(m_reader.fault());
    noteProgress();
}

void ImapConnection::hear(ImapResponse &response)
{
    if (response.status != ImapResponse::Status::None)
        m_line.transcript().server(statusLine(response));
    else if (response.kind == ImapResponse::Kind::Continuation)
        m_line.transcript().server("+");
    else if (response.numbered("FETCH") < 0) // thousands that say nothing to people
        m_line.transcript().server(described(response));
    switch (response.kind) {
    case ImapResponse::Kind::Untagged:
        return hearUntagged(response);
    case ImapResponse::Kind::Continuation:
        return hearContinuation(response);
    case ImapResponse::Kind::Tagged:
        return hearTagged(response);
    }
}

void ImapConnection::hearUntagged(ImapResponse &response)
{
    if (response.status == ImapResponse::Status::Bye) {
        if (!m_isLeaving)
            broken(u"the server ended the session: %1"_s.arg(m_line.transcript().cleared(
                QString::fromUtf8(response.text.first(std::min(response.text.size(), seenOfLine))))));
        return;
    }
    if (response.hasCode("CAPABILITY"))
        take(response.code);
    else if (response.begins("CAPABILITY"))
        take(response.values);
    else if (response.begins("ENABLED")) {
        for (const ImapValue &name : std::as_const(response.values)) {
            m_capabilities.qresync = m_capabilities.qresync || name.is("QRESYNC");
            if (name.is("UTF8=ACCEPT"))
                m_capabilities.mailboxNames = ImapNames::Utf8;
        }
    }
    m_news.arrivals = m_news.arrivals || response.numbered("EXISTS") >= 0;
    m_news.removals = m_news.removals || response.numbered("EXPUNGE") >= 0 || response.begins("VANISHED");
    if (!m_job)
        return;
    m_job->heard(response);
    pump();
    endIfOver();
}

void ImapConnection::take(const QList<ImapValue> &capabilityData)
{
    m_capabilities.take(capabilityData);
}

void ImapConnection::hearContinuation(const ImapResponse &response)
{
    if (m_upload && !m_upload->mayGo) {
        m_upload->mayGo = true;
        return uploadMore();
    }
    if (!m_job || m_said.isEmpty() || m_upload)
        return broken(u"the server asked for more of what nobody had begun"_s);
    const ImapContinuation answer = m_job->continued(response);
    if (answer.work)
        derive(*answer.work);
    else if (answer.line)
        respond(*answer.line, answer.visible);
    else
        awaitReply(); // of IDLE none is due
    pump();
}

void ImapConnection::hearTagged(const ImapResponse &response)
{
    const auto said = std::ranges::find(m_said, response.tag, &Said::tag);
    if (said == m_said.end() || !m_job)
        return broken(u"the server answered a command that was not given"_s);
    if (m_upload && m_upload->mayGo && m_upload->content) // it will read the rest all the same
        return broken(u"the server answered before the end of what it was sent"_s);
    m_upload.reset();
    const qsizetype number = said->number;
    m_said.erase(said);
    if (response.hasCode("CAPABILITY"))
        take(response.code);
    m_job->answered(response, number);
    m_jobDeadline.start(m_server.deadlines.transaction); // of one command, not of all that a job takes
    pump();
    if (!m_said.isEmpty())
        awaitReply();
    endIfOver();
}

void ImapConnection::endIfOver()
{
    if (!m_job || !m_job->isOver() || !m_said.isEmpty())
        return;
    m_job = nullptr;
    m_line.stopAwaiting();
    m_jobDeadline.stop();
    if (const auto waiting = std::exchange(m_waiting, {}))
        waiting.resume();
}

void ImapConnection::pump()
{
    while (m_job && !m_upload) {
        if (const auto line = m_job->nextLine()) {
            respond(*line, *line);
            continue;
        }
        const auto command = m_job->nextCommand();
        if (!command)
            return;
        say(*command);
    }
}

void ImapConnection::say(const ImapCommand &command)
{
    const QByteArray tag = 'a' + QByteArray::number(++m_tags);
    QByteArray line = tag + ' ' + command.text;
    QByteArray visible = tag + ' ' + (command.visible.isEmpty() ? command.text : command.visible);
    if (command.content) {
        const QByteArray size = QByteArray::number(command.content->size());
        const QByteArray literal = " {" + size + (m_capabilities.literalPlus() ? "+}" : "}");
        line += literal;
        visible += literal;
        m_upload = Upload{command.content, {}, m_capabilities.literalPlus()};
    }
    m_said.append({tag, m_commands++});
    m_line.transcript().client(visible.first(std::min<qsizetype>(visible.size(), seenOfLine)));
    m_line.write(line + "\r\n");
    awaitReply();
    if (m_upload && m_upload->mayGo)
        uploadMore();
}

void ImapConnection::respond(const QByteArray &line, const QByteArray &visible)
{
    m_line.transcript().client(visible);
    m_line.write(line + "\r\n");
    awaitReply();
}

void ImapConnection::derive(const KeyDerivation &work)
{
    QtConcurrent::run([work] {
        return mailroom::derive(work);
    }).then(this, [this, job = m_job](const QByteArray &key) {
        if (job && m_job == job && !m_line.isOver())
            respond(m_job->keyDerived(key), "***");
    });
}

void ImapConnection::uploadMore()
{
    if (!m_upload || !m_upload->mayGo || !m_upload->content)
        return;
    auto next = m_upload->content->next();
    if (!next)
        return m_line.fail({AttemptEndKind::LocalTrouble, next.error().detail});
    const bool isBegin = m_upload->chunk.isNull();
    const QByteArray chunk = std::exchange(m_upload->chunk, *next);
    if (!next->isEmpty()) {
        if (isBegin)
            return uploadMore();
        m_line.await(m_server.deadlines.dataBlock, u"taking content"_s);
        return m_line.stream(chunk);
    }
    if (!m_upload->content->matchesDigest())
        return m_line.fail(
            {AttemptEndKind::LocalTrouble, u"the stored content does not match its SHA-256"_s});
    m_upload->content.reset();
    m_line.write(chunk + "\r\n");
    m_line.await(m_server.deadlines.finalDot, m_job ? m_job->awaited() : QString());
}

void ImapConnection::awaitReply()
{
    if (m_job && !m_job->awaited().isEmpty())
        m_line.await(m_server.deadlines.command, m_job->awaited());
    else
        m_line.stopAwaiting();
}

void ImapConnection::noteProgress()
{
    if (!m_job)
        return;
    const qint64 ofJob = m_job->progress();
    const qint64 blocks = m_reader.literalOctets() / literalBlock;
    if (m_octets - m_progress.octets > mostUnasked)
        return broken(u"the server sends without end what nobody asked for"_s);
    if (ofJob != m_progress.ofJob)
        m_progress.octets = m_octets;
    else if (blocks == m_progress.literals)
        return;
    m_progress.ofJob = ofJob;
    m_progress.literals = blocks;
    if (!m_upload)
        awaitReply();
}

} // namespace mailroom
