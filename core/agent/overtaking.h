// SPDX-License-Identifier: MIT
#pragma once
#include "store/deployments.h"

namespace shipdeck::agent {

//! Why a deployment was skipped: the one with this id took its place.
Error overtakenBy(const QString& newer);
//! What was asked of the one that is skipped, to be built anew or without cache, the newer one does.
Result<> inheritWishes(store::Database& db, const store::Operation& overtaken, const QString& newer);
//! The newer push that stopped this one of a preview; empty: a person did.
QString overtaker(store::Database& db, const store::Deployment& stopped);

} // namespace shipdeck::agent
