#include "ui/outbox/outboxsource.h"

#include "spooler/catalog.h"

namespace mailroom {

OutboxSource outboxSource(Catalog &catalog)
{
    return {
        [&catalog](ListQuery query, int limit) { return catalog.list(std::move(query), limit); },
        [&catalog](QList<QueueId> messages) { return catalog.rows(std::move(messages)); },
    };
}

} // namespace mailroom
