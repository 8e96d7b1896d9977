// SPDX-License-Identifier: MIT
#pragma once
#include "deck/operations.h"

namespace shipdeck {

//! "~/code/harbor-web", "github.com/acme/harbor-web"
QString locationText(const QString& location);
//! The commit's message; "~/code/harbor-web" of a folder.
QString releaseName(const store::Deployment& deployment);
//! The same as a title: "From ~/code/harbor-web".
QString titleOf(const store::Deployment& deployment);
//! What was done beside deploying: "Rollback to Fix cart", "Variables set: CART_TTL". `release`: the name of its
//! deployment, or the shown name of the environment that is removed; `projectName`: empty: not
//! known any more.
Text actionTitle(const store::Operation& action, const QString& release, const QString& projectName);
//! A removal from this computer only: the project stays in its AWS account.
bool isForgetting(const store::Operation& removal);
//! What a clean-up of this computer deleted, a line for each kind, and the sum as it was measured afterwards.
QList<Text> cleanUpText(const store::Operation& cleanUp);

} // namespace shipdeck
