// SPDX-License-Identifier: MIT
#include "output.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck::run {

Output::Output(Loop& loop, const Spec& spec, int log)
    : m_loop(loop), m_redact(spec.secrets), m_log(log), m_limit(spec.logLimit)
{
    struct stat info = {};
    if (::fstat(m_log, &info) == 0 && S_ISREG(info.st_mode))
        m_size = info.st_size;
}

int Output::openPipe()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    m_pipe = ends[0];
    ::fcntl(m_pipe, F_SETFL, O_NONBLOCK);
    ::fcntl(m_pipe, F_SETPIPE_SZ, 1 << 20);
    m_loop.watch(m_pipe, EPOLLIN, [this](std::uint32_t) { readSome(); });
    return ends[1];
}

void Output::readSome()
{
    std::array<char, 65536> buffer;
    for (int round = 0; round < 8 && m_pipe >= 0; ++round) {
        const ssize_t n = ::read(m_pipe, buffer.data(), buffer.size());
        if (n > 0)
            store(m_redact.feed({buffer.data(), size_t(n)}));
        else if (n == 0)
            closePipe();
        else if (errno == EAGAIN)
            return;
    }
}

void Output::drain()
{
    while (m_pipe >= 0) {
        std::array<char, 65536> buffer;
        const ssize_t n = ::read(m_pipe, buffer.data(), buffer.size());
        if (n > 0)
            store(m_redact.feed({buffer.data(), size_t(n)}));
        else if (n == 0 || errno != EINTR)
            closePipe(); // also if a daemonised process still has the other end
    }
    store(m_redact.finish());
}

void Output::closePipe()
{
    m_loop.forget(m_pipe);
    ::close(m_pipe);
    m_pipe = -1;
}

void Output::say(const std::string& words)
{
    writeAll((m_atLineStart ? "" : "\n") + ("shipdeck: " + words) + "\n");
    m_atLineStart = true;
}

void Output::store(const std::string& bytes)
{
    if (bytes.empty() || m_limited)
        return;
    if (m_size + std::int64_t(bytes.size()) > m_limit) {
        m_limited = true;
        say("this log has reached its limit; further output of the app is not kept.");
        return;
    }
    if (m_lost > 0) {
        const std::string note =
            "shipdeck: " + std::to_string(m_lost) + " bytes of output could not be written here.\n";
        if (!writeAll(note)) {
            m_lost += std::int64_t(bytes.size());
            return;
        }
        m_lost = 0;
    }
    if (writeAll(bytes))
        m_atLineStart = bytes.back() == '\n';
    else
        m_lost += std::int64_t(bytes.size());
}

bool Output::writeAll(const std::string& bytes)
{
    for (size_t done = 0; done < bytes.size();) {
        const ssize_t n = ::write(m_log, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        done += size_t(n);
        m_size += n;
    }
    return true;
}

} // namespace shipdeck::run
