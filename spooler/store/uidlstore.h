// What of POP3 maildrops was seen before, whether or not it is still kept here.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/result.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>

namespace mailroom {

class Database;

struct UidlRow {
    QDateTime firstSeen; // UTC
    bool isStored = false; // it was here whole; it may have been removed since
};

// Thread: that of the database (receiving). Each function is one transaction.
class UidlStore {
public:
    explicit UidlStore(Database &database) : m_database(database) { }

    Result<QHash<QString, UidlRow>> all(AccountId account);
    Result<> see(AccountId account, const QStringList &keys, const QDateTime &now); // the first time counts
    Result<> store(AccountId account, const QStringList &keys, const QDateTime &now); // whole, and durable
    // Those that were first seen before `then` and are none of `present`. A server that has forgotten a
    // message for a day only is not believed.
    Result<> forget(AccountId account, const QSet<QString> &present, const QDateTime &then);

private:
    Database &m_database;
};

} // namespace mailroom
