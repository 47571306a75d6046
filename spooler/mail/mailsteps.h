// What is done with a message after it was stored, in this order: bits of mail.steps, still to be done.
#pragma once

#include <QFlags>

namespace mailroom {

// The numbers are stored.
enum class MailStep {
    Report = 1, // handed on, if it may speak of mail of ours or answer it
    Rules = 2,
    Hooks = 8, // programs that hear of it
    Notice = 4,
};
Q_DECLARE_FLAGS(MailSteps, MailStep)
Q_DECLARE_OPERATORS_FOR_FLAGS(MailSteps)

} // namespace mailroom
