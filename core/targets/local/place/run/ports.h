// SPDX-License-Identifier: MIT
#pragma once
#include <netinet/in.h>
#include <optional>
#include <sys/types.h>
#include <vector>

namespace shipdeck::run {

//! All descendants of this process; orphans too, because it is their reaper.
std::vector<pid_t> descendants();

struct Listener {
    int port = 0;
    sockaddr_storage address{}; //!< the address to connect to
    socklen_t length = 0;
};

//! The app's TCP listener: the requested port if it is among them, else the lowest. Only sockets of descendants count,
//! because without a sandbox the network is shared.
std::optional<Listener> findListener(int requested);

} // namespace shipdeck::run
