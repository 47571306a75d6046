// A time limit on what a peer owes us.
#pragma once

#include "spooler/clock.h"

#include <chrono>
#include <functional>

namespace mailroom {

// Calls `expired` once when `duration` has passed since the last start() without a stop(). Starting again is
// cheap: thousands of replies a second share one pending call of the clock.
// Thread and owner: a QObject's, `context`, that outlives it; nothing is called after the context's death.
class Deadline {
public:
    Deadline(Clock &clock, QObject *context, std::function<void()> expired);

    void start(std::chrono::milliseconds duration);
    void stop() { m_running = false; }

private:
    qint64 now() const;
    void arm(qint64 delay);
    void fire();

    Clock &m_clock;
    QObject *m_context;
    std::function<void()> m_expired;
    qint64 m_due = 0;
    qint64 m_duration = 0;
    qint64 m_armedFor = 0; // when the pending call comes; 0: none is pending
    quint64 m_call = 0; // only the last armed call counts
    bool m_running = false;
};

} // namespace mailroom
