#include "spooler/store/factwriter.h"

#include "spooler/store/database.h"
#include "spooler/store/phrasestore.h"
#include "spooler/store/statement.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Q_LOGGING_CATEGORY(outboxLog, "mailroom.outbox", QtWarningMsg)

} // namespace

FactWriter::FactWriter(Database &database) : m_database(database), m_events(database) { }

Result<BatchReport> FactWriter::write(Database &database, FilterIndex &index, const Body &body)
{
    FactWriter writer(database);
    if (auto told = body(writer); !told)
        return std::unexpected(told.error());
    if (auto concluded = writer.conclude(index); !concluded)
        return std::unexpected(concluded.error());
    return writer.m_report;
}

Result<> FactWriter::writeNote(Database &database, const MessageNote &note)
{
    FilterIndex index(database);
    return write(database, index, [&](FactWriter &writer) { return writer.note(note); })
        .transform([](const BatchReport &) {});
}

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

// Nothing: there is no such recipient.
Result<Standing *> FactWriter::standing(RecipientId recipient)
{
    if (const auto known = m_standings.find(recipient); known != m_standings.end())
        return &known->second;
    Statement select(
        m_database,
        u"SELECT r.id, r.queue_id, r.state, r.attempts, r.next_attempt, r.not_before, r.due_at, r.expires,"
        " r.held_since, r.waiting_since, r.changed, r.delay_reported, r.gate, r.gate_until, r.gate_detail,"
        " r.greylisted, r.evidence, r.notify, m.lifetime, m.not_after, m.recipient_count, m.filters, "
        "m.finished"
        " FROM recipient r JOIN message m ON m.queue_id = r.queue_id WHERE r.id = ?"_s);
    if (auto run = select.run(recipient); !run)
        return std::unexpected(run.error());
    Standing *found = nullptr;
    if (select.next()) {
        Standing read;
        read.id = select.id<RecipientId>();
        read.message = select.id<QueueId>();
        read.state = select.state();
        read.attempts = select.number();
        read.nextAttempt = select.time();
        read.notBefore = select.time();
        read.dueAt = select.time();
        read.expires = select.time();
        read.heldSince = select.time();
        read.waitingSince = select.time();
        read.changed = select.time();
        read.delayReported = select.flag();
        read.gate = {.kind = select.upTo(lastGateKind), .until = select.time(), .detail = select.text()};
        read.greylisted = select.time();
        read.known = KnownFacts::fromInt(select.number());
        read.notify = Notify::fromInt(select.number());
        read.lifetime = std::chrono::milliseconds(select.integer());
        read.notAfter = select.time();
        Placement before{.message = read.message};
        before.recipients = select.number();
        before.filters = select.number();
        before.finished = select.time();
        m_touched.try_emplace(read.message, Touched{.before = before});
        found = &m_standings.emplace(recipient, std::move(read)).first->second;
    }
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return found;
}

Result<> FactWriter::apply(const RecipientFact &fact)
{
    const auto found = standing(fact.recipient);
    if (!found)
        return std::unexpected(found.error());
    if (!*found) {
        forbid(fact, u"there is no such recipient"_s);
        return {};
    }
    return change(**found, fact);
}

Result<> FactWriter::change(Standing &standing, const RecipientFact &fact)
{
    const QueueId message = standing.message;
    const RecipientState old = standing.state;
    // "Now" also for what was to be delivered later and is still held here.
    const bool isReleased = fact.event == RecipientEvent::Retry
        && (old == RecipientState::Queued || standing.gate.kind == GateKind::Scheduled);
    const auto next = standing.apply(fact);
    if (!next) {
        forbid(fact, stateName(old));
        return {};
    }
    if (isReleased) {
        Statement update(
            m_database,
            u"UPDATE message SET deliver_after = NULL WHERE queue_id = ? AND deliver_after IS NOT NULL"_s);
        if (auto run = update.run(message); !run)
            return run;
    }
    const auto phrase = fact.outcome ? PhraseStore(m_database).keep(fact.outcome->reply) : Result<qint64>(0);
    if (!phrase)
        return std::unexpected(phrase.error());
    if (fact.outcome)
        standing.phrase = *phrase;
    m_touched[message].when = fact.when;
    m_report.messages.insert(message);
    qCInfo(outboxLog).noquote() << message.value << fact.recipient.value << stateName(old) << u"→"_s
                                << stateName(*next) << eventName(fact.event);
    m_happened.append(
        {.message = message,
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
         .report = {},
         .phrase = *phrase});
    if (fact.event == RecipientEvent::PositiveCompletion && standing.delayReported)
        tell(
            standing, u"delay-cleared"_s, {},
            {.recipient = fact.recipient, .by = fact.by, .when = fact.when});
    if (auto learned = remember(standing, fact); !learned)
        return learned;
    return weigh(standing, fact);
}

