#include "spooler/store/addressmemorystore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostRemembered = 10'000;

    Result<QString> addressOf(Database &database, RecipientId recipient)
    {
        Statement select(
            database, u"SELECT lower(forward_path) FROM recipient WHERE id = ? AND address_type = 'smtp'"_s);
        if (auto run = select.run(recipient); !run)
            return std::unexpected(run.error());
        const QString address = select.next() ? select.text() : QString();
        if (auto read = select.outcome(); !read)
            return std::unexpected(read.error());
        return address;
    }

} // namespace

QString mailDomainOf(const QString &address)
{
    return address.contains(u'@') ? address.section(u'@', -1).toLower() : QString();
}

AddressMemoryStore::AddressMemoryStore(Database &database) : m_database(database) { }

Result<> AddressMemoryStore::rememberFailure(RecipientId recipient, const Reply &reply, const QDateTime &when)
{
    const auto address = addressOf(m_database, recipient);
    if (!address || address->isEmpty())
        return address ? Result<>() : std::unexpected(address.error());
    Statement insert(
        m_database,
        u"INSERT INTO failed_address (address, last, failures, reply_code, reply_status, reply_text,"
        " replacement) VALUES (?, ?, 1, ?, ?, ?, '') ON CONFLICT (address) DO UPDATE SET last = "
        "excluded.last,"
        " failures = failed_address.failures + 1, reply_code = excluded.reply_code,"
        " reply_status = excluded.reply_status, reply_text = excluded.reply_text"_s);
    return insert.run(*address, when, reply.code, reply.status.toString(), reply.text.left(1000));
}

Result<> AddressMemoryStore::redeem(RecipientId recipient)
{
    const auto address = addressOf(m_database, recipient);
    return address ? forget(*address).transform([](bool) { }) : std::unexpected(address.error());
}

Result<> AddressMemoryStore::replace(const QString &wrong, const QString &right)
{
    Statement update(m_database, u"UPDATE failed_address SET replacement = ? WHERE address = ?"_s);
    return update.run(right.toLower(), wrong.toLower());
}

Result<bool> AddressMemoryStore::forget(const QString &address)
{
    Statement remove(m_database, u"DELETE FROM failed_address WHERE address = ?"_s);
    if (auto run = remove.run(address.toLower()); !run)
        return std::unexpected(run.error());
    return remove.changedRows() > 0;
}

Result<FailedAddresses> AddressMemoryStore::failed()
{
    Statement select(
        m_database,
        u"SELECT address, last, failures, reply_code, reply_status, reply_text, replacement"
        " FROM failed_address ORDER BY last DESC LIMIT ?"_s);
    if (auto run = select.run(mostRemembered); !run)
        return std::unexpected(run.error());
    FailedAddresses all;
    const auto read = select.each([&](Statement &row) {
        FailedAddress failed;
        failed.address = row.text();
        failed.last = row.time();
        failed.failures = row.number();
        failed.reply = row.reply();
        failed.replacement = row.text();
        all.insert(failed.address, failed);
    });
    return read ? Result<FailedAddresses>(all) : std::unexpected(read.error());
}

Result<> AddressMemoryStore::countAsked(RecipientId recipient)
{
    const auto address = addressOf(m_database, recipient);
    if (!address || address->isEmpty())
        return address ? Result<>() : std::unexpected(address.error());
    Statement insert(
        m_database,
        u"INSERT INTO domain_habit (domain, asked, told, slowest) VALUES (?, 1, 0, 0)"
        " ON CONFLICT (domain) DO UPDATE SET asked = domain_habit.asked + 1"_s);
    return insert.run(mailDomainOf(*address));
}

Result<> AddressMemoryStore::countTold(RecipientId recipient, std::chrono::seconds delay)
{
    const auto address = addressOf(m_database, recipient);
    if (!address || address->isEmpty())
        return address ? Result<>() : std::unexpected(address.error());
    const qint64 seconds = std::max<qint64>(0, delay.count());
    Statement update(
        m_database,
        u"UPDATE domain_habit SET told = told + 1,"
        " slowest = CASE WHEN slowest < ? THEN ? ELSE slowest END WHERE domain = ?"_s);
    return update.run(seconds, seconds, mailDomainOf(*address));
}

Result<DomainHabit> AddressMemoryStore::habitOf(const QString &domain)
{
    DomainHabit habit{.domain = domain, .asked = 0, .told = 0};
    Statement select(m_database, u"SELECT asked, told, slowest FROM domain_habit WHERE domain = ?"_s);
    if (auto run = select.run(domain); !run)
        return std::unexpected(run.error());
    if (select.next()) {
        habit.asked = select.number();
        habit.told = select.number();
        habit.slowest = std::chrono::seconds(select.integer());
    }
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return habit;
}

// From the index on addresses alone.
Result<QStringList> AddressMemoryStore::alike(const QString &address, int limit)
{
    const QString prefix = address.toLower().left(2);
    if (prefix.size() < 2)
        return QStringList();
    Statement select(
        m_database,
        u"SELECT DISTINCT lower(forward_path) FROM recipient WHERE lower(forward_path) >= ?"
        " AND lower(forward_path) < ? LIMIT ?"_s);
    const QString end = prefix.left(1) + QChar(prefix.at(1).unicode() + 1);
    if (auto run = select.run(prefix, end, limit); !run)
        return std::unexpected(run.error());
    QStringList addresses;
    const auto read = select.each([&](Statement &row) { addresses << row.text(); });
    return read ? Result<QStringList>(addresses) : std::unexpected(read.error());
}

} // namespace mailroom
