// Time as the spooler sees it, so that a test can move it by hand.
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace mailroom {

// Thread: used in the spooler thread only. Owned by whoever builds the program; outlives its users.
class Clock {
public:
    virtual ~Clock() = default;

    // Now, in UTC, with milliseconds.
    virtual QDateTime now() const = 0;

    // Calls `action` once in the thread of `context` after `delay`, unless `context` has died. A delay of
    // zero means "in the next turn of the event loop".
    virtual void
    callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) = 0;
};

// The machine's clock.
class SystemClock final : public Clock {
public:
    QDateTime now() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) override;
};

} // namespace mailroom
