#include "spooler/store/outboxviews.h"

#include "spooler/mail/addresstype.h"
#include "spooler/store/database.h"
#include "spooler/store/eventstore.h"
#include "spooler/store/outboxcolumns.h"
#include "spooler/store/statement.h"
#include "spooler/store/stepchanges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostEvents = 5000;

    bool waitsForAttempt(RecipientState state)
    {
        return state == RecipientState::Queued || state == RecipientState::Deferred;
    }

    Error gone(QueueId message)
    {
        return {ErrorCode::NotFound, u"there is no message %1"_s.arg(message.value)};
    }

} // namespace

OutboxViews::OutboxViews(Database &database) : m_database(database) { }

Result<std::optional<MessageDetailView>> OutboxViews::detail(QueueId message)
{
    auto listed = row(message);
    if (!listed)
        return std::unexpected(listed.error());
    if (!listed->has_value())
        return std::nullopt;
    MessageDetailView view;
    view.detail.row = (*listed)->row;
    view.first = (*listed)->first;
    {
        Statement select(
            m_database,
            u"SELECT reverse_path, envid, not_before, not_after, resent_from, preparing, made_from, "
            u"sent_handling,"
            " filing, filing_fault, folder, deliver_by, valid_until, ask_when_late FROM message"
            " WHERE queue_id = ?"_s);
        if (auto run = select.run(message); !run)
            return std::unexpected(run.error());
        if (!select.next())
            return std::nullopt;
        view.detail.reversePath = select.text();
        view.detail.envid = select.text();
        view.detail.notBefore = select.time();
        view.detail.notAfter = select.time();
        view.detail.original = select.id<QueueId>();
        view.detail.preparing = select.upTo(Preparing::Failed);
        view.detail.madeFrom = select.id<QueueId>();
        view.detail.sentHandling = select.upTo(SentHandling::File);
        view.detail.filing = select.upTo(Filing::Failed);
        view.detail.filingFault = select.text();
        view.detail.sentFolder = select.text();
        view.detail.deliverBy = select.time();
        view.detail.validUntil = select.time();
        view.detail.askWhenLate =
            std::chrono::duration_cast<std::chrono::seconds>(std::chrono::milliseconds(select.integer()));
    }
    const auto changes = StepChanges(m_database).of(message);
    if (!changes)
        return std::unexpected(changes.error());
    for (const RecordedChange &recorded : *changes)
        view.detail.changes << recorded.change;
    if (auto read = readRecipients(view); !read)
        return std::unexpected(read.error());
    if (auto read = readEvidence(view.detail); !read)
        return std::unexpected(read.error());
    if (auto read = readAttempts(view.detail); !read)
        return std::unexpected(read.error());
    EventStore events(m_database);
    auto timeline = events.of(message, mostEvents);
    if (!timeline)
        return std::unexpected(timeline.error());
    view.detail.events = std::move(*timeline);
    auto reports = events.withReport(message);
    if (!reports)
        return std::unexpected(reports.error());
    view.detail.reports = std::move(*reports);
    if (auto read = readFamily(view.detail); !read)
        return std::unexpected(read.error());
    return view;
}

// The message that this one repeats and those that repeat it: one timeline, in the order of what happened.
Result<> OutboxViews::readFamily(MessageDetail &detail)
{
    {
        Statement select(
            m_database,
            u"SELECT queue_id FROM message WHERE resent_from = ? AND resent_from > 0 ORDER BY queue_id"_s);
        if (auto run = select.run(detail.row.id); !run)
            return run;
        if (auto read = select.each([&](Statement &row) { detail.resends << row.id<QueueId>(); }); !read)
            return read;
    }
    QList<QueueId> family = detail.resends;
    if (detail.original.isValid())
        family << detail.original;
    for (const QueueId relative : std::as_const(family)) {
        const auto events = EventStore(m_database).of(relative, mostEvents);
        if (!events)
            return std::unexpected(events.error());
        detail.events += *events;
        Statement select(
            m_database,
            u"SELECT id, state, address_type, forward_path FROM recipient WHERE queue_id = ? ORDER BY id"_s);
        if (auto run = select.run(relative); !run)
            return run;
        const auto read = select.each([&](Statement &row) {
            RecipientRow recipient;
            recipient.id = row.id<RecipientId>();
            recipient.state = row.state();
            const QString type = row.text();
            recipient.address = shownAddress(type, row.text());
            detail.relatives << recipient;
        });
        if (!read)
            return read;
    }
    if (!family.isEmpty())
        std::ranges::sort(detail.events, {}, &EventRow::id);
    return {};
}

