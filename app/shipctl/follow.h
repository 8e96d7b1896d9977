// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"

namespace shipdeck::cli {

//! Follows an operation to its end: log lines go to stderr as they come. Ctrl+C asks for a cancel and waits for the
//! proof; a second one leaves the operation running and says how to come back to it (`detached`).
struct Followed {
    store::Operation operation;
    bool detached = false;
};
Task<Result<Followed>> follow(Deck* deck, Output* out, QString operation, Cancel cancel);

//! The same for an operation that ends with no deployment to show. Nothing: it is done; else what the program ends with,
//! and why is said.
Task<std::optional<Exit>> followToEnd(Deck* deck, Output* out, QString operation, Cancel cancel);

enum class Detach { Yes, No };
//! Follows the newest operation of a deployment and prints what became of it; detached, prints it as it is.
Task<Exit> followDeployment(Deck* deck, Output* out, QString deployment, Detach detach, Cancel cancel);

//! Prints the deployment that an operation ended with; exit code by its state.
Exit concluded(Deck& deck, Output& out, const Followed& followed, const QString& deployment);

} // namespace shipdeck::cli
