#include "spooler/transport/smtpconnection.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    template <typename... Fs> struct Overloaded : Fs... {
        using Fs::operator()...;
    };

    constexpr qint64 reportedProgress = 256 * 1024; // smaller content is gone before a bar could show it

} // namespace

SmtpConnection::SmtpConnection(
    const ServerSettings &server, Dialect dialect, const QString &secret, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_nextHop(server.host + u':' + QString::number(server.port))
    , m_clock(clock)
    , m_line(server, clock, this)
    , m_opening(server, secret, dialect)
    , m_transactionDeadline(clock, this, [this] {
        m_line.fail({AttemptEndKind::NetworkTrouble, u"the message took longer than a transaction may"_s});
    })
{
    m_line.transcript().forbid(secretForms(server.user, secret));
    connect(&m_line, &LineConnection::ready, this, &SmtpConnection::lineReady);
    connect(&m_line, &LineConnection::linesArrived, this, &SmtpConnection::readLines);
    connect(&m_line, &LineConnection::drained, this, &SmtpConnection::pieceLeft);
    connect(&m_line, &LineConnection::failed, this, &SmtpConnection::lineFailed);
}

void SmtpConnection::carry(const DeliveryRequest &request)
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Carrying;
    m_request = request;
    const QByteArray ahead = std::exchange(m_ahead, {});
    m_carriage = {
        .messages = m_carriage.messages + 1,
        .retiring = m_carriage.retiring,
        .isOpenedAhead = !ahead.isEmpty()};
    if (!m_carriage.isOpenedAhead && m_line.hasUnread()) {
        handBack();
        return;
    }
    if (m_carriage.messages > 1)
        m_line.transcript().note("on the connection that carried an earlier message");
    if (m_carriage.isOpenedAhead)
        m_line.transcript().client(ahead);
    m_transactionDeadline.start(m_server.deadlines.transaction);
    m_pump.emplace(request.content);
    const auto piece = m_pump->start(m_opening.extensions().chunking ? Framing::Chunks : Framing::Dot);
    if (piece == ContentPump::Piece::Damaged || piece == ContentPump::Piece::Unreadable)
        m_dialogue->cannotBegin(request, piece, m_pump->fault());
    else
        m_dialogue->begin(request);
    perform();
}

void SmtpConnection::endData()
{
    if (m_state != State::Carrying || !m_dialogue->isAnnounced())
        return; // the connection died while the announcement was being committed
    if (m_line.hasUnread())
        return protocolBroken(u"the server spoke before the end of the content"_s);
    m_dialogue->endCommitted();
    const QByteArray wire = m_pump->take();
    m_ahead = m_next ? m_dialogue->openAhead(*m_next) : QByteArray();
    m_line.write(m_ahead.isEmpty() ? wire : wire + m_ahead);
    recordContent(wire);
    if (m_pump->size() > reportedProgress)
        Q_EMIT progressed(m_request.attempt, m_pump->octetsTaken(), m_pump->size());
    awaitReply();
}

bool SmtpConnection::mayOpenAhead() const
{
    const Extensions &extensions = m_opening.extensions();
    return m_state == State::Carrying && extensions.pipelining && !m_carriage.retiring
        && (extensions.messageLimit == 0 || m_carriage.messages < extensions.messageLimit);
}

std::optional<DeliveryRequest> SmtpConnection::dropNext(AttemptId attempt)
{
    return m_next && m_next->attempt == attempt ? std::exchange(m_next, {}) : std::nullopt;
}

void SmtpConnection::abortAttempt()
{
    if (m_state != State::Carrying)
        return;
    m_dialogue->broken(AttemptEndKind::Aborted, u"stopped by the user"_s);
    perform();
}

void SmtpConnection::retire()
{
    m_carriage.retiring = true;
    if (m_state == State::Idle || m_state == State::Opening) {
        quit();
        Q_EMIT over();
    }
}

void SmtpConnection::lineReady()
{
    if (m_opening.isBeforeGreeting()) {
        m_opening.protectedBy(m_line.tls());
        m_line.await(m_server.deadlines.greeting, m_opening.awaited());
    } else {
        performOpening(m_opening.tlsBegun(m_line.tls()));
    }
}