// An event that leaves the state as it is.
void FactWriter::tell(
    const Standing &standing, const QString &kind, const QString &detail, const Telling &telling)
{
    m_happened.append(
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
    const auto found = standing(gate.recipient);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || !(*found)->waits() || (*found)->gate == gate.gate)
        return {};
    (*found)->put(gate.gate);
    m_touched[(*found)->message].when = gate.when;
    m_report.messages.insert((*found)->message);
    const bool opened = gate.gate.kind == GateKind::None;
    tell(
        **found, opened ? u"gate-opened"_s : u"gated"_s, opened ? QString() : gateName(gate.gate.kind),
        {.recipient = gate.recipient, .by = gate.by, .when = gate.when});
    return {};
}

// Writes what the facts came to.
Result<> FactWriter::settle()
{
    for (const auto &[id, standing] : m_standings) {
        if (!standing.isChanged)
            continue;
        if (auto written = write(standing); !written)
            return written;
        Touched &touched = m_touched[standing.message];
        if (touched.before.recipients == 1)
            touched.summary = standing.alone();
    }
    m_standings.clear();
    return m_events.append(std::exchange(m_happened, {}));
}

Result<> FactWriter::write(const Standing &standing)
{
    if (!standing.outcome) {
        Statement update(
            m_database,
            u"UPDATE recipient SET state = ?, attempts = ?, next_attempt = ?, not_before = ?, due_at = ?,"
            " expires = ?, changed = ?, held_since = ?, waiting_since = ?, delay_reported = ?, gate = ?,"
            " gate_until = ?, gate_detail = ?, greylisted = ?, evidence = ? WHERE id = ?"_s);
        return update.run(
            standing.state, standing.attempts, standing.nextAttempt, standing.notBefore, standing.dueAt,
            standing.expires, standing.changed, standing.heldSince, standing.waitingSince,
            standing.delayReported, standing.gate.kind, standing.gate.until, standing.gate.detail,
            standing.greylisted, standing.known.toInt(), standing.id);
    }
    const Outcome &outcome = *standing.outcome;
    Statement update(
        m_database,
        u"UPDATE recipient SET state = ?, attempts = ?, next_attempt = ?, not_before = ?, due_at = ?,"
        " expires = ?, changed = ?, held_since = ?, waiting_since = ?, delay_reported = ?, gate = ?,"
        " gate_until = ?, gate_detail = ?, greylisted = ?, evidence = ?, reply_code = ?, reply_status = ?,"
        " reply_text = ?, command = ?, next_hop = ?, phrase = ? WHERE id = ?"_s);
    return update.run(
        standing.state, standing.attempts, standing.nextAttempt, standing.notBefore, standing.dueAt,
        standing.expires, standing.changed, standing.heldSince, standing.waitingSince, standing.delayReported,
        standing.gate.kind, standing.gate.until, standing.gate.detail, standing.greylisted,
        standing.known.toInt(), outcome.reply.code, outcome.reply.status.toString(), outcome.reply.text,
        outcome.command, outcome.nextHop, standing.phrase, standing.id);
}

void FactWriter::forbid(const RecipientFact &fact, const QString &why)
{
    qCCritical(outboxLog).noquote() << u"recipient"_s << fact.recipient.value << u"forbidden:"_s
                                    << eventName(fact.event) << u"when"_s << why;
    m_report.forbidden << fact.recipient;
}

Result<> FactWriter::note(const MessageNote &note)
{
    if (auto settled = settle(); !settled) // what happened before it stands before it
        return settled;
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
    return m_events.appendIfThere(
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
    if (auto settled = settle(); !settled)
        return settled;
    for (auto &[message, touched] : m_touched) {
        if (!touched.when.isValid())
            continue; // nothing was allowed
        if (!touched.summary) {
            const auto summary = index.summaryOf(message);
            if (!summary)
                return std::unexpected(summary.error());
            touched.summary = *summary;
        }
        if (auto refreshed = index.refresh(touched.before, *touched.summary, touched.when); !refreshed)
            return refreshed;
    }
    return index.writeCounts();
}

} // namespace mailroom
