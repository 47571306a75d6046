// How the handles in the GUI thread reach the core in the spooler's.
#pragma once

#include "spooler/answer.h"
#include "spooler/slotwatch.h"

#include <QMetaObject>
#include <QThread>

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

// Closes the core and ends its thread, which deletes it; returns when it has ended.
template <typename Core> void closeAndWait(Core *core, QThread &thread)
{
    ask<void>(core, [&thread](Core &open, const Answer<> &answer) {
        const Answer<> closed;
        closed.future().then(&open, [&thread, answer](const Result<> &result) {
            answer(result);
            thread.quit();
        });
        open.close(closed);
    });
    thread.wait();
}

template <typename Core, typename Work> void tell(Core *core, Work work)
{
    QMetaObject::invokeMethod(core, [core, work = std::move(work)] { work(*core); }, Qt::QueuedConnection);
}

} // namespace mailroom
