// A prepared SQL statement: values bound by type, columns read in the order of its SELECT.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/mail/reply.h"
#include "spooler/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <type_traits>

namespace mailroom {

class Database;

// How a value is stored: times as milliseconds UTC or NULL, enums and ids as integers, a null string as the
// empty one.
QVariant stored(const QString &text);
QVariant stored(const QByteArray &bytes);
QVariant stored(const QDateTime &time);
QVariant stored(const QVariant &value);
template <typename T>
    requires std::is_integral_v<T>
QVariant stored(T number)
{
    return QVariant::fromValue<qint64>(static_cast<qint64>(number));
}
template <typename T>
    requires std::is_enum_v<T>
QVariant stored(T value)
{
    return QVariant::fromValue<qint64>(static_cast<qint64>(value));
}
template <typename Tag> QVariant stored(Id<Tag> id)
{
    return QVariant::fromValue<qint64>(id.value);
}

// Borrows the query from the database for its own lifetime and gives it back reset, so that no read lock
// stays behind. REQUIRES: the database outlives it and is not reopened meanwhile.
class Statement {
public:
    Statement(Database &database, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    template <typename... Values> Result<> run(const Values &...values)
    {
        return runWith({stored(values)...});
    }
    Result<> runWith(const QVariantList &values);

    // The next row; false at the end and after an error, which outcome() tells.
    bool next();
    Result<> outcome() const;
    template <typename Row> Result<> each(Row &&row)
    {
        while (next())
            row(*this);
        return outcome();
    }

    qint64 insertedId() const;
    int changedRows() const;

    // The next column of the present row.
    qint64 integer();
    int number();
    bool flag();
    QString text();
    QByteArray bytes();
    QDateTime time(); // UTC; invalid for NULL
    Reply reply(); // three columns: code, status, text
    // An enum whose numbers run from 0 to `last`; any other number makes outcome() Corrupt.
    template <typename T> T upTo(T last) { return static_cast<T>(bounded(static_cast<qint64>(last))); }
    RecipientState state() { return upTo(RecipientState::Cancelled); }
    template <typename T> T id() { return T{integer()}; }

private:
    QVariant column();
    qint64 bounded(qint64 last);

    Database &m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    bool m_isPrepared;
    int m_column = 0;
    bool m_isDamaged = false;
};

} // namespace mailroom
