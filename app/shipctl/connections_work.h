// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"

namespace shipdeck::cli {

//! `shipctl connections prepare`, `remove`, `zone` and `clean`: what is made ahead in an account or left over there, after a person has seen the plan.
Task<Exit> runConnectionsWork(Call call, deploy::ConnectionWork work);
//! Right after a sign-in: a plain question, where there is somebody to ask, nothing is prepared and nobody has said no.
Task<> offerToPrepare(Deck* deck, Output* out, aws::Choice choice, Cancel cancel);

} // namespace shipdeck::cli
