// Who sends a message: the spooler, a store that is coupled with a way to send (JMAP), or both.
#pragma once

#include "spooler/mail/envelope.h"
#include "spooler/result.h"

#include <QList>
#include <QString>

namespace mailroom {

// A store that may send what is put into it. Thread: the spooler's. Implemented where such a store exists;
// the spooler itself stores in the outbox, which is coupled with nothing.
class CoupledStore {
public:
    virtual ~CoupledStore() = default;
    virtual QString name() const = 0;
    virtual bool canSend() const = 0; // else it only keeps
    virtual bool serves(const EnvelopeRecipient &recipient) const = 0;
    // Whether it wants hooks and the copy's handling run by the spooler for what it sent alone.
    virtual bool asksForCompletion() const = 0;
};

// The numbers are those of the MAPI model's cases.
enum class SubmissionCase {
    SpoolerSendsAll = 1, // the store is not coupled
    PreparedFirst = 2, // a step must see it: the spooler takes it, and then decides anew
    Shared = 3, // the store sends what it serves, the spooler the rest
    StoreSendsAll = 4, // the spooler is not used, or only told at the end
};

struct SubmissionPlan {
    SubmissionCase which = SubmissionCase::SpoolerSendsAll;
    QList<EnvelopeRecipient> byStore;
    QList<EnvelopeRecipient> bySpooler;
    bool runsHooks = true; // hooks and the copy's handling, once all is sent
};

enum class StepsNeeded { No, Yes };

// Each recipient is in exactly one of the two lists; with PreparedFirst all are the spooler's until the steps
// are done. Null: no coupled store. Pure.
SubmissionPlan
planSubmission(const CoupledStore *store, StepsNeeded steps, const QList<EnvelopeRecipient> &recipients);

// InvalidInput: a store that cannot send cannot be the one that new mail goes through.
Result<> checkDefaultStore(const CoupledStore &store);

} // namespace mailroom
