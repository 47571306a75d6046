// Notices a slot that keeps its thread for too long.
#pragma once

#include <QElapsedTimer>

#include <chrono>

namespace mailroom {

// Lives as long as one call of a timer, a socket or another thread; any thread. What took over 0.2 s is
// logged by name: nothing else went on in its thread meanwhile.
class SlotWatch {
public:
    explicit SlotWatch(const char *what, std::chrono::milliseconds longest = std::chrono::milliseconds(200));
    ~SlotWatch();
    SlotWatch(const SlotWatch &) = delete;
    SlotWatch &operator=(const SlotWatch &) = delete;

private:
    const char *m_what;
    std::chrono::milliseconds m_longest;
    QElapsedTimer m_timer;
};

} // namespace mailroom
