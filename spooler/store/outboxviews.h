// The outbox as the windows and the command line show it: rows, counts and one message in full.
#pragma once

#include "spooler/mail/views.h"
#include "spooler/result.h"

#include <QHash>
#include <QList>

#include <optional>

namespace mailroom {

class Database;
class Statement;

// What the gate of a waiting recipient is computed from (queue/schedule.h).
struct WaitingRecipient {
    RecipientState state = RecipientState::Queued;
    AccountId account;
    QString stranded; // the From as which no other account may send it
    QDateTime nextAttempt;
    QDateTime notBefore;
    QString lastReply; // "451 4.7.1 try later"
    Gate own; // put on it by the queue or a step
    qint64 size = 0; // of its message
    bool needsSmtpUtf8 = false;
    bool damaged = false;
    QString editor; // who changes the message, and since when; empty: nobody
    Gate preparation;
    QDateTime deliverAfter; // of its message
};

struct MessageRowView {
    MessageRow row; // without its gate
    std::optional<WaitingRecipient> first; // the one that goes first; nothing: none waits
};

struct MessageDetailView {
    MessageDetail detail; // without gates
    std::optional<WaitingRecipient> first;
    QList<WaitingRecipient> waiting; // beside detail.recipients
};

// Thread: that of the database. Only reads; gates are left to the caller.
class OutboxViews {
public:
    explicit OutboxViews(Database &database);

    Result<FilterCounts> counts();
    Result<std::optional<MessageRowView>> row(QueueId message); // nothing: it is gone
    Result<std::optional<MessageDetailView>> detail(QueueId message);
    Result<ContentId> content(QueueId message);
    Result<QString> transcript(AttemptId attempt);
    Result<QHash<AccountId, qint64>> waitingByAccount(); // messages
    Result<QHash<AccountId, QList<QueueId>>> missedByAccount(int limit); // messages at gate Missed
    Result<QHash<AccountId, int>> runningAttempts();

private:
    Result<> readAccountNames(MessageRow &row);
    Result<> readFew(MessageRowView &view);
    Result<> readMany(MessageRowView &view);
    Result<> readStates(MessageRow &row);
    Result<> readFirstRecipients(MessageRow &row);
    Result<std::optional<WaitingRecipient>> firstWaiting(QueueId message);
    Result<> readRecipients(MessageDetailView &view);
    Result<> readEvidence(MessageDetail &detail);
    Result<> readAttempts(MessageDetail &detail);
    Result<> readFamily(MessageDetail &detail);

    Database &m_database;
};

} // namespace mailroom
