// Where queued messages are changed: taken out, put back, redirected, sent once more.
#pragma once

#include "spooler/answer.h"
#include "spooler/mail/account.h"
#include "spooler/mail/editing.h"
#include "spooler/mail/recipientlist.h"
#include "spooler/mail/submission.h"

#include <QObject>
#include <QSet>

namespace mailroom {

class Clock;
class CommitGroup;
class Database;
class QueueManager;

// What the desk works with; all of it outlives the desk.
struct DeskParts {
    Database &database;
    CommitGroup &commits;
    QueueManager &queue;
    Clock &clock;
    QString temporaryFolder;
};

// Thread: the spooler's; owned by the core. Whoever comes first has the message: an attempt that has
// announced the end of the content, or the editor.
class EditingDesk final : public QObject {
    Q_OBJECT

public:
    explicit EditingDesk(DeskParts parts);

    void setAccounts(const QList<Account> &accounts) { m_accounts = accounts; }
    void setLists(const QList<RecipientList> &lists) { m_lists = lists; }

    // Answers once nothing of the message is under way. Conflict: its content is on the wire, in doubt or
    // somewhere already.
    void take(QueueId message, const QString &by, const Answer<EditLock> &answer);
    void putBack(QueueId message, const Submission &change, const QString &by, const Answer<> &answer);
    void unlock(QueueId message, const QString &by, const Answer<> &answer);

    void redirect(const Redirection &wish, const Answer<int> &answer);
    void add(const Addition &wish, const Answer<> &answer);
    void resend(const Resending &wish, const Answer<QueueId> &answer);

Q_SIGNALS:
    void changed(const QSet<mailroom::QueueId> &messages);

private:
    void confirm(const EditLock &lock, const Answer<EditLock> &answer);
    Result<> done(QueueId message, const Result<> &result);

    DeskParts m_parts;
    QList<Account> m_accounts;
    QList<RecipientList> m_lists;
};

// One address as it was typed. InvalidInput: it cannot be used, or it is more than one.
Result<EnvelopeRecipient> checkedRecipient(const QString &typed);
// The same, or the members of the personal list that it names; none where nothing was typed.
Result<QList<EnvelopeRecipient>> checkedRecipients(const QString &typed, const QList<RecipientList> &lists);

} // namespace mailroom
