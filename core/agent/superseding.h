// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"
#include "store/deployments.h"

namespace shipdeck::code {
inline constexpr Code overtaken("overtaken");
} // namespace shipdeck::code

namespace shipdeck::agent {

bool isDeploy(const store::Operation& operation);
bool sameEnvironment(const store::Operation& a, const store::Operation& b);
//! Whether an older deployment of the same environment waits for a person, and so has to finish first.
bool isBehindWaiting(const QList<store::Operation>& open, const store::Operation& operation);
//! The newest deployment of the same environment that is queued after this one; nullptr: none.
const store::Operation* newerInQueue(const QList<store::Operation>& open, const store::Operation& operation);
//! The error of a deployment that was skipped for the newer one with this id.
Error supersededBy(const DeploymentId& newer);
//! Passes the options --force and --no-cache of the skipped deployment to the newer one.
Result<> inheritOptions(store::Database& db, const store::Operation& superseded, const OperationId& newer);
//! The newer push that canceled this one of a preview; empty: a person canceled it.
DeploymentId supersedingDeployment(store::Database& db, const store::Deployment& stopped);

} // namespace shipdeck::agent
