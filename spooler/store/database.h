// One connection to the spool database: opens, checks and migrates it, and runs transactions.
#pragma once

#include "spooler/result.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>

namespace mailroom {

enum class OpenMode { ReadWrite, ReadOnly };

// Belongs to the thread that opened it. WAL, synchronous=FULL (read back), foreign_keys=ON, mmap_size=0.
class Database {
public:
    // ReadWrite creates and migrates. TooNew: a newer version wrote it, left untouched. Corrupt: named, left
    // as it is. Refused: no permission. Unavailable: busy or full.
    static Result<std::unique_ptr<Database>> open(const QString &file, OpenMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QSqlDatabase &connection();

    // BEGIN IMMEDIATE, `body`, COMMIT; ROLLBACK when either fails. Not nested.
    Result<> transaction(const std::function<Result<>()> &body);

    // Closes and opens again; after a failed commit nothing of the old connection is trusted.
    Result<> reopen();

private:
    Database() = default;
    QString m_file;
    QString m_name;
    OpenMode m_mode = OpenMode::ReadWrite;
    QSqlDatabase m_connection;
};

} // namespace mailroom
