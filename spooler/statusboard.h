// What every part of the program is at, and the two things that can be asked of all of them: flush and
// validate.
#pragma once

#include "spooler/answer.h"
#include "spooler/mail/account.h"
#include "spooler/mail/status.h"
#include "spooler/queue/alarm.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace mailroom {

class Actions;
class CommitGroup;
class QueueManager;
class SecretStore;

// What the board looks at; all of it outlives the board.
struct BoardParts {
    QueueManager &queue;
    Actions &actions;
    CommitGroup &commits;
    Clock &clock;
    SecretStore *secrets;
};

// Thread: the spooler's; owned by the core. Told by the queue, never polls.
// PROMISES: every flushBegan() has one flushEnded(), also when the account fails, is removed, or the spooler
// closes; the rows are told again only when one of them is another.
class StatusBoard final : public QObject {
    Q_OBJECT

public:
    explicit StatusBoard(BoardParts parts);
    ~StatusBoard() override;

    void setAccounts(const QList<Account> &accounts);
    void setHooks(const QList<StatusRow> &rows); // those called after sending
    QList<StatusRow> rows() const;

    // Sends now what waits for `account`, or for all of them: backoffs are forgotten, deferred mail is due.
    // Answers at the end. Conflict: it is being flushed already, or sending is suspended. Unavailable:
    // working offline.
    void flush(AccountId account, const QString &by, const Answer<> &answer);
    // Logs on and off again: one account, or all. Conflict: a validation runs already.
    void validate(AccountId account, const Answer<QList<Validation>> &answer);
    void endFlushes(); // the spooler closes

Q_SIGNALS:
    void changed(const QList<mailroom::StatusRow> &rows);
    void flushBegan(mailroom::AccountId account);
    void flushEnded(mailroom::AccountId account);

private:
    struct Flush; // of one account
    struct Flushing; // what was asked for: one account or all
    struct Validating;

    StatusRow rowOf(const Account &account) const;
    void look();
    void begin(const std::shared_ptr<Flushing> &asked, AccountId account, const QString &by);
    void end(AccountId account);
    void validateNext();
    void validated(const Account &account, const QString &problem);

    BoardParts m_parts;
    QList<Account> m_accounts;
    QList<StatusRow> m_hooks;
    QHash<AccountId, std::shared_ptr<Flush>> m_flushes;
    std::shared_ptr<Validating> m_validating; // null: none runs
    QList<StatusRow> m_told;
    Alarm m_alarm;
};

} // namespace mailroom
