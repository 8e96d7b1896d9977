// SPDX-License-Identifier: MIT
#include "ports.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>

namespace shipdeck::run {
namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

std::vector<std::string> namesIn(const std::string& path)
{
    std::vector<std::string> names;
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
    while (const dirent* entry = folder ? ::readdir(folder.get()) : nullptr)
        names.emplace_back(entry->d_name);
    return names;
}

pid_t parentOf(const std::string& pid)
{
    std::ifstream file("/proc/" + pid + "/stat");
    const std::string line((std::istreambuf_iterator<char>(file)), {});
    const size_t end = line.rfind(')'); // the name before it may contain anything
    int parent = 0;
    if (end != std::string::npos)
        std::sscanf(line.c_str() + end + 1, " %*c %d", &parent);
    return parent;
}

std::set<std::uint64_t> ownedSockets()
{
    std::set<std::uint64_t> inodes;
    for (const pid_t pid : descendants()) {
        const std::string folder = "/proc/" + std::to_string(pid) + "/fd";
        for (const std::string& name : namesIn(folder)) {
            char target[64] = {};
            if (::readlink((folder + "/" + name).c_str(), target, sizeof target - 1) > 0
                && std::strncmp(target, "socket:[", 8) == 0)
                inodes.insert(std::strtoull(target + 8, nullptr, 10));
        }
    }
    return inodes;
}

//! proc(5): the address is in network order, printed as 32-bit words in the byte order of the machine.
Listener parseAddress(const std::string& text, bool v6)
{
    Listener found;
    const size_t colon = text.find(':');
    found.port = int(std::strtol(text.c_str() + colon + 1, nullptr, 16));
    std::uint32_t words[4] = {};
    for (int i = 0; i < (v6 ? 4 : 1); ++i)
        words[i] = std::uint32_t(std::strtoul(text.substr(size_t(i) * 8, 8).c_str(), nullptr, 16));
    const bool any = words[0] == 0 && words[1] == 0 && words[2] == 0 && words[3] == 0;
    if (!v6) {
        auto* const in = reinterpret_cast<sockaddr_in*>(&found.address);
        in->sin_family = AF_INET;
        in->sin_port = htons(std::uint16_t(found.port));
        in->sin_addr.s_addr = any ? htonl(INADDR_LOOPBACK) : words[0];
        found.length = sizeof *in;
    } else {
        auto* const in = reinterpret_cast<sockaddr_in6*>(&found.address);
        in->sin6_family = AF_INET6;
        in->sin6_port = htons(std::uint16_t(found.port));
        if (any)
            in->sin6_addr = in6addr_loopback; // works whether or not the app listens on IPv6 only
        else
            std::memcpy(&in->sin6_addr, words, sizeof words);
        found.length = sizeof *in;
    }
    return found;
}

void readTable(const char* path, bool v6, const std::set<std::uint64_t>& owned, std::vector<Listener>& found)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string slot, local, remote, state, queues, timer, retransmits, uid, timeout;
        std::uint64_t inode = 0;
        words >> slot >> local >> remote >> state >> queues >> timer >> retransmits >> uid >> timeout >> inode;
        if (state == "0A" /* LISTEN */ && owned.contains(inode))
            found.push_back(parseAddress(local, v6));
    }
}

} // namespace

std::vector<pid_t> descendants()
{
    std::multimap<pid_t, pid_t> children;
    for (const std::string& name : namesIn("/proc"))
        if (std::isdigit(static_cast<unsigned char>(name.front())))
            children.emplace(parentOf(name), std::atoi(name.c_str()));
    std::vector<pid_t> all{::getpid()};
    for (size_t i = 0; i < all.size(); ++i)
        for (auto [at, end] = children.equal_range(all[i]); at != end; ++at)
            all.push_back(at->second);
    all.erase(all.begin());
    return all;
}

std::optional<Listener> findListener(int requested)
{
    std::vector<Listener> found;
    // For each table the kernel walks through all buckets of its connections: some milliseconds of a processor.
    if (const std::set<std::uint64_t> owned = ownedSockets(); !owned.empty()) {
        readTable("/proc/net/tcp", false, owned, found);
        readTable("/proc/net/tcp6", true, owned, found);
    }
    if (found.empty())
        return std::nullopt;
    return *std::min_element(found.begin(), found.end(), [requested](const Listener& a, const Listener& b) {
        return std::pair(a.port != requested, a.port) < std::pair(b.port != requested, b.port);
    });
}

} // namespace shipdeck::run
