// What was learned of addresses and of domains: which failed, which report.
#pragma once

#include "spooler/mail/addressmemory.h"
#include "spooler/mail/ids.h"
#include "spooler/mail/silence.h"
#include "spooler/result.h"

namespace mailroom {

class Database;

// Thread: that of the database. Writing is part of its caller's transaction.
class AddressMemoryStore {
public:
    explicit AddressMemoryStore(Database &database);

    Result<> rememberFailure(RecipientId recipient, const Reply &reply, const QDateTime &when);
    Result<> redeem(RecipientId recipient); // its address works
    Result<> replace(const QString &wrong, const QString &right); // where the wrong one is remembered
    Result<bool> forget(const QString &address); // whether it was remembered
    Result<FailedAddresses> failed(); // the latest 10,000

    // The domain was asked for a report of success; it was heard of after so long.
    Result<> countAsked(RecipientId recipient);
    Result<> countTold(RecipientId recipient, std::chrono::seconds delay);
    Result<DomainHabit> habitOf(const QString &domain); // nothing was learned: with its name alone

    // Addresses that mail went to, and that begin alike: the material for a repair.
    Result<QStringList> alike(const QString &address, int limit);

private:
    Database &m_database;
};

// What is to the right of the last @, in lower case.
QString mailDomainOf(const QString &address);

} // namespace mailroom
