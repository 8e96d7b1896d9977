// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"

namespace shipdeck::cli {

//! `login aws --sso`: a sign-in to an access portal, then a profile of the account and role that it opens; its name.
//! BadInput `aws-sso-choose`: there are several, none was named and there is nobody to ask.
Task<Result<QString>> profileBySso(const Call* call);

} // namespace shipdeck::cli
