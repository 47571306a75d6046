// The writing side of received mail: what comes, changes and goes. The text index, threads and the counts of
// folders are kept in the same transaction.
#pragma once

#include "spooler/mail/arrival.h"
#include "spooler/mail/mailfacts.h"
#include "spooler/mail/mailsteps.h"
#include "spooler/result.h"

#include <QHash>
#include <QSet>

namespace mailroom {

class ContentStore;
class Database;
class MailInsert;
class MailPresence;

struct ReadArrival {
    Arrival arrival;
    MailFacts facts; // read from it, off this thread
    QByteArray digest; // SHA-256 of its octets, likewise; empty: not computed
};

// What the server says of a message that is here: flags, and in which order of changes.
struct ServerFlags {
    qint64 uid = 0;
    MailFlags flags;
};

struct MailPlace { // where the server keeps a message that is here
    MailId mail;
    FolderId folder;
    std::optional<qint64> uid;
    QString remoteKey;
    MailBody body = MailBody::Whole;
    MailFlags serverFlags;
};

// Thread: that of the database (receiving). Each function is one transaction; content that comes in a file is
// written before it, in several. What changed is in the answer, for the change signal.
class MailStore {
public:
    MailStore(Database &database, ContentStore &contents);

    // In their order. One whose UID or remote key is here already changes nothing, but that a body joins its
    // header; one that was moved away or removed here is left out of the answer. A message without a UID (a
    // copy made here, or one whose folder was renumbered) that comes with one is the same message: it gets
    // it.
    Result<QList<Stored>> arrive(const QList<ReadArrival> &arrivals);
    // The body of a message of which the header was here.
    Result<> complete(MailId mail, const ReadArrival &whole);

    // As the server tells. A change made here that it was not told yet stays (mail.pending > 0).
    Result<QList<MailId>> takeFlags(FolderId folder, const QList<ServerFlags> &flags);
    Result<QList<MailId>> vanish(FolderId folder, const QList<qint64> &uids); // expunged there: gone here
    // Those without a UID, too, unless they wait to be told.
    Result<QList<MailId>> vanishAllBut(FolderId folder, const QSet<qint64> &uids);
    // UIDVALIDITY changed: nobody has a UID any more; what comes again under a new one finds back by
    // Message-ID and size, without a second copy.
    Result<> forgetUids(FolderId folder);
    Result<> place(MailId mail, FolderId folder, std::optional<qint64> uid); // after a move: COPYUID

    Result<QList<MailPlace>> places(const QList<MailId> &mail);
    // Ascending; with those that were moved away or removed here and that the server still has.
    Result<QList<qint64>> uids(FolderId folder);
    Result<QHash<qint64, MailFlags>> serverFlags(FolderId folder);
    Result<QList<MailPlace>> toFetch(AccountId account, const QDateTime &since, int limit); // newest first
    // Of all folders of its account, since a message may have been moved.
    Result<QSet<QString>> remoteKeys(FolderId folder);

private:
    struct Found { // of an arrival, what is here
        MailId mail;
        MailBody body = MailBody::Whole;
    };

    Result<std::optional<Found>> find(const Arrival &arrival);
    Result<std::optional<Found>> findWithoutUid(const Arrival &arrival, const MailFacts &facts);
    Result<bool> isLeaving(const Arrival &arrival);
    Result<ContentId> writeFile(const Arrival &arrival);
    Result<Stored>
    arriveOne(MailInsert &insert, MailPresence &presence, const ReadArrival &read, ContentId file);

    Database &m_database;
    ContentStore &m_contents;
};

} // namespace mailroom
