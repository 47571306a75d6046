// Which folders of the outbox a message is in, and how many messages each holds.
#pragma once

#include "spooler/mail/action.h"
#include "spooler/mail/ids.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/result.h"

#include <QDateTime>

#include <array>

namespace mailroom {

class Database;

using StateCounts = std::array<int, allRecipientStates.size()>; // indexed by RecipientState

// One bit for each Filter, as message.filters keeps them.
int filtersOf(const StateCounts &counts);
// What a list sorted by state shows first: in doubt, failed, deferred…
int rankOf(const StateCounts &counts);

// What a list shows of a message's recipients as a whole.
struct Summary {
    StateCounts counts{};
    QDateTime nextAttempt; // of those that wait for a time; invalid: none
    int attempts = 0; // the most that one of them had
};

// Where a message stood before its recipients changed.
struct Placement {
    QueueId message;
    int recipients = 0;
    int filters = 0;
    QDateTime finished;
};

// Keeps the summary of messages (folders, counts, next attempt) equal to their recipients. Made for one
// transaction: place() and refresh() write what belongs to a message, writeCounts() ends with the counts.
class FilterIndex {
public:
    explicit FilterIndex(Database &database);

    // A message that comes (from 0) or goes (to 0), or moves between folders.
    Result<> place(QueueId message, int from, int to);
    Result<Summary> summaryOf(QueueId message);
    // After its recipients changed; a message that is gone is passed over.
    Result<> refresh(QueueId message, const QDateTime &when);
    Result<> refresh(const Placement &before, const Summary &summary, const QDateTime &when);
    Result<> writeCounts();

private:
    Database &m_database;
    std::array<qint64, filterCount> m_change{};
};

} // namespace mailroom
