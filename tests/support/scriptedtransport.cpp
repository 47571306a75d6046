#include "tests/support/scriptedtransport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

ScriptedAnswer accepted()
{
    return {};
}

ScriptedAnswer refused(int code, const QString &text)
{
    return {
        .verdict = code < 500 ? Verdict::Transient : Verdict::Permanent,
        .reply = {.code = code, .status = {code / 100, 1, 1}, .text = text},
        .stage = ScriptedAnswer::AtRecipient};
}

ScriptedAnswer notMine()
{
    return {.verdict = Verdict::NotMine, .reply = {}, .stage = ScriptedAnswer::AtRecipient};
}

ScriptedAnswer lost()
{
    return {.verdict = Verdict::Lost, .reply = {}};
}

ScriptedAnswer hangs()
{
    return {.verdict = Verdict::Interrupted, .reply = {}, .stage = ScriptedAnswer::Never};
}

ScriptedAnswer hangsAfterData()
{
    return {.verdict = Verdict::Interrupted, .reply = {}, .stage = ScriptedAnswer::AfterData};
}

void Script::answer(const QString &address, const QList<ScriptedAnswer> &answers)
{
    m_answers[address] = answers;
}

void Script::trouble(const QString &host, const QList<AttemptEnd> &ends)
{
    m_troubles[host] = ends;
}

ScriptedAnswer Script::next(const QString &address)
{
    if (judge)
        return judge(address);
    QList<ScriptedAnswer> &answers = m_answers[address];
    if (answers.isEmpty())
        return accepted();
    return answers.size() == 1 ? answers.first() : answers.takeFirst();
}

std::optional<AttemptEnd> Script::nextTrouble(const QString &host)
{
    QList<AttemptEnd> &troubles = m_troubles[host];
    if (troubles.isEmpty())
        return std::nullopt;
    return troubles.takeFirst();
}

TransportFactory Script::factory()
{
    return [this](const Account &account) { return std::make_unique<ScriptedTransport>(*this, account); };
}

ScriptedTransport::ScriptedTransport(Script &script, const Account &account)
    : m_script(script)
    , m_host(account.server.host)
{
    m_script.live.insert(this);
}

ScriptedTransport::~ScriptedTransport()
{
    m_script.live.remove(this);
}

int ScriptedTransport::freeSlots() const
{
    return m_script.slots - int(m_running.size());
}

void ScriptedTransport::attempt(DeliveryRequest request)
{
    Q_ASSERT(freeSlots() > 0 && !request.recipients.isEmpty() && request.content);
    QStringList addresses;
    Running running;
    for (const RequestRecipient &recipient : std::as_const(request.recipients)) {
        addresses << recipient.envelope.forwardPath;
        running.answers.insert(recipient.id, m_script.next(recipient.envelope.forwardPath));
    }
    m_script.calls << u"attempt %1"_s.arg(addresses.join(u','));
    m_script.reversePaths << request.reversePath;
    m_script.mostAtOnce = std::max(m_script.mostAtOnce, ++m_script.running);
    const AttemptId id = request.attempt;
    running.open = request.recipients;
    running.request = std::move(request);
    m_running.insert(id, std::move(running));
    QMetaObject::invokeMethod(this, [this, id] { begin(id); }, Qt::QueuedConnection);
}

void ScriptedTransport::begin(AttemptId attempt)
{
    const auto found = m_running.find(attempt);
    if (found == m_running.end())
        return; // aborted meanwhile
    if (const auto trouble = m_script.nextTrouble(m_host)) {
        giveUp(attempt, Verdict::Interrupted, *trouble);
        return;
    }
    const QList<RequestRecipient> all = found->open;
    for (const RequestRecipient &recipient : all) {
        const ScriptedAnswer answer = found->answers.value(recipient.id);
        if (answer.stage == ScriptedAnswer::Never)
            return;
        if (answer.stage == ScriptedAnswer::AtRecipient)
            conclude(*found, recipient, answer);
    }
    if (found->open.isEmpty()) {
        finish(attempt, {});
        return;
    }
    QList<RecipientId> accepted;
    for (const RequestRecipient &recipient : std::as_const(found->open))
        accepted << recipient.id;
    Q_EMIT aboutToEndData(attempt, accepted);
}

