// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/choice.h"
#include "commands.h"

namespace shipdeck::cli {

//! `shipctl login aws`: signs in to the profile's Identity Center if needed, asks for an MFA code, or stores keys, and
//! prints the identity.
Task<Exit> runLoginAws(Call call);

//! Asks on this terminal; empty without a terminal.
aws::AskMfaCode mfaOnTerminal(Output* out);

//! Asks on this terminal until the sign-in is done, here or elsewhere (`cancel`); `command` is printed for later.
Task<> askForSignIn(aws::Choice choice, QString command, Output* out, Cancel cancel);

} // namespace shipdeck::cli
