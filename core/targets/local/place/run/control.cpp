// SPDX-License-Identifier: MIT
#include "control.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace shipdeck::run {

namespace {

struct Address {
    explicit Address(const std::string& path)
    {
        name.sun_family = AF_UNIX;
        isValid = path.size() < sizeof name.sun_path;
        std::memcpy(name.sun_path, path.data(), std::min(path.size(), sizeof name.sun_path - 1));
    }
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&name); }
    sockaddr_un name = {};
    bool isValid = false;
};

} // namespace

int connectTo(const std::string& path)
{
    const Address address(path);
    const int fd = address.isValid ? ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1;
    if (fd < 0 || ::connect(fd, address.get(), sizeof address.name) == 0)
        return fd;
    ::close(fd);
    return -1;
}

Control::Control(Loop& loop, int listener, Order order) : m_loop(loop), m_listener(listener), m_order(std::move(order))
{
    m_loop.watch(m_listener, EPOLLIN, [this](std::uint32_t) { acceptSome(); });
}

void Control::acceptSome()
{
    const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0)
        return;
    m_watchers[fd];
    m_loop.watch(fd, EPOLLIN, [this, fd](std::uint32_t) { readFrom(fd); });
    ::send(fd, m_state.data(), m_state.size(), MSG_NOSIGNAL);
}

void Control::tell(const std::string& state)
{
    if (m_state == state)
        return;
    m_state = state;
    std::vector<int> deaf;
    for (const auto& [fd, line] : m_watchers)
        // A client that does not read is disconnected, so that it cannot block us.
        if (::send(fd, state.data(), state.size(), MSG_NOSIGNAL) != ssize_t(state.size()))
            deaf.push_back(fd);
    for (const int fd : deaf)
        drop(fd);
}

void Control::readFrom(int fd)
{
    std::array<char, 256> buffer;
    const ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
    if (n < 0 && errno == EAGAIN)
        return;
    std::string& text = m_watchers[fd];
    if (n <= 0 || text.size() > 1024) {
        drop(fd);
        return;
    }
    text.append(buffer.data(), size_t(n));
    std::vector<std::string> lines;
    for (size_t end = 0; (end = text.find('\n')) != std::string::npos; text.erase(0, end + 1))
        lines.push_back(text.substr(0, end));
    for (const std::string& line : lines) { // `text` may be gone after the first line
        const size_t space = line.find(' ');
        m_order(line.substr(0, space), space == std::string::npos ? "" : line.substr(space + 1));
    }
}

void Control::drop(int fd)
{
    m_loop.forget(fd);
    ::close(fd);
    m_watchers.erase(fd);
}

} // namespace shipdeck::run
