// One connection to a database of the profile: opens, checks and migrates it, and runs transactions.
#pragma once

#include "spooler/result.h"
#include "spooler/store/schema.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

class QSqlError;

namespace mailroom {

enum class OpenMode { ReadWrite, ReadOnly };

QString placeholderName(qsizetype position);

// Belongs to the thread that opened it. WAL, synchronous as the schema's durability asks (read back),
// foreign_keys=ON, mmap_size=0.
class Database {
public:
    // ReadWrite creates and migrates. TooNew: a newer version wrote it, left untouched. Corrupt: named, left
    // as it is. Refused: no permission. Unavailable: busy or full. NotFound: ReadOnly, and nothing is there
    // yet.
    static Result<std::unique_ptr<Database>>
    open(const QString &file, OpenMode mode, const Schema &schema = spoolSchema());
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QSqlDatabase &connection();
    const QString &file() const { return m_file; }
    const Schema &schema() const { return *m_schema; }

    // BEGIN IMMEDIATE, `body`, COMMIT; ROLLBACK when either fails. Not nested. When the database itself
    // failed, the next transaction starts with reopen(). ReadOnly: everything read is of one moment.
    Result<> transaction(const std::function<Result<>()> &body);

    bool isInTransaction() const { return m_inTransaction; }

    // `tell` hears of every writing transaction that the database itself, not a rule of the caller's, let
    // fail: before the caller does, outside of the transaction. It must not write. One at a time.
    void onFailedWrite(std::function<void(const Error &)> tell) { m_failedWrite = std::move(tell); }

    // Closes and opens again; after a failed commit nothing of the old connection is trusted. What is there
    // then is durable.
    Result<> reopen();

    // A prepared query for one run, kept for the next one: use Statement. Each ? of `sql`, which has none in
    // a literal, is bound by its placeholderName().
    std::unique_ptr<QSqlQuery> take(const QString &sql);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);

    QStringList preparedStatements() const; // what was run so far, for checking how it is run

    // Which of our error codes it is; the detail names the file.
    Error error(const QSqlError &error);

private:
    Database() = default;
    Result<> connect();
    Result<> connectReadOnly();
    Result<> configure();
    Result<> moveLog();
    void disconnect();
    Result<> run(const QString &sql);
    Result<> attempt(const std::function<Result<>()> &body);

    QString m_file;
    QString m_name;
    OpenMode m_mode = OpenMode::ReadWrite;
    const Schema *m_schema = nullptr; // lives as long as the program
    QSqlDatabase m_connection;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
    bool m_inTransaction = false;
    bool m_distrusted = false; // a commit failed: reopen before the next transaction
    std::optional<Error> m_trouble; // of the database itself, in the present transaction
    std::function<void(const Error &)> m_failedWrite;
};

} // namespace mailroom
