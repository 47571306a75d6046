#include "spooler/mail/silence.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int enoughReports = 2;
    constexpr int enoughSilence = 5;
    constexpr std::chrono::seconds leastPatience = 10min; // a mail system may be slow for once
    constexpr std::chrono::seconds unlearned = std::chrono::days(1);

} // namespace

SilenceWatch silenceOf(
    RecipientState state, Notify notify, KnownFacts known, const QDateTime &accepted,
    const DomainHabit &habit, const QDateTime &now)
{
    const bool isSilent = (known & ~KnownFacts(Known::Handed)) == KnownFacts();
    if (state != RecipientState::Accepted || !notify.testFlag(NotifyFlag::Success) || !isSilent
        || !accepted.isValid())
        return {};
    if (habit.told == 0 && habit.asked > enoughSilence)
        return {.what = Silence::MeansNothing, .due = {}};
    const bool reports = habit.told >= enoughReports && habit.told * 2 >= habit.asked;
    const auto patience = reports ? std::max(leastPatience, habit.slowest * 2) : unlearned;
    const QDateTime due = accepted.addDuration(patience);
    if (due > now)
        return {.what = Silence::Waiting, .due = due};
    return reports ? SilenceWatch{.what = Silence::Overdue, .due = due} : SilenceWatch();
}

} // namespace mailroom
