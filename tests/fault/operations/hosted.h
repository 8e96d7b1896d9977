// SPDX-License-Identifier: MIT
#pragma once
#include "home.h"
#include "support/aws_rig.h"

namespace shipdeck::test {

//! What is wrong with a project on the rig's AWS: the account against itself, against the store, and against what visitors
//! get. `kept`: deployments that can be made Current.
QStringList wrongInAccount(Home& home, const store::Project& project, const store::Environment& environment,
                           QStringList kept);
//! Stacks of Shipdeck, whoever's they are, and ARNs of what bears their tags, in a stack or not.
QStringList leftInAccount();

} // namespace shipdeck::test
