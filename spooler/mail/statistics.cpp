#include "spooler/mail/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr double firstBound = 10; // milliseconds
    constexpr double stepsPerDoubling = 4;

    constexpr std::array<QLatin1StringView, measureCount> measureWords{
        "accepted"_L1, "deferred"_L1,  "refused"_L1,  "expired"_L1,
        "bounced"_L1,  "delivered"_L1, "in-doubt"_L1, "cancelled"_L1};

    struct CountedEvent {
        RecipientEvent event;
        Measure measure;
    };

    constexpr auto countedEvents = std::to_array<CountedEvent>({
        {RecipientEvent::PositiveCompletion, Measure::Accepted},
        {RecipientEvent::SettledArrived, Measure::Accepted},
        {RecipientEvent::TransientFailure, Measure::Deferred},
        {RecipientEvent::PermanentFailure, Measure::Refused},
        {RecipientEvent::Expire, Measure::Expired},
        {RecipientEvent::DsnFailed, Measure::Bounced},
        {RecipientEvent::DsnDelivered, Measure::Delivered},
        {RecipientEvent::ReplyLost, Measure::InDoubt},
        {RecipientEvent::Cancel, Measure::Cancelled},
    });

} // namespace

QString measureName(Measure measure)
{
    return measureWords.at(static_cast<size_t>(measure));
}

std::optional<Measure> measureFromName(QStringView name)
{
    for (const Measure measure : allMeasures) {
        if (name == measureWords.at(static_cast<size_t>(measure)))
            return measure;
    }
    return std::nullopt;
}

std::optional<Measure> measureOfEvent(QStringView kind)
{
    for (const auto &[event, measure] : countedEvents) {
        if (kind == eventName(event))
            return measure;
    }
    return std::nullopt;
}

qint64 MeasureCounts::failed() const
{
    return of(Measure::Refused) + of(Measure::Expired) + of(Measure::Bounced);
}

qint64 MeasureCounts::concluded() const
{
    return of(Measure::Accepted) + of(Measure::Refused) + of(Measure::Expired);
}

double MeasureCounts::bounceRate() const
{
    // What bounces in a range may have been accepted before it.
    const qint64 all = std::max(concluded(), failed());
    return all == 0 ? 0 : double(failed()) / double(all);
}

int timeStepOf(std::chrono::milliseconds time)
{
    const double ratio = double(std::max<qint64>(time.count(), 1)) / firstBound;
    return std::clamp(static_cast<int>(std::ceil(std::log2(ratio) * stepsPerDoubling)), 0, timeSteps - 1);
}

std::chrono::milliseconds timeOfStep(int step)
{
    return std::chrono::milliseconds(std::llround(firstBound * std::exp2((step - 0.5) / stepsPerDoubling)));
}

qint64 ShapeRow::total() const
{
    return std::accumulate(recipients.begin(), recipients.end(), qint64(0));
}

std::optional<std::chrono::milliseconds> Statistics::timeToAcceptance(double share) const
{
    const qint64 all = std::accumulate(times.begin(), times.end(), qint64(0));
    if (all == 0)
        return std::nullopt;
    const auto wanted = std::max<qint64>(1, std::llround(std::ceil(share * double(all))));
    qint64 seen = 0;
    for (int step = 0; step < timeSteps; ++step) {
        seen += times.at(static_cast<size_t>(step));
        if (seen >= wanted)
            return timeOfStep(step);
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace mailroom
