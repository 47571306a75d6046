// The reading handle: pages, counts, search and single messages, answered from a thread and a
// read-only connection of its own.
#pragma once

#include "spooler/mail/addressmemory.h"
#include "spooler/mail/evidence.h"
#include "spooler/mail/recipientlist.h"
#include "spooler/mail/views.h"
#include "spooler/reports.h"
#include "spooler/result.h"
#include "spooler/spooler.h"

#include <QFuture>
#include <QObject>
#include <QThread>

namespace mailroom {

class CatalogCore;

enum class ContentVersion { Sent, Written }; // after the steps before sending, and before them

enum class SpoolerPresence { Running, NotRunning }; // decides whether what waits says "not running"

// Lives in the GUI thread; never writes. A future is fulfilled in the catalog thread, use then(context, …).
class Catalog : public QObject {
    Q_OBJECT

public:
    explicit Catalog(
        QString profile, SpoolerPresence presence, Clock *clock = nullptr, QObject *parent = nullptr);
    ~Catalog() override;

    QFuture<Result<FilterCounts>> counts();

    // The queue-ids of a list in its order, at most `limit` (0: all): what a view scrolls over. A search lets
    // other questions through, and ends when its future is cancelled.
    QFuture<Result<QList<QueueId>>> list(ListQuery query, int limit);
    // The rows of these messages, in the order asked; one that is gone is left out.
    QFuture<Result<QList<MessageRow>>> rows(QList<QueueId> messages);

    QFuture<Result<MessageDetail>> message(QueueId message);
    // Many of them in one moment, in the order asked; one that is gone is left out.
    QFuture<Result<QList<MessageDetail>>> messages(QList<QueueId> messages);
    QFuture<Result<ContentView>> content(QueueId message, ContentVersion version = ContentVersion::Sent);
    // The message as somebody would write it, its attachments in `folder`. Conflict: it was not written here,
    // and would lose something.
    QFuture<Result<Composition>>
    composition(QueueId message, QString folder, ContentVersion version = ContentVersion::Sent);
    QFuture<Result<QList<EditLock>>> editLocks(); // messages taken out of the queue, the oldest first
    QFuture<Result<QString>> transcript(AttemptId attempt);
    QFuture<Result<QByteArray>> report(qint64 event); // RFC 3464 message
    QFuture<Result<QList<UnmatchedReport>>> unmatchedReports(); // the latest first
    QFuture<Result<QByteArray>> unmatchedReport(qint64 id); // its beginning
    QFuture<Result<>> saveContent(QueueId message, QString file); // streams; an existing file is refused

    QFuture<Result<QList<AccountRow>>> accounts();
    QFuture<Result<QList<ServerFacts>>> servers(); // what is known of them
    QFuture<Result<QList<RecipientList>>> lists(); // personal ones
    QFuture<Result<FailedAddresses>> failedAddresses();
    // What was probably meant by an address that failed, the likeliest first.
    QFuture<Result<QStringList>> likelyAddresses(QString failed);
    QFuture<Result<QList<Draft>>> drafts();
    Reports &reports() { return m_reports; } // statistics, and every recipient as a row

private:
    CatalogCore *m_core; // owned by m_thread
    Reports m_reports;
    QThread m_thread;
};

} // namespace mailroom
