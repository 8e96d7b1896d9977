// SPDX-License-Identifier: MIT
#pragma once
#include "store/projects.h"

#include <QProcessEnvironment>

namespace shipdeck::deploy {

//! Stores which AWS the agent's environment leads to, as digests of those variables; keys are not among them. Called by
//! the agent at its start.
Result<> noteAwsEnvironment(store::Database& db, const QProcessEnvironment& environment);
//! Called after the agent was told to end, as the next one may start before it writes its own note.
Result<> forgetAwsEnvironment(store::Database& db);
//! Checks that the running agent, which works with its own environment, would use the same AWS as `environment`.
//! Conflict `aws-agent-differs` names the variables.
Result<> checkAwsEnvironment(store::Database& db, const QProcessEnvironment& environment);

//! Stores with a project which AWS its last request was for.
Result<> keepAwsEnvironment(store::Database& db, const QString& project, const QProcessEnvironment& environment);
//! Checks that `environment`, the agent's own, leads to that AWS, so that an automatic operation, such as a push, uses
//! no other. Passes if nothing is stored. Conflict `aws-environment-differs` names the variables.
Result<> checkAwsEnvironmentOf(store::Database& db, const store::Project& project,
                               const QProcessEnvironment& environment);
Result<> forgetAwsEnvironmentOf(store::Database& db, const QString& project);

} // namespace shipdeck::deploy
