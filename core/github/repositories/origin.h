// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "github/repositories/repository.h"

namespace shipdeck::github {

class Client;

//! The provenance of a commit. GitHub serves the commits of all forks under the original repository's
//! name, so fetching one there proves nothing.
struct Origin {
    QString commit;      //!< full
    bool isOwn = false;  //!< brought there by someone with write access
    int pullRequest = 0; //!< from a fork that proposes it; 0: none known
    QString author;      //!< of that pull request
};

//! Of the commit that `ref` stands for. Own: on the default branch, from a pull request that was merged
//! or has its branch in the repository, or on another branch or tag. Usually two or three requests; at most 64
//! more, for a commit that is none of these. Errors: those of commitOf().
//! https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
Task<Result<Origin>> originOf(Client* client, Repository repository, QString ref, Cancel cancel);

} // namespace shipdeck::github
