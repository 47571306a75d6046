#include "spooler/store/statisticsviews.h"

#include "spooler/mail/replyphrase.h"
#include "spooler/store/database.h"
#include "spooler/store/phrasestore.h"
#include "spooler/store/statement.h"
#include "spooler/store/tallystore.h"

#include <QHash>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The bounds of a range as they are bound: an open one is the end of all times.
    struct Bounds {
        qint64 from;
        qint64 to;
        explicit Bounds(const StatisticsQuery &query)
            : from(query.from.isValid() ? query.from.toMSecsSinceEpoch() : 0)
            , to(query.to.isValid() ? query.to.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max())
        {
        }
    };

    Measure measureIn(Statement &row)
    {
        return row.upTo(Measure::Cancelled);
    }

    // The row that `isIt` finds, or a new one.
    template <typename Row, typename IsIt> Row &rowFor(QList<Row> &rows, const IsIt &isIt, const Row &fresh)
    {
        const auto found = std::ranges::find_if(rows, isIt);
        if (found != rows.end())
            return *found;
        return rows.emplace_back(fresh);
    }

} // namespace

StatisticsViews::StatisticsViews(Database &database) : m_database(database) { }

Result<Statistics> StatisticsViews::of(const StatisticsQuery &query, const QDateTime &now)
{
    m_read = {};
    for (const auto part :
         {&StatisticsViews::readWhole, &StatisticsViews::readDomains, &StatisticsViews::readReplies,
          &StatisticsViews::readSteps, &StatisticsViews::readUncounted}) {
        if (auto read = (this->*part)(query); !read)
            return std::unexpected(read.error());
    }
    if (auto read = readShape(query.account, now); !read)
        return std::unexpected(read.error());
    std::ranges::sort(m_read.hours, {}, &HourRow::hour);
    const auto most = [](const auto &row) {
        return -(row.counts.concluded() + row.counts.of(Measure::Deferred) + row.counts.failed());
    };
    std::ranges::stable_sort(m_read.domains, {}, most);
    std::ranges::stable_sort(m_read.replies, {}, most);
    return m_read;
}

Result<> StatisticsViews::readWhole(const StatisticsQuery &query)
{
    const Bounds bounds(query);
    Statement select(
        m_database,
        u"SELECT hour, measure, SUM(number) FROM tally WHERE axis = 0 AND hour >= ? AND hour < ?"
        " AND (account = ? OR ? = 0) GROUP BY hour, measure ORDER BY hour"_s);
    if (auto run = select.run(bounds.from, bounds.to, query.account, query.account); !run)
        return run;
    return select.each([&](Statement &row) {
        const QDateTime hour = row.time();
        if (m_read.hours.isEmpty() || m_read.hours.constLast().hour != hour)
            m_read.hours << HourRow{.hour = hour, .counts = {}};
        const Measure measure = measureIn(row);
        const qint64 number = row.integer();
        m_read.hours.last().counts.add(measure, number);
        m_read.whole.add(measure, number);
    });
}

Result<> StatisticsViews::readDomains(const StatisticsQuery &query)
{
    const Bounds bounds(query);
    Statement select(
        m_database,
        u"SELECT d.name, t.measure, t.total FROM (SELECT key, measure, SUM(number) AS total FROM tally"
        " WHERE axis = 1 AND hour >= ? AND hour < ? AND (account = ? OR ? = 0) GROUP BY key, measure) t"
        " JOIN domain d ON d.id = t.key ORDER BY t.key"_s);
    if (auto run = select.run(bounds.from, bounds.to, query.account, query.account); !run)
        return run;
    return select.each([&](Statement &row) {
        const QString domain = row.text();
        if (m_read.domains.isEmpty() || m_read.domains.constLast().domain != domain)
            m_read.domains << DomainRow{.domain = domain, .counts = {}};
        const Measure measure = measureIn(row);
        m_read.domains.last().counts.add(measure, row.integer());
    });
}

Result<> StatisticsViews::readReplies(const StatisticsQuery &query)
{
    const Bounds bounds(query);
    Statement select(
        m_database,
        u"SELECT p.id, p.code, p.status, p.text, t.measure, t.total FROM"
        " (SELECT key, measure, SUM(number) AS total FROM tally WHERE axis = 2 AND hour >= ? AND hour < ?"
        " AND (account = ? OR ? = 0) GROUP BY key, measure) t JOIN phrase p ON p.id = t.key"
        " ORDER BY p.id"_s);
    if (auto run = select.run(bounds.from, bounds.to, query.account, query.account); !run)
        return run;
    return select.each([&](Statement &row) {
        const qint64 phrase = row.integer();
        const Reply reply = row.reply();
        if (m_read.replies.isEmpty() || m_read.replies.constLast().phrase != phrase)
            m_read.replies << ReplyRow{.phrase = phrase, .reply = reply, .reason = {}, .counts = {}};
        const Measure measure = measureIn(row);
        m_read.replies.last().counts.add(measure, row.integer());
    });
}

