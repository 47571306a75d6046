// How the handles in the GUI thread reach the core in the spooler's.
#pragma once

#include "spooler/answer.h"
#include "spooler/slotwatch.h"

#include <QMetaObject>

namespace mailroom {

// Runs `work` with the core in its thread; the future is fulfilled there. May be called from any thread, as
// long as the core lives.
template <typename T, typename Core, typename Work> QFuture<Result<T>> ask(Core *core, Work work)
{
    const Answer<T> answer;
    QMetaObject::invokeMethod(
        core,
        [core, answer, work = std::move(work)] {
            const SlotWatch watch("request");
            work(*core, answer);
        },
        Qt::QueuedConnection);
    return answer.future();
}

template <typename Core, typename Work> void tell(Core *core, Work work)
{
    QMetaObject::invokeMethod(core, [core, work = std::move(work)] { work(*core); }, Qt::QueuedConnection);
}

} // namespace mailroom
