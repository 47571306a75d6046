#include "ui/text/errortext.h"

#include "ui/text/facttext.h"
#include "ui/text/words.h"

using namespace Qt::StringLiterals;

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

bool isDiskFull(const QString &detail)
{
    return detail.contains("disk is full"_L1) || detail.contains("No space left on device"_L1)
        || detail.contains("Disk quota exceeded"_L1);
}

QString errorWords(const Error &error)
{
    if (isDiskFull(error.detail))
        return Words::tr("The disk is full: make room, then try again.") + u"\n(" + factWords(error.detail)
            + u')';
    const auto [sentence, technical] = splitFact(error.detail);
    if (technical.isEmpty())
        return codeWords(error.code) + u' ' + sentence;
    return codeWords(error.code) + u' ' + sentence + u".\n("_s + technical + u')';
}

} // namespace mailroom
