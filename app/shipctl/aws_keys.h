// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"
#include "deck/aws.h"

namespace shipdeck::cli {

//! `shipctl login aws --access-key ID`: asks for the secret without echo, or reads it from standard input, and stores
//! both in Shipdeck.
Task<Result<AwsConnection>> keysGiven(const Call* call);
//! `shipctl connections forget NAME`: deletes stored keys, after listing the projects that use them and the prepared
//! resources that still exist.
Task<Exit> runForgetKeys(Call call);

} // namespace shipdeck::cli
