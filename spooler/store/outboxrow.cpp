// One row of a list of messages.
#include "spooler/mail/addresstype.h"
#include "spooler/store/database.h"
#include "spooler/store/outboxcolumns.h"
#include "spooler/store/outboxviews.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int shownRecipients = 3;
    constexpr int fewRecipients = 16; // that are read; of more an index counts the states

    const QString waitingColumns =
        u"state, account, stranded, next_attempt, not_before, reply_code, reply_status, reply_text,"
        " gate, gate_until, gate_detail"_s;

    WaitingRecipient readWaiting(Statement &row)
    {
        return {
            .state = row.state(),
            .account = row.id<AccountId>(),
            .stranded = row.text(),
            .nextAttempt = row.time(),
            .notBefore = row.time(),
            .lastReply = storedReplyLine(row.reply()),
            .own = {.kind = row.upTo(lastGateKind), .until = row.time(), .detail = row.text()}};
    }

    // Those that wait for an attempt come first, then one in doubt, then one held; as in firstWaiting().
    std::optional<int> turnOf(RecipientState state)
    {
        switch (state) {
        case RecipientState::Queued:
        case RecipientState::Deferred:
            return 0;
        case RecipientState::InDoubt:
            return 1;
        case RecipientState::Held:
            return 2;
        default: // it is on its way, or at its end
            return std::nullopt;
        }
    }

} // namespace

Result<std::optional<MessageRowView>> OutboxViews::row(QueueId message)
{
    MessageRowView view;
    bool damaged = false;
    bool needsSmtpUtf8 = false;
    QString editor;
    Gate preparation;
    bool further = false; // accounts beside the message's own
    {
        Statement select(
            m_database,
            u"SELECT m.queue_id, m.account, COALESCE(a.name, ''), m.subject, m.sender, m.recipient_count,"
            " m.next_attempt, m.attempts, m.size, m.priority, m.submitted, m.message_id, m.folder, m.filing,"
            " m.damaged, m.smtp_utf8, COALESCE(m.editor, ''), m.editing_since,"
            " m.preparing, m.prepare_at, m.prepare_why, m.deliver_after,"
            " CASE WHEN COALESCE(m.not_before, m.deliver_after) IS NULL THEN 0 ELSE"
            " (SELECT MIN(t.started) FROM attempt t WHERE t.queue_id = m.queue_id)"
            " - MAX(COALESCE(m.not_before, 0), COALESCE(m.deliver_after, 0)) END,"
            " EXISTS (SELECT 1 FROM message_route o WHERE o.queue_id = m.queue_id)"
            " FROM message m LEFT JOIN account a ON a.id = m.account WHERE m.queue_id = ?"_s);
        if (auto run = select.run(message); !run)
            return std::unexpected(run.error());
        if (!select.next()) {
            if (auto read = select.outcome(); !read)
                return std::unexpected(read.error());
            return std::nullopt;
        }
        MessageRow &row = view.row;
        row.id = select.id<QueueId>();
        row.account = select.id<AccountId>();
        row.accountName = select.text();
        row.subject = select.text();
        row.from = select.text();
        row.recipientCount = select.number();
        row.nextAttempt = select.time();
        row.attempts = select.number();
        row.size = select.integer();
        row.priority = select.upTo(Priority::NonUrgent);
        row.submitted = select.time();
        row.messageId = select.text();
        row.folder = select.text();
        if (select.upTo(Filing::Failed) != Filing::Filed)
            row.folder.clear();
        damaged = select.flag();
        needsSmtpUtf8 = select.flag();
        editor = editorWords(select);
        preparation = readPreparation(select);
        row.deliverAfter = select.time();
        row.late = std::chrono::seconds(std::max(qint64(0), select.integer() / 1000)); // NULL, too, is 0
        further = select.flag();
    }
    if (further) {
        if (auto read = readAccountNames(view.row); !read)
            return std::unexpected(read.error());
    }
    const auto read = view.row.recipientCount <= fewRecipients ? readFew(view) : readMany(view);
    if (!read)
        return std::unexpected(read.error());
    if (view.first) {
        view.first->damaged = damaged;
        view.first->size = view.row.size;
        view.first->needsSmtpUtf8 = needsSmtpUtf8;
        view.first->editor = editor;
        view.first->preparation = preparation;
        view.first->deliverAfter = view.row.deliverAfter;
    }
    return view;
}

