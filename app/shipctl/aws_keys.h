// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"
#include "deck/aws_deck.h"

namespace shipdeck::cli {

//! `shipctl login aws --access-key ID`: asks for the secret, unseen, or reads it from standard input, and gives both to
//! Shipdeck to keep.
Task<Result<AwsConnection>> keysGiven(const Call* call);
//! `shipctl connections forget NAME`: deletes kept keys, after naming the projects that go by them, and what they have
//! prepared that is still there.
Task<Exit> runForgetKeys(Call call);

} // namespace shipdeck::cli
