#include "spooler/store/searchwriter.h"

#include "spooler/store/statement.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int eventsAStep = 250;
    constexpr int messagesAStep = 125;
    constexpr int removedAStep = 125;
    constexpr int recipientsAStep = 500; // of all messages of a step
    constexpr int mergedAStep = 20; // pages
    constexpr int mostRecipients = 1000; // of a message that is indexed with them

    // How many recipients the text of a message has.
    int cost(int recipients)
    {
        return recipients > mostRecipients ? 1 : recipients;
    }

} // namespace

SearchWriter::SearchWriter(Database &spool) : m_spool(spool) { }

SearchWriter::~SearchWriter() = default;

void SearchWriter::close()
{
    m_index.reset();
}

Result<qint64> SearchWriter::behind()
{
    if (auto opened = m_isKnown ? Result<>() : lookAtDamage(open()); !opened)
        return std::unexpected(opened.error());
    return lastNumber(m_spool, u"event"_s).transform([this](qint64 last) { return last - m_reach.event; });
}

Result<SearchWriter::Progress> SearchWriter::advance()
{
    if (auto opened = lookAtDamage(open()); !opened)
        return std::unexpected(opened.error());
    const auto forgot = forgetRemoved();
    if (!forgot || *forgot)
        return forgot ? Result<Progress>(Progress::More) : std::unexpected(forgot.error());
    auto step = readHappened();
    if (step && step->isEmpty)
        step = readUnfilled();
    if (!step)
        return std::unexpected(step.error());
    if (step->isEmpty)
        return Progress::AllIndexed;
    if (auto written = lookAtDamage(write(*step)); !written)
        return std::unexpected(written.error());
    m_reach = step->reach;
    return Progress::More;
}

// It costs nothing but time to make it anew.
Result<> SearchWriter::lookAtDamage(Result<> done)
{
    if (done)
        return done;
    close();
    if (done.error().code == ErrorCode::Corrupt || done.error().code == ErrorCode::TooNew)
        removeSearchIndex(m_spool.file());
    return done;
}

Result<> SearchWriter::open()
{
    if (m_index)
        return {};
    auto opened = Database::open(searchIndexFile(m_spool.file()), OpenMode::ReadWrite, searchSchema());
    if (!opened)
        return std::unexpected(opened.error());
    m_index = std::move(*opened);
    bool isMade = false;
    {
        Statement select(*m_index, u"SELECT event, at, unfilled FROM reach"_s);
        if (auto run = select.run(); !run)
            return run;
        isMade = select.next();
        if (isMade)
            m_reach = {.event = select.integer(), .at = select.integer(), .unfilled = select.integer()};
        if (auto read = select.outcome(); !read)
            return read;
    }
    const auto same = isMade ? isOf(m_spool, m_reach) : Result<bool>(false);
    if (!same)
        return std::unexpected(same.error());
    const auto begun = *same ? Result<>() : begin();
    m_isKnown = begun.has_value();
    return begun;
}

// Everything that is there now is to be filled in; what happens from now on is followed.
Result<> SearchWriter::begin()
{
    const auto event = lastNumber(m_spool, u"event"_s);
    const auto message = lastNumber(m_spool, u"message"_s);
    if (!event || !message)
        return std::unexpected(event ? message.error() : event.error());
    Reach reach{.event = *event, .at = 0, .unfilled = *message + 1};
    {
        Statement select(m_spool, u"SELECT at FROM event WHERE id = ?"_s);
        if (auto run = select.run(*event); !run)
            return run;
        if (select.next())
            reach.at = select.integer();
    }
    const auto made = m_index->transaction([&]() -> Result<> {
        for (const QString &sql :
             {u"INSERT INTO message_text (message_text) VALUES ('delete-all')"_s, u"DELETE FROM large"_s,
              u"DELETE FROM reach"_s}) {
            Statement clear(*m_index, sql);
            if (auto run = clear.run(); !run)
                return run;
        }
        Statement insert(*m_index, u"INSERT INTO reach (event, at, unfilled) VALUES (?, ?, ?)"_s);
        return insert.run(reach.event, reach.at, reach.unfilled);
    });
    if (made)
        m_reach = reach;
    return made;
}

Result<bool> SearchWriter::forgetRemoved()
{
    QList<qint64> gone;
    {
        Statement select(m_spool, u"SELECT queue_id FROM removed_message LIMIT ?"_s);
        if (auto run = select.run(removedAStep); !run)
            return std::unexpected(run.error());
        if (auto read = select.each([&](Statement &row) { gone << row.integer(); }); !read)
            return std::unexpected(read.error());
    }
    if (gone.isEmpty())
        return false;
    const auto each = [&gone](Database &database, const QString &sql) -> Result<> {
        for (const qint64 message : std::as_const(gone)) {
            Statement remove(database, sql);
            if (auto run = remove.run(message); !run)
                return run;
        }
        return {};
    };
    const auto indexed = m_index->transaction([&] {
        return each(*m_index, u"DELETE FROM message_text WHERE rowid = ?"_s).and_then([&] {
            return each(*m_index, u"DELETE FROM large WHERE queue_id = ?"_s);
        });
    });
    if (auto looked = lookAtDamage(indexed); !looked)
        return std::unexpected(looked.error());
    {
        // On the disk before it is forgotten what was removed.
        Statement checkpoint(*m_index, u"PRAGMA wal_checkpoint(PASSIVE)"_s);
        if (auto run = checkpoint.run(); !run)
            return std::unexpected(run.error());
    }
    const auto forgotten = m_spool.transaction(
        [&] { return each(m_spool, u"DELETE FROM removed_message WHERE queue_id = ?"_s); });
    return forgotten ? Result<bool>(true) : std::unexpected(forgotten.error());
}

