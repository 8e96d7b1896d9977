// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"

namespace shipdeck::cli {

//! `login aws --sso`: signs in to an access portal, then creates a profile of an account and role; returns its name.
//! BadInput `aws-sso-choose`: there are several, none was named, and no person can be asked.
Task<Result<QString>> profileBySso(const Call* call);

} // namespace shipdeck::cli
