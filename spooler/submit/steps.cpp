#include "spooler/submit/steps.h"

#include "spooler/submit/footerstep.h"
#include "spooler/submit/programstep.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool isFor(const RegisteredStep &step, const CarriedRecipient &recipient, AccountId author)
    {
        const EnvelopeRecipient &envelope = recipient.envelope;
        const AccountId whose = step.scope == StepScope::Author ? author : recipient.account;
        return (!step.account.isValid() || step.account == whose)
            && (step.addresses.isEmpty()
                || step.addresses.contains(envelope.forwardPath, Qt::CaseInsensitive))
            && (step.types.isEmpty() || step.types.contains(envelope.addressType));
    }

} // namespace

Result<StepFile> StepInput::newFile() const
{
    auto made = std::make_shared<QTemporaryFile>(folder + u"/step-XXXXXX"_s);
    if (!made->open())
        return failure(
            ErrorCode::Unavailable, u"cannot create a file in %1: %2"_s.arg(folder, made->errorString()));
    return made;
}

StepList accountSteps(const Account &account)
{
    StepList steps;
    const AccountPolicy &policy = account.policy;
    if (!policy.footer.trimmed().isEmpty())
        steps << RegisteredStep{
            std::make_shared<FooterStep>(policy.footer), account.id, {}, {}, StepScope::Author};
    if (!policy.program.trimmed().isEmpty()) {
        const ProgramLimits limits{.deadline = policy.programDeadline};
        steps << RegisteredStep{std::make_shared<ProgramStep>(policy.program, limits), account.id, {}, {}};
    }
    return steps;
}

Result<> checkOrder(const StepList &steps)
{
    const Step *seal = nullptr;
    for (const RegisteredStep &registered : steps) {
        if (registered.step->sealing() == Sealing::Seals)
            seal = registered.step.get();
        else if (seal)
            return failure(
                ErrorCode::InvalidInput,
                u"step \"%1\" stands behind \"%2\", after which nothing may change"_s.arg(
                    registered.step->name(), seal->name()));
    }
    return {};
}

StepList neededSteps(const StepList &steps, const QList<CarriedRecipient> &recipients, AccountId author)
{
    StepList needed;
    for (const RegisteredStep &step : steps) {
        if (std::ranges::any_of(recipients, [&](const CarriedRecipient &recipient) {
                return isFor(step, recipient, author);
            }))
            needed << step;
    }
    return needed;
}

QStringList stepNames(const StepList &steps)
{
    QStringList names;
    for (const RegisteredStep &step : steps)
        names << step.step->name();
    return names;
}

} // namespace mailroom