Result<> OutboxViews::readAccountNames(MessageRow &row)
{
    Statement select(
        m_database,
        u"SELECT DISTINCT a.name FROM recipient r JOIN account a ON a.id = r.account"
        " WHERE r.queue_id = ? ORDER BY a.position, a.id"_s);
    if (auto run = select.run(row.id); !run)
        return run;
    QStringList names;
    const auto read = select.each([&](Statement &account) { names << account.text(); });
    row.accountName = names.join(u", "_s);
    return read;
}

// A list that is scrolled asks for many rows: one statement for each is half of three.
Result<> OutboxViews::readFew(MessageRowView &view)
{
    Statement select(
        m_database,
        u"SELECT address_type, forward_path, due_at, "_s + waitingColumns
            + u" FROM recipient WHERE queue_id = ? ORDER BY id"_s);
    if (auto run = select.run(view.row.id); !run)
        return run;
    std::pair<int, qint64> foremost;
    return select.each([&](Statement &recipient) {
        const QString type = recipient.text();
        const QString path = recipient.text();
        const qint64 due = recipient.integer(); // NULL, which sorts first, is 0
        const WaitingRecipient waiting = readWaiting(recipient);
        ++view.row.stateCounts.at(static_cast<size_t>(waiting.state));
        if (view.row.firstRecipients.size() < shownRecipients)
            view.row.firstRecipients << shownAddress(type, path);
        const auto turn = turnOf(waiting.state);
        if (!turn || (view.first && foremost <= std::pair(*turn, due)))
            return;
        foremost = {*turn, due};
        view.first = waiting;
    });
}

Result<> OutboxViews::readMany(MessageRowView &view)
{
    if (auto read = readStates(view.row); !read)
        return read;
    if (auto read = readFirstRecipients(view.row); !read)
        return read;
    auto first = firstWaiting(view.row.id);
    if (first)
        view.first = *first;
    return first.transform([](const auto &) { });
}

Result<> OutboxViews::readStates(MessageRow &row)
{
    Statement select(
        m_database, u"SELECT state, COUNT(*) FROM recipient WHERE queue_id = ? GROUP BY state"_s);
    if (auto run = select.run(row.id); !run)
        return run;
    return select.each([&](Statement &counted) {
        const RecipientState state = counted.state();
        row.stateCounts.at(static_cast<size_t>(state)) = counted.number();
    });
}

Result<> OutboxViews::readFirstRecipients(MessageRow &row)
{
    Statement select(
        m_database,
        u"SELECT address_type, forward_path FROM recipient WHERE queue_id = ? ORDER BY id LIMIT ?"_s);
    if (auto run = select.run(row.id, shownRecipients); !run)
        return run;
    return select.each([&](Statement &recipient) {
        const QString type = recipient.text();
        row.firstRecipients << shownAddress(type, recipient.text());
    });
}

// Of those that wait for an attempt the next one; without such, one in doubt; then one held.
Result<std::optional<WaitingRecipient>> OutboxViews::firstWaiting(QueueId message)
{
    Statement select(
        m_database,
        u"SELECT "_s + waitingColumns
            + u" FROM recipient WHERE queue_id = ? AND state IN (0, 3, 4, 5)"
              " ORDER BY CASE state WHEN 4 THEN 2 WHEN 5 THEN 1 ELSE 0 END, due_at, id LIMIT 1"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    std::optional<WaitingRecipient> waiting;
    if (select.next())
        waiting = readWaiting(select);
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return waiting;
}

} // namespace mailroom
