// SPDX-License-Identifier: MIT
#pragma once
#include "home.h"
#include "support/aws_rig.h"

namespace shipdeck::test {

//! What is wrong with a project on the rig's AWS: the account against itself, against the store, and against what visitors
//! get.
QStringList wrongInAccount(Home& home, const store::Project& project);
//! Stacks of Shipdeck, whoever's they are, ARNs of what bears their tags, in a stack or not, and what sites have below a
//! domain.
QStringList leftInAccount();

} // namespace shipdeck::test
