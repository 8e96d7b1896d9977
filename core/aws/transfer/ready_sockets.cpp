// SPDX-License-Identifier: MIT
#include "aws/transfer/ready_sockets.h"

#include <algorithm>
#include <array>
#include <limits>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace shipdeck::aws {

ReadySockets::ReadySockets() : m_poll(::epoll_create1(EPOLL_CLOEXEC)), m_bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    watch(m_bell, true, false);
}

ReadySockets::~ReadySockets()
{
    ::close(m_bell);
    ::close(m_poll);
}

void ReadySockets::watch(int socket, bool reading, bool writing)
{
    if (!reading && !writing) {
        if (m_watched.remove(socket))
            ::epoll_ctl(m_poll, EPOLL_CTL_DEL, socket, nullptr);
        return;
    }
    epoll_event wanted{};
    wanted.events = (reading ? EPOLLIN : 0u) | (writing ? EPOLLOUT : 0u);
    wanted.data.fd = socket;
    // The kernel has forgotten a socket that was closed, and its number may be reused.
    if (!m_watched.contains(socket) || ::epoll_ctl(m_poll, EPOLL_CTL_MOD, socket, &wanted) != 0)
        ::epoll_ctl(m_poll, EPOLL_CTL_ADD, socket, &wanted);
    m_watched.insert(socket);
}

std::vector<ReadySockets::Ready> ReadySockets::wait(std::chrono::milliseconds time)
{
    std::array<epoll_event, 128> events;
    const auto most = std::chrono::milliseconds(std::numeric_limits<int>::max());
    const int count = ::epoll_wait(m_poll, events.data(), int(events.size()), int(std::clamp(time, {}, most).count()));
    std::vector<Ready> ready;
    for (int i = 0; i < count; ++i) {
        const auto [what, data] = events[size_t(i)];
        if (data.fd == m_bell) {
            eventfd_t rung = 0;
            ::eventfd_read(m_bell, &rung);
            continue;
        }
        ready.push_back({data.fd, (what & (EPOLLIN | EPOLLHUP)) != 0, (what & EPOLLOUT) != 0, (what & EPOLLERR) != 0});
    }
    return ready;
}

void ReadySockets::wake()
{
    ::eventfd_write(m_bell, 1);
}

} // namespace shipdeck::aws
