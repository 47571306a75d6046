// Columns of the outbox that more than one view reads alike.
#pragma once

#include "spooler/mail/gate.h"
#include "spooler/mail/reply.h"

#include <QString>

namespace mailroom {

class Statement;

QString storedReplyLine(const Reply &reply); // "451 4.7.1 try later"
QString editorWords(Statement &row); // two columns: editor, editing_since; empty: nobody changes it
Gate readPreparation(Statement &row); // three columns: preparing, prepare_at, prepare_why

} // namespace mailroom
