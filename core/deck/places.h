// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "github/project_settings.h"

namespace shipdeck {

//! Names of the targets that this could be deployed to, the default one first. For a static site also GitHub Pages, if its
//! repository, or the one that the folder is pushed to, takes pushes of a sign-in (GitHub is asked; offline there is one
//! less), and AWS, if there are keys for it on this computer.
Task<Result<QStringList>> targetsFor(Deck* deck, build::SourceSpec source, build::Detection detection,
                                     Cancel cancel = {});

//! The repository that a folder is pushed to, where an account is signed in to its GitHub; nothing: there is none.
Task<std::optional<github::RepositoryLink>> remoteOf(GitHubDeck* gitHub, build::SourceSpec source);

} // namespace shipdeck
