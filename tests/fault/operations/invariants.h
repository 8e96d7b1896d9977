// SPDX-License-Identifier: MIT
#pragma once
#include "home.h"

namespace shipdeck::test {

//! What is wrong in this home once nothing is under way: the store against itself, the store against files, processes and
//! what nginx really answers, and, where `asksAccounts`, against what is there on AWS. Empty: all is as promised. Waits a
//! little for what the agent tidies up behind an operation.
QStringList broken(Home& home, bool asksAccounts = true);

//! Only for a home whose projects were all removed: what is still there.
QStringList leftOver(Home& home);

} // namespace shipdeck::test
