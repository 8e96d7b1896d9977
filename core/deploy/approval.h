// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! Whether it has to wait for a person's approval before it goes live: it was pushed to production, and the project's setting
//! `approval` is on. What a person deploys is approved by that.
bool needsApproval(const store::Project& project, const store::Deployment& deployment);
//! Lighthouse measures a release before it goes live, if its target can serve it before.
bool needsAudit(const store::Project& project);
//! The newest release of production that waits for it, newer than what is live; nothing: none does. A promotion approves it.
Result<std::optional<store::Deployment>> waitingForApproval(store::Database& db, const store::Project& project);
bool isWaitingForApproval(store::Database& db, const store::Deployment& deployment); //!< it is that one

} // namespace shipdeck::deploy
