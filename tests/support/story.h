// A whole spooler in one thread, with a clock, a next hop and a disk that the test commands.
#pragma once

#include "spooler/mail/views.h"
#include "spooler/secretstore.h"
#include "spooler/spoolercore.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/temporaryprofile.h"

#include <memory>

namespace mailroom {

// Two recipients of most stories.
inline const QString ann = QStringLiteral("ann@example.net");
inline const QString bob = QStringLiteral("bob@example.net");

// Answers at once with what the test has written down.
class ScriptedSecrets final : public SecretStore {
public:
    QFuture<Result<QString>> read(const Account &account, Side side) override;
    QHash<QString, Result<QString>> secrets; // by account name; nothing: NotFound
    int asked = 0;
};

// Thread: the test's. The spooler is closed, or killed, before everything else dies.
class Story {
public:
    Story();
    ~Story();

    void open();
    void close();
    void kill(); // what is not committed is lost, as by SIGKILL
    bool isOpen() const { return m_core != nullptr; }
    SpoolerCore &core() { return *m_core; }

    AccountId
    account(const QString &name = QStringLiteral("Work"), const std::function<void(Account &)> &change = {});
    Result<QueueId>
    trySubmit(const QStringList &recipients, const std::function<void(Submission &)> &change = {});
    QueueId submit(const QStringList &recipients, const std::function<void(Submission &)> &change = {});
    ActionReport act(Action action, const Selection &selection);

    // Everything that happens within a second, without a delay of a schedule passing.
    void settle();
    void pass(std::chrono::milliseconds time);

    MessageDetail message(QueueId id);
    RecipientRow recipient(QueueId id, const QString &address);
    RecipientState state(QueueId id, const QString &address) { return recipient(id, address).state; }
    QHash<QString, RecipientState> states(); // of every recipient, by address
    AccountCondition condition(AccountId account);
    QStringList eventKinds(QueueId id);
    QByteArray report(QueueId id); // the last one
    QByteArray content(QueueId id); // as it is sent
    void reopen()
    {
        close();
        open();
    }

    ManualClock clock;
    Script script;
    ScriptedSecrets secrets;
    bool lowBattery = false;
    TemporaryProfile profile;
    std::shared_ptr<Dns> dns; // from the next open() on; null: nobody is asked
    StepSource steps; // from the next open() on; empty: the program's own
    std::optional<HookList> hooks;
    QList<std::pair<SpoolHealth, QString>> health;
    QList<QString> secretWanted;
    int idles = 0;

private:
    std::unique_ptr<SpoolerCore> m_core;
};

// While it lives, no file of this process can be written.
class FullDisk {
public:
    FullDisk();
    ~FullDisk();
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    quint64 m_limit;
};

} // namespace mailroom
