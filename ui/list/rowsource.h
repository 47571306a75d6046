// What a long list asks for: a catalog in the program, made-up rows in a test.
//
// The folder: what every list of mail shares, whatever its rows are. listchange tells how one order becomes
// another; rowcache keeps the rows that were looked at, factcache what is known beside them; listmodel joins
// both to a model that changes in place; livelist is the view that keeps what is seen, selected and focused
// where it is; livedelegate paints rows that load or leave.
#pragma once

#include "spooler/result.h"

#include <QFuture>
#include <QList>

#include <functional>

namespace mailroom {

template <typename Query, typename Row> struct RowSource {
    using RowId = decltype(Row::id);

    std::function<QFuture<Result<QList<RowId>>>(Query query, int limit)> list; // limit 0: all
    std::function<QFuture<Result<QList<Row>>>(QList<RowId> rows)> rows;
};

} // namespace mailroom
