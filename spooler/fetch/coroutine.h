// A course of actions that waits in between, written from top to bottom.
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace mailroom {

// Begins when it is awaited or started, and hands its result to who awaits it. Thread: its owner's alone.
// Whoever owns the outermost one may destroy it at any point where it waits: all that it holds is released in
// order and none of the rest happens. A lost connection is handled in this way, once, and not behind every
// step. Arguments of a course are values or outlive it; it never has captures.
template <typename T = void> class [[nodiscard]] Coroutine;

namespace detail {

    struct CoursePromise {
        std::coroutine_handle<> waiting = std::noop_coroutine();

        struct AtTheEnd {
            bool await_ready() const noexcept { return false; }
            template <typename Promise>
            std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) const noexcept
            {
                return ended.promise().waiting;
            }
            void await_resume() const noexcept { }
        };
        std::suspend_always initial_suspend() const noexcept { return {}; }
        AtTheEnd final_suspend() const noexcept { return {}; }
        [[noreturn]] void unhandled_exception() const { std::terminate(); }
    };

    template <typename T> struct ResultPromise : CoursePromise {
        std::optional<T> result;
        void return_value(T value) { result.emplace(std::move(value)); }
        T take() { return std::move(*result); }
    };

    template <> struct ResultPromise<void> : CoursePromise {
        void return_void() const { }
        void take() const { }
    };

} // namespace detail

template <typename T> class [[nodiscard]] Coroutine {
public:
    struct promise_type : detail::ResultPromise<T> {
        Coroutine get_return_object()
        {
            return Coroutine(std::coroutine_handle<promise_type>::from_promise(*this));
        }
    };

    Coroutine(Coroutine &&other) noexcept : m_handle(std::exchange(other.m_handle, {})) { }
    Coroutine &operator=(Coroutine &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Coroutine()
    {
        if (m_handle)
            m_handle.destroy();
    }

    void start() { m_handle.resume(); } // of the outermost one, once

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> waiting) noexcept
    {
        m_handle.promise().waiting = waiting;
        return m_handle;
    }
    T await_resume() { return m_handle.promise().take(); }

private:
    explicit Coroutine(std::coroutine_handle<promise_type> handle) : m_handle(handle) { }

    std::coroutine_handle<promise_type> m_handle;
};

// What a course waits for. ring() lets one that waits go on; rung while none does, the next wait is over at
// once.
class Bell {
public:
    void ring()
    {
        if (const auto waiting = std::exchange(m_waiting, {}))
            waiting.resume();
        else
            m_rung = true;
    }
    void silence() { m_rung = false, m_waiting = {}; } // nobody waits any more

    bool await_ready() noexcept { return std::exchange(m_rung, false); }
    void await_suspend(std::coroutine_handle<> waiting) noexcept { m_waiting = waiting; }
    void await_resume() const noexcept { }

private:
    std::coroutine_handle<> m_waiting;
    bool m_rung = false;
};

} // namespace mailroom
