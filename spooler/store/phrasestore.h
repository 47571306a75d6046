// Replies that mean a failure, once each: the wording without what differs from message to message.
#pragma once

#include "spooler/mail/reply.h"
#include "spooler/result.h"

#include <QList>

namespace mailroom {

class Database;

struct Phrase {
    qint64 id = 0;
    Reply reply; // its text is a replyPhrase()
};

// Thread: that of the database. Phrases are never removed: what was counted names them.
class PhraseStore {
public:
    explicit PhraseStore(Database &database);

    // 0: it is no failure. Part of its caller's transaction.
    Result<qint64> keep(const Reply &reply);
    Result<qint64> find(const Reply &reply); // 0: it is not kept
    Result<QList<Phrase>> after(qint64 id); // those with higher numbers, in order

private:
    Database &m_database;
};

} // namespace mailroom
