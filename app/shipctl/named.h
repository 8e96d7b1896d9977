// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

namespace shipdeck::cli {

//! The project that `word`, a project or a deployment, is of; empty: one that is not known here.
QString projectOf(const Deck& deck, const QString& word);
//! Which deployment of a project is meant when only the project was named.
enum class Prefer {
    Newest,
    Current, //!< of the environment, or of production; the newest (of the environment) while there is none
    Staged,  //!< the canary, else the newest that waits to be made Current; else the newest. Conflict `staged-is-older`
    Open,    //!< the one that is under way; the newest if none is
};

//! The id that `word` stands for: an id, the name of a project, or any unique prefix of an id, in this order.
//! NotFound `deployment-missing`; BadInput `id-ambiguous`, also when two deployments of a project are under way.
Result<QString> deploymentNamed(const Deck& deck, const QString& word, Prefer prefer, const QString& environment = {});

} // namespace shipdeck::cli
