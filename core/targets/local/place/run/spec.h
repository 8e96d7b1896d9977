// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace shipdeck::run {

//! What to run, read from standard input as `key NUL value NUL …` (core/targets/local/place/launch.cpp writes it).
//! It comes by descriptor because it holds secrets: nothing of it may be on a command line.
struct Spec {
    std::string command; //!< a line for `sh -c`
    std::string folder;
    std::string portVariable = "PORT";
    int port = 3000;
    bool waits = false; //!< start when told how the network is: it is connected from outside first
    // Descriptors, and no paths in the sandbox: the app could replace those.
    int app = -1;                         //!< a bound socket for the app's connections
    int control = -1;                     //!< one for Control
    int lock = -1;                        //!< a file that is locked as long as it is open; its removal ends this server
    std::vector<std::string> environment; //!< NAME=value, on top of what the sandbox gives
    std::vector<std::pair<std::string, std::string>> secrets; //!< name, a form of its value
    std::chrono::milliseconds grace{10'000};
    std::chrono::milliseconds firstRetry{1'000};
    std::int64_t logLimit = 512ll << 20;
    std::int64_t memory = 0;    //!< bytes of all of the app's processes; 0: no limit
    std::int64_t processes = 0; //!< threads of them count too; 0: no limit
};

std::optional<Spec> readSpec(int fd);

} // namespace shipdeck::run
