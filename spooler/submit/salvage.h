// A damaged outbox is set aside, and a new one takes over what can be read of it.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace mailroom {

struct SalvageReport {
    QString setAside; // the damaged database's new name
    QStringList accounts; // taken over, by name
    QList<QueueId> messages; // taken over, every one of them held; their new numbers
    QStringList losses; // a sentence each: what could not be read or must not be sent by itself
};

// Blocks while it reads: any thread but that of the windows. Nothing is sent by itself: what is taken over is
// held, and a recipient that may have been reached already is only named.
// InvalidInput: the database is well. Conflict: a spooler or a program that submits has it open.
Result<SalvageReport> salvage(const QString &profile, const QDateTime &now);

// Goes on with a database that was set aside before; what is in the outbox already is not taken twice.
Result<SalvageReport> salvageFrom(const QString &file, const QString &profile, const QDateTime &now);

} // namespace mailroom
