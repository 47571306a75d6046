#include "spooler/store/historystore.h"

#include "spooler/store/database.h"
#include "spooler/store/outboxstore.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostDays = 36'500;

} // namespace

HistoryStore::HistoryStore(Database &database) : m_database(database) { }

Result<int> HistoryStore::days()
{
    Statement select(m_database, u"SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'history-days'"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const int days = select.next() ? select.number() : HistoryFacts().days;
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return days;
}

Result<> HistoryStore::setDays(int days, const QString &by, const QDateTime &when)
{
    if (days < 0 || days > mostDays)
        return failure(ErrorCode::InvalidInput, u"%1 is no number of days"_s.arg(days));
    return m_database.transaction([&]() -> Result<> {
        Statement update(
            m_database,
            u"INSERT INTO setting (name, value) VALUES ('history-days', ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
        if (auto run = update.run(QString::number(days)); !run)
            return run;
        return note(u"kept-for"_s, by, when, days);
    });
}

Result<> HistoryStore::note(const QString &kind, const QString &by, const QDateTime &when, qint64 number)
{
    Statement insert(m_database, u"INSERT INTO journal (at, kind, actor, number) VALUES (?, ?, ?, ?)"_s);
    return insert.run(when, kind, by, number);
}

Result<> HistoryStore::standing(const StandingFact &fact)
{
    Statement insert(m_database, u"INSERT INTO past_gate (at, account, gate, until) VALUES (?, ?, ?, ?)"_s);
    return insert.run(fact.when, fact.account, fact.gate.kind, fact.gate.until);
}

Result<> HistoryStore::forgetStandings(const QDateTime &when)
{
    Statement remove(
        m_database,
        u"DELETE FROM past_gate WHERE at < ? AND EXISTS (SELECT 1 FROM past_gate n"
        " WHERE n.account = past_gate.account AND n.at < ? AND n.id > past_gate.id)"_s);
    return remove.run(when, when);
}

Result<HistoryFacts> HistoryStore::facts()
{
    HistoryFacts facts;
    const auto kept = days();
    if (!kept)
        return std::unexpected(kept.error());
    facts.days = *kept;
    {
        Statement select(m_database, u"SELECT COUNT(*), MIN(submitted) FROM message"_s);
        if (auto run = select.run(); !run)
            return std::unexpected(run.error());
        if (select.next()) {
            facts.messages = select.integer();
            facts.oldest = select.time();
        }
    }
    Statement select(m_database, u"SELECT at, kind, actor, number FROM journal ORDER BY id DESC LIMIT 100"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const auto read = select.each([&](Statement &row) {
        facts.entries << HistoryFacts::Entry{
            .when = row.time(), .kind = row.text(), .by = row.text(), .number = row.integer()};
    });
    return read ? Result<HistoryFacts>(facts) : std::unexpected(read.error());
}

} // namespace mailroom
