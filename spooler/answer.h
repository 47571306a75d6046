// The spooler's side of a future that it has given out.
#pragma once

#include "spooler/result.h"

#include <QFuture>
#include <QPromise>

#include <memory>
#include <optional>

namespace mailroom {

// Copies stand for the same answer. PROMISES: the future is fulfilled exactly once; with Unavailable when
// the last copy dies without an answer, so that nobody waits for a spooler that was closed.
template <typename T = void> class Answer {
public:
    Answer() : m_state(std::make_shared<State>()) { }

    QFuture<Result<T>> future() const { return m_state->promise.future(); }

    void operator()(Result<T> result) const
    {
        Q_ASSERT(!m_state->given);
        m_state->given = true;
        m_state->promise.addResult(std::move(result));
        m_state->promise.finish();
    }

private:
    struct State {
        State() { promise.start(); }
        ~State()
        {
            if (given)
                return;
            promise.addResult(Result<T>(failure(
                ErrorCode::Unavailable, QStringLiteral("the spooler was closed before it could answer"))));
            promise.finish();
        }
        QPromise<Result<T>> promise;
        bool given = false;
    };

    std::shared_ptr<State> m_state;
};

} // namespace mailroom
