// What a server's "not now" is about, as far as its code and words tell.
#pragma once

#include "spooler/mail/reply.h"

namespace mailroom {

enum class RefusalKind {
    Other,
    Greylisting, // come back a little later, you are new here
    HourlyQuota, // this account has sent enough for now
    DailyQuota,
    TooManyConnections,
};

// By the codes of RFC 3463 and of the large providers, and the words that servers are known to use.
RefusalKind refusalKindOf(const Reply &reply);

inline bool isQuota(RefusalKind kind)
{
    return kind == RefusalKind::HourlyQuota || kind == RefusalKind::DailyQuota;
}

} // namespace mailroom
