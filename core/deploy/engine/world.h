// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "deploy/engine/calls.h"

namespace shipdeck {
class Http;
class Vault;
} // namespace shipdeck
namespace shipdeck::aws {
class Connections;
}
namespace shipdeck::build {
class ArtifactStore;
class Sandbox;
} // namespace shipdeck::build
namespace shipdeck::github {
class AccountBook;
class Connections;
} // namespace shipdeck::github

namespace shipdeck::deploy {

class EnvironmentSlots;
class Serving;

//! Everything that operations work on. Owned by the agent; only the agent changes the world.
struct World {
    Paths paths;
    store::Store& store;
    Serving& serving; //!< of the target that serves from this computer
    build::ArtifactStore& artifacts;
    build::Sandbox& sandbox;
    Http& http;
    Vault& vault;
    github::AccountBook& accounts;
    github::Connections& github;
    aws::Connections& aws;
    Http& edge;               //!< requests to published sites, as a visitor makes them
    EnvironmentSlots& shared; //!< one operation at a time on what the projects of an account share
    qint64 epoch = 0;
    CallFault fault;
    //! Called with the number of each journal line once it is durable; tests kill the agent here.
    std::function<void(qint64)> onJournalLine;
    //! The longest interval between two polls of an external service.
    std::chrono::milliseconds pollAgain = std::chrono::seconds(3);
    //! How often a held site lock is renewed; nullopt: as its lifetime demands.
    std::optional<std::chrono::milliseconds> renewLocks = {};

    //! The wait before the next poll, after `waited` in total: short at first, then up to `pollAgain`.
    std::chrono::milliseconds untilNextPoll(std::chrono::milliseconds waited) const
    {
        return std::clamp(waited / 4, pollAgain / 10, pollAgain);
    }
};

} // namespace shipdeck::deploy
