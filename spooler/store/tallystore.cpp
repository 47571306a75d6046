#include "spooler/store/tallystore.h"

#include "spooler/store/database.h"
#include "spooler/store/phrasestore.h"
#include "spooler/store/statement.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 hourLength = 60LL * 60 * 1000;

    CountedFact readFact(Statement &row)
    {
        CountedFact fact;
        fact.event = row.integer();
        fact.eventPhrase = row.integer();
        const QDateTime at = row.time();
        fact.measure = measureOfEvent(row.text()).value_or(Measure::Accepted);
        fact.reply = row.reply();
        fact.recipient = row.id<RecipientId>();
        fact.domain = row.text();
        fact.account = row.id<AccountId>();
        fact.attempts = row.number();
        fact.phrase = row.integer();
        const QDateTime submitted = row.time();
        const QDateTime notBefore = row.time();
        const QDateTime couldGo = std::max({submitted, notBefore, row.time()}); // an invalid one is the least
        fact.time = std::chrono::milliseconds(std::max<qint64>(0, couldGo.msecsTo(at)));
        const qint64 when = at.toMSecsSinceEpoch();
        fact.hour = QDateTime::fromMSecsSinceEpoch(when - when % hourLength, QTimeZone::UTC);
        return fact;
    }

    bool isConcluded(Measure measure)
    {
        return measure == Measure::Accepted || measure == Measure::Refused || measure == Measure::Expired;
    }

    Result<qint64> lastEvent(Database &database)
    {
        Statement select(database, u"SELECT COALESCE(MAX(id), 0) FROM event"_s);
        if (auto run = select.run(); !run)
            return std::unexpected(run.error());
        const qint64 last = select.next() ? select.integer() : 0;
        if (auto read = select.outcome(); !read)
            return std::unexpected(read.error());
        return last;
    }

} // namespace

Result<> eachCounted(
    Database &database, qint64 after, qint64 last, const std::function<Result<>(const CountedFact &)> &body)
{
    Statement select(
        database,
        u"SELECT e.id, e.phrase, e.at, e.kind, e.reply_code, e.reply_status, e.reply_text, r.id, r.domain, "
        u"r.account,"
        " r.attempts, r.phrase, m.submitted, m.not_before, m.deliver_after"
        " FROM event e JOIN recipient r ON r.id = e.recipient JOIN message m ON m.queue_id = e.queue_id"
        " WHERE e.id > ? AND e.id <= ? AND e.kind IN ('positive-completion', 'settled-arrived',"
        " 'transient-failure', 'permanent-failure', 'expire', 'dsn-failed', 'dsn-delivered', 'reply-lost',"
        " 'cancel') ORDER BY e.id"_s);
    if (auto run = select.run(after, last > 0 ? last : std::numeric_limits<qint64>::max()); !run)
        return run;
    while (select.next()) {
        if (auto done = body(readFact(select)); !done)
            return done;
    }
    return select.outcome();
}

TallyStore::TallyStore(Database &database) : m_database(database) { }

Result<qint64> TallyStore::counted()
{
    Statement select(m_database, u"SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'tallied'"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const qint64 last = select.next() ? select.integer() : 0;
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return last;
}

Result<int> TallyStore::count(int limit)
{
    int passed = 0;
    const auto done = m_database.transaction([&]() -> Result<> {
        const auto counted = countWithin(limit);
        passed = counted.value_or(0);
        return counted ? Result<>() : std::unexpected(counted.error());
    });
    if (!done)
        return std::unexpected(done.error());
    return passed;
}

Result<> TallyStore::countAll()
{
    const auto counted = countWithin(std::numeric_limits<int>::max());
    return counted ? Result<>() : std::unexpected(counted.error());
}

Result<int> TallyStore::countWithin(qint64 limit)
{
    const auto from = counted();
    const auto end = lastEvent(m_database);
    if (!from || !end)
        return std::unexpected(from ? end.error() : from.error());
    if (*end <= *from)
        return 0;
    const qint64 last = std::min(*end, *from + limit);
    QList<CountedFact> facts; // written after the reading has ended
    const auto read = eachCounted(m_database, *from, last, [&](const CountedFact &fact) -> Result<> {
        facts << fact;
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    for (const CountedFact &fact : std::as_const(facts)) {
        if (auto added = add(fact); !added)
            return std::unexpected(added.error());
    }
    if (auto written = write(); !written)
        return std::unexpected(written.error());
    Statement mark(
        m_database,
        u"INSERT INTO setting (name, value) VALUES ('tallied', ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    if (auto run = mark.run(QString::number(last)); !run)
        return std::unexpected(run.error());
    return static_cast<int>(last - *from);
}

Result<> TallyStore::add(const CountedFact &fact)
{
    const auto count = [&](TallyAxis axis, qint64 key) {
        ++m_tally[{axis, fact.hour.toMSecsSinceEpoch(), fact.account.value, key, fact.measure}];
    };
    count(TallyAxis::Whole, 0);
    const auto place = domain(fact.domain);
    if (!place)
        return std::unexpected(place.error());
    count(TallyAxis::Domain, *place);
    if (fact.measure == Measure::Accepted)
        count(TallyAxis::Time, timeStepOf(fact.time));
    if (isConcluded(fact.measure))
        count(TallyAxis::Attempts, std::min(fact.attempts, mostCountedAttempts));
    auto phrase =
        fact.eventPhrase > 0 ? Result<qint64>(fact.eventPhrase) : PhraseStore(m_database).keep(fact.reply);
    if (!phrase)
        return std::unexpected(phrase.error());
    if (*phrase != fact.eventPhrase) {
        if (auto filled = fillIn(fact, *phrase); !filled)
            return filled;
    }
    if (*phrase == 0 && fact.measure == Measure::Expired)
        *phrase = fact.phrase; // what it waited for
    if (*phrase > 0)
        count(TallyAxis::Phrase, *phrase);
    return {};
}

// It happened before phrases were kept.
Result<> TallyStore::fillIn(const CountedFact &fact, qint64 phrase)
{
    Statement event(m_database, u"UPDATE event SET phrase = ? WHERE id = ?"_s);
    if (auto run = event.run(phrase, fact.event); !run)
        return run;
    Statement recipient(m_database, u"UPDATE recipient SET phrase = ? WHERE id = ? AND state IN (3, 8)"_s);
    return recipient.run(phrase, fact.recipient);
}

Result<qint64> TallyStore::domain(const QString &name)
{
    {
        Statement select(m_database, u"SELECT id FROM domain WHERE name = ?"_s);
        if (auto run = select.run(name); !run)
            return std::unexpected(run.error());
        if (select.next())
            return select.integer();
        if (auto read = select.outcome(); !read)
            return std::unexpected(read.error());
    }
    Statement insert(m_database, u"INSERT INTO domain (name) VALUES (?)"_s);
    if (auto run = insert.run(name); !run)
        return std::unexpected(run.error());
    return insert.insertedId();
}

Result<> TallyStore::write()
{
    for (const auto &[key, number] : std::exchange(m_tally, {})) {
        Statement add(
            m_database,
            u"INSERT INTO tally (axis, hour, account, key, measure, number) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (axis, hour, account, key, measure)"
            " DO UPDATE SET number = tally.number + excluded.number"_s);
        if (auto run = add.run(key.axis, key.hour, key.account, key.key, key.measure, number); !run)
            return run;
    }
    return {};
}

} // namespace mailroom
