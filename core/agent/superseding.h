// SPDX-License-Identifier: MIT
#pragma once
#include "store/deployments.h"

namespace shipdeck::agent {

bool isDeploy(const store::Operation& operation);
bool sameEnvironment(const store::Operation& a, const store::Operation& b);
//! An older deployment of the same environment waits for a person: it is finished first, as one that runs.
bool isBehindWaiting(const QList<store::Operation>& open, const store::Operation& operation);
//! The newest deployment of the same environment that waits behind this one; null: none does.
const store::Operation* newerInQueue(const QList<store::Operation>& open, const store::Operation& operation);
//! Why a deployment was skipped: the one with this id took its place.
Error supersededBy(const QString& newer);
//! What was asked of the one that is skipped, to be built anew or without cache, the newer one does.
Result<> inheritOptions(store::Database& db, const store::Operation& superseded, const QString& newer);
//! The newer push that stopped this one of a preview; empty: a person did.
QString supersedingDeployment(store::Database& db, const store::Deployment& stopped);

} // namespace shipdeck::agent
