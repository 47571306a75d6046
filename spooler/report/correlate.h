// From evidence to the recipients of ours that it is about.
#pragma once

#include "spooler/report/evidence.h"
#include "spooler/store/outboxstore.h"

namespace mailroom {

class Database;

struct Correlated {
    Batch facts; // what it changes, named in the timeline
    int matched = 0; // recipients of ours that it speaks of
};

// Thread: that of the database; only reads. Evidence counts when its ENVID is ours, or it has none and its
// Message-ID is, and its recipient is one of that message's that we have handed to somebody. Anything else is
// forged or foreign and changes nothing. `report`: kept with the timeline; empty: none.
Result<Correlated> correlate(
    Database &database, const QList<Evidence> &evidence, const QByteArray &report, const QDateTime &when);

} // namespace mailroom
