#include "spooler/store/factwriter.h"

#include "spooler/mail/refusal.h"
#include "spooler/store/database.h"
#include "spooler/store/filterindex.h"
#include "spooler/store/statement.h"

#include <QLoggingCategory>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Q_LOGGING_CATEGORY(outboxLog, "mailroom.outbox", QtWarningMsg)

    QDateTime later(const QDateTime &a, const QDateTime &b)
    {
        return !b.isValid() || (a.isValid() && a > b) ? a : b;
    }

    // When a gate lets its recipient go; one that only an act opens is not due in our time.
    QDateTime opening(const Gate &gate)
    {
        static const QDateTime never = QDateTime::fromMSecsSinceEpoch(253'402'300'799'000, QTimeZone::UTC);
        if (gate.kind == GateKind::None)
            return {};
        return gate.until.isValid() ? gate.until : never;
    }

    // "Try now" opens what time opens or the server might; not what somebody or something is working on.
    bool yieldsToRetry(GateKind kind)
    {
        return kind != GateKind::Editing && kind != GateKind::Preprocessing;
    }

} // namespace

struct FactWriter::Standing {
    RecipientId id;
    QueueId message;
    RecipientState state = RecipientState::Queued;
    int attempts = 0;
    QDateTime nextAttempt, notBefore, dueAt, expires, heldSince, waitingSince, changed;
    bool delayReported = false;
    Gate gate;
    QDateTime greylisted;
    std::chrono::milliseconds lifetime{};
    QDateTime notAfter;

    void plan(const RecipientFact &fact);
    void moveClock(RecipientState next, const RecipientFact &fact);
    void noteGreylisting(const RecipientFact &fact);
    void startNewLife(const QDateTime &when)
    {
        expires = when.addDuration(lifetime);
        waitingSince = when;
        delayReported = false;
    }
};

// When it goes next.
void FactWriter::Standing::plan(const RecipientFact &fact)
{
    switch (fact.event) {
    case RecipientEvent::Hold: // waits on with its plan; a release goes on with it
    case RecipientEvent::Release:
        if (!fact.nextAttempt.isValid())
            return;
        break;
    case RecipientEvent::AttemptStarted: // and an interruption: keeps its place in the queue
    case RecipientEvent::EndingData:
    case RecipientEvent::Interrupted:
        if (!fact.nextAttempt.isValid()) {
            nextAttempt = {};
            return;
        }
        break;
    case RecipientEvent::Retry: // now, also when it was to be sent later
        notBefore = {};
        if (yieldsToRetry(gate.kind))
            gate = {};
        nextAttempt = fact.nextAttempt.isValid() ? fact.nextAttempt : fact.when;
        dueAt = later(nextAttempt, opening(gate));
        return;
    case RecipientEvent::PositiveCompletion:
    case RecipientEvent::TransientFailure:
    case RecipientEvent::PermanentFailure:
    case RecipientEvent::ReplyLost:
    case RecipientEvent::Cancel:
    case RecipientEvent::Expire:
    case RecipientEvent::SettledArrived:
    case RecipientEvent::SettledSendAgain:
    case RecipientEvent::DsnDelivered:
    case RecipientEvent::DsnFailed:
        break;
    }
    nextAttempt = fact.nextAttempt;
    dueAt = later(later(nextAttempt.isValid() ? nextAttempt : fact.when, notBefore), opening(gate));
}

// The first time counts: the server measures its delay from there.
void FactWriter::Standing::noteGreylisting(const RecipientFact &fact)
{
    if (!greylisted.isValid() && fact.event == RecipientEvent::TransientFailure && fact.outcome
        && refusalOf(fact.outcome->reply) == RefusalKind::Greylisting)
        greylisted = fact.when;
}

// How long it may still wait. A hold stops the clock.
void FactWriter::Standing::moveClock(RecipientState next, const RecipientFact &fact)
{
    if (state == RecipientState::Held && heldSince.isValid()) {
        const auto held = std::chrono::milliseconds(qMax<qint64>(0, heldSince.msecsTo(fact.when)));
        if (!notAfter.isValid() || expires < notAfter)
            expires = expires.addDuration(held);
        if (notAfter.isValid() && expires > notAfter)
            expires = notAfter;
        waitingSince = waitingSince.addDuration(held);
    }
    heldSince = next == RecipientState::Held ? fact.when : QDateTime();
    const bool wasOver =
        state == RecipientState::Failed || (state == RecipientState::InDoubt && expires <= fact.when);
    if (next == RecipientState::Queued && wasOver)
        startNewLife(fact.when);
}

FactWriter::FactWriter(Database &database) : m_database(database), m_events(database) { }

