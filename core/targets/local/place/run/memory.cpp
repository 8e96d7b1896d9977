// SPDX-License-Identifier: MIT
#include "memory.h"

#include <fstream>
#include <string>
#include <unistd.h>

namespace shipdeck::run {
namespace {

std::int64_t residentOf(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/statm");
    std::int64_t size = 0, resident = 0;
    file >> size >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

//! proc(5): a page shared by n processes counts as an n-th for each. Walks all pages of the process.
std::int64_t shareOf(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
    std::int64_t bytes = 0;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("Pss_Anon:") || line.starts_with("Pss_Shmem:"))
            bytes += std::stoll(line.substr(line.find(':') + 1)) << 10;
    return bytes;
}

} // namespace

std::int64_t memoryOf(const std::vector<pid_t>& processes, std::int64_t atMost)
{
    std::int64_t bytes = 0;
    for (const pid_t pid : processes)
        bytes += residentOf(pid);
    if (bytes <= atMost)
        return bytes;
    bytes = 0;
    for (const pid_t pid : processes)
        bytes += shareOf(pid);
    return bytes;
}

} // namespace shipdeck::run
