#include "app/terminal/exitcode.h"

using namespace Qt::StringLiterals;

namespace mailroom {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return ExitCode::BadData;
    case ErrorCode::NotFound:
        return ExitCode::NoInput;
    case ErrorCode::Conflict:
    case ErrorCode::Unavailable:
        return ExitCode::TryAgain;
    case ErrorCode::Corrupt:
        return ExitCode::InputOutput;
    case ErrorCode::TooNew:
        return ExitCode::Configuration;
    case ErrorCode::Refused:
        return ExitCode::NoPermission;
    }
    Q_UNREACHABLE_RETURN(ExitCode::Software);
}

QString exitCodeHelp()
{
    return u"Exit codes (sysexits.h):\n"
           "   0  done\n"
           "  64  unknown command or option, or an argument is missing\n"
           "  65  a malformed address, message, schedule or report\n"
           "  66  no such file or message\n"
           "  69  refused in the present state, or by the server\n"
           "  70  a fault of the program\n"
           "  74  an input or output error, or a damaged database\n"
           "  75  try again later: profile in use, database busy, disk full\n"
           "  77  no permission\n"
           "  78  no such account, or the profile was written by a newer version\n"_s;
}

} // namespace mailroom
