// From what steps came to, to what is stored: pure.
#pragma once

#include "spooler/store/preparationstore.h"
#include "spooler/submit/steprun.h"

namespace mailroom {

MessageNote noteAbout(QueueId message, const QString &kind, const QString &words, const QDateTime &now);
RecipientFact factAbout(RecipientId recipient, RecipientEvent event, const QDateTime &now);
NewContent newContent(const StepContent &content, ContentId id, const PreparingMessage &message);
// What goes in the place of `message`: all of it but recipients and content is the original's.
NewMessage madeMessage(const PreparingMessage &message, const StepOutcome &outcome, ContentId content);
QString changeWords(const StepChange &change);

// Of recipients that wait: what is cancelled or failed stays so.
bool stillWaits(const PreparingRecipient &recipient);

} // namespace mailroom
