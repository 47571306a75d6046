// Whether messages that come together can be here already: asked once for each folder, not for each message.
#pragma once

#include "spooler/mail/arrival.h"
#include "spooler/result.h"

#include <QHash>
#include <QSet>

namespace mailroom {

class Database;
struct ReadArrival;

// A folder that is filled for the first time has none of what comes, and three questions a message are most
// of what is asked of the database then. May be wrong in one direction only: what it rules out is not here.
// Thread: that of the database, inside one transaction in which rows are put in only by whom tells it.
class MailPresence {
public:
    explicit MailPresence(Database &database) : m_database(database) { }

    Result<> look(const QList<ReadArrival> &coming);
    void put(const Arrival &arrival); // it is here from now on, under its UID if it has one

    bool mayBeHere(const Arrival &arrival) const; // under its UID or remote key
    bool mayBeLeaving(const Arrival &arrival) const; // moved or removed, and the server was not told yet
    bool mayBeWithoutUid(const Arrival &arrival) const; // the same message, whose number was not known

private:
    struct Folder {
        qint64 firstUid = 0; // of those that come
        qint64 lastUid = 0;
        bool hasSome = false; // between them
        bool hasWithoutUid = false;
        bool hasOperations = false;
        QSet<qint64> put;
    };

    Result<> look(FolderId id, Folder &folder);

    Database &m_database;
    QHash<FolderId, Folder> m_folders;
};

} // namespace mailroom
