// SPDX-License-Identifier: MIT
// rig_python <arguments of `python`>: runs it like the Python of tests/rig/aws, or with `-m github` like that of
// tests/rig/github, but starts within hundredths of a second, because tests/rig/forkserver.py has loaded the modules
// already. Starts that process if it is not running.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Emulator {
    const char* name;
    const char* python;
    std::string socketPath; //!< of its fork server; empty: it can't be forked
};

//! Both read a variable when they are loaded: with another one than the fork server's they are loaded anew.
Emulator emulatorOf(int count, char** arguments)
{
    if (count > 2 && std::strcmp(arguments[2], "github") == 0) {
        const char* const shapes = std::getenv("SHIPDECK_RIG_SHAPES");
        return {"github", "/usr/bin/python3", shapes ? std::string(shapes) + "/forkserver" : ""}; // Debian's packages
    }
    return {"aws", SHIPDECK_RIG_VENV "/bin/python",
            std::getenv("MOTO_ACCOUNT_ID") ? "" : SHIPDECK_RIG_VENV "/forkserver"};
}

[[noreturn]] void fail(const char* what)
{
    std::fprintf(stderr, "rig_python: %s: %s\n", what, std::strerror(errno));
    std::exit(1);
}

//! A connection to the fork server, or -1.
int connected(const std::string& socketPath)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (socketPath.size() >= sizeof address.sun_path)
        return -1; // a build folder with such a long path has no fork server
    std::strcpy(address.sun_path, socketPath.c_str());
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket >= 0 && ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

//! When this returns, the server listens, or has failed.
void startServer(const Emulator& emulator)
{
    const pid_t child = ::fork();
    if (child == 0) {
        // Independent of the process that happens to start it.
        if (::chdir(SHIPDECK_RIG) != 0)
            ::_exit(1);
        const int nothing = ::open("/dev/null", O_RDWR);
        for (const int number : {0, 1, 2})
            ::dup2(nothing, number);
        const char* const path = std::getenv("PATH");
        const std::string search = std::string("PATH=") + (path ? path : "/usr/bin:/bin");
        const char* const shapes = std::getenv("SHIPDECK_RIG_SHAPES");
        const std::string folder = std::string("SHIPDECK_RIG_SHAPES=") + (shapes ? shapes : "");
        const char* const arguments[] = {emulator.python, "-B",          "-m",
                                         "forkserver",    emulator.name, emulator.socketPath.c_str(),
                                         nullptr};
        const char* const environment[] = {search.c_str(), folder.c_str(), "LC_ALL=C.UTF-8", nullptr};
        ::execve(emulator.python, const_cast<char**>(arguments), const_cast<char**>(environment));
        ::_exit(1);
    }
    while (child > 0 && ::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {}
}

int connectedOrStarted(const Emulator& emulator)
{
    if (emulator.socketPath.empty())
        return -1;
    if (const int socket = connected(emulator.socketPath); socket >= 0)
        return socket;
    const int lock = ::open((emulator.socketPath + ".lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (lock < 0 || ::flock(lock, LOCK_EX) != 0)
        return -1;
    int socket = connected(emulator.socketPath); // another process may have started it meanwhile
    if (socket < 0) {
        startServer(emulator);
        socket = connected(emulator.socketPath);
    }
    ::close(lock);
    return socket;
}

std::string quoted(const char* text)
{
    std::string out = "\"";
    for (const char* at = text; *at; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte < 0x20 || byte == '"' || byte == '\\') {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
            out += escaped;
        } else {
            out += *at;
        }
    }
    return out + '"';
}

std::string requestOf(char** arguments)
{
    std::string text = "{\"argv\":[";
    for (char** argument = arguments; *argument; ++argument)
        text += (argument == arguments ? "" : ",") + quoted(*argument);
    text += "],\"env\":{";
    for (char** variable = environ; *variable; ++variable) {
        const std::string pair = *variable;
        const auto equals = pair.find('=');
        if (equals != std::string::npos)
            text += (text.back() == '{' ? "" : ",") + quoted(pair.substr(0, equals).c_str()) + ':'
                + quoted(pair.substr(equals + 1).c_str());
    }
    char* const folder = ::getcwd(nullptr, 0);
    text += "},\"cwd\":" + quoted(folder ? folder : "/") + "}\n";
    std::free(folder);
    return text;
}

//! Sends descriptors 0, 1 and 2 with the first bytes.
bool isSent(int socket, const std::string& text)
{
    const int descriptors[] = {0, 1, 2};
    alignas(cmsghdr) char space[CMSG_SPACE(sizeof descriptors)] = {};
    iovec bytes{const_cast<char*>(text.data()), text.size()};
    msghdr message{};
    message.msg_iov = &bytes;
    message.msg_iovlen = 1;
    message.msg_control = space;
    message.msg_controllen = sizeof space;
    cmsghdr* const head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof descriptors);
    std::memcpy(CMSG_DATA(head), descriptors, sizeof descriptors);
    ssize_t sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    for (size_t all = sent < 0 ? 0 : size_t(sent); sent >= 0 && all < text.size(); all += size_t(sent))
        if ((sent = ::send(socket, text.data() + all, text.size() - all, MSG_NOSIGNAL)) < 0)
            return false;
    return sent >= 0;
}

int program = -1; //!< the connection to it

//! Who ends this one waits until the program has ended, too, so it is told, and its exit code awaited.
void endProgram(int)
{
    ::shutdown(program, SHUT_WR);
}

//! The program's own parent is the fork server, so `--with-parent` is kept here: a test that crashes takes it along.
void awaitAnswer(int socket, char** arguments, pid_t parent)
{
    bool isBound = false;
    for (char** argument = arguments; *argument; ++argument)
        isBound |= std::strcmp(*argument, "--with-parent") == 0;
    pollfd answer{socket, POLLIN, 0};
    while (isBound && ::poll(&answer, 1, 1000) < 1)
        if (::getppid() != parent) {
            endProgram(SIGTERM);
            return;
        }
}

} // namespace

int main(int count, char** argv)
{
    const pid_t parent = ::getppid();
    const Emulator emulator = emulatorOf(count, argv);
    const int socket = connectedOrStarted(emulator);
    if (socket < 0) {
        argv[0] = const_cast<char*>(emulator.python);
        ::execv(emulator.python, argv);
        fail(emulator.python);
    }
    if (!isSent(socket, requestOf(argv + 1)))
        fail("the fork server does not listen");
    program = socket;
    std::signal(SIGTERM, endProgram);
    // Closes our copies, so that the other ends notice when the program closes its own.
    for (const int number : {0, 1, 2})
        ::close(number);
    awaitAnswer(socket, argv, parent);
    std::string answer;
    char byte = 0;
    ssize_t read = 0;
    while ((read = ::read(socket, &byte, 1)) == 1 && byte != '\n')
        answer += byte;
    return answer.empty() ? 1 : std::atoi(answer.c_str());
}
