// Drafts: what was being written when the program ended, opaque JSON of the composer.
#pragma once

#include "spooler/mail/draft.h"
#include "spooler/result.h"

#include <QList>

namespace mailroom {

class Database;

// Thread: that of the database.
class DraftStore {
public:
    explicit DraftStore(Database &database);

    Result<DraftId> save(const Draft &draft);
    Result<> remove(DraftId draft);
    Result<QList<Draft>> all(); // newest first

private:
    Database &m_database;
};

} // namespace mailroom
