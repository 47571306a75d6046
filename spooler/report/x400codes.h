// The reason and diagnostic codes of X.400 (X.411 section 8.2.2.1.1, RFC 2156 appendix) beside those of RFC
// 3463. [values]
#pragma once

#include "spooler/mail/reply.h"

#include <QLatin1StringView>

namespace mailroom {

struct X400Codes {
    int reason = 1;
    int diagnostic = -1; // -1: none says it
    QLatin1StringView reasonName; // "unable-to-transfer"
    QLatin1StringView diagnosticName; // "unrecognised-OR-name"; empty: none
};

// What an X.400 system would say of a recipient that failed with this status.
X400Codes x400CodesOf(const EnhancedStatus &status);

// The status of a diagnostic code, with the class of a permanent failure; not present: there is no such code.
EnhancedStatus statusOfX400(int diagnostic);

inline constexpr int lastX400Diagnostic = 49;

} // namespace mailroom
