#include "spooler/queue/retryschedule.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    using std::chrono::milliseconds;

    constexpr qsizetype maxSteps = 100;
    constexpr milliseconds maxDelay = 30 * 24h;

    struct Unit {
        QLatin1StringView word;
        milliseconds length;
    };

    constexpr std::array units{
        Unit{"ms"_L1, 1ms}, Unit{"s"_L1, 1s}, Unit{"m"_L1, 1min}, Unit{"h"_L1, 1h}, Unit{"d"_L1, 24h}};

    std::unexpected<Error> faultAt(qsizetype position, const QString &what)
    {
        return failure(
            ErrorCode::InvalidInput,
            u"the schedule is wrong at character %1: %2"_s.arg(position + 1).arg(what));
    }

    // Walks over the text; `position` always is the first character that was not understood.
    struct Reader {
        QStringView text;
        qsizetype position = 0;

        bool atEnd() const { return position == text.size(); }
        bool takes(QChar expected)
        {
            if (atEnd() || text[position] != expected)
                return false;
            ++position;
            return true;
        }
        void skipBlanks()
        {
            while (!atEnd() && text[position] == u' ')
                ++position;
        }
        std::optional<qint64> number()
        {
            const qsizetype start = position;
            while (!atEnd() && text[position] >= u'0' && text[position] <= u'9')
                ++position;
            bool ok = false;
            const qint64 value = text.sliced(start, position - start).toLongLong(&ok);
            if (!ok || value > 1'000'000'000) {
                position = start;
                return std::nullopt;
            }
            return value;
        }
        std::optional<milliseconds> unit()
        {
            for (const Unit &unit : units) { // "ms" stands before "m"
                if (text.sliced(position).startsWith(unit.word)) {
                    position += unit.word.size();
                    return unit.length;
                }
            }
            return std::nullopt;
        }
    };

    Result<> readStep(Reader &reader, QList<milliseconds> &delays)
    {
        const qsizetype start = reader.position;
        const auto amount = reader.number();
        if (!amount)
            return faultAt(reader.position, u"a number is expected, as in 5m"_s);
        const auto unit = reader.unit();
        if (!unit)
            return faultAt(reader.position, u"a unit is expected: ms, s, m, h or d"_s);
        if (*amount < 1 || *amount > maxDelay / *unit)
            return faultAt(start, u"a delay is from 1 ms to 30 d"_s);
        qint64 times = 1;
        if (reader.takes(u'*')) {
            const qsizetype at = reader.position;
            times = reader.number().value_or(0);
            if (times < 1 || times > maxSteps)
                return faultAt(at, u"the number of repetitions is from 1 to 100"_s);
        }
        if (delays.size() + times > maxSteps)
            return faultAt(start, u"more than 100 delays"_s);
        delays.append(QList<milliseconds>(times, *amount * *unit));
        return {};
    }

    milliseconds jittered(milliseconds delay, const Chance &chance)
    {
        const double factor = 0.9 + 0.2 * chance();
        return std::max(1ms, milliseconds(qint64(double(delay.count()) * factor)));
    }

} // namespace

Chance machineChance()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

Result<RetrySchedule> RetrySchedule::parse(const QString &text)
{
    RetrySchedule schedule;
    Reader reader{text};
    do {
        reader.skipBlanks();
        if (const auto step = readStep(reader, schedule.m_delays); !step)
            return std::unexpected(step.error());
        reader.skipBlanks();
    } while (reader.takes(u','));
    if (!reader.atEnd())
        return faultAt(reader.position, u"a comma or the end is expected"_s);
    return schedule;
}

milliseconds RetrySchedule::delayAfter(int attempt) const
{
    return m_delays.at(std::clamp<qsizetype>(attempt - 1, 0, m_delays.size() - 1));
}

milliseconds RetrySchedule::delayAfter(int attempt, const Chance &chance) const
{
    return jittered(delayAfter(attempt), chance);
}

milliseconds serverBackoff(int failures, const Chance &chance)
{
    const int doublings = std::clamp(failures - 1, 0, 7);
    return jittered(std::min<milliseconds>(15s * (1 << doublings), 30min), chance);
}

milliseconds loginBackoff(int failures)
{
    static constexpr std::array<milliseconds, 4> steps{1min, 5min, 30min, 1h};
    return steps.at(static_cast<size_t>(std::clamp(failures - 1, 0, 3)));
}

} // namespace mailroom
