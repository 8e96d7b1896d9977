// SPDX-License-Identifier: MIT
#include "spec.h"

#include <array>
#include <cstdlib>
#include <unistd.h>

namespace shipdeck::run {
namespace {

std::string readAll(int fd)
{
    std::string bytes;
    std::array<char, 16384> buffer;
    ssize_t n = 0;
    while ((n = ::read(fd, buffer.data(), buffer.size())) > 0)
        bytes.append(buffer.data(), size_t(n));
    return bytes;
}

void set(Spec& spec, const std::string& key, std::string value)
{
    if (key == "command")
        spec.command = std::move(value);
    else if (key == "folder")
        spec.folder = std::move(value);
    else if (key == "port-variable")
        spec.portVariable = std::move(value);
    else if (key == "port")
        spec.port = std::atoi(value.c_str());
    else if (key == "port-shared")
        spec.isPortShared = value == "1";
    else if (key == "waits")
        spec.waits = value == "1";
    else if (key == "app")
        spec.app = std::atoi(value.c_str());
    else if (key == "control")
        spec.control = std::atoi(value.c_str());
    else if (key == "index")
        spec.index = std::atoi(value.c_str());
    else if (key == "lock")
        spec.lock = std::atoi(value.c_str());
    else if (key == "grace-ms")
        spec.grace = std::chrono::milliseconds(std::atoll(value.c_str()));
    else if (key == "first-retry-ms")
        spec.firstRetry = std::chrono::milliseconds(std::atoll(value.c_str()));
    else if (key == "listen-ms")
        spec.listenWithin = std::chrono::milliseconds(std::atoll(value.c_str()));
    else if (key == "log-keep")
        spec.logKeep = std::atoll(value.c_str());
    else if (key == "memory")
        spec.memory = std::atoll(value.c_str());
    else if (key == "processes")
        spec.processes = std::atoll(value.c_str());
    else if (key == "env")
        spec.environment.push_back(std::move(value));
    else if (key.starts_with("secret:"))
        spec.secrets.emplace_back(key.substr(7), std::move(value));
}

} // namespace

std::optional<Spec> readSpec(int fd)
{
    const std::string bytes = readAll(fd);
    Spec spec;
    for (size_t at = 0; at < bytes.size();) {
        const size_t keyEnd = bytes.find('\0', at);
        const size_t valueEnd = keyEnd == std::string::npos ? keyEnd : bytes.find('\0', keyEnd + 1);
        if (valueEnd == std::string::npos)
            return std::nullopt; // truncated: an incomplete environment is not used
        set(spec, bytes.substr(at, keyEnd - at), bytes.substr(keyEnd + 1, valueEnd - keyEnd - 1));
        at = valueEnd + 1;
    }
    if (spec.command.empty() || spec.app < 0 || spec.control < 0 || spec.index < 0 || spec.lock < 0)
        return std::nullopt;
    return spec;
}

} // namespace shipdeck::run
