// How the catalog reads; included by the sources of CatalogCore alone.
#pragma once

#include "spooler/catalogcore.h"
#include "spooler/store/database.h"

namespace mailroom {

template <typename T, typename Read> Result<T> CatalogCore::read(Read &&body)
{
    if (!m_database) {
        auto opened = Database::open(m_file, OpenMode::ReadOnly);
        if (!opened && opened.error().code == ErrorCode::NotFound)
            return T();
        if (!opened)
            return std::unexpected(opened.error());
        m_database = std::move(*opened);
    }
    Result<T> answer;
    const auto done = m_database->transaction([&]() -> Result<> {
        answer = body(*m_database);
        return answer ? Result<>() : std::unexpected(answer.error());
    });
    if (done)
        return answer;
    // The file may have been put back or repaired: the next question opens it anew.
    if (done.error().code != ErrorCode::NotFound && done.error().code != ErrorCode::Conflict)
        m_database.reset();
    return std::unexpected(done.error());
}

} // namespace mailroom
