// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"

namespace shipdeck::cli {

//! `shipctl login aws`: signs in to the profile's Identity Center where that is needed, asks for an MFA code, or
//! takes keys to keep, and says who one then is.
Task<Exit> runLoginAws(Call call);

//! Asks on this terminal; none where there is no terminal.
aws::AskMfaCode mfaOnTerminal(Output* out);

//! Asks on this terminal until somebody has answered, here or elsewhere (`cancel`); `command` is for later.
Task<> askForSignIn(aws::Choice choice, QString command, Output* out, Cancel cancel);

} // namespace shipdeck::cli
