// What is marked on a received message, on the server and here alike.
#pragma once

#include <QFlags>

namespace mailroom {

// The numbers are stored. RFC 9051 section 2.3.2; the last ones are keywords of RFC 5788's registry.
enum class MailFlag {
    Seen = 1,
    Answered = 2,
    Flagged = 4,
    Deleted = 8, // is to be expunged
    Draft = 16,
    Forwarded = 32, // $Forwarded
    MdnSent = 64, // $MDNSent: a disposition notification was sent or declined, by any client (RFC 3503)
    Junk = 128, // $Junk
};
Q_DECLARE_FLAGS(MailFlags, MailFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(MailFlags)

} // namespace mailroom
