#include "spooler/mailcatalogcore.h"

#include "spooler/contentfile.h"
#include "spooler/profile.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/maillists.h"
#include "spooler/store/mailrows.h"
#include "spooler/store/mailschema.h"
#include "spooler/store/rulestore.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostCounted = 300;
    constexpr qint64 countedOctets = 64 * 1024; // of each message, for a rule

} // namespace

MailCatalogCore::MailCatalogCore(const QString &profile) : m_file(ProfilePaths(profile).mailDatabase) { }

MailCatalogCore::~MailCatalogCore() = default;

// Runs `body` in one read transaction. What is NotFound because there is no database yet is an empty T.
template <typename T, typename Read> Result<T> MailCatalogCore::read(Read &&body)
{
    if (!m_database) {
        auto opened = Database::open(m_file, OpenMode::ReadOnly, mailSchema());
        if (!opened && opened.error().code == ErrorCode::NotFound)
            return Result<T>();
        if (!opened)
            return std::unexpected(opened.error());
        m_database = std::move(*opened);
    }
    Result<T> answer;
    const auto done = m_database->transaction([&]() -> Result<> {
        answer = body(*m_database);
        return answer ? Result<>() : std::unexpected(answer.error());
    });
    if (done)
        return answer;
    // The file may have been put back or repaired: the next question opens it anew.
    if (done.error().code == ErrorCode::Unavailable || done.error().code == ErrorCode::Corrupt)
        m_database.reset();
    return std::unexpected(done.error());
}

Result<QList<FolderRow>> MailCatalogCore::folders()
{
    return read<QList<FolderRow>>([](Database &database) { return FolderStore(database).all(); });
}

Result<QList<MailId>> MailCatalogCore::list(const MailQuery &query, int limit)
{
    return read<QList<MailId>>([&](Database &database) { return MailLists(database).list(query, limit); });
}

Result<QList<ThreadFacts>> MailCatalogCore::threads(const MailQuery &query, const QList<ThreadId> &threads)
{
    return read<QList<ThreadFacts>>(
        [&](Database &database) { return MailLists(database).facts(query, threads); });
}

Result<QList<MailId>> MailCatalogCore::unfolded(const MailQuery &query, const QList<MailId> &rows)
{
    return read<QList<MailId>>([&](Database &database) { return MailLists(database).unfolded(query, rows); });
}

Result<qint64> MailCatalogCore::count(const MailQuery &query)
{
    return read<qint64>([&](Database &database) { return MailLists(database).count(query); });
}

Result<QList<MailRow>> MailCatalogCore::rows(const QList<MailId> &mail)
{
    return read<QList<MailRow>>([&](Database &database) { return MailRows(database).rows(mail); });
}

Result<QByteArray> MailCatalogCore::octets(MailId mail, qint64 offset, qint64 length)
{
    return read<QByteArray>([&](Database &database) -> Result<QByteArray> {
        const auto content = MailRows(database).content(mail);
        if (!content)
            return std::unexpected(content.error());
        return ContentStore(database).octets(*content, offset, length);
    });
}

Result<> MailCatalogCore::save(MailId mail, const QString &file)
{
    return read<void>([&](Database &database) -> Result<> {
        const auto content = MailRows(database).content(mail);
        if (!content)
            return std::unexpected(content.error());
        const auto reader = ContentStore(database).read(*content);
        return reader ? saveAs(**reader, file) : std::unexpected(reader.error());
    });
}

Result<QList<MailEvent>> MailCatalogCore::events(MailId mail)
{
    return read<QList<MailEvent>>([&](Database &database) { return MailRows(database).events(mail); });
}

Result<QList<MailRow>> MailCatalogCore::byMessageId(const QString &messageId)
{
    return read<QList<MailRow>>([&](Database &database) -> Result<QList<MailRow>> {
        MailRows rows(database);
        const auto mail = rows.byMessageId(messageId);
        return mail ? rows.rows(*mail) : std::unexpected(mail.error());
    });
}

Result<QList<SavedSearch>> MailCatalogCore::savedSearches()
{
    return read<QList<SavedSearch>>([](Database &database) { return MailRows(database).savedSearches(); });
}

Result<QList<Rule>> MailCatalogCore::rules()
{
    return read<QList<Rule>>([](Database &database) { return RuleStore(database).all(); });
}

Result<RuleCount> MailCatalogCore::matching(const Rule &rule)
{
    return read<RuleCount>([&](Database &database) -> Result<RuleCount> {
        MailQuery query;
        query.account = rule.account;
        const auto mail = MailLists(database).list(query, mostCounted);
        if (!mail)
            return std::unexpected(mail.error());
        const auto rows = MailRows(database).rows(*mail);
        if (!rows)
            return std::unexpected(rows.error());
        RuleCount count;
        for (const MailRow &row : *rows) {
            const auto content = MailRows(database).content(row.id);
            const auto octets = content ? ContentStore(database).octets(*content, 0, countedOctets)
                                        : std::unexpected(content.error());
            if (!octets)
                continue; // a damaged one is named where it is read
            const MailFacts facts = readMailFacts(*octets);
            ++count.looked;
            count.matching +=
                matches(rule, {.account = row.account, .facts = facts, .header = *octets, .size = row.size});
        }
        return count;
    });
}

} // namespace mailroom
