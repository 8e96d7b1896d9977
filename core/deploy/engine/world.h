// SPDX-License-Identifier: MIT
#pragma once
#include "aws/connection.h"
#include "build/artifacts/artifact_store.h"
#include "build/sandbox/sandbox.h"
#include "deploy/engine/calls.h"
#include "deploy/engine/slots.h"
#include "github/accounts/connections.h"
#include "net/http.h"
#include "secrets/vault.h"
#include "store/store.h"

namespace shipdeck::local {
class LocalTarget;
}

namespace shipdeck::deploy {

//! What operations work on. Owned by the agent; only the agent changes the world.
struct World {
    Paths paths;
    store::Store& store;
    local::LocalTarget& local;
    build::ArtifactStore& artifacts;
    build::Sandbox& sandbox;
    Http& http;
    Vault& vault;
    github::AccountBook& accounts;
    github::Connections& github;
    aws::Connections& aws;
    Http& edge;               //!< as visitors reach what is published in the cloud
    EnvironmentSlots& shared; //!< what several projects of an account share is changed by one at a time
    qint64 epoch = 0;
    CallFault fault;
    //! Told the number of each journal line right after it is durable; tests die here.
    std::function<void(qint64)> onJournalLine;
    //! Between two looks at what somebody else's computers have to do, at most.
    std::chrono::milliseconds pollAgain = std::chrono::seconds(3);
    //! How often a lock of a site is renewed whose holder needs long; nothing: as its time demands.
    std::optional<std::chrono::milliseconds> renewLocks = {};

    //! Until the next look, after waiting `waited` already: what is quick is seen soon, what is slow is not asked in vain.
    std::chrono::milliseconds untilNextPoll(std::chrono::milliseconds waited) const
    {
        return std::clamp(waited / 4, pollAgain / 10, pollAgain);
    }
};

} // namespace shipdeck::deploy
