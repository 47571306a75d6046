#include "spooler/store/database.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QUuid>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr auto patience = std::chrono::seconds(10); // other processes submit by writing here too

    // With mode 0600 whatever the umask; SQLite gives its side files the same mode.
    Result<> createFile(const QString &file)
    {
        const QByteArray path = QFile::encodeName(file);
        const int descriptor =
            ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (descriptor >= 0) {
            ::close(descriptor);
            return {};
        }
        const int reason = errno;
        if (reason == EEXIST)
            return {};
        const ErrorCode code = reason == ENOSPC || reason == EDQUOT || reason == EIO ? ErrorCode::Unavailable
            : reason == ENOENT                                                       ? ErrorCode::NotFound
                                                                                     : ErrorCode::Refused;
        return failure(
            code, u"cannot create %1: %2"_s.arg(file, QString::fromLocal8Bit(std::strerror(reason))));
    }

    // 16 MiB of log before it is copied into the file, by a commit that then takes longer: the more changes a
    // page has gathered, the fewer are copied, and each copying costs two more fsyncs.
    int pagesBetweenCheckpoints(Durability durability)
    {
        return durability == Durability::EachCommit ? 4000 : 250; // in a background step: soon done
    }

    constexpr size_t namesKept = 128;

    // Qt makes up a name each time that a value is bound by position; a value bound by name it only looks up.
    QString withNames(const QString &sql)
    {
        QString named;
        qsizetype values = 0;
        for (const QChar c : sql) {
            if (c == u'?')
                named += placeholderName(values++);
            else
                named += c;
        }
        return named;
    }

    bool isBusy(const QSqlError &error)
    {
        const int code = error.nativeErrorCode().toInt() & 0xff;
        return code == 5 || code == 6; // SQLITE_BUSY, SQLITE_LOCKED
    }

    Error errorOf(const QSqlError &error, const QString &file)
    {
        // The primary result codes of sqlite3.h.
        const QString text = error.databaseText().isEmpty() ? error.text() : error.databaseText();
        switch (error.nativeErrorCode().toInt() & 0xff) {
        case 11: // SQLITE_CORRUPT
        case 26: // SQLITE_NOTADB
        case 1: // SQLITE_ERROR: a table or column is not there
            return {
                ErrorCode::Corrupt,
                u"the database is damaged and was left as it is: %1 (%2)"_s.arg(file, text)};
        case 3: // SQLITE_PERM
        case 8: // SQLITE_READONLY
        case 14: // SQLITE_CANTOPEN
        case 23: // SQLITE_AUTH
            return {
                ErrorCode::Refused, u"there is no permission for the database: %1 (%2)"_s.arg(file, text)};
        case 19: // SQLITE_CONSTRAINT
            return {ErrorCode::Conflict, u"the database refuses it: %1 (%2)"_s.arg(file, text)};
        case 13: // SQLITE_FULL
            return {ErrorCode::Unavailable, u"there is no space for the database: %1 (%2)"_s.arg(file, text)};
        default: // SQLITE_BUSY, SQLITE_IOERR and what only happens to a machine in trouble
            return {ErrorCode::Unavailable, u"the database cannot be used now: %1 (%2)"_s.arg(file, text)};
        }
    }

    bool hasPendingLog(const QString &file)
    {
        const QFileInfo log(file + u"-wal"_s);
        return log.exists() && log.size() > 0;
    }

} // namespace

QString placeholderName(qsizetype position)
{
    const auto name = [](size_t number) { return QString(u":v"_s + QString::number(number)); };
    static const auto kept = [&] {
        std::array<QString, namesKept> names;
        for (size_t i = 0; i < names.size(); ++i)
            names[i] = name(i);
        return names;
    }();
    const auto number = static_cast<size_t>(position);
    return number < kept.size() ? kept[number] : name(number);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, OpenMode mode, const Schema &schema)
{
    std::unique_ptr<Database> database(new Database);
    database->m_file = file;
    database->m_mode = mode;
    database->m_schema = &schema;
    if (auto connected = database->connect(); !connected)
        return std::unexpected(connected.error());
    return database;
}

Database::~Database()
{
    disconnect();
}

QSqlDatabase &Database::connection()
{
    return m_connection;
}

