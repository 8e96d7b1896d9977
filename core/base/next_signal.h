// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <coroutine>

namespace shipdeck {

//! `co_await NextSignal(object, &Class::signal)`: resumes after the next emission, from the event loop.
//! For signals that may be emitted more than once: QCoro 0.8's qCoro(object, signal) queues every emission up to the next
//! turn of the loop and runs the second one in memory that the first has freed. `sender` must outlive the wait.
template <typename Sender, typename Signal> class NextSignal {
public:
    NextSignal(Sender* sender, Signal signal) : m_sender(sender), m_signal(signal) {}

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        constexpr auto once = static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection);
        QObject::connect(
            m_sender, m_signal, m_sender, [waiting] { waiting.resume(); }, once);
    }
    void await_resume() const noexcept {}

private:
    Sender* m_sender;
    Signal m_signal;
};

} // namespace shipdeck