Result<> FactWriter::start(const AttemptStart &start)
{
    Statement insert(
        m_database,
        u"INSERT INTO attempt (id, queue_id, account, number, started, next_hop, tls_protocol, tls_cipher,"
        " tls_verified, transcript) SELECT ?, queue_id, ?,"
        " (SELECT COUNT(*) + 1 FROM attempt WHERE attempt.queue_id = message.queue_id), ?, '', '', '', 0, ''"
        " FROM message WHERE queue_id = ?"_s);
    m_report.messages.insert(start.message);
    return insert.run(start.id, start.account, start.when, start.message);
}

Result<> FactWriter::finish(const AttemptFinish &finish)
{
    Statement update(
        m_database,
        u"UPDATE attempt SET ended = ?, next_hop = ?, tls_protocol = ?, tls_cipher = ?, tls_verified = ?,"
        " transcript = ? WHERE id = ?"_s);
    return update.run(
        finish.when, finish.nextHop, finish.tls.protocol, finish.tls.cipher, finish.tls.certificateVerified,
        finish.transcript, finish.id);
}

Result<std::optional<FactWriter::Standing>> FactWriter::read(RecipientId recipient)
{
    Statement select(
        m_database,
        u"SELECT r.id, r.queue_id, r.state, r.attempts, r.next_attempt, r.not_before, r.due_at, r.expires,"
        " r.held_since, r.waiting_since, r.changed, r.delay_reported, r.gate, r.gate_until, r.gate_detail,"
        " r.greylisted, m.lifetime, m.not_after"
        " FROM recipient r JOIN message m ON m.queue_id = r.queue_id WHERE r.id = ?"_s);
    if (auto run = select.run(recipient); !run)
        return std::unexpected(run.error());
    std::optional<Standing> standing;
    if (select.next()) {
        standing = Standing{
            .id = select.id<RecipientId>(),
            .message = select.id<QueueId>(),
            .state = select.state(),
            .attempts = select.number(),
            .nextAttempt = select.time(),
            .notBefore = select.time(),
            .dueAt = select.time(),
            .expires = select.time(),
            .heldSince = select.time(),
            .waitingSince = select.time(),
            .changed = select.time(),
            .delayReported = select.flag(),
            .gate = {.kind = select.upTo(lastGateKind), .until = select.time(), .detail = select.text()},
            .greylisted = select.time(),
            .lifetime = std::chrono::milliseconds(select.integer()),
            .notAfter = select.time()};
    }
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return standing;
}

Result<> FactWriter::apply(const RecipientFact &fact)
{
    auto found = read(fact.recipient);
    if (!found)
        return std::unexpected(found.error());
    if (!found->has_value()) {
        forbid(fact, u"there is no such recipient"_s);
        return {};
    }
    Standing &standing = **found;
    const RecipientState old = standing.state;
    const auto next = after(old, fact.event);
    if (!next) {
        forbid(fact, stateName(old));
        return {};
    }
    // An attempt counts when it ended with a verdict; a refusal by nobody's transport is none.
    if ((old == RecipientState::InFlight || old == RecipientState::Ending)
        && (fact.event == RecipientEvent::PositiveCompletion || fact.event == RecipientEvent::TransientFailure
            || fact.event == RecipientEvent::PermanentFailure || fact.event == RecipientEvent::ReplyLost))
        ++standing.attempts;
    standing.plan(fact);
    standing.moveClock(*next, fact);
    standing.noteGreylisting(fact);
    standing.state = *next;
    if (auto written = write(standing, fact); !written)
        return written;

    m_changed.insert(standing.message, fact.when);
    m_report.messages.insert(standing.message);
    qCInfo(outboxLog).noquote() << standing.message.value << fact.recipient.value << stateName(old) << u"→"_s
                                << stateName(*next) << eventName(fact.event);
    const auto appended = m_events.append(
        {.message = standing.message,
         .row =
             {.recipient = fact.recipient,
              .attempt = fact.attempt,
              .when = fact.when,
              .kind = eventName(fact.event),
              .by = fact.by,
              .oldState = old,
              .newState = *next,
              .reply = fact.outcome ? fact.outcome->reply : Reply(),
              .detail = fact.detail},
         .report = {}});
    if (!appended || fact.event != RecipientEvent::PositiveCompletion || !standing.delayReported)
        return appended;
    return tell(
        standing, u"delay-cleared"_s, {}, {.recipient = fact.recipient, .by = fact.by, .when = fact.when});
}

// An event that leaves the state as it is.
Result<>
FactWriter::tell(const Standing &standing, const QString &kind, const QString &detail, const Telling &telling)
{
    return m_events.append(
        {.message = standing.message,
         .row =
             {.recipient = telling.recipient,
              .attempt = {},
              .when = telling.when,
              .kind = kind,
              .by = telling.by,
              .oldState = standing.state,
              .newState = standing.state,
              .reply = {},
              .detail = detail},
         .report = {}});
}

