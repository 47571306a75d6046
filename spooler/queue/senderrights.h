// Whether another account may carry mail of a From that is not its own: what DNS says, asked once and kept
// for as long as it is valid.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/net/spf.h"
#include "spooler/queue/alarm.h"

#include <QObject>

#include <memory>

namespace mailroom {

// Thread: the spooler's; owned by the queue manager. Nothing is asked before mail has to move, and nobody
// waits for an answer: known() tells when there is one, or when an old one is no more valid.
class SenderRights final : public QObject {
    Q_OBJECT

public:
    SenderRights(std::shared_ptr<Dns> dns, Clock &clock); // null: nobody is asked, and nothing is allowed

    bool canAsk() const { return m_dns != nullptr; }
    // `author`: address of the From. Pending: it is being asked for.
    SenderRight of(const QString &author, const QString &reversePath, const Account &account);

Q_SIGNALS:
    void known();

private:
    void ask(const DnsQuestion &question);
    void forgetOld();

    std::shared_ptr<Dns> m_dns;
    Clock &m_clock;
    DnsAnswers m_known;
    QHash<DnsQuestion, QDateTime> m_validUntil;
    QSet<DnsQuestion> m_asked;
    Alarm m_alarm;
};

} // namespace mailroom
