// SPDX-License-Identifier: MIT
#pragma once
#include <netinet/in.h>
#include <optional>
#include <sys/types.h>
#include <vector>

namespace shipdeck::run {

//! All processes below us; orphans too, because we are their reaper.
std::vector<pid_t> descendants();

struct Listener {
    int port = 0;
    sockaddr_storage address{}; //!< where to connect to
    socklen_t length = 0;
};

//! Where the app listens on TCP: the wished port if it is among them, else the lowest. Only sockets that a descendant
//! has open count, because without a sandbox this network is everybody's.
std::optional<Listener> findListener(int requested);

} // namespace shipdeck::run
