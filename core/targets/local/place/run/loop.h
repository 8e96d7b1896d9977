// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>

namespace shipdeck::run {

//! One thread, one epoll. Level-triggered.
class Loop {
public:
    using Clock = std::chrono::steady_clock;
    using Handler = std::function<void(std::uint32_t events)>;
    using Timer = std::uint64_t;

    Loop();
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void watch(int fd, std::uint32_t events, Handler handler);
    void change(int fd, std::uint32_t events);
    void forget(int fd); //!< call before closing the descriptor
    Timer after(std::chrono::milliseconds wait, std::function<void()> action);
    void cancel(Timer timer); //!< 0 and expired timers are allowed
    void run();
    void stop() { m_running = false; }

private:
    struct Pending {
        Timer id;
        std::function<void()> action;
    };
    int untilNextTimer() const;
    void runTimers();

    int m_epoll;
    bool m_running = true;
    Timer m_lastTimer = 0;
    std::map<int, std::shared_ptr<Handler>> m_handlers;
    std::multimap<Clock::time_point, Pending> m_timers;
};

} // namespace shipdeck::run
