#include "spooler/submit/coupledstore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// Serves the addresses of one domain.
class ScriptedStore final : public CoupledStore {
public:
    QString name() const override { return u"archive"_s; }
    bool canSend() const override { return sends; }
    bool serves(const EnvelopeRecipient &recipient) const override
    {
        return recipient.forwardPath.endsWith("@own.example"_L1);
    }
    bool asksForCompletion() const override { return completes; }

    bool sends = true;
    bool completes = false;
};

QList<EnvelopeRecipient> to(const QStringList &addresses)
{
    QList<EnvelopeRecipient> recipients;
    for (const QString &address : addresses)
        recipients << EnvelopeRecipient{address, {}, {}};
    return recipients;
}

QStringList addressesOf(const QList<EnvelopeRecipient> &recipients)
{
    QStringList addresses;
    for (const EnvelopeRecipient &recipient : recipients)
        addresses << recipient.forwardPath;
    return addresses;
}

const QString own = u"ann@own.example"_s;
const QString foreign = u"bob@example.net"_s;

} // namespace

TEST_CASE("who sends: the spooler, the store, or each its own", "[submit][C1][C2][C3][C4]")
{
    using Case = SubmissionCase;
    const auto [coupled, steps, recipients, which, byStore] =
        GENERATE(table<bool, StepsNeeded, QStringList, SubmissionCase, QStringList>(
            {{false, StepsNeeded::No, {own, foreign}, Case::SpoolerSendsAll, {}},
             {false, StepsNeeded::Yes, {own}, Case::PreparedFirst, {}},
             {true, StepsNeeded::Yes, {own}, Case::PreparedFirst, {}},
             {true, StepsNeeded::No, {own, foreign}, Case::Shared, {own}},
             {true, StepsNeeded::No, {foreign}, Case::SpoolerSendsAll, {}},
             {true, StepsNeeded::No, {own}, Case::StoreSendsAll, {own}}}));
    const ScriptedStore store;
    const SubmissionPlan plan = planSubmission(coupled ? &store : nullptr, steps, to(recipients));
    CHECK(plan.which == which);
    CHECK(addressesOf(plan.byStore) == byStore);
    QStringList everybody = addressesOf(plan.byStore) + addressesOf(plan.bySpooler);
    CHECK(everybody == recipients); // each exactly once
    CHECK(plan.runsHooks == (which != Case::StoreSendsAll));
}

TEST_CASE("a store that sends alone may still ask for the hooks", "[submit][C4][I4]")
{
    ScriptedStore store;
    store.completes = true;
    const SubmissionPlan plan = planSubmission(&store, StepsNeeded::No, to({own}));
    CHECK(plan.which == SubmissionCase::StoreSendsAll);
    CHECK(plan.runsHooks);
}

TEST_CASE(
    "a store that only keeps leaves the sending to the spooler and cannot be the default", "[submit][C5]")
{
    ScriptedStore store;
    store.sends = false;
    CHECK(planSubmission(&store, StepsNeeded::No, to({own})).which == SubmissionCase::SpoolerSendsAll);
    const auto refused = checkDefaultStore(store);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.contains(u"\"archive\" cannot send"_s));
}
