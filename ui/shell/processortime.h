// What the calling thread itself has worked: other programs on the machine do not count.
#pragma once

#include <chrono>
#include <ctime>

namespace mailroom {

inline std::chrono::nanoseconds timeOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

inline std::chrono::nanoseconds processorTime()
{
    return timeOf(CLOCK_THREAD_CPUTIME_ID);
}

} // namespace mailroom
