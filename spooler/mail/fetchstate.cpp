#include "spooler/mail/fetchstate.h"

using namespace Qt::StringLiterals;

namespace mailroom {

QString fetchPhaseName(FetchPhase phase)
{
    switch (phase) {
    case FetchPhase::Off:
        return u"off"_s;
    case FetchPhase::Waiting:
        return u"waiting"_s;
    case FetchPhase::Connecting:
        return u"connecting"_s;
    case FetchPhase::Fetching:
        return u"fetching"_s;
    case FetchPhase::Telling:
        return u"telling"_s;
    case FetchPhase::Listening:
        return u"listening"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
