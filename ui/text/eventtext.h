// One entry of the timeline in words.
#pragma once

#include "spooler/mail/mailevent.h"
#include "ui/text/statetext.h"

namespace mailroom {

// Glyph, colour and sentence; a kind that is not known shows as itself.
Look lookOf(const EventRow &event);
Look lookOf(const MailEvent &event); // of a received message

// What is told beside it: what the server said, or else what the spooler says.
QString detailWords(const EventRow &event);

QString actorWords(const QString &by); // "you", "the spooler", "the server"

} // namespace mailroom
