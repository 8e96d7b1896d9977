// SPDX-License-Identifier: MIT
#include "app.h"

#include "ports.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace shipdeck::run {

App::App(const Spec& spec) : m_spec(spec), m_environment(spec.environment)
{
    m_environment.push_back(spec.portVariable + "=" + std::to_string(spec.port));
    // The sandbox's defaults (PATH, HOME, …), unless the app's environment sets them.
    for (char** variable = environ; *variable; ++variable) {
        const std::string text = *variable;
        const std::string name = text.substr(0, text.find('=') + 1);
        const auto named = [&name](const std::string& other) { return other.starts_with(name); };
        if (name != "CI=" && std::none_of(m_environment.begin(), m_environment.end(), named))
            m_environment.push_back(text);
    }
    // We need two descriptors per connection; the app gets the original limit.
    rlimit files = {};
    ::getrlimit(RLIMIT_NOFILE, &files);
    m_softFiles = files.rlim_cur;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

bool App::start(int output)
{
    m_pid = ::fork();
    if (m_pid != 0) {
        ::close(output);
        return m_pid > 0;
    }
    ::setsid();
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    rlimit files = {};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = m_softFiles;
    ::setrlimit(RLIMIT_NOFILE, &files);
    // Counts only this sandbox, which has its own user namespace.
    const rlimit processes{rlim_t(m_spec.processes), rlim_t(m_spec.processes)};
    if (m_spec.processes > 0)
        ::setrlimit(RLIMIT_NPROC, &processes);
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    ::close_range(3, ~0u, 0);
    if (!m_spec.folder.empty() && ::chdir(m_spec.folder.c_str()) != 0) {
        ::dprintf(STDERR_FILENO, "shipdeck: the folder %s is not there.\n", m_spec.folder.c_str());
        ::_exit(126);
    }
    std::vector<char*> environment;
    for (std::string& variable : m_environment)
        environment.push_back(variable.data());
    environment.push_back(nullptr);
    std::string shell = "sh", flag = "-c", command = m_spec.command;
    char* const arguments[] = {shell.data(), flag.data(), command.data(), nullptr};
    ::execve("/bin/sh", arguments, environment.data());
    ::_exit(127);
}

std::optional<int> App::reap()
{
    std::optional<int> ended;
    int status = 0;
    for (pid_t pid = 0; (pid = ::waitpid(-1, &status, WNOHANG)) > 0;)
        if (pid == m_pid) {
            m_pid = -1;
            ended = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
        }
    return ended;
}

void App::terminate()
{
    // The shell may not forward signals, so every process gets it.
    for (const pid_t pid : descendants())
        ::kill(pid, SIGTERM);
}

bool App::killRest()
{
    const auto left = descendants();
    for (const pid_t pid : left)
        ::kill(pid, SIGKILL);
    return !left.empty();
}

} // namespace shipdeck::run
