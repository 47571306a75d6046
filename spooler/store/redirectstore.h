// Waiting recipients that get another address or account, and messages that are sent once more.
#pragma once

#include "spooler/mail/editing.h"
#include "spooler/store/outboxstore.h"

namespace mailroom {

// Thread: that of the database. Each function is one transaction. Conflict: why it cannot be, in one plain
// sentence.
class RedirectStore {
public:
    explicit RedirectStore(Database &database);

    // Answers how many. `to`: the new address, checked; empty: it stays; several are the members of a list:
    // the first takes the place, the others are added, and those that are recipients already are left out. A
    // deferred recipient goes at once: what it waited for was of the old way. Finished recipients are never
    // touched.
    Result<int> redirect(const Redirection &wish, QList<EnvelopeRecipient> to, const QDateTime &when);
    Result<> add(const Addition &wish, QList<EnvelopeRecipient> recipients, const QDateTime &when);

    // Octet for octet the stored content with its Message-ID, for those recipients only. No Resent- fields
    // (RFC 5322 section 3.6.6 has them for mail that its receiver sends on): to these addresses the author's
    // own submission was never completed. The message refers to the original, and the original to it.
    Result<QueueId>
    resend(const Resending &wish, const std::optional<EnvelopeRecipient> &corrected, const QDateTime &when);

private:
    Result<> mustBeFree(QueueId message);
    Result<NewMessage> copyOf(QueueId message, const QDateTime &when);

    Database &m_database;
};

// Lets a message that is just being stored and the one whose content it sends once more name each other.
// Inside the caller's transaction.
Result<> linkResent(Database &database, QueueId id, const NewMessage &message);

} // namespace mailroom
