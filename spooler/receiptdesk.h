// Where the reader's receipts are given: after asking him, once for each message.
#pragma once

#include "spooler/answer.h"
#include "spooler/mail/account.h"
#include "spooler/mail/receipt.h"
#include "spooler/mail/reportphrases.h"

#include <QObject>

namespace mailroom {

class Clock;
class Database;
class SubmissionGroup;

// Thread: the spooler's; owned by the core. The header of a message as it came stands for it.
// PROMISES: a receipt is logged in the commit that queues it, so that copies of one message, other clients
// and a crash never bring a second one.
class ReceiptDesk final : public QObject {
    Q_OBJECT

public:
    ReceiptDesk(Database &database, SubmissionGroup &submissions, Clock &clock);

    void setAccounts(const QList<Account> &accounts) { m_accounts = accounts; }

    // Whether the reader is to be asked; Settled when he was before. The mail flag $MDNSent is for whoever
    // keeps the message to set, then.
    Result<ReceiptWish> wish(const QByteArray &header);
    // What he said. Refused: he may not be asked. Conflict: he was before. Answers with the receipt's
    // queue-id.
    void give(
        const QByteArray &header, ReceiptKind kind, const ReceiptPhrases &phrases,
        const Answer<QueueId> &answer);
    Result<> decline(const QByteArray &header);

private:
    Result<ReceiptWish> mustBeWanted(const QByteArray &header);
    QStringList ownAddresses() const;

    Database &m_database;
    SubmissionGroup &m_submissions;
    Clock &m_clock;
    QList<Account> m_accounts;
};

} // namespace mailroom