Result<> OutboxViews::readRecipients(MessageDetailView &view)
{
    Statement select(
        m_database,
        u"SELECT r.id, r.address_type, r.forward_path, r.notify, r.state, r.account, r.stranded,"
        " COALESCE((SELECT name FROM account WHERE account.id = r.account), ''), r.attempts, r.next_attempt,"
        " r.not_before, r.expires, r.reply_code, r.reply_status, r.reply_text, r.command, r.next_hop,"
        " r.changed, r.gate, r.gate_until, r.gate_detail, m.damaged, m.size, m.smtp_utf8,"
        " COALESCE(m.editor, ''), m.editing_since, m.preparing, m.prepare_at, m.prepare_why, r.evidence"
        " FROM recipient r JOIN message m ON m.queue_id = r.queue_id"
        " WHERE r.queue_id = ? ORDER BY r.id"_s);
    if (auto run = select.run(view.detail.row.id); !run)
        return run;
    return select.each([&](Statement &read) {
        RecipientRow row;
        WaitingRecipient waiting;
        row.id = read.id<RecipientId>();
        const QString type = read.text();
        row.address = shownAddress(type, read.text());
        row.notify = Notify::fromInt(read.number());
        row.state = waiting.state = read.state();
        row.account = waiting.account = read.id<AccountId>();
        waiting.stranded = read.text();
        row.accountName = read.text();
        row.attempts = read.number();
        waiting.nextAttempt = read.time();
        waiting.notBefore = read.time();
        if (waitsForAttempt(row.state))
            row.nextAttempt = waiting.nextAttempt.isValid() ? waiting.nextAttempt : waiting.notBefore;
        if (const QDateTime expires = read.time();
            !view.detail.expires.isValid() || expires > view.detail.expires)
            view.detail.expires = expires;
        row.lastReply = read.reply();
        waiting.lastReply = storedReplyLine(row.lastReply);
        row.lastCommand = read.text();
        row.nextHop = read.text();
        row.changed = read.time();
        waiting.own = {.kind = read.upTo(lastGateKind), .until = read.time(), .detail = read.text()};
        if (row.state == RecipientState::Queued && waiting.own.kind == GateKind::UndoWindow)
            view.detail.undoUntil = waiting.own.until;
        waiting.damaged = read.flag();
        waiting.size = read.integer();
        waiting.needsSmtpUtf8 = read.flag();
        waiting.editor = editorWords(read);
        waiting.preparation = readPreparation(read);
        row.known = KnownFacts::fromInt(read.number());
        waiting.deliverAfter = view.detail.row.deliverAfter;
        if (row.state == RecipientState::Accepted && row.changed < waiting.deliverAfter)
            row.heldUntil = waiting.deliverAfter; // it would not have gone otherwise
        view.detail.recipients << row;
        view.waiting << waiting;
    });
}

Result<> OutboxViews::readAttempts(MessageDetail &detail)
{
    Statement select(
        m_database,
        u"SELECT id, number, started, ended, next_hop, tls_protocol, tls_cipher, tls_verified FROM attempt"
        " WHERE queue_id = ? ORDER BY id"_s);
    if (auto run = select.run(detail.row.id); !run)
        return run;
    return select.each([&](Statement &row) {
        detail.attempts << AttemptRow{
            .id = row.id<AttemptId>(),
            .number = row.number(),
            .started = row.time(),
            .ended = row.time(),
            .nextHop = row.text(),
            .tls = {.protocol = row.text(), .cipher = row.text(), .certificateVerified = row.flag()},
            .transcript = {}};
    });
}

Result<ContentId> OutboxViews::content(QueueId message)
{
    Statement select(m_database, u"SELECT content FROM message WHERE queue_id = ?"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    if (select.next())
        return select.id<ContentId>();
    return std::unexpected(select.outcome() ? gone(message) : select.outcome().error());
}

Result<QString> OutboxViews::transcript(AttemptId attempt)
{
    Statement select(m_database, u"SELECT transcript FROM attempt WHERE id = ?"_s);
    if (auto run = select.run(attempt); !run)
        return std::unexpected(run.error());
    if (select.next())
        return select.text();
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return failure(ErrorCode::NotFound, u"there is no attempt %1"_s.arg(attempt.value));
}

} // namespace mailroom
