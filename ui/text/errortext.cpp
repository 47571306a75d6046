#include "ui/text/errortext.h"

#include "ui/text/words.h"

namespace mailroom {

namespace {

    QString codeWords(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::InvalidInput:
            return Words::tr("That is not possible:");
        case ErrorCode::NotFound:
            return Words::tr("Not found:");
        case ErrorCode::Conflict:
            return Words::tr("Not now:");
        case ErrorCode::Unavailable:
            return Words::tr("Not available at the moment:");
        case ErrorCode::Corrupt:
            return Words::tr("Damaged:");
        case ErrorCode::TooNew:
            return Words::tr("Written by a newer version:");
        case ErrorCode::Refused:
            return Words::tr("No permission:");
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

QString errorWords(const Error &error)
{
    return codeWords(error.code) + u' ' + error.detail;
}

} // namespace mailroom