Result<> Database::connect()
{
    const bool isNew = !QFileInfo::exists(m_file) || QFileInfo(m_file).size() == 0;
    if (isNew && m_mode == OpenMode::ReadOnly)
        return failure(ErrorCode::NotFound, u"there is no database %1 yet"_s.arg(m_file));
    if (isNew) {
        if (auto created = createFile(m_file); !created)
            return created;
    } else {
        // Looks before it may write: a database of a newer version stays as it is, byte for byte.
        if (auto looked = connectReadOnly(); !looked || m_mode == OpenMode::ReadOnly)
            return looked;
        disconnect();
    }

    m_name = u"spool-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_connection.setDatabaseName(m_file);
    m_connection.setConnectOptions(
        u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(std::chrono::milliseconds(patience).count()));
    if (!m_connection.open()) {
        const Error found = error(m_connection.lastError());
        disconnect();
        return std::unexpected(found);
    }
    if (auto configured = configure(); !configured) {
        disconnect();
        return configured;
    }
    return {};
}

// For reading only, also from a folder that cannot be written.
Result<> Database::connectReadOnly()
{
    const auto attempt = [this](const QString &name, const QString &options) -> Result<qint64> {
        m_name = u"spool-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_connection.setDatabaseName(name);
        m_connection.setConnectOptions(
            u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(
                std::chrono::milliseconds(patience).count())
            + options);
        if (!m_connection.open())
            return std::unexpected(error(m_connection.lastError()));
        QSqlQuery query(m_connection);
        const auto ask = [&](const QString &sql) -> std::optional<qint64> {
            if (!query.exec(sql) || !query.next())
                return std::nullopt;
            return query.value(0).toLongLong();
        };
        const auto tables = ask(u"SELECT COUNT(*) FROM sqlite_master"_s);
        const auto owner = tables ? ask(u"PRAGMA application_id"_s) : std::nullopt;
        const auto found = owner ? ask(u"PRAGMA user_version"_s) : std::nullopt;
        if (!found)
            return std::unexpected(error(query.lastError()));
        if (*tables > 0 && *owner != m_schema->applicationId)
            return failure(
                ErrorCode::Corrupt, u"%1 is not a database of Mailroom; it was left as it is"_s.arg(m_file));
        return *found;
    };

    auto version = attempt(m_file, {});
    if (!version && version.error().code == ErrorCode::Refused && QFileInfo(m_file).isReadable()
        && !hasPendingLog(m_file)) {
        // SQLite wants to make its side files beside a WAL database; where it cannot, nobody else can either.
        disconnect();
        version = attempt(
            QString::fromLatin1(QUrl::fromLocalFile(m_file).toEncoded()) + u"?immutable=1"_s,
            u";QSQLITE_OPEN_URI"_s);
    }
    Result<> result;
    if (!version)
        result = std::unexpected(version.error());
    else if (*version > m_schema->steps.size())
        result = failure(
            ErrorCode::TooNew,
            u"%1 was written by a newer version of Mailroom (schema %2, this one knows %3); it was left as it is"_s
                .arg(m_file)
                .arg(*version)
                .arg(m_schema->steps.size()));
    else if (*version < m_schema->steps.size() && m_mode == OpenMode::ReadOnly)
        result = failure(ErrorCode::NotFound, u"the database %1 is not set up yet"_s.arg(m_file));
    if (!result)
        disconnect();
    return result;
}

