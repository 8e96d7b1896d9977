// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"
#include "deploy/aws/account_work.h"

namespace shipdeck::cli {

//! `shipctl connections prepare`, `remove`, `zone` and `clean`: account-wide work, after the person has confirmed the
//! plan.
Task<Exit> runConnectionsWork(Call call, deploy::ConnectionWork work);
//! After a sign-in: offers a preparation, if a person can be asked, nothing is prepared and it was not declined before.
Task<> offerToPrepare(Deck* deck, Output* out, aws::Choice choice, Cancel cancel);

} // namespace shipdeck::cli
