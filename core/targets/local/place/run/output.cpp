// SPDX-License-Identifier: MIT
#include "output.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/epoll.h>
#include <unistd.h>

namespace shipdeck::run {

Output::Output(Loop& loop, const Spec& spec, int log)
    : m_loop(loop), m_spec(spec), m_redact(spec.secrets), m_log(log, spec.index, spec.logKeep)
{
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

void Output::say(const std::string& words, logs::Level level)
{
    Redact redact(m_spec.secrets);
    std::string line = "shipdeck: " + redact.feed(words);
    line += redact.finish();
    if (!m_log.isAtLineStart())
        m_log.write("\n");
    m_log.write(line + '\n', level);
}

void Output::store(const std::string& bytes)
{
    if (bytes.empty() || m_limited)
        return;
    if (m_log.isFull()) {
        m_limited = true;
        say("this log has reached its limit; further output of the app is not kept.", logs::Level::Warning);
        return;
    }
    if (m_lost > 0) {
        const std::string note =
            "shipdeck: " + std::to_string(m_lost) + " bytes of output could not be written here.\n";
        if (m_log.write(note, logs::Level::Warning) != note.size()) {
            m_lost += bytes.size();
            return;
        }
        m_lost = 0;
    }
    m_lost += bytes.size() - m_log.write(bytes);
}

} // namespace shipdeck::run
