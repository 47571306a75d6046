// Which other accounts may carry mail of a From, told before anything has to move.
#pragma once

#include "spooler/answer.h"
#include "spooler/mail/senderright.h"
#include "spooler/queue/alarm.h"

#include <QObject>

#include <list>

namespace mailroom {

class AccountStore;
class SenderRights;

// Thread: the spooler's; owned by the core. Asks DNS through the queue's own memory of its answers.
// PROMISES: an answer within twenty seconds; what DNS did not tell by then is Unknown. At most twenty
// accounts are asked for.
class RightsDesk final : public QObject {
    Q_OBJECT

public:
    RightsDesk(AccountStore &accounts, SenderRights &rights, Clock &clock);

    // Of every account that is on, is not `carrier` and does not own `from`, an address. Unavailable: nobody
    // can be asked here.
    void ask(AccountId carrier, const QString &from, const Answer<SenderRightsByAccount> &answer);

private:
    struct Question {
        QString from;
        QList<Account> accounts;
        QDateTime until;
        Answer<SenderRightsByAccount> answer;
    };

    void look();
    bool settles(const Question &question, const QDateTime &now); // true: it is answered

    AccountStore &m_accounts;
    SenderRights &m_rights;
    Clock &m_clock;
    std::list<Question> m_open;
    Alarm m_alarm;
};

} // namespace mailroom
