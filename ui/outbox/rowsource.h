// What the outbox list asks for: the catalog in the program, made-up rows in a test.
#pragma once

#include "spooler/mail/views.h"
#include "spooler/result.h"

#include <QFuture>

#include <functional>

namespace mailroom {

class Catalog;

struct RowSource {
    std::function<QFuture<Result<QList<QueueId>>>(ListQuery query)> list;
    std::function<QFuture<Result<QList<MessageRow>>>(QList<QueueId> messages)> rows;
};

RowSource rowSource(Catalog &catalog); // the catalog outlives the source

} // namespace mailroom
