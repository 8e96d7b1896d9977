// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"
#include "store/records.h"

namespace shipdeck::cli {

//! Follows an operation to its end, with its log on stderr. Ctrl+C cancels it and waits until it has ended; a second
//! Ctrl+C leaves it running and tells how to follow it again (`detached`).
struct Followed {
    store::Operation operation;
    bool detached = false;
};
Task<Result<Followed>> follow(Deck* deck, Output* out, OperationId operation, Cancel cancel);

//! The same for an operation without a deployment to show. nullopt: it succeeded; else the exit code, and the reason is
//! printed.
Task<std::optional<Exit>> followToEnd(Deck* deck, Output* out, OperationId operation, Cancel cancel);

enum class Detach { Yes, No };
//! Follows the newest operation of a deployment and prints its result, or its current state when detached.
Task<Exit> followDeployment(Deck* deck, Output* out, DeploymentId deployment, Detach detach, Cancel cancel);

//! Prints the deployment of an ended operation; the exit code depends on its state.
Exit concluded(Deck& deck, Output& out, const Followed& followed, const DeploymentId& deployment);

} // namespace shipdeck::cli
