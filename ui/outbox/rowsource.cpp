#include "ui/outbox/rowsource.h"

#include "spooler/catalog.h"

namespace mailroom {

RowSource rowSource(Catalog &catalog)
{
    return {
        [&catalog](ListQuery query) { return catalog.list(std::move(query), 0); },
        [&catalog](QList<QueueId> messages) { return catalog.rows(std::move(messages)); },
    };
}

} // namespace mailroom
