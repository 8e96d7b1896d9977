// SPDX-License-Identifier: MIT
#include "loop.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <unistd.h>

namespace shipdeck::run {

Loop::Loop() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)) {}

Loop::~Loop()
{
    ::close(m_epoll);
}

void Loop::watch(int fd, std::uint32_t events, Handler handler)
{
    m_handlers[fd] = std::make_shared<Handler>(std::move(handler));
    epoll_event event{events, {.fd = fd}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
}

void Loop::change(int fd, std::uint32_t events)
{
    epoll_event event{events, {.fd = fd}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
}

void Loop::forget(int fd)
{
    if (m_handlers.erase(fd) > 0)
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
}

Loop::Timer Loop::after(std::chrono::milliseconds wait, std::function<void()> action)
{
    m_timers.emplace(Clock::now() + wait, Pending{++m_lastTimer, std::move(action)});
    return m_lastTimer;
}

void Loop::cancel(Timer timer)
{
    const auto found =
        std::find_if(m_timers.begin(), m_timers.end(), [timer](const auto& t) { return t.second.id == timer; });
    if (found != m_timers.end())
        m_timers.erase(found);
}

int Loop::untilNextTimer() const
{
    if (m_timers.empty())
        return -1;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_timers.begin()->first - Clock::now());
    return int(std::max<std::int64_t>(0, wait.count()));
}

void Loop::runTimers()
{
    while (m_running && !m_timers.empty() && m_timers.begin()->first <= Clock::now()) {
        const auto action = std::move(m_timers.begin()->second.action);
        m_timers.erase(m_timers.begin());
        action();
    }
}

void Loop::run()
{
    std::array<epoll_event, 64> events;
    while (m_running) {
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), untilNextTimer());
        if (count < 0 && errno != EINTR)
            return;
        for (int i = 0; i < count && m_running; ++i) {
            const auto found = m_handlers.find(events[size_t(i)].data.fd);
            if (found == m_handlers.end())
                continue;                       // removed by an earlier handler
            const auto handler = found->second; // a copy, as the handler may remove itself
            (*handler)(events[size_t(i)].events);
        }
        runTimers();
    }
}

} // namespace shipdeck::run
