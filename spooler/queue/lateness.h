// What time does to the queue by itself: expiry, delay notices, doubts that nobody settled, old history.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/queue/commitgroup.h"
#include "spooler/queue/reporter.h"

namespace mailroom {

// Thread: the spooler's; owned by the queue manager, which calls it when time has passed. Every function does
// a bounded piece of work and answers whether there is more.
class Lateness {
public:
    enum class More { No, Yes };

    Lateness(OutboxStore &outbox, CommitGroup &commits, Reporter &reporter);

    // Gives up what is over its lifetime, with a report; what is busy is left to its attempt.
    Result<More> expire(const QDateTime &now, const QSet<QueueId> &busy);
    // Reports, once, what has waited for four hours. REQUIRES: the commit group has nothing unwritten.
    Result<More> noticeDelays(const QDateTime &now);
    // What has been in doubt long enough is settled as its account's policy says; where that is to ask, the
    // question is noted, once. The time is the recipient's own and outlives the program.
    Result<More> settleDoubts(const QDateTime &now);
    Result<More> forgetHistory(const QDateTime &now); // as long after the end as is set

private:
    OutboxStore &m_outbox;
    CommitGroup &m_commits;
    Reporter &m_reporter;
};

} // namespace mailroom
