// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/cloudfront.h"
#include "deploy/aws/account.h"

namespace shipdeck::deploy {

//! The account's distribution that has the name. NotFound `domain-move-unfound`: none has.
Task<Result<aws::Distribution>> distributionWith(AwsAccount account, QString name);
//! Moves the name to a distribution whose certificate covers it, and waits until all edges know both distributions as
//! they are then. Nothing if it is there already. Conflict `domain-taken-elsewhere`.
Task<Result<>> moveName(AwsAccount account, QString name, QString from, QString to);

//! Conflict `domain-taken-elsewhere`: another distribution has the name. `why`: in AWS's words.
Failure takenElsewhere(const QString& name, const Text& why);

} // namespace shipdeck::deploy
