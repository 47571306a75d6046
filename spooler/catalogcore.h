// The catalog in its own thread: opens the profile's database for reading and answers.
#pragma once

#include "spooler/catalog.h"
#include "spooler/clock.h"
#include "spooler/queue/schedule.h"

#include <QHash>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace mailroom {

class Database;
class SearchRun;
struct WaitingRecipient;

using ListAnswer = QPromise<Result<QList<QueueId>>>;

// Lives in the catalog thread; made by Catalog, which alone calls it, and deleted when the thread finishes.
// The database is opened at the first question, and again after it failed; while there is none yet every
// list is empty. Each answer is of one moment.
class CatalogCore : public QObject {
    Q_OBJECT

public:
    CatalogCore(const QString &profile, SpoolerPresence presence, Clock *clock);
    ~CatalogCore() override;

    // Runs `body` in one read transaction; not at all while there is no database yet.
    Result<> read(const std::function<Result<>(Database &)> &body);

    Result<FilterCounts> counts();
    // In turns, others between them, where it is searched; not at all once the answer is given up.
    void list(const ListQuery &query, int limit, const std::shared_ptr<ListAnswer> &answer);
    Result<QList<MessageRow>> rows(const QList<QueueId> &messages);
    Result<MessageDetail> message(QueueId message);
    Result<QList<MessageDetail>> messages(const QList<QueueId> &messages);
    Result<ContentView> content(QueueId message, ContentVersion version);
    Result<Composition> composition(QueueId message, const QString &folder, ContentVersion version);
    Result<QList<EditLock>> editLocks();
    Result<QString> transcript(AttemptId attempt);
    Result<QByteArray> report(qint64 event);
    Result<QList<UnmatchedReport>> unmatchedReports();
    Result<QByteArray> unmatchedReport(qint64 id);
    Result<FailedAddresses> failedAddresses();
    Result<QStringList> likelyAddresses(const QString &failed);
    Result<> saveContent(QueueId message, const QString &file);
    Result<QList<AccountRow>> accounts();
    Result<QList<ServerFacts>> servers();
    Result<QList<RecipientList>> lists();
    Result<QList<Draft>> drafts();

private:
    struct Situation; // everything that gates are made of beside the recipient
    template <typename T, typename Read> Result<T> read(Read &&body); // no database yet: an empty T
    void search(const std::shared_ptr<SearchRun> &run, const std::shared_ptr<ListAnswer> &answer);
    Result<Situation> situation();
    static AccountRow accountRow(const Account &account, const Situation &situation, qint64 waiting);
    Gate gate(const WaitingRecipient &recipient, const Situation &situation) const;

    QString m_file;
    SpoolerPresence m_presence;
    SystemClock m_systemClock;
    Clock *m_clock;
    std::unique_ptr<Database> m_database;
};

} // namespace mailroom
