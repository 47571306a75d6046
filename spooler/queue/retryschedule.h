// When a deferred recipient is attempted again, and how long a failing server is left alone.
#pragma once

#include "spooler/result.h"

#include <QList>
#include <QString>

#include <chrono>
#include <functional>

namespace mailroom {

// Random numbers from 0 (included) to 1 (excluded); injected, so that a test can hold it still.
using Chance = std::function<double()>;
Chance machineChance();

// A value made of a text like `1m,5m*2,15m,1h*3,4h`: the delay before the second attempt, the third, …; the
// last one repeats. Units ms, s, m, h, d. At most 100 steps, each from 1 ms to 30 days.
class RetrySchedule {
public:
    // InvalidInput: one sentence that names the position and the rule.
    static Result<RetrySchedule> parse(const QString &text);

    // The delay after the `attempt`th attempt has failed, counted from 1.
    std::chrono::milliseconds delayAfter(int attempt) const;
    // The same, up to a tenth shorter or longer, so that what failed together does not come back together.
    std::chrono::milliseconds delayAfter(int attempt, const Chance &chance) const;

private:
    QList<std::chrono::milliseconds> m_delays; // never empty
};

// How long a server that failed `failures` times in a row is left alone: 15 s, doubled each time, at most 30
// minutes; with the same jitter.
std::chrono::milliseconds serverBackoff(int failures, const Chance &chance);

// The same for a login that the server refused: 1 min, 5 min, 30 min, then hourly. A wrong password that is
// tried often locks the user out.
std::chrono::milliseconds loginBackoff(int failures);

} // namespace mailroom
