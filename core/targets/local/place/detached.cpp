// SPDX-License-Identifier: MIT
#include "targets/local/place/detached.h"

#include "base/files.h"

#include <QFile>
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace shipdeck::local {
namespace {

// wait.h of glibc 2.36 has P_PIDFD, but as an enumerator that older ones lack.
constexpr auto byPidfd = idtype_t(3);

std::vector<char*> pointers(QList<QByteArray>& strings)
{
    std::vector<char*> list;
    for (QByteArray& string : strings)
        list.push_back(string.data());
    list.push_back(nullptr);
    return list;
}

} // namespace

Result<qint64> startDetached(const Command& command, Streams streams)
{
    // All allocations come before the fork.
    QList<QByteArray> words{QFile::encodeName(command.program)};
    for (const QString& argument : command.arguments)
        words << argument.toUtf8();
    QList<QByteArray> variables;
    const QProcessEnvironment environment = command.environment.isEmpty() ? plainEnvironment() : command.environment;
    for (const QString& variable : environment.toStringList())
        variables << variable.toUtf8();
    const std::vector<char*> argv = pointers(words);
    const std::vector<char*> envp = pointers(variables);
    const QByteArray folder = QFile::encodeName(command.folder);
    int failure[2];
    if (::pipe2(failure, O_CLOEXEC) != 0)
        failure[0] = failure[1] = -1;

    const pid_t pid = ::fork();
    if (pid == 0) {
        ::setsid();
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::signal(SIGPIPE, SIG_DFL);
        const int null = ::open("/dev/null", O_RDWR);
        // Duplicated above the standard ones first, so that none is overwritten before it is used.
        const int input = ::fcntl(streams.input < 0 ? null : streams.input, F_DUPFD, 16);
        const int output = ::fcntl(streams.output < 0 ? null : streams.output, F_DUPFD, 16);
        const int errors = ::fcntl(streams.errors < 0 ? null : streams.errors, F_DUPFD, 16);
        ::dup2(input, 0);
        ::dup2(output, 1);
        ::dup2(errors, 2);
        ::close_range(3, ~0u, CLOSE_RANGE_CLOEXEC); // not closed yet: inChild may need one
        if (folder.isEmpty() || ::chdir(folder.constData()) == 0) {
            if (command.inChild)
                command.inChild();
            ::execve(argv[0], argv.data(), envp.data());
        }
        const int error = errno;
        [[maybe_unused]] const auto ignored = ::write(failure[1], &error, sizeof error);
        ::_exit(127);
    }
    int error = pid < 0 ? errno : 0;
    ::close(failure[1]);
    if (pid > 0 && ::read(failure[0], &error, sizeof error) > 0)
        ::waitpid(pid, nullptr, 0);
    ::close(failure[0]);
    if (error != 0)
        return fail(Error::Kind::NotFound, "program-not-started",
                    say(QT_TRANSLATE_NOOP("core", "%1 could not be started."), {command.program}),
                    say(QT_TRANSLATE_NOOP("core", "Check that it is installed and executable.")), systemReason(error));
    return pid;
}

ProcessWatch::ProcessWatch(qint64 pid) : m_pid(pid), m_fd(int(::syscall(SYS_pidfd_open, pid_t(pid), 0)))
{
    if (m_fd < 0)
        return;
    ::fcntl(m_fd, F_SETFD, FD_CLOEXEC);
    m_notifier = new QSocketNotifier(m_fd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        collect();
        m_notifier->setEnabled(false);
        Q_EMIT ended();
    });
}

ProcessWatch::~ProcessWatch()
{
    if (m_fd < 0)
        return;
    collect();
    delete m_notifier;
    ::close(m_fd);
}

bool ProcessWatch::isRunning() const
{
    pollfd one{m_fd, POLLIN, 0};
    return m_fd >= 0 && ::poll(&one, 1, 0) == 0;
}

void ProcessWatch::kill(int signal) const
{
    if (m_fd >= 0)
        ::syscall(SYS_pidfd_send_signal, m_fd, signal, nullptr, 0);
}

void ProcessWatch::collect()
{
    siginfo_t info = {};
    ::waitid(byPidfd, id_t(m_fd), &info, WEXITED | WNOHANG); // ECHILD for a process that we did not start: ignored
}

} // namespace shipdeck::local
