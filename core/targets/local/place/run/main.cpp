// SPDX-License-Identifier: MIT
//! shipdeck-run: the parent of one server, inside its sandbox. Standard input: what to run (spec.h). Standard error:
//! the log. It takes no arguments, so that nothing shows in a process list. With arguments it is the parent of that
//! sandbox, outside (outside.h).
#include "launcher.h"
#include "outside.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace shipdeck::run;

namespace {

int complain(const char* words)
{
    std::fprintf(stderr, "shipdeck: %s: %s\n", words, std::strerror(errno));
    return 70;
}

int blockedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGCHLD, SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

//! A descriptor that is readable when the open file changes, also when its last name is removed; -1 on failure.
int changesOf(int file)
{
    const std::string name = "/proc/self/fd/" + std::to_string(file);
    const int watch = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    return watch >= 0 && ::inotify_add_watch(watch, name.c_str(), IN_ATTRIB) >= 0 ? watch : -1;
}

bool isRemoved(int file)
{
    struct stat about = {};
    return ::fstat(file, &about) == 0 && about.st_nlink == 0;
}

void forgetWhatWasRead(int descriptor)
{
    char rubbish[4096];
    while (::read(descriptor, rubbish, sizeof rubbish) > 0) {}
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1)
        return Outside(std::vector<std::string>(argv + 1, argv + argc)).run();
    ::prctl(PR_SET_DUMPABLE, 0); // keeps the app from reading our memory and descriptors
    auto spec = readSpec(STDIN_FILENO);
    if (!spec) {
        errno = EINVAL;
        return complain("what to run was not told");
    }
    ::dup2(::open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);

    // listen() is called here, not by the agent, so that SO_PEERCRED names this process to each client.
    const int lock = spec->lock;
    for (const int file : {spec->app, spec->control, spec->index, lock})
        if (::fcntl(file, F_SETFD, FD_CLOEXEC) != 0)
            return complain("its descriptors could not be used");
    for (const int file : {spec->app, spec->control})
        if (::listen(file, 4096) != 0)
            return complain("its sockets could not be used");
    const int app = spec->app;
    const int control = spec->control;

    const bool waits = spec->waits;
    Loop loop;
    const int signals = blockedSignals();
    Launcher launcher(loop, std::move(*spec), STDERR_FILENO, app, control);
    loop.watch(signals, EPOLLIN, [&](std::uint32_t) {
        signalfd_siginfo info = {};
        bool childEnded = false;
        while (::read(signals, &info, sizeof info) == ssize_t(sizeof info)) {
            // A sender outside of this sandbox has process id 0 here; the app must not stop its launcher.
            const bool isFromApp = ::getpid() == 1 && info.ssi_pid != 0;
            if (info.ssi_signo == SIGCHLD)
                childEnded = true;
            else if (!isFromApp)
                launcher.stop();
        }
        if (childEnded)
            launcher.childEnded();
    });
    // If the whole home was removed, no agent can reach this server to stop it, so it stops itself.
    const int changes = changesOf(lock);
    if (changes >= 0)
        loop.watch(changes, EPOLLIN, [&](std::uint32_t) {
            forgetWhatWasRead(changes);
            if (isRemoved(lock))
                launcher.stop();
        });
    if (!waits)
        launcher.start();
    loop.run();
    return 0;
}
