// The schema of the spool database: a list of steps and nothing else.
#pragma once

#include "spooler/result.h"

#include <QList>
#include <QStringList>

class QSqlDatabase;

namespace mailroom {

// "MRsp": how file(1) and a stranger's tool know the file.
inline constexpr qint32 applicationId = 0x4d527370;

// What a power cut may cost: nothing, or commits since the last checkpoint of what can be made again.
enum class Durability { EachCommit, Checkpoints };

// What a file of ours holds: how it is known, and the steps to its newest version. [value]
struct Schema {
    qint32 applicationId = 0;
    QList<QStringList> steps;
    Durability durability = Durability::EachCommit;
    int cacheKib = 0; // of who writes; 0: SQLite's own measure
};

const Schema &spoolSchema();

// Step n takes a database from version n-1 to n; a new file starts at 0 and walks them all. A step once
// released never changes.
const QList<QStringList> &schemaSteps();

// Brings `connection` to the newest version. Each step and its number are one transaction, so that it may be
// killed at any moment and that two processes may do it at once.
Result<> migrate(QSqlDatabase &connection, const Schema &schema);

} // namespace mailroom
