#include "spooler/store/phrasestore.h"

#include "spooler/mail/replyphrase.h"
#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool meansFailure(const Reply &reply)
    {
        return reply.code >= 400 || reply.status.statusClass >= 4
            || (reply.code == 0 && !reply.text.isEmpty());
    }

} // namespace

PhraseStore::PhraseStore(Database &database) : m_database(database) { }

Result<qint64> PhraseStore::find(const Reply &reply)
{
    if (!meansFailure(reply))
        return 0;
    Statement select(m_database, u"SELECT id FROM phrase WHERE code = ? AND status = ? AND text = ?"_s);
    if (auto run = select.run(reply.code, reply.status.toString(), replyPhrase(reply.text)); !run)
        return std::unexpected(run.error());
    const qint64 id = select.next() ? select.integer() : 0;
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return id;
}

Result<qint64> PhraseStore::keep(const Reply &reply)
{
    const auto known = find(reply);
    if (!known || *known > 0 || !meansFailure(reply))
        return known;
    Statement insert(m_database, u"INSERT INTO phrase (code, status, text) VALUES (?, ?, ?)"_s);
    if (auto run = insert.run(reply.code, reply.status.toString(), replyPhrase(reply.text)); !run)
        return std::unexpected(run.error());
    return insert.insertedId();
}

Result<QList<Phrase>> PhraseStore::after(qint64 id)
{
    Statement select(m_database, u"SELECT id, code, status, text FROM phrase WHERE id > ? ORDER BY id"_s);
    if (auto run = select.run(id); !run)
        return std::unexpected(run.error());
    QList<Phrase> phrases;
    const auto read =
        select.each([&](Statement &row) { phrases << Phrase{.id = row.integer(), .reply = row.reply()}; });
    if (!read)
        return std::unexpected(read.error());
    return phrases;
}

} // namespace mailroom
