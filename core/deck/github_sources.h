// SPDX-License-Identifier: MIT
#pragma once
#include "deck/state.h"
#include "github/project_settings.h"
#include "github/repositories/origin.h"

namespace shipdeck {

namespace build {
struct SourceSpec;
}
namespace deploy {
class Target;
struct PlannedRelease;
struct ReadableSource;
} // namespace deploy

// What stands between a source and its repository on GitHub, for what is to be deployed. The state must outlive the tasks.

//! GitHubService::linkOf() for accounts that are signed out: the server is a GitHub, but nobody can ask it.
std::optional<github::RepositoryLink> signedOutLinkOf(const DeckState& state, const build::SourceSpec& source);

struct TrustCheck {
    QString repository;         //!< "owner/name"
    github::Origin origin;      //!< without a commit where GitHub does not show one
    std::optional<Error> error; //!< why GitHub did not say which commit a pull request is at
};
//! Whose code a pull request or a commit is; nothing: the source is none of GitHub's.
Task<Result<std::optional<TrustCheck>>> checkTrust(DeckState* state, build::SourceSpec source, Cancel cancel);

//! With the client and the token of its account; for this computer only, never stored or shown.
Task<Result<deploy::ReadableSource>> readableSource(DeckState* state, build::SourceSpec source);

//! What a plan can only guess, asked at the target itself.
Task<Result<deploy::PlannedRelease>> askTarget(DeckState* state, const deploy::Target* target, store::Project project,
                                               deploy::PlannedRelease release, bool replace, Cancel cancel);

} // namespace shipdeck
