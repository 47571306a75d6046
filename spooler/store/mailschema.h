// The schema of the database of received mail, mail.sqlite: a list of steps and nothing else.
//
// A file of its own beside the outbox: its rows outnumber those by far, it is written by the receiving
// thread, and neither ever waits for the other's lock.
#pragma once

#include "spooler/result.h"

#include <QList>
#include <QStringList>

namespace mailroom {

// "MRml": how file(1) and a stranger's tool know the file.
inline constexpr qint32 mailApplicationId = 0x4d526d6c;

// As schemaSteps(), schema.h: a step once released never changes.
const QList<QStringList> &mailSchemaSteps();

} // namespace mailroom
