// The schema of the database of received mail, mail.sqlite: a list of steps and nothing else.
//
// A file of its own beside the outbox: its rows outnumber those by far, it is written by the receiving
// thread, and neither ever waits for the other's lock.
#pragma once

#include "spooler/store/schema.h"

namespace mailroom {

// As spoolSchema(): a step once released never changes. Its application id is "MRml".
const Schema &mailSchema();

} // namespace mailroom
