// What the words around a recipient add to its outcome.
#pragma once

#include "spooler/report/deliveryreport.h"

namespace mailroom {

class BounceWords;

// Fills in what the fields of `recipient` leave open: reply, the more exact status, the reason. A status that
// nobody gave is made of the reply code and the reason, so that each recipient has one.
void completeOutcome(
    ReportRecipient &recipient, const QString &passage, const QString &surroundings,
    const BounceWords &words);

} // namespace mailroom
