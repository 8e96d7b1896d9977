// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"
#include "github/accounts/connections.h"

namespace shipdeck::deploy {

//! A source with the client and the account token that can read it. Must be alive during the fetch.
struct ReadableSource {
    build::SourceSpec source; //!< with the credential: never store, show or log it
    build::FetchOptions options;
    std::shared_ptr<github::Connection> connection;
};

//! Both must outlive the task. Denied `github-signed-out`, NotFound `account-missing`, or the vault's errors.
Task<Result<ReadableSource>> readableSource(build::SourceSpec source, github::AccountBook* accounts,
                                            github::Connections* connections);

} // namespace shipdeck::deploy
