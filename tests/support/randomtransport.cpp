#include "tests/support/randomnetwork.h"

#include "spooler/transport/contentpump.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    Reply reply(int code, EnhancedStatus status = {})
    {
        return {.code = code, .status = status, .text = u"said the server"_s};
    }

    // Hosts differ in what they offer.
    QByteArray offersOf(const QString &host)
    {
        if (host.startsWith(u'a'))
            return "mx\nPIPELINING\nENHANCEDSTATUSCODES\nDSN\nPRDR\n8BITMIME";
        if (host.startsWith(u'b'))
            return "mx\nPIPELINING\nLIMITS RCPTMAX=3";
        return "mx\nSIZE 10000000";
    }

    QString addressIn(const QByteArray &rcpt)
    {
        const qsizetype from = rcpt.indexOf('<') + 1;
        return QString::fromUtf8(rcpt.sliced(from, rcpt.indexOf('>') - from));
    }

} // namespace

struct RandomTransport::Line {
    explicit Line(const QByteArray &offers) : extensions(Extensions::parse(offers)), dialogue(extensions) { }

    Extensions extensions;
    SmtpDialogue dialogue;
    DeliveryRequest request;
    QString host;
    QByteArrayList heard; // commands without a reply yet
    QStringList accepted; // by RCPT of this transaction
    QByteArray content;
    QList<bool> each; // PRDR: how each accepted recipient is answered
    bool isOpen = false;
    bool isBegun = false;
    bool eachAsked = false;
};

RandomTransport::RandomTransport(RandomNetwork &network, const Account &account)
    : m_network(network)
    , m_account(account)
{
}

RandomTransport::~RandomTransport() = default;

void RandomTransport::closeIdle()
{
    m_idle.clear();
}

int RandomTransport::freeSlots() const
{
    return m_account.server.connections - int(m_running.size());
}

RandomTransport::Line *RandomTransport::running(AttemptId attempt)
{
    const auto found = m_running.find(attempt);
    return found == m_running.end() || m_network.isCut ? nullptr : found->second.get();
}

void RandomTransport::later(AttemptId attempt, void (RandomTransport::*what)(AttemptId))
{
    const int delay =
        m_network.m_dice.rolls(10) ? m_network.m_dice.between(500, 5000) : m_network.m_dice.between(1, 40);
    m_network.m_clock.callAfter(std::chrono::milliseconds(delay), this, [this, attempt, what] {
        if (running(attempt))
            (this->*what)(attempt);
    });
}

void RandomTransport::attempt(DeliveryRequest request)
{
    const AttemptId id = request.attempt;
    std::unique_ptr<Line> line;
    if (!m_idle.empty()) {
        line = std::move(m_idle.back());
        m_idle.pop_back();
    } else {
        line = std::make_unique<Line>(offersOf(m_account.server.host));
        line->host = m_account.server.host;
    }
    line->isBegun = false;
    line->request = std::move(request);
    m_running.emplace(id, std::move(line));
    m_network.tell(NetworkPoint::AttemptBegun);
    later(id, &RandomTransport::open);
}

void RandomTransport::open(AttemptId attempt)
{
    Line &line = *m_running.at(attempt);
    const Weather &weather = m_network.weather;
    Dice &dice = m_network.m_dice;
    if (!line.isOpen) {
        AttemptEnd end;
        if (dice.rolls(weather.unreachable))
            end = {.kind = AttemptEndKind::NetworkTrouble, .detail = u"connection refused"_s};
        else if (dice.rolls(weather.refusesLogin))
            end = {.kind = AttemptEndKind::LoginTrouble, .reply = reply(535, {5, 7, 8})};
        if (end.kind != AttemptEndKind::Concluded) {
            const QList<RequestRecipient> all = line.request.recipients;
            for (const RequestRecipient &recipient : all)
                conclude(line, {recipient.id, Verdict::Interrupted, end.reply, {}});
            finish(attempt, {end, Afterwards::CloseConnection});
            return;
        }
        line.isOpen = true;
    }
    line.isBegun = true;
    line.dialogue.begin(line.request);
    perform(attempt);
}

