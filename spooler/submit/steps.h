// The list of steps before sending, and which of them a message needs.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/submit/step.h"

#include <QList>

#include <functional>
#include <memory>

namespace mailroom {

// Whose mail an account's step is for: what the account carries, or what is written as the account, whoever
// carries it. A message over two accounts has one author and so one footer.
enum class StepScope { Carrier, Author };

// A step and the mail that it is for: recipients by address, by type, by both (then both must fit), or all.
struct RegisteredStep {
    std::shared_ptr<const Step> step;
    AccountId account; // its transport; invalid: whichever carries the message
    QStringList addresses; // empty: any
    QStringList types; // "smtp"; empty: any
    StepScope scope = StepScope::Carrier;
};

using StepList = QList<RegisteredStep>; // in the order in which they run
using StepSource = std::function<StepList(const Account &)>;

// What an account's policy asks for. Header completion and Bcc are no steps of this list: they cost no second
// look at the content and are done while the message is taken (complete.h), also where no spooler runs.
StepList accountSteps(const Account &account);

// InvalidInput names a step that stands behind one that seals.
Result<> checkOrder(const StepList &steps);

struct CarriedRecipient {
    EnvelopeRecipient envelope;
    AccountId account; // that will carry it
};

// Those that have a recipient of a message of `author` to work for, in their order. Pure.
StepList neededSteps(const StepList &steps, const QList<CarriedRecipient> &recipients, AccountId author);

QStringList stepNames(const StepList &steps);

} // namespace mailroom
