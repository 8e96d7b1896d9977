// SPDX-License-Identifier: MIT
//! shipdeck-other-user <id> <path>… -- <program> <argument>…: run by root, starts the program as user and group <id>,
//! which have no rights on this computer. The paths appear as /tmp/0, /tmp/1 … to it and its children, and files of
//! root there belong to <id>: work copies need no other owner on disk (mount_setattr(2), MOUNT_ATTR_IDMAP). Exit code
//! 70 if this computer does not support it, with the reason on standard error.
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

const std::string place = "/tmp"; // exists everywhere, and bwrap covers it

bool writeLine(const std::string& path, const std::string& line)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::write(file, line.data(), line.size()) == ssize_t(line.size());
    ::close(file);
    return done;
}

//! A user namespace that maps root's files to `id`; exists as long as its descriptor. -1: see errno.
int ownersFor(const std::string& id)
{
    std::array<int, 2> isMade = {};
    if (::pipe2(isMade.data(), O_CLOEXEC) != 0)
        return -1;
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) {
        const int error = ::unshare(CLONE_NEWUSER) == 0 ? 0 : errno;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(1);
        [[maybe_unused]] const auto told = ::write(isMade[1], &error, sizeof error);
        for (;;)
            ::pause();
    }
    int error = EIO;
    int space = -1;
    ::close(isMade[1]);
    if (child > 0 && ::read(isMade[0], &error, sizeof error) == ssize_t(sizeof error) && error == 0) {
        const std::string process = "/proc/" + std::to_string(child);
        const std::string map = "0 " + id + " 1";
        if (writeLine(process + "/uid_map", map) && writeLine(process + "/gid_map", map))
            space = ::open((process + "/ns/user").c_str(), O_RDONLY | O_CLOEXEC);
        error = errno;
    }
    ::close(isMade[0]);
    if (child > 0) {
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    }
    errno = error;
    return space;
}

//! A detached mount of the file or folder with the owners mapped by `owners`. -1: see errno.
int ownedBy(int owners, const char* path)
{
    mount_attr attributes = {};
    attributes.attr_set = MOUNT_ATTR_IDMAP;
    attributes.userns_fd = std::uint64_t(owners);
    const int tree = ::open_tree(AT_FDCWD, path, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC);
    const bool done = tree >= 0 && ::mount_setattr(tree, "", AT_EMPTY_PATH, &attributes, sizeof attributes) == 0;
    return done ? tree : -1;
}

bool show(int tree, const std::string& at)
{
    struct stat about = {};
    const bool isThere = ::fstat(tree, &about) == 0
        && (S_ISDIR(about.st_mode) ? ::mkdir(at.c_str(), 0755) == 0 : ::close(::creat(at.c_str(), 0644)) == 0);
    return isThere && ::move_mount(tree, "", AT_FDCWD, at.c_str(), MOVE_MOUNT_F_EMPTY_PATH) == 0;
}

int complain(const std::string& what)
{
    std::fprintf(stderr, "shipdeck-other-user: %s: %s\n", what.c_str(), std::strerror(errno));
    return 70;
}

} // namespace

int main(int argc, char** argv)
{
    char** const words = argv + 1;
    int divide = 1;
    while (divide < argc - 1 && std::strcmp(words[divide], "--") != 0)
        ++divide;
    if (divide >= argc - 2) {
        errno = EINVAL;
        return complain("what to run was not told");
    }
    const std::string id = words[0];
    unsigned number = 0;
    if (std::from_chars(id.data(), id.data() + id.size(), number).ec != std::errc() || number == 0) {
        errno = EINVAL;
        return complain(id);
    }
    // Resolved now, as a link to it may be in a folder that only root can enter.
    char* const program = ::realpath(words[divide + 1], nullptr);
    if (!program)
        return complain(words[divide + 1]);

    const int owners = ownersFor(id);
    if (owners < 0)
        return complain("a user namespace");
    std::vector<int> trees; // opened before /tmp is covered, as paths may be below it
    for (int path = 1; path < divide; ++path) {
        trees.push_back(ownedBy(owners, words[path]));
        if (trees.back() < 0)
            return complain(words[path]);
    }
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_SLAVE, nullptr) != 0
        || ::mount("tmpfs", place.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755") != 0)
        return complain("a mount namespace");
    for (size_t i = 0; i < trees.size(); ++i)
        if (!show(trees[i], place + '/' + std::to_string(i)))
            return complain(words[i + 1]);

    // Programs open /dev/stdout and /dev/stderr by name.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        struct stat about = {};
        if (::fstat(stream, &about) == 0 && S_ISFIFO(about.st_mode))
            ::fchown(stream, number, number);
    }
    if (::setgroups(0, nullptr) != 0 || ::setresgid(number, number, number) != 0
        || ::setresuid(number, number, number) != 0)
        return complain("user " + id);
    ::execv(program, words + divide + 1);
    return complain(program);
}
