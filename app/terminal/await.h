#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace mailroom {

// The result of `future`, while the event loop of a command without windows turns: some futures are fulfilled
// in the caller's own thread. REQUIRES: no event loop runs yet in this thread, so that none is nested.
template <typename T> T await(QFuture<T> future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    return future.result();
}

} // namespace mailroom