Result<> StatisticsViews::readSteps(const StatisticsQuery &query)
{
    const Bounds bounds(query);
    Statement select(
        m_database,
        u"SELECT axis, key, SUM(number) FROM tally WHERE axis IN (3, 4) AND hour >= ? AND hour < ?"
        " AND (account = ? OR ? = 0) GROUP BY axis, key"_s);
    if (auto run = select.run(bounds.from, bounds.to, query.account, query.account); !run)
        return run;
    return select.each([&](Statement &row) {
        const auto axis = row.upTo(TallyAxis::Attempts);
        if (axis == TallyAxis::Time) {
            const int step = row.upTo(timeSteps - 1);
            m_read.times.at(static_cast<size_t>(step)) = row.integer();
        } else {
            const int attempts = row.upTo(mostCountedAttempts);
            m_read.attempts.at(static_cast<size_t>(attempts)) = row.integer();
        }
    });
}

// What happened since events were counted last.
Result<> StatisticsViews::readUncounted(const StatisticsQuery &query)
{
    const auto counted = TallyStore(m_database).counted();
    if (!counted)
        return std::unexpected(counted.error());
    return eachCounted(m_database, *counted, 0, [&](const CountedFact &fact) -> Result<> {
        const bool isMeant = (!query.account.isValid() || fact.account == query.account)
            && (!query.from.isValid() || fact.hour >= query.from)
            && (!query.to.isValid() || fact.hour < query.to);
        return isMeant ? addUncounted(fact) : Result<>();
    });
}

Result<> StatisticsViews::addUncounted(const CountedFact &fact)
{
    m_read.whole.add(fact.measure, 1);
    auto &hour = rowFor(
        m_read.hours, [&](const HourRow &row) { return row.hour == fact.hour; }, HourRow{fact.hour, {}});
    hour.counts.add(fact.measure, 1);
    auto &domain = rowFor(
        m_read.domains, [&](const DomainRow &row) { return row.domain == fact.domain; },
        DomainRow{fact.domain, {}});
    domain.counts.add(fact.measure, 1);
    if (fact.measure == Measure::Accepted)
        ++m_read.times.at(static_cast<size_t>(timeStepOf(fact.time)));
    if (fact.measure == Measure::Accepted || fact.measure == Measure::Refused
        || fact.measure == Measure::Expired)
        ++m_read.attempts.at(static_cast<size_t>(std::min(fact.attempts, mostCountedAttempts)));
    auto phrase =
        fact.eventPhrase > 0 ? Result<qint64>(fact.eventPhrase) : PhraseStore(m_database).find(fact.reply);
    if (!phrase)
        return std::unexpected(phrase.error());
    if (*phrase == 0 && fact.measure == Measure::Expired)
        *phrase = fact.phrase;
    if (*phrase == 0)
        return {};
    Reply reply = fact.reply;
    reply.text = replyPhrase(reply.text);
    auto &row = rowFor(
        m_read.replies, [&](const ReplyRow &known) { return known.phrase == *phrase; },
        ReplyRow{.phrase = *phrase, .reply = reply, .reason = {}, .counts = {}});
    row.counts.add(fact.measure, 1);
    return {};
}

// As Postfix's qshape tells it: what waits, by destination and age.
Result<> StatisticsViews::readShape(AccountId account, const QDateTime &now)
{
    Statement select(
        m_database,
        u"SELECT r.domain, m.submitted FROM recipient r JOIN message m ON m.queue_id = r.queue_id"
        " WHERE r.state IN (0, 3) AND (r.account = ? OR ? = 0)"
        " UNION ALL SELECT r.domain, m.submitted FROM recipient r JOIN message m ON m.queue_id = r.queue_id"
        " WHERE r.state IN (1, 2) AND (r.account = ? OR ? = 0)"_s);
    if (auto run = select.run(account, account, account, account); !run)
        return run;
    QHash<QString, ShapeRow> shapes;
    const auto read = select.each([&](Statement &row) {
        const QString domain = row.text();
        const qint64 minutes = row.time().msecsTo(now) / 60'000;
        const auto step = std::ranges::upper_bound(ageMinutes, minutes) - ageMinutes.begin();
        ShapeRow &shape = shapes[domain];
        shape.domain = domain;
        ++shape.recipients.at(static_cast<size_t>(step));
        ++m_read.waiting;
    });
    if (!read)
        return read;
    m_read.shape = shapes.values();
    std::ranges::sort(m_read.shape, [](const ShapeRow &a, const ShapeRow &b) {
        return std::pair(-a.total(), a.domain) < std::pair(-b.total(), b.domain);
    });
    return {};
}

} // namespace mailroom
