// Every recipient of every message as a row of its own, found by what an administrator knows of it.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

#include <QVariant>

#include <functional>

namespace mailroom {

class Database;

// What a recipient's failure is taken for is not kept in the database: the phrases whose reason is meant come
// with the query, by their numbers. Nothing: any reason.
struct DeliveryCondition {
    DeliveryQuery query;
    std::optional<QList<qint64>> phrases;
};

// Reads. Thread: that of the database, inside one read transaction.
class DeliveryViews {
public:
    explicit DeliveryViews(Database &database);

    // In the order asked, at most `limit` (0: all).
    Result<QList<RecipientId>> list(const DeliveryCondition &condition, int limit);
    // In the order asked; one that is gone is left out. The reasons are left open: see `phrase`.
    Result<> rows(const QList<RecipientId> &ids, const std::function<void(DeliveryRow, qint64 phrase)> &body);
    // Row by row as they are read, whatever their number.
    Result<>
    each(const DeliveryCondition &condition, const std::function<Result<>(DeliveryRow, qint64 phrase)> &body);

private:
    struct Sql {
        QString where = QStringLiteral(" WHERE 1 = 1");
        QVariantList values;
        bool findsNothing = false;
        void add(const QString &condition, const QVariantList &bound)
        {
            where += QStringLiteral(" AND ") + condition;
            values += bound;
        }
    };
    Result<Sql> sqlOf(const DeliveryCondition &condition);
    Result<> addMeasures(Sql &sql, const DeliveryCondition &condition);
    Result<> addSearch(Sql &sql, const DeliveryQuery &query);
    static void addPresent(Sql &sql, const DeliveryCondition &condition);
    static void addMessage(Sql &sql, const DeliveryQuery &query);

    Database &m_database;
};

} // namespace mailroom