void ScriptedTransport::endData(AttemptId attempt)
{
    m_script.calls << u"endData"_s;
    Running &running = m_running[attempt];
    Q_ASSERT(!running.ended && !running.open.isEmpty());
    running.ended = true;
    for (const RequestRecipient &recipient : std::as_const(running.open))
        ++m_script.copies[recipient.envelope.forwardPath];
    QMetaObject::invokeMethod(this, [this, attempt] { afterData(attempt); }, Qt::QueuedConnection);
}

void ScriptedTransport::afterData(AttemptId attempt)
{
    const auto found = m_running.find(attempt);
    if (found == m_running.end())
        return;
    const QList<RequestRecipient> all = found->open;
    AttemptEnd end;
    for (const RequestRecipient &recipient : all) {
        const ScriptedAnswer answer = found->answers.value(recipient.id);
        if (answer.verdict == Verdict::Interrupted)
            return; // hangs after the end of DATA
        if (answer.verdict == Verdict::Lost)
            end = {.kind = AttemptEndKind::NetworkTrouble, .detail = u"connection reset"_s};
        conclude(*found, recipient, answer);
    }
    finish(attempt, end);
}

void ScriptedTransport::answerNow()
{
    const QList<AttemptId> all = m_running.keys();
    for (const AttemptId id : all) {
        Running &running = m_running[id];
        if (!running.ended)
            continue;
        for (const RequestRecipient &recipient : std::as_const(running.open))
            running.answers.insert(recipient.id, m_script.next(recipient.envelope.forwardPath));
        afterData(id);
    }
}

void ScriptedTransport::abort(AttemptId attempt)
{
    m_script.calls << u"abort"_s;
    if (m_script.deaf)
        return;
    const auto found = m_running.find(attempt);
    if (found == m_running.end())
        return;
    giveUp(attempt, found->ended ? Verdict::Lost : Verdict::Interrupted, {.kind = AttemptEndKind::Aborted});
}

void ScriptedTransport::giveUp(AttemptId attempt, Verdict verdict, const AttemptEnd &end)
{
    const auto found = m_running.find(attempt);
    const QList<RequestRecipient> all = found->open;
    for (const RequestRecipient &recipient : all)
        conclude(*found, recipient, {.verdict = verdict, .reply = {}});
    finish(attempt, end);
}

void ScriptedTransport::conclude(
    Running &running, const RequestRecipient &recipient, const ScriptedAnswer &answer)
{
    running.open.removeIf([&](const RequestRecipient &open) { return open.id == recipient.id; });
    Outcome outcome{
        .verdict = answer.verdict,
        .reply = answer.reply,
        .command = answer.stage == ScriptedAnswer::AtRecipient ? u"RCPT TO"_s : u"end of DATA"_s,
        .nextHop = m_host,
        .tls = {},
        .when = QDateTime(),
        .retryAfter = answer.retryAfter,
        .handover = answer.handover};
    const AttemptId attempt = running.request.attempt;
    Q_EMIT recipientConcluded(attempt, recipient.id, outcome);
    if (m_script.toldTwice.contains(recipient.envelope.forwardPath))
        Q_EMIT recipientConcluded(attempt, recipient.id, outcome);
}

void ScriptedTransport::finish(AttemptId attempt, const AttemptEnd &end)
{
    --m_script.running;
    m_running.remove(attempt);
    AttemptEnd complete = end;
    complete.nextHop = m_host;
    Q_EMIT finished(attempt, complete);
    Q_EMIT slotFreed();
}

void ScriptedTransport::settingsChanged(const Account &account)
{
    m_script.calls << u"settings %1"_s.arg(account.name);
    m_host = account.server.host;
}

std::optional<Takings> ScriptedTransport::takes() const
{
    m_script.asked << m_host;
    const auto found = m_script.takings.constFind(m_host);
    return found == m_script.takings.cend() ? std::nullopt : std::optional(*found);
}

void ScriptedTransport::secretKnown(const QString &secret)
{
    m_script.calls << u"secret %1"_s.arg(secret);
}

} // namespace mailroom
