// The spooler as the rest of the program sees it: a handle whose calls return at once.
#pragma once

#include "spooler/addressbook.h"
#include "spooler/editing.h"
#include "spooler/mail/account.h"
#include "spooler/mail/action.h"
#include "spooler/mail/attemptend.h"
#include "spooler/mail/draft.h"
#include "spooler/mail/preparation.h"
#include "spooler/mail/provider.h"
#include "spooler/mail/reportphrases.h"
#include "spooler/mail/submission.h"
#include "spooler/net/bandwidth.h"
#include "spooler/reportintake.h"
#include "spooler/result.h"
#include "spooler/switchboard.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <memory>

namespace mailroom {

class Clock;
class Dns;
class NetworkWatch;
class SecretStore;
class SpoolerCore;

struct SpoolerOptions {
    QString profile; // folder; made with mode 0700 when missing
    Clock *clock = nullptr; // outlives the spooler; null: the machine's
    SecretStore *secrets = nullptr; // outlives the spooler; null: no account has a password
    NetworkWatch *network = nullptr; // outlives the spooler; null: the platform's
    std::shared_ptr<Dns> dns = nullptr; // used in the spooler's thread; null: nobody is asked whether another
                                        // server may send as a From
    ReportPhrases phrases = {}; // what reports say, in the user's language; default: English
};

enum class SpoolHealth { Opening, Well, Ill };

// Lives in the GUI thread (or the main thread of a program without windows); the SpoolerCore lives in a
// thread of its own. Every call returns at once and, but for open(), may come from any thread while the
// handle lives: it only posts to the core. A future is fulfilled in the spooler thread, use then(context, …).
// open() takes the profile's lock: one spooler per profile. The destructor aborts attempts, commits and
// waits.
class Spooler : public QObject {
    Q_OBJECT

public:
    explicit Spooler(SpoolerOptions options, QObject *parent = nullptr);
    ~Spooler() override;

    // Opens the profile and starts the queue. Conflict: in use by another process. TooNew, Corrupt, Refused
    // as named.
    QFuture<Result<>> open();

    // Fulfilled only after the commit: the message is durable.
    QFuture<Result<QueueId>> submit(Submission submission);
    QFuture<Result<ActionReport>> act(Action action, Selection selection, QString by);
    QFuture<Result<>> setSuspended(bool suspended);
    void
    sendNow(); // every retry time is now, backoffs are forgotten; NetworkInformation and the user ask for it

    static QList<ProviderDescription> transports(); // as each describes itself
    static QList<ProviderDescription> sources(); // what an account's mail can come from, likewise
    QFuture<Result<AccountId>> saveAccount(Account account); // new when its id is invalid
    QFuture<Result<>> removeAccount(AccountId account);
    QFuture<Result<>> arrangeAccounts(QList<AccountId> order); // every account once: the transport order
    QFuture<Result<ConnectionReport>> testAccount(Account account, Side side, QString secret);
    QFuture<Result<>> forgetServer(QString host); // what was learned of it; NotFound: nothing was
    void provideSecret(AccountId account, QString secret); // kept for the session; opens the login gate

    QFuture<Result<DraftId>> saveDraft(Draft draft);
    QFuture<Result<>> removeDraft(DraftId draft);
    // As a message of that account (invalid: the first one), for Receiver::keepDraft. NotFound: there is
    // none.
    QFuture<Result<QByteArray>> draftContent(Composition composition, AccountId account);

    // Tries the steps before sending again, or sends without them. Conflict: it waits for none.
    QFuture<Result<>> prepare(QueueId message, PrepareChoice choice, QString by);
    Editing &editing() { return m_editing; } // queued messages
    ReportIntake &reportIntake() { return m_reportIntake; } // reports and answers that came in
    AddressBook &addressBook() { return m_addressBook; } // personal lists
    Bandwidth &bandwidth() { return m_bandwidth; } // of what is sent; what is received takes from it, too
    Switchboard &switchboard() { return m_switchboard; } // status, flush, offline, log-off

    // Another process wrote to the database: read the queue again.
    void nudge();

Q_SIGNALS:
    // One signal a turn of the spooler's loop, at most ten a second. An empty list: more than 1,000 changed.
    void messagesChanged(const QList<mailroom::QueueId> &messages);
    void accountsChanged();
    void listsChanged();
    void unmatchedReportsChanged();
    void stepBegan(mailroom::QueueId message, const QString &step); // before sending: "footer"
    void progressed(mailroom::QueueId message, qint64 written, qint64 total);
    void secretWanted(mailroom::AccountId account, const QString &why);
    void healthChanged(mailroom::SpoolHealth health, const QString &detail);
    void suspendedChanged(bool suspended);
    void becameIdle(); // nothing is in flight and nothing is due now

private:
    void follow(const NetworkWatch &network);
    void watchSurroundings();

    std::unique_ptr<NetworkWatch> m_platform;
    const NetworkWatch *m_network;
    Bandwidth m_bandwidth;
    SpoolerCore *m_core; // owned by m_thread: deleted when it finishes
    Editing m_editing;
    ReportIntake m_reportIntake;
    AddressBook m_addressBook;
    Switchboard m_switchboard;
    QThread m_thread;
};

} // namespace mailroom
