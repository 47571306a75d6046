// How long a turn of the event loop took.
#pragma once

#include <QtTypes>

#include <ctime>

namespace mailroom {

// What this thread itself has worked: other programs on the machine do not count.
inline qint64 workedMilliseconds()
{
    timespec worked{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
    return qint64(worked.tv_sec) * 1000 + worked.tv_nsec / 1'000'000;
}

} // namespace mailroom
