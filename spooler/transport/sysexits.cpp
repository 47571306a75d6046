#include "spooler/transport/sysexits.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct Row {
        int code;
        Verdict verdict;
        EnhancedStatus status;
        QLatin1StringView words;
    };

    constexpr std::array rows{
        Row{0, Verdict::Accepted, {2, 0, 0}, "accepted"_L1},
        Row{64, Verdict::Transient, {4, 3, 5}, "it was called wrongly"_L1},
        Row{65, Verdict::Permanent, {5, 6, 0}, "the message is not what it takes"_L1},
        Row{66, Verdict::Transient, {4, 3, 0}, "it could not read the message"_L1},
        Row{67, Verdict::Permanent, {5, 1, 1}, "there is no such recipient"_L1},
        Row{68, Verdict::Permanent, {5, 1, 2}, "there is no such host"_L1},
        Row{69, Verdict::Permanent, {5, 3, 0}, "it does not offer this"_L1},
        Row{70, Verdict::Transient, {4, 3, 0}, "it failed in itself"_L1},
        Row{71, Verdict::Transient, {4, 3, 0}, "the system failed it"_L1},
        Row{72, Verdict::Transient, {4, 3, 0}, "a file of the system is missing"_L1},
        Row{73, Verdict::Transient, {4, 2, 0}, "it could not write"_L1},
        Row{74, Verdict::Transient, {4, 3, 0}, "it could not read or write"_L1},
        Row{75, Verdict::Transient, {4, 3, 0}, "it asked to try later"_L1},
        Row{76, Verdict::Permanent, {5, 5, 0}, "the other side did not understand it"_L1},
        Row{77, Verdict::Permanent, {5, 7, 0}, "it is not allowed to"_L1},
        Row{78, Verdict::Transient, {4, 3, 5}, "it is not set up"_L1}};

} // namespace

ExitMeaning meaningOf(int exitCode)
{
    const auto found = std::ranges::find(rows, exitCode, &Row::code);
    if (found == rows.end())
        return {Verdict::Transient, {4, 3, 0}, u"it ended with code %1"_s.arg(exitCode)};
    return {found->verdict, found->status, QString(found->words)};
}

} // namespace mailroom
