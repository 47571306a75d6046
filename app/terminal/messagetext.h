// A message of the queue as lines for a person.
#pragma once

#include "app/terminal/terminal.h"
#include "spooler/mail/views.h"

namespace mailroom {

// One line about the message, one for each recipient below it, aligned.
void printMessage(Terminal &terminal, const MessageDetail &message);

// The timeline and the attempts, below what printMessage() prints.
void printHistory(Terminal &terminal, const MessageDetail &message);

QString gateWords(const Gate &gate); // "retry until 12:03:00", empty when nothing is waited for
QString sizeWords(qint64 octets); // "2.1 kB"
QString replyCell(const Reply &reply); // of a table: one line of it, however long it is

} // namespace mailroom
