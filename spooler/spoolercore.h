// The spooler itself: owns the stores, the queue and the submissions and joins them; decides nothing.
#pragma once

#include "spooler/answer.h"
#include "spooler/mail/reportphrases.h"
#include "spooler/mail/surroundings.h"
#include "spooler/queue/accountgates.h"
#include "spooler/queue/retryschedule.h"
#include "spooler/spooler.h"
#include "spooler/submit/hook.h"
#include "spooler/submit/steps.h"
#include "spooler/transport/transports.h"

#include <memory>

class QThreadPool;

namespace mailroom {

class Bandwidth;
class EditingDesk;
class EvidenceDesk;
class Leave;
class ReceiptDesk;
class RightsDesk;
class StatusBoard;

struct CoreOptions {
    QString profile;
    Clock *clock = nullptr; // outlives the core
    SecretStore *secrets = nullptr; // outlives the core; null: no account has a password
    TransportFactory transports; // empty: the program's own
    Chance chance = machineChance();
    std::function<bool()> isBatteryLow; // asked once a minute where an account cares; empty: nobody knows
    StepSource steps; // empty: what the accounts' policies ask for
    std::optional<HookList> hooks; // nothing: the profile's programs
    ReportPhrases phrases = {}; // of the reports that are made
    std::shared_ptr<Dns> dns = nullptr; // null: nobody is asked whether another server may send
    Bandwidth *bandwidth = nullptr; // of all connections; outlives the core; null: no limit
    QThreadPool *stepPool = nullptr; // outlives the core; null: threads of its own
};

// Lives in the spooler thread (in a test: in its only one). What it owns is created by open() and dies by
// close() or with it. REQUIRES: open() was answered with success before anything else is asked.
// PROMISES: close() aborts attempts, commits, and only then answers.
class SpoolerCore final : public QObject {
    Q_OBJECT

public:
    explicit SpoolerCore(CoreOptions options);
    ~SpoolerCore() override;

    void open(const Answer<> &answer);
    void close(const Answer<> &answer);

    void submit(const Submission &submission, const Answer<QueueId> &answer);
    void
    act(Action action, const Selection &selection, const QString &by, const Answer<ActionReport> &answer);
    void setSuspended(bool suspended, const Answer<> &answer);
    void sendNow();
    void nudge();
    void prepare(QueueId message, PrepareChoice choice, const QString &by, const Answer<> &answer);
    void setReachability(Reachability reachability);
    void setSurroundings(const Surroundings &surroundings);
    void forgetServer(const QString &host, const Answer<> &answer); // NotFound: nothing is known of it

    void saveAccount(const Account &account, const Answer<AccountId> &answer);
    void removeAccount(AccountId account, const Answer<> &answer);
    void arrangeAccounts(const QList<AccountId> &order, const Answer<> &answer);
    void testAccount(
        const Account &account, Side side, const QString &secret, const Answer<ConnectionReport> &answer);
    void provideSecret(AccountId account, const QString &secret);

    void saveList(const RecipientList &list, const Answer<> &answer);
    void removeList(const QString &name, const Answer<> &answer);

    void saveDraft(const Draft &draft, const Answer<DraftId> &answer);
    void removeDraft(DraftId draft, const Answer<> &answer);
    void draftContent(const Composition &composition, AccountId account, const Answer<QByteArray> &answer);

    void setWorkMode(WorkMode mode, const Answer<> &answer);
    void keepHistory(int days, const QString &by, const Answer<> &answer); // 0: for ever
    void limitBandwidth(int kibPerSecond, const Answer<> &answer); // 0: no limit
    EditingDesk *editingDesk(); // null, as the next five: the profile is not open
    RightsDesk *rightsDesk();
    ReceiptDesk *receiptDesk();
    EvidenceDesk *evidenceDesk(); // received reports and answers are handed to it
    StatusBoard *statusBoard();
    Leave *leave();

Q_SIGNALS:
    void messagesChanged(const QList<mailroom::QueueId> &messages);
    void accountsChanged();
    void listsChanged();
    void stepBegan(mailroom::QueueId message, const QString &step);
    void progressed(mailroom::QueueId message, qint64 written, qint64 total);
    void secretWanted(mailroom::AccountId account, const QString &why);
    void healthChanged(mailroom::SpoolHealth health, const QString &detail);
    void suspendedChanged(bool suspended);
    void becameIdle();
    void statusChanged(const QList<mailroom::StatusRow> &rows);
    void workModeChanged(mailroom::WorkMode mode);
    void bandwidthChanged(int kibPerSecond); // 0: no limit
    void flushBegan(mailroom::AccountId account);
    void flushEnded(mailroom::AccountId account);
    void unmatchedReportsChanged();
    void logOffProgressed(qint64 queued, int running);

private:
    struct Work; // everything that exists only while the profile is open

    Result<> openProfile();
    void connectWork();
    Result<> reloadAccounts();
    Result<> reloadLists();
    void obey(WorkMode mode);
    Result<> obeyBandwidth();
    TransportFactory sharingTransports(TransportFactory transports) const;
    template <typename T> bool isOpen(const Answer<T> &answer) const; // otherwise answers why not

    CoreOptions m_options;
    Surroundings m_surroundings; // as they were told last
    std::unique_ptr<Work> m_work;
};

} // namespace mailroom
