// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"

namespace shipdeck::cli {

//! `shipctl connections policy`: the permissions that Shipdeck needs in an account, as a policy, or as a stack for
//! GitHub Actions.
Task<Exit> runConnectionsPolicy(Call call);

} // namespace shipdeck::cli
