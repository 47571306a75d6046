// How the programs of the command line end: sysexits.h by name.
#pragma once

#include "spooler/result.h"

#include <QString>

namespace mailroom {

enum class ExitCode {
    Ok = 0,
    Usage = 64, // EX_USAGE: unknown command or option
    BadData = 65, // EX_DATAERR: an address, a message or a setting breaks a rule
    NoInput = 66, // EX_NOINPUT: no such file or message
    Unavailable = 69, // EX_UNAVAILABLE: refused in the present state, or the server said no
    Software = 70, // EX_SOFTWARE
    InputOutput = 74, // EX_IOERR: reading, writing, or a damaged database
    TryAgain = 75, // EX_TEMPFAIL: busy, full, in use
    NoPermission = 77, // EX_NOPERM
    Configuration = 78, // EX_CONFIG: unknown account, no account, a database of a newer version
};

ExitCode exitCodeOf(ErrorCode code);

// The lines of a help text that explain these codes, "  65  a malformed address…".
QString exitCodeHelp();

} // namespace mailroom
