// Submissions on their way to the disk: prepared side by side, stored together.
#pragma once

#include "spooler/answer.h"
#include "spooler/mail/account.h"
#include "spooler/queue/commitgroup.h"
#include "spooler/submit/submitter.h"

#include <QObject>

#include <vector>

namespace mailroom {

class Clock;

// Thread: the spooler's; owned by the core. The heavy part, prepare(), runs in the global thread pool as
// value -> value, unless the message is small. What arrives while others are prepared or committed shares one
// commit.
// PROMISES: an answer with a queue-id is given only after its commit.
class SubmissionGroup final : public QObject {
    Q_OBJECT

public:
    SubmissionGroup(
        OutboxStore &outbox, ContentStore &contents, CommitGroup &commits, Clock &clock,
        QString temporaryFolder, SubmissionRules rules);

    void setAccounts(const QList<Account> &accounts) { m_accounts = accounts; }
    void setLists(const QList<RecipientList> &lists) { m_rules.lists = lists; }
    void submit(const Submission &submission, const Answer<QueueId> &answer);

Q_SIGNALS:
    void stored(const QList<mailroom::QueueId> &messages);
    void stepsWanted(); // one of the stored messages needs steps before sending
    void aftermathPlanned(); // for one of them something is to be done after sending

private:
    struct Ready {
        PreparedMessage message;
        Answer<QueueId> answer;
    };

    void take(const Result<PreparedMessage> &prepared, const Answer<QueueId> &answer);
    void storeReady();
    void storeOne(const Ready &ready);
    void tell(const QList<PreparedMessage> &messages);

    OutboxStore &m_outbox;
    ContentStore &m_contents;
    CommitGroup &m_commits;
    Clock &m_clock;
    QString m_temporaryFolder;
    SubmissionRules m_rules;
    QList<Account> m_accounts;
    std::vector<Ready> m_ready;
    int m_preparing = 0;
    bool m_planned = false;
};

} // namespace mailroom
