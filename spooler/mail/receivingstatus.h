// The incoming side in the status table.
#pragma once

#include "spooler/mail/fetchstate.h"
#include "spooler/mail/status.h"

namespace mailroom {

// The rows with what the fetchers are at: bits, the gate of the incoming side, and the worse availability of
// both sides. An account that only receives is judged by that alone. [value]
QList<StatusRow> withReceiving(QList<StatusRow> rows, const QList<FetchState> &states);

} // namespace mailroom
