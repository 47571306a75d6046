// One entry of the timeline in words.
#pragma once

#include "spooler/mail/mailevent.h"
#include "ui/text/statetext.h"

namespace mailroom {

// Glyph, colour and sentence; a kind that is not known shows as itself.
Look lookOf(const EventRow &event);
Look lookOf(const MailEvent &event); // of a received message

QString actorWords(const QString &by); // "you", "the spooler", "the server"

} // namespace mailroom
