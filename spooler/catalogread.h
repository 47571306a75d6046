// How the catalog reads; included by the sources of CatalogCore alone.
#pragma once

#include "spooler/catalogcore.h"
#include "spooler/store/database.h"

namespace mailroom {

template <typename T, typename Read> Result<T> CatalogCore::read(Read &&body)
{
    Result<T> answer;
    const auto done = read([&](Database &database) -> Result<> {
        answer = body(database);
        return answer ? Result<>() : std::unexpected(answer.error());
    });
    return done ? answer : std::unexpected(done.error());
}

} // namespace mailroom
