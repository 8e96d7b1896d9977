// SPDX-License-Identifier: MIT
#include "outside.h"

#include "control.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <ifaddrs.h>
#include <linux/close_range.h>
#include <linux/nsfs.h>
#include <linux/rtnetlink.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace shipdeck::run {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto connectedWithin = 10s;                // slirp4netns and pasta take 50 ms
constexpr std::chrono::milliseconds firstPause = 1s; // before the next attempt; doubles
constexpr std::chrono::milliseconds longestPause = 60s;
constexpr auto pollAgain = 5ms;
constexpr size_t longestReason = 500;

std::string replaced(std::string text, const std::string& mark, const std::string& value)
{
    const size_t at = text.find(mark);
    return at == std::string::npos ? text : text.replace(at, mark.size(), value);
}

//! The last line of the program's output.
std::string lastLine(int fd)
{
    std::array<char, 4096> buffer;
    std::string text;
    for (ssize_t n = 0; (n = ::read(fd, buffer.data(), buffer.size())) > 0;)
        text.assign(buffer.data(), size_t(n));
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

std::string networkOf(pid_t pid)
{
    return "/proc/" + std::to_string(pid) + "/ns/net";
}

void awaitEnd(pid_t pid)
{
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {}
}

} // namespace

Outside::Outside(Words words)
{
    const auto divide = std::find(words.begin(), words.end(), "--");
    if (divide - words.begin() < 4 || divide == words.end())
        return;
    m_control = words[0];
    m_ip = words[1];
    m_routes = words[2];
    m_toolWords = Words(words.begin() + 3, divide);
    m_sandboxWords = Words(divide + 1, words.end());
}

pid_t Outside::start(Words words, const std::function<bool()>& setUp)
{
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid != 0)
        return pid;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (::getppid() == parent && setUp())
        ::execv(arguments[0], arguments.data());
    ::dprintf(STDERR_FILENO, "%s: %s\n", arguments[0], std::strerror(errno));
    ::_exit(127);
}

int Outside::run()
{
    if (m_sandboxWords.empty())
        return 64;
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &ends, nullptr);
    m_sandbox = start(m_sandboxWords, [] { return true; });
    // The sandbox's descriptors, including its secrets, are not for this process.
    ::dup2(::open("/dev/null", O_RDWR | O_CLOEXEC), STDIN_FILENO);
    ::close_range(3, ~0u, 0);
    if (m_sandbox < 0)
        return 71;
    m_childEnds = Descriptor(::signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK));
    m_addressesCome = Descriptor(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE));
    sockaddr_nl group = {};
    group.nl_family = AF_NETLINK;
    group.nl_groups = RTMGRP_IPV4_IFADDR;
    ::bind(m_addressesCome.get(), reinterpret_cast<const sockaddr*>(&group), sizeof group);
    std::chrono::milliseconds pause = firstPause;
    for (bool alive = findLauncher(); alive;) {
        const auto begun = Clock::now();
        const std::string why = connectNetwork();
        if (!why.empty())
            endTool();
        tell(why);
        alive = outlives(pause);
        pause = Clock::now() - begun > 2 * longestPause ? firstPause : std::min(pause * 2, longestPause);
    }
    endTool();
    return m_exitCode;
}