void RandomTransport::perform(AttemptId attempt)
{
    Line *line = running(attempt);
    while (line) {
        const std::vector<DialogueStep> steps = line->dialogue.takeSteps();
        if (steps.empty())
            return;
        for (const DialogueStep &step : steps) {
            if (!running(attempt))
                return;
            if (const auto *say = std::get_if<SayCommands>(&step)) {
                hear(*line, say->lines);
            } else if (std::get_if<SendContent>(&step)) {
                later(attempt, &RandomTransport::sendContent);
            } else if (const auto *announce = std::get_if<AnnounceEnd>(&step)) {
                Q_EMIT aboutToEndData(attempt, announce->accepted);
                m_network.tell(NetworkPoint::EndAnnounced);
            } else if (const auto *concluded = std::get_if<Conclude>(&step)) {
                conclude(*line, *concluded);
            } else {
                finish(attempt, std::get<FinishAttempt>(step));
                return;
            }
        }
        line = running(attempt);
    }
}

void RandomTransport::conclude(Line &line, const Conclude &step)
{
    Q_EMIT recipientConcluded(
        line.request.attempt, step.recipient,
        {.verdict = step.verdict, .reply = step.reply, .command = step.command, .nextHop = line.host});
    m_network.tell(NetworkPoint::Concluded);
}

void RandomTransport::finish(AttemptId attempt, const FinishAttempt &step)
{
    if (m_network.isCut)
        return;
    auto line = std::move(m_running.extract(attempt).mapped());
    AttemptEnd end = step.end;
    end.nextHop = line->host;
    if (step.afterwards == Afterwards::KeepConnection && line->host == m_account.server.host) {
        line->heard.clear();
        m_idle.push_back(std::move(line));
    }
    Q_EMIT finished(attempt, end);
    Q_EMIT slotFreed();
    m_network.tell(NetworkPoint::Finished);
}

void RandomTransport::hear(Line &line, const QByteArray &commands)
{
    const bool wasQuiet = line.heard.isEmpty();
    for (const QByteArray &command : commands.chopped(2).split('\n'))
        line.heard << command.trimmed();
    if (wasQuiet)
        later(line.request.attempt, &RandomTransport::serve);
}

// True: the connection died, or will.
bool RandomTransport::meetsTrouble(AttemptId attempt)
{
    const Weather &weather = m_network.weather;
    Line &line = *m_running.at(attempt);
    if (m_network.m_dice.rolls(weather.resets)) {
        line.dialogue.broken(AttemptEndKind::NetworkTrouble, u"connection reset"_s);
    } else if (m_network.m_dice.rolls(weather.silent)) {
        m_network.m_clock.callAfter(30s, this, [this, attempt] {
            if (Line *silent = running(attempt)) {
                silent->dialogue.broken(AttemptEndKind::NetworkTrouble, u"no reply in time"_s);
                perform(attempt);
            }
        });
        line.heard.clear();
        return true;
    } else if (m_network.m_dice.rolls(weather.closes)) {
        line.dialogue.replyRead(reply(421, {4, 3, 2}));
    } else {
        return false;
    }
    perform(attempt);
    return true;
}

void RandomTransport::serve(AttemptId attempt)
{
    Line *line = m_running.at(attempt).get();
    if (line->heard.isEmpty() || meetsTrouble(attempt))
        return;
    const QByteArray command = line->heard.takeFirst();
    line->dialogue.replyRead(answerTo(*line, command));
    // What comes next may have been said before, and is answered in order.
    const bool more = !line->heard.isEmpty();
    perform(attempt);
    if (more && running(attempt))
        later(attempt, &RandomTransport::serve);
}

Reply RandomTransport::answerTo(Line &line, const QByteArray &command)
{
    Dice &dice = m_network.m_dice;
    if (command.startsWith("MAIL")) {
        line.accepted.clear();
        line.eachAsked = command.contains(" PRDR");
        if (dice.rolls(m_network.weather.transient / 3))
            return reply(451, {4, 3, 0});
        if (dice.rolls(m_network.weather.permanent / 3))
            return dice.rolls(50) ? reply(550, {5, 7, 1}) : reply(530, {5, 7, 0});
        return reply(250);
    }
    if (command.startsWith("RCPT"))
        return answerToRecipient(line, command);
    if (command == "DATA") {
        if (line.accepted.isEmpty())
            return dice.rolls(20) ? reply(354) : reply(503, {5, 5, 1});
        if (dice.rolls(m_network.weather.transient / 4))
            return reply(451, {4, 3, 1});
        return reply(354);
    }
    if (command == ".")
        return reply(554, {5, 5, 1});
    return reply(250); // RSET
}

