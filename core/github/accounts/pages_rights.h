// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account.h"
#include "github/client.h"

namespace shipdeck::github {

//! The missing permissions for turning a repository's GitHub Pages on and off, as far as read requests show. Empty also
//! for a classic token, whose scopes were enough to see the repository.
//! https://docs.github.com/rest/pages/pages#create-a-github-pages-site
Task<Result<QList<MissingRight>>> missingForPages(Client* client, QString fullName, Cancel cancel);

} // namespace shipdeck::github