//! False: the sandbox ended before its launcher listened.
bool Outside::findLauncher()
{
    for (; !hasSandboxEnded(); outlives(pollAgain)) {
        const Descriptor socket(connectTo(m_control));
        ucred peer = {};
        socklen_t size = sizeof peer;
        if (socket && ::getsockopt(socket.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0) {
            m_launcher = peer.pid;
            return true;
        }
    }
    return false;
}

//! Returns an empty string, or the reason of the failure.
std::string Outside::connectNetwork()
{
    const Descriptor network(::open(networkOf(m_launcher).c_str(), O_RDONLY | O_CLOEXEC));
    if (!network)
        return std::strerror(errno);
    // Only root can enter the network without the user namespace that owns it.
    const bool asUser = ::geteuid() != 0;
    const Descriptor users(asUser ? ::ioctl(network.get(), NS_GET_USERNS) : -1);
    if (asUser && !users)
        return std::strerror(errno);
    std::string why = startTool(users.get());
    return why.empty() ? closeRoutes() : why;
}

std::string Outside::startTool(int users)
{
    int ready[2];
    int says[2];
    if (::pipe2(ready, O_CLOEXEC) != 0 || ::pipe2(says, O_CLOEXEC | O_NONBLOCK) != 0)
        return std::strerror(errno);
    const Descriptor isReady(ready[0]);
    Descriptor readyEnd(ready[1]);
    m_toolSays = Descriptor(says[0]);
    Descriptor saysEnd(says[1]); // non-blocking: unread output is dropped
    Words words = m_toolWords;
    for (std::string& word : words) {
        word = replaced(word, "{ready}", std::to_string(ready[1]));
        word = replaced(word, "{users}", std::to_string(users));
        word = replaced(word, "{network}", networkOf(m_launcher));
    }
    m_tool = start(words, [&] {
        ::fcntl(ready[1], F_SETFD, 0);
        if (users >= 0)
            ::fcntl(users, F_SETFD, 0);
        return ::dup2(STDIN_FILENO, STDOUT_FILENO) >= 0 && ::dup2(says[1], STDERR_FILENO) >= 0;
    });
    readyEnd = Descriptor();
    saysEnd = Descriptor();
    pollfd readable{isReady.get(), POLLIN, 0};
    const int woke = ::poll(&readable, 1, int(std::chrono::milliseconds(connectedWithin).count()));
    char byte = 0;
    if (m_tool > 0 && woke > 0 && ::read(isReady.get(), &byte, 1) == 1)
        return {};
    const std::string said = lastLine(m_toolSays.get());
    return words[0] + ": " + (said.empty() ? "it did not connect the network" : said);
}

//! Also blocks the addresses that this computer has now. Returns an empty string, or the reason of the failure.
std::string Outside::closeRoutes()
{
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0)
        return std::strerror(errno);
    for (const ifaddrs* one = all; one; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET)
            continue;
        char text[INET_ADDRSTRLEN] = {};
        ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(one->ifa_addr)->sin_addr, text, sizeof text);
        const std::string line = "route replace unreachable " + std::string(text) + "/32\n";
        if (line.find(" 127.") == std::string::npos && m_routes.find(line) == std::string::npos)
            m_routes += line;
    }
    ::freeifaddrs(all);
    const Descriptor network(::open(networkOf(m_launcher).c_str(), O_RDONLY | O_CLOEXEC));
    const Descriptor users(::geteuid() != 0 ? ::ioctl(network.get(), NS_GET_USERNS) : -1);
    const Descriptor routes(::memfd_create("routes", MFD_CLOEXEC));
    if (::write(routes.get(), m_routes.data(), m_routes.size()) != ssize_t(m_routes.size()))
        return std::strerror(errno);
    // While many networks change at once, the kernel temporarily rejects some requests.
    int status = -1;
    for (int left = 5; left > 0 && status != 0; --left) {
        const pid_t pid = start({m_ip, "-batch", "-"}, [&] {
            return (!users || ::setns(users.get(), CLONE_NEWUSER) == 0) && ::setns(network.get(), CLONE_NEWNET) == 0
                && ::dup2(routes.get(), STDIN_FILENO) >= 0 && ::lseek(STDIN_FILENO, 0, SEEK_SET) == 0;
        });
        while (pid > 0 && ::waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
    }
    return status == 0 ? "" : "the ways to this computer's own services could not be closed";
}

//! For example a laptop that joins another network, or a new virtual network.
void Outside::addressesChanged()
{
    const std::string why = closeRoutes();
    if (why.empty())
        return;
    endTool(); // no connection is better than one to this computer's own services
    tell(why);
}

//! Waits until a child has ended, an address has changed, or the time is over.
void Outside::wait(std::chrono::milliseconds atMost)
{
    std::array<pollfd, 2> sources{pollfd{m_childEnds.get(), POLLIN, 0}, pollfd{m_addressesCome.get(), POLLIN, 0}};
    ::poll(sources.data(), sources.size(), int(atMost.count()));
    std::array<char, 4096> rubbish;
    while (::read(m_childEnds.get(), rubbish.data(), rubbish.size()) > 0) {}
    if (sources[1].revents == 0)
        return;
    while (::recv(m_addressesCome.get(), rubbish.data(), rubbish.size(), 0) > 0) {}
    if (m_tool > 0)
        addressesChanged();
}

//! Reports each change once to the launcher, which starts the app at the first report.
void Outside::tell(const std::string& why)
{
    const bool connected = why.empty();
    if (m_told && connected == m_connected)
        return;
    m_told = true;
    m_connected = connected;
    const Descriptor socket(connectTo(m_control));
    const std::string word = connected ? "online\n" : "offline " + why.substr(0, longestReason) + '\n';
    ::send(socket.get(), word.data(), word.size(), MSG_NOSIGNAL);
}

//! Waits while the network is connected, and then for `pause`. False: the sandbox has ended.
bool Outside::outlives(std::chrono::milliseconds pause)
{
    auto until = Clock::now() + pause;
    for (;;) {
        if (hasSandboxEnded())
            return false;
        if (m_tool > 0 && ::waitpid(m_tool, nullptr, WNOHANG) == m_tool) {
            m_tool = -1;
            const std::string said = lastLine(m_toolSays.get());
            tell(m_toolWords[0] + " ended" + (said.empty() ? "" : "; it said: " + said));
            until = Clock::now() + pause;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        if (m_tool < 0 && left <= 0ms)
            return true;
        wait(m_tool > 0 ? -1ms : left);
    }
}

bool Outside::hasSandboxEnded()
{
    int status = 0;
    if (m_sandbox > 0 && ::waitpid(m_sandbox, &status, WNOHANG) == m_sandbox) {
        m_sandbox = -1;
        m_exitCode = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }
    return m_sandbox < 0;
}

void Outside::endTool()
{
    if (m_tool < 0)
        return;
    ::kill(m_tool, SIGKILL);
    awaitEnd(m_tool);
    m_tool = -1;
}

} // namespace shipdeck::run
