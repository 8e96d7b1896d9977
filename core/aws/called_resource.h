// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

namespace shipdeck::aws {

//! ARN of what a call is about, for the words of a refusal that names none; empty where it is about everything of a kind.
//! The account is "*" where the call does not tell it.
QString calledResource(const Call& call, const Endpoint& endpoint);

} // namespace shipdeck::aws
