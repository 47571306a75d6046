// The answer of every local operation that can fail: a value, or an Error from a closed set.
//
// Mail outcomes (a 550 reply) are never errors: they are Outcome values (mail/outcome.h).
// Our own bugs are asserted. What remains, disk, database, settings, bad input, is this.
#pragma once

#include <QString>

#include <expected>

namespace mailroom {

enum class ErrorCode {
    InvalidInput, // the caller's data breaks a rule; detail names the field and the rule
    NotFound, // no such message, recipient, account, file
    Conflict, // forbidden in the present state (cancel after the content went out, profile in use)
    Unavailable, // try again later: database busy, disk full, network down, no keyring
    Corrupt, // the stored bytes are not what was written
    TooNew, // the database was written by a newer version and stays unopened
    Refused, // no permission (unreadable file, read-only profile)
};

// `detail` is one plain English sentence for stderr and logs; windows say the code and the sentence in
// the user's language (ui/text/facttext.h).
struct Error {
    ErrorCode code = ErrorCode::InvalidInput;
    QString detail;
};

template <typename T = void> using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorCode code, QString detail)
{
    return std::unexpected(Error{code, std::move(detail)});
}

} // namespace mailroom