Result<> Database::configure()
{
    // Two processes may open a new profile at once, and the switch to WAL does not wait for the other.
    const QDeadlineTimer deadline(patience);
    QSqlQuery query(m_connection);
    while (!query.exec(u"PRAGMA journal_mode = WAL"_s) || !query.next() || query.value(0) != u"wal"_s) {
        if ((query.lastError().isValid() && !isBusy(query.lastError())) || deadline.hasExpired())
            return std::unexpected(error(query.lastError()));
        query.finish();
        QThread::msleep(5);
    }
    query.finish();
    const int synchronous = m_schema->durability == Durability::EachCommit ? 2 : 1; // FULL, NORMAL
    for (const QString &pragma :
         {u"PRAGMA synchronous = %1"_s.arg(synchronous), u"PRAGMA foreign_keys = ON"_s,
          u"PRAGMA mmap_size = 0"_s, u"PRAGMA cell_size_check = ON"_s,
          u"PRAGMA wal_autocheckpoint = %1"_s.arg(pagesBetweenCheckpoints(m_schema->durability))}) {
        if (auto set = run(pragma); !set)
            return set;
    }
    if (m_schema->cacheKib > 0) {
        if (auto set = run(u"PRAGMA cache_size = -%1"_s.arg(m_schema->cacheKib)); !set)
            return set;
    }
    // A setting that did not take would be noticed only after a power cut.
    for (const auto &[pragma, wanted] :
         {std::pair{u"PRAGMA synchronous"_s, synchronous}, std::pair{u"PRAGMA foreign_keys"_s, 1}}) {
        if (!query.exec(pragma) || !query.next() || query.value(0).toInt() != wanted)
            return failure(ErrorCode::Unavailable, u"%1 of %2 cannot be set"_s.arg(pragma, m_file));
        query.finish();
    }
    if (auto migrated = migrate(m_connection, *m_schema); !migrated) {
        return failure(
            migrated.error().code,
            u"the database %1 cannot be set up: %2"_s.arg(m_file, migrated.error().detail));
    }
    return {};
}

void Database::disconnect()
{
    m_prepared.clear();
    if (m_name.isEmpty())
        return;
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Result<> Database::reopen()
{
    Q_ASSERT(!m_inTransaction);
    disconnect();
    auto connected = connect();
    if (connected && m_mode == OpenMode::ReadWrite)
        connected = moveLog();
    m_distrusted = !connected;
    return connected;
}

// After a failed sync the log may be known to the system's memory alone, and no later sync writes it again:
// what it says is written into the database, and synced there.
Result<> Database::moveLog()
{
    QSqlQuery query(m_connection);
    if (!query.exec(u"PRAGMA wal_checkpoint(FULL)"_s) || !query.next())
        return std::unexpected(error(query.lastError()));
    if (query.value(0).toInt() != 0)
        return failure(ErrorCode::Unavailable, u"the database %1 is busy"_s.arg(m_file));
    return {};
}

Result<> Database::run(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        return std::unexpected(error(query.lastError()));
    return {};
}

Result<> Database::transaction(const std::function<Result<>()> &body)
{
    Q_ASSERT(!m_inTransaction);
    m_trouble.reset();
    Result<> result = attempt(body);
    if (!result && m_trouble && m_mode == OpenMode::ReadWrite && m_failedWrite)
        m_failedWrite(*m_trouble);
    return result;
}

Result<> Database::attempt(const std::function<Result<>()> &body)
{
    if (m_distrusted) {
        if (auto reopened = reopen(); !reopened)
            return reopened;
    }
    const bool writes = m_mode == OpenMode::ReadWrite;
    if (auto begun = run(writes ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s); !begun)
        return begun;
    m_inTransaction = true;
    Result<> result = body();
    if (result)
        result = run(u"COMMIT"_s);
    if (!result) {
        m_distrusted = m_trouble || result.error().code == ErrorCode::Unavailable
            || result.error().code == ErrorCode::Corrupt;
        const auto trouble = m_trouble;
        // A full disk may have rolled back already; then this fails, and rightly nothing is left to undo.
        (void)run(u"ROLLBACK"_s);
        m_trouble = trouble;
    }
    m_inTransaction = false;
    return result;
}

std::unique_ptr<QSqlQuery> Database::take(const QString &sql)
{
    if (const auto kept = m_prepared.find(sql); kept != m_prepared.end() && kept->second)
        return std::move(kept->second);
    auto query = std::make_unique<QSqlQuery>(m_connection);
    query->setForwardOnly(true);
    query->prepare(withNames(sql)); // its failure is told by the first run
    return query;
}

void Database::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    if (query->lastError().type() != QSqlError::NoError)
        return; // prepared anew the next time
    m_prepared[sql] = std::move(query);
}

QStringList Database::preparedStatements() const
{
    QStringList statements;
    for (const auto &[sql, query] : m_prepared)
        statements << sql;
    return statements;
}

Error Database::error(const QSqlError &sqlError)
{
    const Error found = errorOf(sqlError, m_file);
    if (found.code != ErrorCode::Conflict && !m_trouble)
        m_trouble = found;
    return found;
}

} // namespace mailroom
