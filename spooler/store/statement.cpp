#include "spooler/store/statement.h"

#include "spooler/store/database.h"

#include <QSqlError>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool isReading(const QString &sql)
    {
        return sql.startsWith(u"SELECT"_s) || sql.startsWith(u"WITH"_s) || sql.startsWith(u"PRAGMA"_s);
    }

} // namespace

QVariant stored(const QString &text)
{
    return text.isNull() ? u""_s : text; // the driver would bind a null string as NULL
}

QVariant stored(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("", 0) : bytes;
}

QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant::fromValue<qint64>(time.toMSecsSinceEpoch())
                          : QVariant(QMetaType::fromType<qint64>());
}

QVariant stored(const QVariant &value)
{
    return value;
}

Statement::Statement(Database &database, const QString &sql)
    : m_database(database)
    , m_sql(sql)
    , m_query(database.take(sql))
    , m_isPrepared(!m_query->lastError().isValid())
{
}

Statement::~Statement()
{
    m_database.giveBack(m_sql, std::move(m_query));
}

Result<> Statement::runWith(const QVariantList &values)
{
    // A write by itself would fail unheard.
    Q_ASSERT(m_database.isInTransaction() || isReading(m_sql));
    if (!m_isPrepared)
        return std::unexpected(m_database.error(m_query->lastError()));
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query->bindValue(placeholderName(i), values.at(i));
    m_column = 0;
    m_isDamaged = false;
    if (!m_query->exec())
        return std::unexpected(m_database.error(m_query->lastError()));
    return {};
}

bool Statement::next()
{
    m_column = 0;
    return m_query->next();
}

Result<> Statement::outcome() const
{
    if (const QSqlError error = m_query->lastError(); error.isValid())
        return std::unexpected(m_database.error(error));
    if (m_isDamaged)
        return failure(
            ErrorCode::Corrupt, u"the database is damaged and was left as it is: a number is out of range"_s);
    return {};
}

qint64 Statement::bounded(qint64 last)
{
    const qint64 value = integer();
    if (value >= 0 && value <= last)
        return value;
    m_isDamaged = true;
    return 0;
}

qint64 Statement::insertedId() const
{
    return m_query->lastInsertId().toLongLong();
}

int Statement::changedRows() const
{
    return m_query->numRowsAffected();
}

QVariant Statement::column()
{
    return m_query->value(m_column++);
}

qint64 Statement::integer()
{
    return column().toLongLong();
}

int Statement::number()
{
    return column().toInt();
}

bool Statement::flag()
{
    return column().toLongLong() != 0;
}

QString Statement::text()
{
    return column().toString();
}

QByteArray Statement::bytes()
{
    return column().toByteArray();
}

QDateTime Statement::time()
{
    const QVariant value = column();
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), QTimeZone::UTC);
}

Reply Statement::reply()
{
    const int code = number();
    const auto status = EnhancedStatus::parse(text());
    return {.code = code, .status = status.value_or(EnhancedStatus()), .text = text()};
}

} // namespace mailroom
