// Makes the reports about recipients that failed, expired or are late; they stay with the message.
#pragma once

#include "spooler/report/dsnwriter.h"
#include "spooler/store/outboxstore.h"

namespace mailroom {

class ContentStore;
class Database;

// Thread: the spooler's. A report that cannot be made is noted without one: the state never depends on it.
class Reporter {
public:
    Reporter(Database &database, ContentStore &contents, ReportPhrases phrases = {});

    // One note "reported" with one report about all of `recipients`, which share their action.
    QList<MessageNote> report(
        QueueId message, const QList<ReportRecipient> &recipients, const QDateTime &now,
        ReportMatter matter = ReportMatter::Failed);
    // The same for recipients that are late or given up: one note for each message, of those who want one
    // (NOTIFY, RFC 3461 section 4.1).
    QList<MessageNote>
    reportLate(const QList<LateRecipient> &recipients, ReportMatter matter, const QDateTime &now);
    // About recipients that somebody gives up, to be written with that fact.
    Result<QList<MessageNote>> reportGivenUp(const QList<RecipientId> &recipients, const QDateTime &now);

private:
    Database &m_database;
    ContentStore &m_contents;
    ReportPhrases m_phrases;
};

// Of a next hop with its port: what a report names as Remote-MTA.
QString hostOfHop(const QString &nextHop);

// Whether the sender wants to hear of it; without NOTIFY the default is failure and delay.
bool wantsReport(const EnvelopeRecipient &recipient, DsnAction action);

} // namespace mailroom
