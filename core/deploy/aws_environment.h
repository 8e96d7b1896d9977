// SPDX-License-Identifier: MIT
#pragma once
#include "store/sqlite.h"

#include <QProcessEnvironment>

namespace shipdeck::deploy {

//! Keeps which AWS the agent's environment leads to: the names of those variables, with digests of their values. Keys are
//! not among them. By the agent, when it begins.
Result<> noteAwsEnvironment(store::Database& db, const QProcessEnvironment& environment);
//! Once that agent was told to end: the next one may have begun before it has said anything.
Result<> forgetAwsEnvironment(store::Database& db);
//! Whether the agent that lives would ask the same AWS by the same files as `environment` says: what it does is done with
//! its own. Conflict `aws-agent-differs` names the variables.
Result<> checkAwsEnvironment(store::Database& db, const QProcessEnvironment& environment);

} // namespace shipdeck::deploy
