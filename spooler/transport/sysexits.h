// What a program's exit code means for mail, sysexits(3).
#pragma once

#include "spooler/mail/reply.h"

namespace mailroom {

struct ExitMeaning {
    Verdict verdict = Verdict::Transient;
    EnhancedStatus status;
    QString words; // plain English, where the program said nothing
};

// 0 is acceptance. Only what speaks of the recipient, the message or a rule is for good; what may be a matter
// of this machine, and every code that is none of sysexits, is tried again: doubt means keep.
ExitMeaning meaningOf(int exitCode);

} // namespace mailroom
