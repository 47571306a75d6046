// How long a turn of the event loop took.
#pragma once

#include "ui/shell/processortime.h"

#include <QtTypes>

namespace mailroom {

inline qint64 workedMilliseconds()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(processorTime()).count();
}

} // namespace mailroom
