#include "spooler/store/draftstore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

DraftStore::DraftStore(Database &database) : m_database(database) { }

Result<DraftId> DraftStore::save(const Draft &draft)
{
    DraftId id = draft.id;
    const auto body = [&]() -> Result<> {
        if (id.isValid()) {
            Statement update(m_database, u"UPDATE draft SET json = ?, saved = ? WHERE id = ?"_s);
            if (auto run = update.run(draft.json, draft.saved, id); !run)
                return run;
            if (update.changedRows() == 0)
                return failure(ErrorCode::NotFound, u"there is no draft %1"_s.arg(id.value));
            return {};
        }
        Statement insert(m_database, u"INSERT INTO draft (json, saved) VALUES (?, ?)"_s);
        if (auto run = insert.run(draft.json, draft.saved); !run)
            return run;
        id = DraftId{insert.insertedId()};
        return {};
    };
    if (auto done = m_database.transaction(body); !done)
        return std::unexpected(done.error());
    return id;
}

Result<> DraftStore::remove(DraftId draft)
{
    return m_database.transaction([&]() -> Result<> {
        Statement remove(m_database, u"DELETE FROM draft WHERE id = ?"_s);
        return remove.run(draft);
    });
}

Result<QList<Draft>> DraftStore::all()
{
    Statement select(m_database, u"SELECT id, json, saved FROM draft ORDER BY saved DESC, id DESC"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QList<Draft> drafts;
    const auto read = select.each([&](Statement &row) {
        drafts << Draft{.id = row.id<DraftId>(), .json = row.bytes(), .saved = row.time()};
    });
    if (!read)
        return std::unexpected(read.error());
    return drafts;
}

} // namespace mailroom
