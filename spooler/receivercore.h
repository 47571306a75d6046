// The receiving half itself: owns the stores, the intake and the fetchers and joins them; decides nothing.
#pragma once

#include "spooler/answer.h"
#include "spooler/fetch/fetchline.h"
#include "spooler/mail/reachability.h"
#include "spooler/queue/retryschedule.h"
#include "spooler/receiver.h"
#include "spooler/submit/hook.h"

#include <memory>
#include <optional>

namespace mailroom {

struct ReceiverCoreOptions {
    QString profile;
    Clock *clock = nullptr; // outlives the core
    SecretStore *secrets = nullptr; // outlives the core; null: no account has a password
    Onward onward;
    FetcherFactory fetchers; // empty: the program's own
    std::optional<HookList> hooks = {}; // called on arrival; nothing: the profile's programs
    Chance chance = machineChance();
    Bandwidth *bandwidth = nullptr; // outlives the core; null: its own
    bool connects = true; // false: as if the user worked offline
};

// Lives in the receiving thread (in a test: in its only one). What it owns is created by open() and dies by
// close() or with it. It writes mail.sqlite; of the outbox it reads the accounts and nothing else.
// PROMISES: close() stops the fetchers, waits for what was handed in to be durable, and only then answers.
class ReceiverCore final : public QObject {
    Q_OBJECT

public:
    explicit ReceiverCore(ReceiverCoreOptions options);
    ~ReceiverCore() override;

    void open(const Answer<> &answer);
    void close(const Answer<> &answer);
    void reload();
    void provideSecret(AccountId account, Side side, const QString &secret);
    void setOnline(bool online);
    void setReachability(Reachability reachability);
    void fetchNow(AccountId account, const Answer<> &answer);
    void stopFetching(AccountId account);
    void suspend(AccountId account, const Answer<> &answer);
    void resume(AccountId account, const Answer<> &answer);
    void outboxChanged();
    void wantBody(MailId mail);

    void changeFlags(const QList<MailId> &mail, MailFlags set, MailFlags cleared, const Answer<> &answer);
    void move(const QList<MailId> &mail, FolderId target, const Answer<> &answer);
    void copy(const QList<MailId> &mail, FolderId target, const Answer<> &answer);
    void discard(const QList<MailId> &mail, const Answer<> &answer);
    void mark(const QList<MailId> &mail, RemoteMark mark, const Answer<> &answer);
    void append(FolderId folder, const QByteArray &octets, MailFlags flags, const Answer<MailId> &answer);
    void keepDraft(DraftId draft, AccountId account, const QByteArray &octets, const Answer<> &answer);
    void dropDraft(DraftId draft, const Answer<> &answer);
    void createFolder(AccountId account, const QString &path, const Answer<FolderId> &answer);
    void renameFolder(FolderId folder, const QString &path, const Answer<> &answer);
    void removeFolder(FolderId folder, const Answer<> &answer);
    void saveSearch(const QString &name, const QString &search, const Answer<> &answer);
    void localFolder(AccountId account, const QString &path, const Answer<FolderId> &answer);
    void importMail(const ImportOrder &order, const Answer<ImportReport> &answer);
    void cancelImport();
    void saveRules(const QList<Rule> &before, const QList<Rule> &rules, const Answer<> &answer);
    void applyRules(const QList<MailId> &mail, const Answer<RuleReport> &answer);
    void cancelRules();

Q_SIGNALS:
    void mailChanged(const QList<mailroom::MailId> &mail);
    void foldersChanged();
    void newMail(const QList<mailroom::NewMail> &mail);
    void statesChanged(const QList<mailroom::FetchState> &states);
    void hooksChanged(const QList<mailroom::StatusRow> &rows); // of those called on arrival
    void secretWanted(mailroom::AccountId account, const QString &why);
    void healthChanged(bool well, const QString &detail);
    void importProgressed(const mailroom::ImportProgress &progress);
    void rulesProgressed(const mailroom::RuleProgress &progress);

private:
    struct Work; // everything that exists only while the profile is open

    Result<> openProfile();
    void connectWork();
    Result<> readAccounts();
    Result<> readSuspended();
    Result<QSet<AccountId>> receiving(AccountId account) const; // that one, or all; NotFound
    void tellStates();
    void lookForDoubts();
    void closeWhenDurable(const Answer<> &answer);
    void changed(const QList<MailId> &mail); // by a person: here, and to be told
    void answerChange(const Result<QList<MailId>> &changed, const Answer<> &answer);
    Result<QList<MailId>> discardInto(const QList<MailId> &mail);
    template <typename T> bool isOpen(const Answer<T> &answer) const; // otherwise answers why not

    ReceiverCoreOptions m_options;
    bool m_isOnline = true;
    std::unique_ptr<Work> m_work;
};

} // namespace mailroom
