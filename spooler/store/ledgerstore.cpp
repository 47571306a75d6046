#include "spooler/store/ledgerstore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <QJsonDocument>
#include <QMap>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto kept = 25h;
    constexpr std::array surroundingWords{
        std::pair{"captive-portal"_L1, &Surroundings::captivePortal},
        std::pair{"metered"_L1, &Surroundings::metered},
        std::pair{"low-battery"_L1, &Surroundings::lowBattery}};

} // namespace

LedgerStore::LedgerStore(Database &database) : m_database(database) { }

Result<> LedgerStore::record(const Batch &batch)
{
    if (auto counted = count(batch.sent); !counted)
        return counted;
    for (const auto &[account, limits] : batch.learned) {
        if (auto learned = learn(account, limits); !learned)
            return learned;
    }
    for (const ServerFacts &facts : batch.servers) {
        if (auto learned = learn(facts); !learned)
            return learned;
    }
    return batch.surroundings ? note(*batch.surroundings) : Result<>();
}

// As words, so that whoever reads the table by hand understands them.
Result<> LedgerStore::note(const Surroundings &surroundings)
{
    QStringList words;
    for (const auto &[word, member] : surroundingWords) {
        if (surroundings.*member)
            words << word;
    }
    Statement update(
        m_database,
        u"INSERT INTO setting (name, value) VALUES ('surroundings', ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    return update.run(words.join(u' '));
}

Result<Surroundings> LedgerStore::surroundings()
{
    Statement select(m_database, u"SELECT value FROM setting WHERE name = 'surroundings'"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    Surroundings surroundings;
    if (select.next()) {
        const QStringList words = select.text().split(u' ');
        for (const auto &[word, member] : surroundingWords)
            surroundings.*member = words.contains(word);
    }
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return surroundings;
}

Result<> LedgerStore::count(const QList<SentFact> &facts)
{
    QMap<std::pair<qint64, QDateTime>, Sent> sums;
    for (const SentFact &fact : facts) {
        const QDateTime minute = beginningOfMinute(fact.when);
        Sent &sum = sums[{fact.account.value, minute}];
        sum.minute = minute;
        sum.messages += fact.messages;
        sum.recipients += fact.recipients;
    }
    for (const auto &[key, sum] : sums.asKeyValueRange()) {
        const AccountId account{key.first};
        bool isNew = false;
        {
            Statement add(
                m_database,
                u"UPDATE sent SET messages = messages + ?, recipients = recipients + ?"
                " WHERE account = ? AND minute = ?"_s);
            if (auto run = add.run(sum.messages, sum.recipients, account, sum.minute); !run)
                return run;
            isNew = add.changedRows() == 0;
        }
        if (!isNew)
            continue;
        {
            Statement insert(
                m_database,
                u"INSERT INTO sent (account, minute, messages, recipients) VALUES (?, ?, ?, ?)"_s);
            if (auto run = insert.run(account, sum.minute, sum.messages, sum.recipients); !run)
                return run;
        }
        Statement forget(m_database, u"DELETE FROM sent WHERE account = ? AND minute < ?"_s);
        if (auto run = forget.run(account, sum.minute.addDuration(-kept)); !run)
            return run;
    }
    return {};
}

Result<> LedgerStore::learn(AccountId account, const LearnedLimits &limits)
{
    {
        Statement remove(m_database, u"DELETE FROM learned_limit WHERE account = ?"_s);
        if (auto run = remove.run(account); !run || limits == LearnedLimits())
            return run;
    }
    Statement insert(
        m_database,
        u"INSERT INTO learned_limit (account, messages_hour, messages_day, learned) VALUES (?, ?, ?, ?)"_s);
    return insert.run(account, limits.messagesPerHour, limits.messagesPerDay, limits.learned);
}

Result<> LedgerStore::learn(const ServerFacts &facts)
{
    {
        Statement remove(m_database, u"DELETE FROM server WHERE host = ? AND port = ?"_s);
        if (auto run = remove.run(facts.host, facts.port); !run)
            return run;
    }
    Statement insert(m_database, u"INSERT INTO server (host, port, facts) VALUES (?, ?, ?)"_s);
    return insert.run(
        facts.host, facts.port,
        QString::fromUtf8(QJsonDocument(toJson(facts)).toJson(QJsonDocument::Compact)));
}

Result<QList<Sent>> LedgerStore::sent(AccountId account, const QDateTime &since)
{
    Statement select(
        m_database,
        u"SELECT minute, messages, recipients FROM sent WHERE account = ? AND minute >= ? ORDER BY minute"_s);
    if (auto run = select.run(account, since); !run)
        return std::unexpected(run.error());
    QList<Sent> sent;
    const auto read = select.each([&](Statement &row) {
        sent << Sent{.minute = row.time(), .messages = row.number(), .recipients = row.number()};
    });
    if (!read)
        return std::unexpected(read.error());
    return sent;
}

// From the newest back: their numbers rise with the time, so that what is older is never read.
Result<QList<Started>> LedgerStore::startedSince(AccountId account, const QDateTime &when)
{
    QList<std::pair<QueueId, AttemptId>> attempts;
    QList<Started> started;
    {
        Statement select(
            m_database, u"SELECT id, queue_id, account, started FROM attempt ORDER BY id DESC"_s);
        if (auto run = select.run(); !run)
            return std::unexpected(run.error());
        while (select.next()) {
            const auto attempt = select.id<AttemptId>();
            const auto message = select.id<QueueId>();
            const bool isMeant = select.id<AccountId>() == account;
            const QDateTime start = select.time();
            if (start <= when)
                break;
            if (!isMeant)
                continue;
            attempts.prepend({message, attempt});
            started.prepend({start, {}});
        }
        if (auto read = select.outcome(); !read)
            return std::unexpected(read.error());
    }
    for (qsizetype i = 0; i < attempts.size(); ++i) {
        Statement select(
            m_database,
            u"SELECT r.forward_path FROM event e JOIN recipient r ON r.id = e.recipient"
            " WHERE e.queue_id = ? AND e.attempt = ? AND e.kind = ?"_s);
        const QString kind = eventName(RecipientEvent::AttemptStarted);
        if (auto run = select.run(attempts.at(i).first, attempts.at(i).second, kind); !run)
            return std::unexpected(run.error());
        if (auto read = select.each([&](Statement &row) { started[i].addresses << row.text(); }); !read)
            return std::unexpected(read.error());
    }
    return started;
}

Result<QHash<AccountId, LearnedLimits>> LedgerStore::learned()
{
    Statement select(
        m_database, u"SELECT account, messages_hour, messages_day, learned FROM learned_limit"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QHash<AccountId, LearnedLimits> learned;
    const auto read = select.each([&](Statement &row) {
        const auto account = row.id<AccountId>();
        learned.insert(
            account,
            {.messagesPerHour = row.number(), .messagesPerDay = row.number(), .learned = row.time()});
    });
    if (!read)
        return std::unexpected(read.error());
    return learned;
}

Result<QList<ServerFacts>> LedgerStore::servers()
{
    Statement select(m_database, u"SELECT host, port, facts FROM server ORDER BY host, port"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QList<ServerFacts> servers;
    const auto read = select.each([&](Statement &row) {
        const QString host = row.text();
        const auto port = static_cast<quint16>(row.integer());
        ServerFacts facts = serverFactsFromJson(QJsonDocument::fromJson(row.text().toUtf8()).object());
        facts.host = host;
        facts.port = port;
        servers << facts;
    });
    if (!read)
        return std::unexpected(read.error());
    return servers;
}

Result<bool> LedgerStore::forget(const QString &host)
{
    bool known = false;
    const auto done = m_database.transaction([&]() -> Result<> {
        Statement remove(m_database, u"DELETE FROM server WHERE host = ?"_s);
        if (auto run = remove.run(host); !run)
            return run;
        known = remove.changedRows() > 0;
        Statement limits(
            m_database,
            u"DELETE FROM learned_limit WHERE account IN (SELECT id FROM account WHERE host = ?)"_s);
        if (auto run = limits.run(host); !run)
            return run;
        known = known || limits.changedRows() > 0;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return known;
}

} // namespace mailroom
