// Which folders of the outbox a message is in, and how many messages each holds.
#pragma once

#include "spooler/mail/action.h"
#include "spooler/mail/ids.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/result.h"

#include <array>

class QDateTime;

namespace mailroom {

class Database;

using StateCounts = std::array<int, allRecipientStates.size()>; // indexed by RecipientState

// One bit for each Filter, as message.filters keeps them.
int filtersOf(const StateCounts &counts);
// What a list sorted by state shows first: in doubt, failed, deferred…
int rankOf(const StateCounts &counts);

// Keeps the summary of messages (folders, counts, next attempt) equal to their recipients. Made for one
// transaction: place() and refresh() write what belongs to a message, writeCounts() ends with the counts.
class FilterIndex {
public:
    explicit FilterIndex(Database &database);

    // A message that comes (from 0) or goes (to 0), or moves between folders.
    Result<> place(QueueId message, int from, int to);
    // After its recipients changed.
    Result<> refresh(QueueId message, const QDateTime &when);
    Result<> writeCounts();

private:
    Database &m_database;
    std::array<qint64, filterCount> m_change{};
};

} // namespace mailroom
