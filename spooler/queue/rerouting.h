// Finds accounts for mail that has none, and other accounts for mail whose own cannot carry it.
#pragma once

#include "spooler/mail/router.h"
#include "spooler/queue/accountgates.h"
#include "spooler/queue/commitgroup.h"
#include "spooler/queue/reporter.h"
#include "spooler/queue/senderrights.h"
#include "spooler/store/routequery.h"

#include <QHash>

namespace mailroom {

// Thread: the spooler's; owned by the queue manager. What one transport left is offered to the next, never
// back; what nobody takes is reported; mail of a server that has been down longer than its account's policy
// says moves to an account that owns its From, or that the domain of the From lets send, and only there.
// Recipients that are done are not touched. Every run is a bounded piece of work. REQUIRES: the commit group
// has nothing unwritten.
class Rerouting {
public:
    enum class Progress { Nothing, Changed, ChangedAndMore };

    Rerouting(Database &database, CommitGroup &commits, Reporter &reporter, SenderRights &rights);

    void load(const QList<Account> &accounts); // also after a change: everything is looked at again
    void lookAgain() { m_wanted = true; } // something may have no account
    void lookAtAll();
    void note(const AccountGates::Changes &changes, const QDateTime &now); // which servers are down
    Result<bool> isWanted(const QDateTime &now); // cheap: whether run() would find anybody
    QDateTime nextMove() const; // when a server will have been down long enough; invalid: none is

    Result<Progress> run(const AccountGates &gates, const QDateTime &now);

private:
    struct Down {
        QDateTime since;
        QDateTime from; // its mail may move then; invalid: never
        RoutePlace place; // up to where its mail was looked at
    };

    QSet<AccountId> away(const AccountGates &gates) const;
    Result<bool> routeUnrouted(const QSet<AccountId> &away, const QDateTime &now, Batch &batch);
    Result<bool>
    moveFrom(AccountId account, Down &down, const QSet<AccountId> &away, const QDateTime &now, Batch &batch);
    struct OtherWay {
        RouteDecision decision;
        QString why; // of the account that takes it, or of those that may not
        bool isPending = false; // somebody is still asked
    };

    RouteDecision decide(
        const RoutableRecipient &recipient, const QSet<AccountId> &away, AuthorRule rule,
        const QSet<AccountId> &lent = {}) const;
    OtherWay otherWay(const RoutableRecipient &recipient, const QSet<AccountId> &away);
    QString nameOf(AccountId account) const;
    void giveUp(Batch &batch, const QList<RoutableRecipient> &recipients, const QDateTime &now);

    Database &m_database;
    CommitGroup &m_commits;
    Reporter &m_reporter;
    SenderRights &m_rights;
    QList<Account> m_accounts;
    QHash<AccountId, Down> m_down;
    RoutePlace m_place; // of what has no account
    bool m_wanted = true;
};

} // namespace mailroom