Reply RandomTransport::answerToRecipient(Line &line, const QByteArray &command)
{
    Dice &dice = m_network.m_dice;
    if (dice.rolls(m_network.weather.tooMany))
        return reply(452, {4, 5, 3});
    if (dice.rolls(m_network.weather.transient))
        return reply(450, {4, 2, 0});
    if (dice.rolls(m_network.weather.permanent))
        return reply(550, {5, 1, 1});
    line.accepted << addressIn(command);
    return reply(250);
}

void RandomTransport::sendContent(AttemptId attempt)
{
    Line &line = *m_running.at(attempt);
    if (m_network.m_dice.rolls(m_network.weather.resets)) {
        line.dialogue.broken(AttemptEndKind::NetworkTrouble, u"connection reset"_s);
        return perform(attempt);
    }
    if (m_network.m_dice.rolls(m_network.weather.speaksEarly)) {
        line.dialogue.replyRead(reply(m_network.m_dice.rolls(50) ? 552 : 452));
        return perform(attempt);
    }
    ContentPump pump(line.request.content);
    auto piece = pump.start(Framing::Dot);
    line.content.clear();
    while (piece == ContentPump::Piece::Middle) {
        line.content += pump.take();
        piece = pump.advance();
    }
    if (piece == ContentPump::Piece::Last) {
        line.content += pump.take();
        line.dialogue.contentEnds();
    } else {
        line.dialogue.contentFailed(piece, pump.fault());
    }
    perform(attempt);
}

void RandomTransport::endData(AttemptId attempt)
{
    Line *line = running(attempt);
    if (!line || !line->dialogue.isAnnounced() || !m_network.tell(NetworkPoint::EndCommitted))
        return;
    line->dialogue.endCommitted();
    later(attempt, &RandomTransport::afterDot);
}

void RandomTransport::afterDot(AttemptId attempt)
{
    Line &line = *m_running.at(attempt);
    Dice &dice = m_network.m_dice;
    if (meetsTrouble(attempt))
        return;
    if (line.eachAsked)
        return answerEach(attempt);
    Reply answer = reply(250, {2, 0, 0});
    if (dice.rolls(m_network.weather.transient))
        answer = reply(452, {4, 3, 1});
    else if (dice.rolls(m_network.weather.permanent))
        answer = reply(554, {5, 7, 1});
    if (answer.isPositiveCompletion()) {
        for (const QString &address : std::as_const(line.accepted))
            m_network.take(address, line.content);
        if (!m_network.tell(NetworkPoint::ContentTaken))
            return;
    }
    if (dice.rolls(m_network.weather.lost))
        line.dialogue.broken(AttemptEndKind::NetworkTrouble, u"connection reset"_s);
    else
        line.dialogue.replyRead(answer);
    perform(attempt);
}

// 353, a reply for each, and one for the content as a whole; the connection may be lost between any two.
void RandomTransport::answerEach(AttemptId attempt)
{
    Line *line = m_running.at(attempt).get();
    Dice &dice = m_network.m_dice;
    line->each.clear();
    for (const QString &address : std::as_const(line->accepted)) {
        line->each << !dice.rolls(m_network.weather.permanent);
        if (line->each.constLast())
            m_network.take(address, line->content);
    }
    if (!m_network.tell(NetworkPoint::ContentTaken))
        return;
    const int heard = dice.rolls(m_network.weather.lost) ? dice.below(int(line->each.size()) + 2) : 1000;
    line->eachAsked = false;
    line->dialogue.replyRead(reply(353));
    for (int i = 0; i < line->each.size() && i < heard; ++i)
        line->dialogue.replyRead(line->each.at(i) ? reply(250) : reply(550, {5, 7, 1}));
    if (heard > line->each.size())
        line->dialogue.replyRead(reply(250));
    else
        line->dialogue.broken(AttemptEndKind::NetworkTrouble, u"connection reset"_s);
    perform(attempt);
}

void RandomTransport::abort(AttemptId attempt)
{
    if (Line *line = running(attempt)) {
        if (line->isBegun) {
            line->dialogue.broken(AttemptEndKind::Aborted, u"stopped by the user"_s);
            return perform(attempt);
        }
        const AttemptEnd end{.kind = AttemptEndKind::Aborted};
        const QList<RequestRecipient> all = line->request.recipients;
        for (const RequestRecipient &recipient : all)
            conclude(*line, {recipient.id, Verdict::Interrupted, {}, {}});
        finish(attempt, {end, Afterwards::CloseConnection});
    }
}

void RandomTransport::settingsChanged(const Account &account)
{
    m_account = account;
    m_idle.clear();
}

} // namespace mailroom