Result<> FactWriter::gate(const RecipientGate &gate)
{
    auto found = read(gate.recipient);
    if (!found)
        return std::unexpected(found.error());
    if (!found->has_value())
        return {};
    Standing &standing = **found;
    const bool waits = standing.state == RecipientState::Queued || standing.state == RecipientState::Deferred
        || standing.state == RecipientState::Held;
    if (!waits || standing.gate == gate.gate)
        return {};
    standing.gate = gate.gate;
    standing.dueAt = later(
        later(standing.nextAttempt.isValid() ? standing.nextAttempt : standing.changed, standing.notBefore),
        opening(gate.gate));
    Statement update(
        m_database,
        u"UPDATE recipient SET gate = ?, gate_until = ?, gate_detail = ?, due_at = ? WHERE id = ?"_s);
    const auto run =
        update.run(gate.gate.kind, gate.gate.until, gate.gate.detail, standing.dueAt, gate.recipient);
    if (!run)
        return run;
    m_changed.insert(standing.message, gate.when);
    m_report.messages.insert(standing.message);
    const bool opened = gate.gate.kind == GateKind::None;
    return tell(
        standing, opened ? u"gate-opened"_s : u"gated"_s, opened ? QString() : gateName(gate.gate.kind),
        {.recipient = gate.recipient, .by = gate.by, .when = gate.when});
}

Result<> FactWriter::write(const Standing &standing, const RecipientFact &fact)
{
    {
        Statement update(
            m_database,
            u"UPDATE recipient SET state = ?, attempts = ?, next_attempt = ?, not_before = ?, due_at = ?,"
            " expires = ?, changed = ?, held_since = ?, waiting_since = ?, delay_reported = ?, gate = ?,"
            " gate_until = ?, gate_detail = ?, greylisted = ? WHERE id = ?"_s);
        const auto run = update.run(
            standing.state, standing.attempts, standing.nextAttempt, standing.notBefore, standing.dueAt,
            standing.expires, fact.when, standing.heldSince, standing.waitingSince, standing.delayReported,
            standing.gate.kind, standing.gate.until, standing.gate.detail, standing.greylisted, standing.id);
        if (!run || !fact.outcome)
            return run;
    }
    Statement update(
        m_database,
        u"UPDATE recipient SET reply_code = ?, reply_status = ?, reply_text = ?, command = ?, next_hop = ?"
        " WHERE id = ?"_s);
    const Outcome &outcome = *fact.outcome;
    return update.run(
        outcome.reply.code, outcome.reply.status.toString(), outcome.reply.text, outcome.command,
        outcome.nextHop, standing.id);
}

void FactWriter::forbid(const RecipientFact &fact, const QString &why)
{
    qCCritical(outboxLog).noquote() << u"recipient"_s << fact.recipient.value << u"forbidden:"_s
                                    << eventName(fact.event) << u"when"_s << why;
    m_report.forbidden << fact.recipient;
}

Result<> FactWriter::note(const MessageNote &note)
{
    if (note.kind == damagedNote) {
        Statement update(m_database, u"UPDATE message SET damaged = 1 WHERE queue_id = ?"_s);
        if (auto run = update.run(note.message); !run)
            return run;
    }
    if (note.kind == delayedNote) {
        Statement update(
            m_database,
            u"UPDATE recipient SET delay_reported = 1 WHERE queue_id = ? AND (id = ? OR ? = 0)"_s);
        if (auto run = update.run(note.message, note.recipient, note.recipient); !run)
            return run;
    }
    if (note.kind == askedNote) {
        Statement update(
            m_database, u"UPDATE recipient SET next_attempt = NULL WHERE id = ? AND state = 5"_s);
        if (auto run = update.run(note.recipient); !run)
            return run;
    }
    m_report.messages.insert(note.message);
    return m_events.append(
        {.message = note.message,
         .row =
             {.recipient = note.recipient,
              .attempt = {},
              .when = note.when,
              .kind = note.kind,
              .by = note.by,
              .reply = {},
              .detail = note.detail},
         .report = note.report});
}

Result<> FactWriter::condition(AccountId account, const AccountCondition &condition)
{
    {
        Statement remove(m_database, u"DELETE FROM account_condition WHERE account = ?"_s);
        if (auto run = remove.run(account); !run)
            return run;
    }
    // An account that was removed meanwhile has no condition.
    Statement insert(
        m_database,
        u"INSERT INTO account_condition (account, gate, until, detail, failures)"
        " SELECT id, ?, ?, ?, ? FROM account WHERE id = ?"_s);
    return insert.run(
        condition.gate.kind, condition.gate.until, condition.gate.detail, condition.failures, account);
}

Result<> FactWriter::conclude(FilterIndex &index)
{
    for (const auto &[message, when] : m_changed.asKeyValueRange()) {
        if (auto refreshed = index.refresh(message, when); !refreshed)
            return refreshed;
    }
    return index.writeCounts();
}

} // namespace mailroom
