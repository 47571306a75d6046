// What the outbox list asks for: the catalog in the program, made-up rows in a test.
#pragma once

#include "spooler/mail/views.h"
#include "ui/list/rowsource.h"

namespace mailroom {

class Catalog;

using OutboxSource = RowSource<ListQuery, MessageRow>;

OutboxSource outboxSource(Catalog &catalog); // the catalog outlives the source

} // namespace mailroom
