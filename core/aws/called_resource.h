// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

namespace shipdeck::aws {

//! ARN of a call's resource, for the text of a refusal without one; empty for calls about all resources of a kind.
//! The account is "*" if the call does not contain it.
QString calledResource(const Call& call, const Endpoint& endpoint);

} // namespace shipdeck::aws