void SmtpConnection::readLines()
{
    while (const auto line = m_line.nextLine()) {
        if (m_opening.isLoggingOn() && line->startsWith("334"))
            m_line.transcript().server("334 ***");
        else
            m_line.transcript().server(*line);
        switch (m_reader.add(*line)) {
        case ReplyReader::Progress::Incomplete:
            break;
        case ReplyReader::Progress::Complete:
            replyComplete();
            break;
        case ReplyReader::Progress::Broken:
            return protocolBroken(m_reader.fault());
        }
    }
}

void SmtpConnection::replyComplete()
{
    switch (m_state) {
    case State::Opening: {
        const QByteArray text = m_reader.raw();
        Reply reply = m_reader.take();
        if (m_opening.isLoggingOn() && reply.code != 334)
            reply.text = m_line.transcript().cleared(reply.text);
        performOpening(m_opening.replyRead(reply, text));
        return;
    }
    case State::Carrying: {
        const Reply reply = m_reader.take();
        if (reply.code == 421 && handBack())
            return;
        m_carriage.heard = true;
        m_dialogue->replyRead(reply);
        perform();
        return;
    }
    case State::Idle: // mostly 421: too long idle
        m_state = State::Over;
        m_line.abort();
        Q_EMIT over();
        return;
    case State::Over:
        return;
    }
}

void SmtpConnection::lineFailed(const ConnectionFailure &failure)
{
    switch (m_state) {
    case State::Opening: {
        AttemptEnd end;
        end.kind = failure.kind;
        end.detail = failure.detail;
        return failOpening(end);
    }
    case State::Carrying:
        if (handBack())
            return;
        m_dialogue->broken(failure.kind, failure.detail);
        return perform();
    case State::Idle:
        m_state = State::Over;
        Q_EMIT over();
        return;
    case State::Over:
        return;
    }
}

void SmtpConnection::performOpening(const std::vector<OpeningStep> &steps)
{
    for (const OpeningStep &step : steps) {
        std::visit(
            Overloaded{
                [this](const SayLine &say) {
                    m_line.transcript().client(say.visible);
                    m_line.write(say.line);
                    m_line.await(m_server.deadlines.command, m_opening.awaited());
                    if (m_opening.expectsManyLines())
                        m_reader.expectManyLines();
                },
                [this](const BeginTls &) { m_line.startTls(); },
                [this](const KeyDerivation &work) {
                    QtConcurrent::run(derive, work).then(this, [this](const QByteArray &key) {
                        if (m_state == State::Opening)
                            performOpening(m_opening.keyDerived(key));
                    });
                },
                [this](const Opened &) {
                    m_line.stopAwaiting();
                    m_line.transcript().forbid({});
                    m_dialogue.emplace(extensions());
                    m_state = State::Idle;
                    Q_EMIT opened();
                },
                [this](const OpeningFailed &failed) { failOpening(failed.end); },
            },
            step);
    }
}

void SmtpConnection::failOpening(AttemptEnd end)
{
    m_state = State::Over;
    m_line.abort();
    end.nextHop = m_nextHop;
    end.tls = m_line.tls();
    end.transcript = m_line.transcript().take();
    Q_EMIT openingFailed(end);
    Q_EMIT over();
}

void SmtpConnection::perform()
{
    for (const DialogueStep &step : m_dialogue->takeSteps())
        performStep(step);
    if (m_state != State::Carrying)
        return;
    awaitReply();
    if (m_dialogue->mayPump() && !m_carriage.pieceLeaving)
        pumpContent();
}

void SmtpConnection::performStep(const DialogueStep &step)
{
    std::visit(
        Overloaded{
            [this](const SayCommands &say) {
                m_line.transcript().client(say.lines);
                m_line.write(say.lines);
            },
            [this](const SendContent &content) {
                if (m_pump->octetsTaken() > 0) // a further transaction
                    m_pump->start(content.framing);
            },
            [this](const AnnounceEnd &announce) {
                Q_EMIT aboutToEndData(m_request.attempt, announce.accepted);
            },
            [this](const Conclude &conclude) {
                Outcome outcome;
                outcome.verdict = conclude.verdict;
                outcome.reply = conclude.reply;
                outcome.command = conclude.command;
                outcome.nextHop = m_nextHop;
                outcome.tls = m_line.tls();
                outcome.when = m_clock.now();
                outcome.handover = m_opening.extensions().dsn ? Handover::Reporting : Handover::Silent;
                Q_EMIT recipientConcluded(m_request.attempt, conclude.recipient, outcome);
            },
            [this](const FinishAttempt &end) { finish(end); },
        },
        step);
}

