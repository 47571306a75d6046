// A clock that stands still until a test moves it.
#pragma once

#include "spooler/clock.h"

#include <QPointer>

#include <vector>

namespace mailroom {

// Thread: that of the test, where everything that uses it must live. An action with a delay of zero runs in
// the next turn of the event loop without the clock being moved, as on the machine's clock.
class ManualClock final : public Clock {
public:
    explicit ManualClock(const QDateTime &start = QDateTime(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::UTC));

    QDateTime now() const override { return m_now; }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) override;

    // Moves to `delay` from now, stopping at each action that falls due on the way and running it, in order;
    // after each stop the event loop runs until nothing is left in it.
    void advance(std::chrono::milliseconds delay);

    // The clock is set, or the machine slept: timers run by another one, and wait on as long as before.
    void jump(std::chrono::milliseconds distance);

    qsizetype waiting() const { return qsizetype(m_actions.size()); }

private:
    struct Planned {
        QDateTime when;
        quint64 order = 0;
        QPointer<QObject> context;
        std::function<void()> action;
    };

    bool runNext(const QDateTime &until);

    QDateTime m_now;
    quint64 m_order = 0;
    std::vector<Planned> m_actions;
};

// Lets the event loop of this thread run until nothing is posted to it.
void runPosted();

} // namespace mailroom
