// What reports are matched with, and what became of them.
#pragma once

#include "spooler/mail/evidence.h"
#include "spooler/result.h"

#include <QByteArray>
#include <QList>

namespace mailroom {

class Database;

// A recipient that a report may be about.
struct ReportedPlace {
    RecipientId recipient;
    QueueId message;
    KnownFacts known;
    QString messageId;
    QString subject; // of the message
    QString reversePath;
    QDateTime submitted;
};

struct UnmatchedEntry {
    UnmatchedReport report;
    QByteArray digest;
    QByteArray octets; // its beginning is kept
};

// Thread: that of the database. Writing is part of its caller's transaction. Every question is answered from
// an index, whatever the size of the outbox.
class EvidenceStore {
public:
    explicit EvidenceStore(Database &database);

    // Recipients of the message that go, or first went, by one of the addresses; empty: all of them.
    Result<QList<ReportedPlace>> placesOf(QueueId message, const QStringList &addresses);
    Result<QList<ReportedPlace>> placeOf(RecipientId recipient); // itself; none: it is gone
    Result<QList<ReportedPlace>> latestPlaces(const QString &address, int limit); // the latest message first

    Result<bool> wasApplied(const QByteArray &digest);
    Result<> rememberApplied(const QByteArray &digest, const QDateTime &when); // and forgets an unmatched one
    Result<>
    keepUnmatched(const UnmatchedEntry &entry); // the latest 2,000 stay; one known already is renewed
    Result<QList<UnmatchedReport>> unmatched(int limit); // the latest first
    Result<QByteArray> unmatchedOctets(qint64 id); // NotFound: there is none
    Result<int> dismissUnmatched(const QList<qint64> &ids); // empty: all
    Result<> forgetBefore(const QDateTime &when); // retention

    // All that is known of the message's recipients, own replies among it, the oldest first.
    Result<QList<EvidenceRow>> of(QueueId message);

private:
    Result<QList<ReportedPlace>> placesByAddress(QueueId message, const QString &address);
    Result<QList<ReportedPlace>> placesByOriginal(QueueId message, const QStringList &addresses);
    Result<> appendOwnReplies(QueueId message, QList<EvidenceRow> &rows);

    Database &m_database;
};

} // namespace mailroom
