// What an action means to one recipient.
#pragma once

#include "spooler/mail/action.h"
#include "spooler/mail/recipientstate.h"

namespace mailroom {

// The event of an action, or nothing for Delete.
std::optional<RecipientEvent> eventOf(Action action);

// Why `action` can do nothing in `state`: one plain sentence.
QString whyNot(Action action, RecipientState state);
QString whyNotEdited(Action action); // its message was taken out of the queue

} // namespace mailroom
