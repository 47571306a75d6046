#include "spooler/submit/coupledstore.h"

using namespace Qt::StringLiterals;

namespace mailroom {

SubmissionPlan
planSubmission(const CoupledStore *store, StepsNeeded steps, const QList<EnvelopeRecipient> &recipients)
{
    SubmissionPlan plan;
    if (steps == StepsNeeded::Yes) {
        plan.which = SubmissionCase::PreparedFirst;
        plan.bySpooler = recipients;
        return plan;
    }
    for (const EnvelopeRecipient &recipient : recipients) {
        const bool own = store && store->canSend() && store->serves(recipient);
        (own ? plan.byStore : plan.bySpooler) << recipient;
    }
    if (plan.byStore.isEmpty()) {
        plan.which = SubmissionCase::SpoolerSendsAll;
    } else if (!plan.bySpooler.isEmpty()) {
        plan.which = SubmissionCase::Shared;
    } else {
        plan.which = SubmissionCase::StoreSendsAll;
        plan.runsHooks = store->asksForCompletion();
    }
    return plan;
}

Result<> checkDefaultStore(const CoupledStore &store)
{
    if (store.canSend())
        return {};
    return failure(
        ErrorCode::InvalidInput,
        u"store \"%1\" cannot send: it cannot be the one that new mail goes through"_s.arg(store.name()));
}

} // namespace mailroom
