// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"

namespace shipdeck::cli {

//! `shipctl login aws`: signs in to the profile's Identity Center where that is needed, asks for an MFA code, and says who
//! one then is.
Task<Exit> runLoginAws(Call call);

} // namespace shipdeck::cli
