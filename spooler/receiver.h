// The receiving half of the spooler as the rest of the program sees it: a handle whose calls return at once.
#pragma once

#include "spooler/mail/fetchstate.h"
#include "spooler/mail/foundcopy.h"
#include "spooler/mail/incoming.h"
#include "spooler/mail/mailimport.h"
#include "spooler/mail/mailrow.h"
#include "spooler/mail/rule.h"
#include "spooler/mail/rulerun.h"
#include "spooler/mail/status.h"
#include "spooler/result.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace mailroom {

class Bandwidth;
class Clock;
class NetworkWatch;
class ReceiverCore;
class SecretStore;

// What received mail is handed on to; fulfilled in any thread, once it is durable there.
struct Onward {
    // A report, a receipt or an answer that may speak of mail of ours: Spooler::applyReport, applyAnswer.
    std::function<QFuture<Result<>>(const QByteArray &octets)> report;
    // Mail in doubt is in the account's folder of sent mail: Spooler::applyCopy. Lost, it is found again.
    std::function<QFuture<Result<>>(const FoundCopy &copy)> copy;
    // What a rule forwards or redirects: Spooler::submit.
    std::function<QFuture<Result<>>(
        const QByteArray &octets, const QStringList &recipients, AccountId account)>
        submit;
};

struct ReceiverOptions {
    QString profile; // whose spooler is open in this process: it holds the lock
    Clock *clock = nullptr; // outlives the receiver; null: the machine's
    SecretStore *secrets = nullptr; // outlives the receiver; null: no account has a password
    NetworkWatch *network = nullptr; // outlives the receiver; null: the platform's
    Onward onward;
    Bandwidth *bandwidth = nullptr; // outlives the receiver; null: its own, as limited as the profile says
    bool connects = true; // false: no socket is opened; what is asked is told the servers by a later one
};

// Lives in the GUI thread (or the main thread of a program without windows); the ReceiverCore, its sockets
// and its database live in a thread of their own, so that neither sending nor a window ever waits for what
// comes in. Every call returns at once. A future is fulfilled in the receiving thread, use then(context, …).
// REQUIRES: open() after the spooler of the profile answered its own. The destructor stops the fetchers,
// commits and waits.
class Receiver : public QObject {
    Q_OBJECT

public:
    explicit Receiver(ReceiverOptions options, QObject *parent = nullptr);
    ~Receiver() override;

    QFuture<Result<>> open(); // makes mail.sqlite; TooNew, Corrupt, Refused as named
    void reload(); // accounts were changed: read them again
    // Kept for the session; opens the login gate. That of the outgoing side counts where the incoming one
    // has none of its own.
    void provideSecret(AccountId account, Side side, QString secret);

    // Answers when the account, or (invalid) each that receives, has caught up. Conflict: busy with that.
    QFuture<Result<>> fetchNow(AccountId account);
    void stopFetching(AccountId account); // until the next poll; invalid: all
    // One account, or (invalid) each that receives; kept over a restart. What runs comes to its end.
    // NotFound: it receives nothing.
    QFuture<Result<>> suspend(AccountId account);
    QFuture<Result<>> resume(AccountId account);
    void outboxChanged(); // there may be mail in doubt, of which a server knows more
    void setOnline(bool online); // the user works offline; no socket is opened meanwhile
    void wantBody(MailId mail);

    // Done here at once, told the server when it can be.
    QFuture<Result<>> changeFlags(QList<MailId> mail, MailFlags set, MailFlags cleared);
    QFuture<Result<>> move(QList<MailId> mail, FolderId target);
    QFuture<Result<>> copy(QList<MailId> mail, FolderId target);
    QFuture<Result<>> discard(QList<MailId> mail); // into its account's Trash; what is there goes for ever
    QFuture<Result<>> mark(QList<MailId> mail, RemoteMark mark);
    QFuture<Result<MailId>> append(FolderId folder, QByteArray octets, MailFlags flags);
    // The draft's copy in its account's folder for drafts, instead of the former one. NotFound: the account
    // has no such folder, or receives nothing.
    QFuture<Result<>> keepDraft(DraftId draft, AccountId account, QByteArray octets);
    QFuture<Result<>> dropDraft(DraftId draft); // its copy goes, wherever it is
    QFuture<Result<FolderId>> createFolder(AccountId account, QString path);
    QFuture<Result<>> renameFolder(FolderId folder, QString path);
    QFuture<Result<>> removeFolder(FolderId folder);
    QFuture<Result<>> saveSearch(QString name, QString search); // an empty search removes it

    // Local folders: made where they are missing. An invalid account: of no account, on this computer.
    QFuture<Result<FolderId>> localFolder(AccountId account, QString path);
    QFuture<Result<ImportReport>> importMail(ImportOrder order); // Conflict: another import runs
    void cancelImport();

    // All rules, in this order. Conflict: they are not `before` any more. InvalidInput: ruleFault().
    QFuture<Result<>> saveRules(QList<Rule> before, QList<Rule> rules);
    // The rules that are kept, to these. Conflict: they are just being applied to others.
    QFuture<Result<RuleReport>> applyRules(QList<MailId> mail);
    void cancelRules(); // what has begun is finished

    const QList<FetchState> &states() const { return m_states; } // as told last
    const QList<StatusRow> &hooks() const { return m_hooks; } // called on arrival; as told last

Q_SIGNALS:
    // At most ten a second. An empty list: more than 1,000 changed.
    void mailChanged(const QList<mailroom::MailId> &mail);
    void foldersChanged();
    void newMail(const QList<mailroom::NewMail> &mail);
    void statesChanged(const QList<mailroom::FetchState> &states); // of every account that receives
    void hooksChanged(const QList<mailroom::StatusRow> &rows);
    void secretWanted(mailroom::AccountId account, const QString &why);
    void healthChanged(bool well, const QString &detail);
    void importProgressed(const mailroom::ImportProgress &progress);
    void rulesProgressed(const mailroom::RuleProgress &progress);

private:
    void follow(const NetworkWatch &network);

    std::unique_ptr<NetworkWatch> m_platform;
    const NetworkWatch *m_network;
    ReceiverCore *m_core; // owned by m_thread
    QList<FetchState> m_states;
    QList<StatusRow> m_hooks;
    QThread m_thread;
};

} // namespace mailroom
