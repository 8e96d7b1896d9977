// SPDX-License-Identifier: MIT
#pragma once
#include "github/client.h"
#include "github/repositories/repository.h"

namespace shipdeck::github {

//! Whose a commit is. GitHub gives out the commits of all forks under the name of the repository that they were made
//! from, so that one can be fetched there proves nothing.
struct Origin {
    QString commit;      //!< full
    bool isOwn = false;  //!< whoever may write to the repository brought it there
    int pullRequest = 0; //!< that proposes it out of a fork; 0: none is known
    QString author;      //!< of that pull request
};

//! Of the commit that `ref` stands for. Own is what the default branch holds, what came by a pull request that was merged
//! or that has its branch in the repository, and what another branch or tag holds. Two or three requests for most; 64
//! more at the worst, for a commit that nothing of all this knows. Errors: those of commitOf().
//! https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
Task<Result<Origin>> originOf(Client* client, Repository repository, QString ref, Cancel cancel);

} // namespace shipdeck::github
