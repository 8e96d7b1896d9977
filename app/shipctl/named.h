// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "deck/deck.h"

namespace shipdeck::cli {

//! The project of `word`, which is a project or a deployment; empty: unknown.
ProjectId projectOf(const Deck& deck, const QString& word);
//! Which deployment is chosen if only a project was named.
enum class Prefer {
    Newest,
    Current, //!< of the environment, or of production; without one the newest
    Staged,  //!< the canary, else the newest staged one; else the newest. Conflict `staged-is-older`
    Open,    //!< the open one; the newest if there is none
};

//! The id for `word`: an id, a project's name, or a unique prefix of an id, in this order. NotFound
//! `deployment-missing`; BadInput `id-ambiguous`, also if two deployments of a project are open.
Result<DeploymentId> deploymentNamed(const Deck& deck, const QString& word, Prefer prefer,
                                     const EnvironmentName& environment = {});

} // namespace shipdeck::cli
