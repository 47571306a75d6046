// One account at work: its transport, its secret, and the page of messages that go next.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/serverfacts.h"
#include "spooler/store/outboxstore.h"
#include "spooler/transport/transports.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace mailroom {

class SecretStore;

// The due messages of one account, read from the store in pages, so that a long queue costs no memory.
class DueQueue {
public:
    // The next one, or nothing. `busy`: messages that have a running attempt or facts not yet committed.
    Result<std::optional<DueMessage>>
    next(OutboxStore &outbox, const DueOrder &order, const QDateTime &now, const QSet<QueueId> &busy);
    bool isExhausted() const { return m_page.empty() && !m_more; }
    void putBack(DueMessage message) { m_page.push_front(std::move(message)); }
    void lookAgain() { m_more = true; } // something may have become due
    void forget(); // what was read may not be true any more

private:
    std::deque<DueMessage> m_page;
    bool m_more = true;
};

// Thread and owner: the queue manager's.
class AccountLine final : public QObject {
    Q_OBJECT

public:
    AccountLine(Account account, const TransportFactory &factory, SecretStore *secrets);

    const Account &account() const { return m_account; }
    Transport &transport() { return *m_transport; }
    DueQueue &due() { return m_due; }
    const ServerFacts &server() const { return m_server; }
    void setServer(const ServerFacts &facts) { m_server = facts; }

    void update(const Account &account);
    void retire() { m_account.enabled = false; } // it was removed: nothing new

    // How many more attempts may start. Until a server has taken the login it is one at a time: a wrong
    // password must not be tried on all connections at once.
    int room() const;
    void attemptStarted() { ++m_running; }
    void attemptFinished();
    int running() const { return m_running; }
    void prove() { m_proven = true; }

    // Why it has no transport that works; empty: it has one.
    const QString &refusal() const { return m_refusal; }

    bool hasSecret() const; // or needs none
    bool isAsking() const { return m_secret == Secret::Asking; }
    void askSecret(); // once; hasSecret() after ready(), or secretMissing()
    void provide(const QString &secret);
    void doubtSecret(); // refused: asked for anew before the next attempt, for it may have been changed

Q_SIGNALS:
    void ready();
    void transportMade(); // another one than before
    void secretMissing(const mailroom::Error &error);

private:
    enum class Secret { Unknown, Asking, Known };

    void makeTransport();

    Account m_account;
    TransportFactory m_factory;
    QString m_refusal;
    std::unique_ptr<Transport> m_transport;
    SecretStore *m_secrets;
    ServerFacts m_server;
    DueQueue m_due;
    Secret m_secret = Secret::Unknown;
    int m_running = 0;
    bool m_proven = false;
};

} // namespace mailroom