void SmtpConnection::awaitReply()
{
    const QString awaited = m_dialogue->awaited();
    if (awaited.isEmpty()) {
        if (!m_carriage.pieceLeaving)
            m_line.stopAwaiting();
        return;
    }
    const Deadlines &deadlines = m_server.deadlines;
    m_line.await(
        m_dialogue->isEnding()       ? deadlines.finalDot
            : m_dialogue->isInData() ? deadlines.dataBlock
                                     : deadlines.command,
        awaited);
}

void SmtpConnection::pumpContent()
{
    switch (m_pump->piece()) {
    case ContentPump::Piece::Middle: {
        m_carriage.pieceLeaving = true;
        const QByteArray wire = m_pump->take();
        m_dialogue->pieceSaid();
        m_line.await(m_server.deadlines.dataBlock, u"taking content"_s);
        m_line.stream(wire);
        recordContent(wire);
        Q_EMIT progressed(m_request.attempt, m_pump->octetsTaken(), m_pump->size());
        return;
    }
    case ContentPump::Piece::Last:
        m_dialogue->contentEnds();
        break;
    case ContentPump::Piece::Damaged:
    case ContentPump::Piece::Unreadable:
        m_dialogue->contentFailed(m_pump->piece(), m_pump->fault());
        break;
    }
    perform();
}

void SmtpConnection::pieceLeft()
{
    m_carriage.pieceLeaving = false;
    if (m_state != State::Carrying || !m_dialogue->isInData())
        return;
    m_pump->advance();
    if (m_dialogue->mayPump())
        pumpContent();
    else // one chunk at a time, without PIPELINING
        m_line.await(m_server.deadlines.dataBlock, u"BDAT"_s);
}

void SmtpConnection::recordContent(const QByteArray &wire)
{
    Transcript &transcript = m_line.transcript();
    if (m_opening.extensions().chunking)
        transcript.client(QByteArrayView(wire).first(wire.indexOf('\n')));
    transcript.note(QByteArray::number(wire.size()) + " octets of content");
    if (!m_opening.extensions().chunking && m_dialogue->isEnding())
        transcript.client(".");
}

// The server may close an idle connection at any time: then nobody has heard of this message, and another
// connection takes it.
bool SmtpConnection::handBack()
{
    if (m_carriage.messages < 2 || m_carriage.heard)
        return false;
    m_state = State::Over;
    m_line.abort();
    m_pump.reset();
    Q_EMIT handedBack(m_request);
    Q_EMIT over();
    return true;
}

void SmtpConnection::finish(const FinishAttempt &step)
{
    AttemptEnd end = step.end;
    end.nextHop = m_nextHop;
    end.tls = m_line.tls();
    end.transcript = m_line.transcript().take();
    if (!m_request.eightBit)
        end.conversion = m_request.conversion;
    m_transactionDeadline.stop();
    m_line.stopAwaiting();
    m_pump.reset();
    m_request.content.reset();
    const qsizetype limit = m_opening.extensions().messageLimit;
    const auto next = std::exchange(m_next, {});
    // The replies to what was said ahead would be taken for those to the next message.
    const bool isDisowned = !m_ahead.isEmpty() && (!next || m_carriage.retiring);
    if (step.afterwards == Afterwards::CloseConnection || isDisowned) {
        m_state = State::Over;
        m_line.abort();
    } else if (m_carriage.retiring || (limit > 0 && m_carriage.messages >= limit)) {
        quit();
    } else {
        m_state = State::Idle;
    }
    const bool isOver = m_state == State::Over;
    Q_EMIT finished(m_request.attempt, end); // may carry the next message at once
    if (!isOver && next)
        return carry(*next);
    if (next)
        Q_EMIT handedBack(*next);
    if (isOver)
        Q_EMIT over();
}

void SmtpConnection::quit()
{
    if (m_state == State::Opening) {
        m_line.abort();
    } else {
        m_line.write("QUIT\r\n");
        m_line.close();
    }
    m_state = State::Over;
}

} // namespace mailroom