// A message to which more happened afterwards is left to the step that comes to that.
Result<SearchWriter::Step> SearchWriter::readHappened()
{
    const auto last = lastNumber(m_spool, u"event"_s);
    if (!last)
        return std::unexpected(last.error());
    Step step{.reach = m_reach, .words = {}, .isEmpty = true};
    if (*last <= m_reach.event)
        return step;
    QList<qint64> messages;
    QSet<qint64> seen;
    int events = 0;
    int recipients = 0;
    bool isFull = false;
    {
        Statement select(
            m_spool,
            u"SELECT e.id, e.at, e.queue_id, m.recipient_count FROM event e"
            " JOIN message m ON m.queue_id = e.queue_id WHERE e.id > ? ORDER BY e.id LIMIT ?"_s);
        if (auto run = select.run(m_reach.event, eventsAStep); !run)
            return std::unexpected(run.error());
        while (!isFull && select.next()) {
            const qint64 event = select.integer();
            const qint64 at = select.integer();
            const qint64 message = select.integer();
            if (message >= m_reach.unfilled && !seen.contains(message)) {
                recipients += cost(select.number());
                isFull = recipients > recipientsAStep && !messages.isEmpty();
                if (isFull)
                    break;
                seen.insert(message);
                messages << message;
            }
            step.reach.event = event;
            step.reach.at = at;
            ++events;
        }
        if (auto read = select.outcome(); !read)
            return std::unexpected(read.error());
    }
    if (!isFull && events < eventsAStep && step.reach.event < *last) {
        step.reach.event = *last; // those behind the last one that was read are gone
        step.reach.at = 0;
    }
    step.isEmpty = false;
    if (auto read = readWords(step, messages); !read)
        return std::unexpected(read.error());
    return step;
}

Result<SearchWriter::Step> SearchWriter::readUnfilled()
{
    Step step{.reach = m_reach, .words = {}, .isEmpty = m_reach.unfilled <= 0};
    if (step.isEmpty)
        return step;
    QList<qint64> messages;
    int recipients = 0;
    bool isFull = false;
    {
        Statement select(
            m_spool,
            u"SELECT queue_id, recipient_count FROM message WHERE queue_id < ?"
            " ORDER BY queue_id DESC LIMIT ?"_s);
        if (auto run = select.run(m_reach.unfilled, messagesAStep); !run)
            return std::unexpected(run.error());
        while (!isFull && select.next()) {
            const qint64 message = select.integer();
            recipients += cost(select.number());
            isFull = recipients > recipientsAStep && !messages.isEmpty();
            if (!isFull)
                messages << message;
        }
        if (auto read = select.outcome(); !read)
            return std::unexpected(read.error());
    }
    const bool isLast = !isFull && messages.size() < messagesAStep;
    step.reach.unfilled = isLast ? 0 : messages.constLast();
    if (auto read = readWords(step, messages); !read)
        return std::unexpected(read.error());
    return step;
}

Result<> SearchWriter::readWords(Step &step, const QList<qint64> &messages)
{
    for (const qint64 message : messages) {
        Statement select(
            m_spool,
            u"SELECT m.search_text, m.recipient_count, CASE WHEN m.recipient_count <= ? THEN"
            " (SELECT group_concat(r.forward_path || char(10) || r.reply_text, char(10)) FROM recipient r"
            " WHERE r.queue_id = m.queue_id) END FROM message m WHERE m.queue_id = ?"
            " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.queue_id = m.queue_id AND e.id > ?)"_s);
        // While it is filled in, what happens to a message afterwards is followed.
        const qint64 later =
            step.reach.unfilled == m_reach.unfilled ? step.reach.event : std::numeric_limits<qint64>::max();
        if (auto run = select.run(mostRecipients, message, later); !run)
            return run;
        if (select.next()) {
            Words words{.message = message, .text = select.text(), .isLarge = false};
            words.isLarge = select.number() > mostRecipients;
            words.text += u'\n' + select.text();
            words.text.replace(QChar(u'\0'), u'\n'); // it would be the end
            step.words << words;
        }
        if (auto read = select.outcome(); !read)
            return read;
    }
    return {};
}

Result<> SearchWriter::write(const Step &step)
{
    return m_index->transaction([&]() -> Result<> {
        for (const Words &words : step.words) {
            if (auto put = this->put(words); !put)
                return put;
        }
        if (auto merged = merge(); !merged)
            return merged;
        Statement update(*m_index, u"UPDATE reach SET event = ?, at = ?, unfilled = ?"_s);
        return update.run(step.reach.event, step.reach.at, step.reach.unfilled);
    });
}

// A step writes three or four pages, and each is merged some four times until all is in one place.
Result<> SearchWriter::merge()
{
    Statement merge(*m_index, u"INSERT INTO message_text (message_text, rank) VALUES ('merge', ?)"_s);
    return merge.run(mergedAStep);
}

Result<> SearchWriter::put(const Words &words)
{
    {
        Statement insert(*m_index, u"INSERT OR REPLACE INTO message_text (rowid, text) VALUES (?, ?)"_s);
        if (auto run = insert.run(words.message, words.text); !run)
            return run;
    }
    if (!words.isLarge)
        return {};
    Statement insert(*m_index, u"INSERT OR IGNORE INTO large (queue_id) VALUES (?)"_s);
    return insert.run(words.message);
}

} // namespace mailroom
