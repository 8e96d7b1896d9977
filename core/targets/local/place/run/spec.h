// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace shipdeck::run {

//! What to run, read from standard input as `key NUL value NUL …` (written by core/targets/local/place/launch.cpp). It
//! contains secrets, so it is never on a command line.
struct Spec {
    std::string command; //!< a line for `sh -c`
    std::string folder;
    std::string portVariable = "PORT";
    int port = 3000;
    bool isPortShared = false; //!< others may take it while the app does not listen, so it never sleeps
    bool waits = false;        //!< wait for a report about the network before starting
    // Descriptors instead of paths in the sandbox, as the app could replace those.
    int app = -1;                         //!< a bound socket for connections to the app
    int control = -1;                     //!< a bound socket for Control
    int index = -1;                       //!< the log's index, open for appending
    int lock = -1;                        //!< a file that is locked while open; deleting it stops this server
    std::vector<std::string> environment; //!< NAME=value, in addition to the sandbox's
    std::vector<std::pair<std::string, std::string>> secrets; //!< name, and one form of its value
    std::chrono::milliseconds grace{10'000};
    std::chrono::milliseconds firstRetry{1'000};
    std::chrono::milliseconds listenWithin{60'000};
    std::int64_t logKeep = 64ll << 20;
    std::int64_t memory = 0;    //!< limit for all of the app's processes, in bytes; 0: none
    std::int64_t processes = 0; //!< limit, including threads; 0: none
};

std::optional<Spec> readSpec(int fd);

} // namespace shipdeck::run
