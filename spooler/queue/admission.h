// Which recipients of a due message may go now, and what the others wait for.
#pragma once

#include "spooler/mail/serverfacts.h"
#include "spooler/store/ledgerstore.h"

#include <QHash>

namespace mailroom {

struct Admitted {
    DueMessage message; // with those that go; maybe none
    QList<RecipientGate> gates; // of the others
};

// The limits of destination domains, and what a server is known not to take. A recipient that may not go gets
// a gate with the time of its own turn, so that it is looked at again once, not at every wake-up, and nothing
// behind it waits for it. Owned by the queue manager. [value]
class Admission {
public:
    Admitted
    admit(const Account &account, const ServerFacts &server, const DueMessage &message, const QDateTime &now);
    void started(const Account &account, const DueMessage &message, const QDateTime &now);
    // Answers the domains that were at their limit and have room again.
    QStringList ended(const Account &account, const QStringList &domains);
    // Its limits have changed, or the program was started: turns are given anew, behind what began before.
    void begin(const Account &account, const QList<Started> &before);
    static QDateTime windowBefore(const QDateTime &now);

private:
    struct Domain {
        QList<QDateTime> starts; // of the last minute, oldest first
        QList<QDateTime> planned; // turns that were promised, soonest first
        int underway = 0;
    };
    using Key = std::pair<qint64, QString>;
    Gate gateOfDomain(
        const Account &account, const QString &name, const DueRecipient &recipient, const QDateTime &now);
    void tidy(Domain &domain, const QDateTime &now);

    QHash<Key, Domain> m_domains;
};

// In lower case; empty: the address has none.
QString domainOf(const QString &forwardPath);
QStringList domainsOf(const DueMessage &message); // each once

} // namespace mailroom
