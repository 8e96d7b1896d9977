// SPDX-License-Identifier: MIT
// run_test <program> [arguments]: forwards a test's output, up to 5 MB, and kills it if there is more. Returns the
// test's exit code.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr size_t most = 5 * 1024 * 1024;

void write(const char* bytes, size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes, size);
        if (written < 0 && errno != EINTR)
            return;
        bytes += written > 0 ? written : 0;
        size -= written > 0 ? size_t(written) : 0;
    }
}

//! Copies the available output; false at its end, or if it was too much.
bool handOn(int from, size_t& sum)
{
    char bytes[65536];
    const ssize_t size = ::read(from, bytes, sizeof bytes);
    if (size <= 0)
        return size < 0 && (errno == EAGAIN || errno == EINTR);
    sum += size_t(size);
    if (sum <= most)
        write(bytes, size_t(size));
    return sum <= most;
}

} // namespace

int main(int argc, char** argv)
{
    int ends[2];
    if (argc < 2 || ::pipe2(ends, O_CLOEXEC) != 0)
        return 2;
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // ctest kills this program at a timeout
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        ::execvp(argv[1], argv + 1);
        std::perror(argv[1]);
        ::_exit(127);
    }
    ::close(ends[1]);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    const int process = int(::syscall(SYS_pidfd_open, child, 0));
    pollfd looked[] = {{ends[0], POLLIN, 0}, {process, POLLIN, 0}};
    size_t sum = 0;
    bool isOpen = true;
    // Processes left by the test may keep the pipe open: the test ends with its own process.
    while (isOpen && (looked[1].revents & POLLIN) == 0) {
        if (::poll(looked, 2, -1) < 0 && errno != EINTR)
            break;
        if (looked[0].revents != 0)
            isOpen = handOn(ends[0], sum);
    }
    for (size_t before = sum + 1; isOpen && before != sum;) {
        before = sum;
        isOpen = handOn(ends[0], sum);
    }
    if (sum > most) {
        ::kill(child, SIGKILL);
        const std::string words =
            "\nFAIL!  : " + std::string(argv[1]) + " has written more than 5 MB, and was ended.\n";
        write(words.data(), words.size());
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (WIFEXITED(status))
        return WEXITSTATUS(status);
    if (sum <= most) {
        const std::string words = "\nFAIL!  : ended by " + std::string(::strsignal(WTERMSIG(status))) + ".\n";
        write(words.data(), words.size());
    }
    return 128 + WTERMSIG(status);
}
