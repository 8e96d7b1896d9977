// SPDX-License-Identifier: MIT
#include "forward.h"

#include <array>
#include <cerrno>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace shipdeck::run {
namespace {

//! Closed at the other end, in both directions.
bool hasHungUp(int unixSocket)
{
    pollfd state{unixSocket, 0, 0};
    return ::poll(&state, 1, 0) == 1 && (state.revents & POLLHUP) != 0;
}

} // namespace

Forward::Forward(Loop& loop, int listener, std::function<void()> onRefused)
    : m_loop(loop), m_listener(listener), m_onRefused(std::move(onRefused))
{
}

Forward::~Forward()
{
    onIdle = nullptr;
    while (!m_pairs.empty())
        close(*m_pairs.begin());
}

void Forward::open(const Listener& app)
{
    m_app = app;
    setMode(Mode::Open);
    for (Pair* const pair : std::vector<Pair*>(m_pairs.begin(), m_pairs.end()))
        if (pair->app < 0)
            connectApp(pair);
}

void Forward::hold()
{
    setMode(Mode::Hold);
}

void Forward::refuse()
{
    setMode(Mode::Refuse);
    for (Pair* const pair : std::vector<Pair*>(m_pairs.begin(), m_pairs.end()))
        if (pair->app < 0)
            close(pair);
}

void Forward::await(std::function<void()> onRequest)
{
    m_onRequest = std::move(onRequest);
    setMode(Mode::Await);
}

void Forward::setMode(Mode mode)
{
    m_mode = mode;
    // While held, connections wait in the socket's backlog.
    const bool accepting = mode != Mode::Hold;
    if (accepting && !m_accepting)
        m_loop.watch(m_listener, EPOLLIN, [this](std::uint32_t) { acceptSome(); });
    else if (!accepting && m_accepting)
        m_loop.forget(m_listener);
    m_accepting = accepting;
}

void Forward::acceptSome()
{
    if (m_mode == Mode::Await) { // it stays in the backlog
        hold();
        return m_onRequest();
    }
    for (int i = 0; i < 64 && m_accepting; ++i) {
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (client < 0)
            return;
        if (m_mode == Mode::Refuse || hasHungUp(client)) { // also what was given up while it waited
            ::close(client);
            continue;
        }
        auto* const pair = new Pair{.client = client, .up = {}, .down = {}};
        m_pairs.insert(pair);
        connectApp(pair);
    }
}

void Forward::connectApp(Pair* pair)
{
    pair->app = ::socket(m_app.address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (pair->app < 0) {
        close(pair);
        return;
    }
    const int on = 1;
    ::setsockopt(pair->app, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    pair->connecting = true;
    ::connect(pair->app, reinterpret_cast<const sockaddr*>(&m_app.address),
              m_app.length); // the result arrives as an event
    listenFor(pair->app, pair->appEvents, EPOLLOUT, pair);
}

void Forward::connected(Pair* pair)
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(pair->app, SOL_SOCKET, SO_ERROR, &error, &size);
    pair->connecting = false;
    if (error == 0) {
        pump(pair);
        return;
    }
    listenFor(pair->app, pair->appEvents, 0, pair);
    ::close(pair->app);
    pair->app = -1;
    if (m_mode == Mode::Open)
        m_onRefused();
    else if (m_mode == Mode::Refuse)
        close(pair);
}

void Forward::pump(Pair* pair)
{
    carry(pair->client, pair->app, pair->up);
    carry(pair->app, pair->client, pair->down);
    // An app may respond without reading to the end; without a client there is no one to respond to, and not every app
    // ends a connection whose other end is closed.
    if (pair->down.broken || (pair->up.passedOn && (pair->down.passedOn || hasHungUp(pair->client)))) {
        close(pair);
        return;
    }
    // A hang-up is reported repeatedly, so a side is only watched while it has something to do.
    const auto wanted = [](const Flow& out, const Flow& in) {
        std::uint32_t events = 0;
        if (!out.ended && out.pending.empty())
            events |= EPOLLIN;
        if (!in.pending.empty())
            events |= EPOLLOUT;
        return events;
    };
    listenFor(pair->client, pair->clientEvents, wanted(pair->up, pair->down), pair);
    listenFor(pair->app, pair->appEvents, wanted(pair->down, pair->up), pair);
}

void Forward::carry(int from, int to, Flow& flow)
{
    static std::array<char, 65536> buffer; // one thread; only unwritten data is kept per connection
    for (int round = 0; round < 8 && !flow.passedOn; ++round) {
        if (!flow.pending.empty()) {
            const ssize_t n = ::send(to, flow.pending.data(), flow.pending.size(), MSG_NOSIGNAL);
            if (n < 0 && errno == EAGAIN)
                return;
            if (n < 0)
                flow = {.pending = {}, .ended = true, .passedOn = true, .broken = true};
            else
                flow.pending.erase(0, size_t(n));
        } else if (flow.ended) {
            ::shutdown(to, SHUT_WR);
            flow.passedOn = true;
        } else {
            const ssize_t n = ::recv(from, buffer.data(), buffer.size(), 0);
            if (n < 0 && errno == EAGAIN)
                return;
            if (n > 0)
                flow.pending.assign(buffer.data(), size_t(n));
            else
                flow.ended = true;
        }
    }
}

void Forward::listenFor(int fd, std::uint32_t& had, std::uint32_t wanted, Pair* pair)
{
    if (had == wanted)
        return;
    if (wanted == 0)
        m_loop.forget(fd);
    else if (had == 0)
        m_loop.watch(fd, wanted, [this, pair](std::uint32_t) { pair->connecting ? connected(pair) : pump(pair); });
    else
        m_loop.change(fd, wanted);
    had = wanted;
}

void Forward::close(Pair* pair)
{
    listenFor(pair->client, pair->clientEvents, 0, pair);
    ::close(pair->client);
    if (pair->app >= 0) {
        listenFor(pair->app, pair->appEvents, 0, pair);
        ::close(pair->app);
    }
    m_pairs.erase(pair);
    delete pair;
    if (m_pairs.empty() && onIdle)
        onIdle();
}

} // namespace shipdeck::run
