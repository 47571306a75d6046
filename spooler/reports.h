// Statistics and the table of all deliveries, as the rest of the program sees them.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

#include <QFuture>

#include <memory>

namespace mailroom {

class CatalogCore;
class Clock;
class ReasonIndex;

// Part of the Catalog handle and living with it: answers come from the catalog thread, use then(context, …).
class Reports {
public:
    Reports(CatalogCore &core, Clock *clock); // null: the machine's
    ~Reports();

    QFuture<Result<Statistics>> statistics(StatisticsQuery query);
    // Recipients in the order asked, at most `limit` (0: all), and their rows; one that is gone is left out.
    QFuture<Result<QList<RecipientId>>> deliveries(DeliveryQuery query, int limit);
    QFuture<Result<QList<DeliveryRow>>> rows(QList<RecipientId> recipients);
    // Streams; answers how many rows. An existing file is replaced only by a whole one.
    QFuture<Result<qint64>> save(DeliveryQuery query, TableFormat format, QString file);

    // The dossier of one message; answers its digest. See report/dossier.h.
    QFuture<Result<QString>> saveDossier(QueueId message, QString file);
    // One for each Message-ID that is known, in any order.
    QFuture<Result<QList<SentSummary>>> sentStates(QStringList messageIds);
    QFuture<Result<HistoryFacts>> history();
    QFuture<Result<QueuePast>> queueAt(QDateTime when); // what waited then, and for what

private:
    CatalogCore *m_core;
    Clock *m_clock;
    std::shared_ptr<ReasonIndex> m_reasons; // used in the catalog thread alone
};

} // namespace mailroom
