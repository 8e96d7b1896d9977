// SPDX-License-Identifier: MIT
#pragma once
#include "store/projects.h"

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

//! Keeps with a project which AWS was meant by the person who asked for something of it last.
Result<> keepAwsEnvironment(store::Database& db, const QString& project, const QProcessEnvironment& environment);
//! Whether `environment`, the agent's own, leads to that AWS; what nobody asks for, such as a push, goes nowhere else. Nothing
//! kept: it does. Conflict `aws-environment-differs` names the variables.
Result<> checkAwsEnvironmentOf(store::Database& db, const store::Project& project,
                               const QProcessEnvironment& environment);
Result<> forgetAwsEnvironmentOf(store::Database& db, const QString& project);

} // namespace shipdeck::deploy
