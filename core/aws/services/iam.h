// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

namespace shipdeck::aws::iam {

//! The name that people gave the account; empty if it has none.
//! https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html
Task<Result<QString>> accountAlias(Client* client, Cancel cancel = {});

} // namespace shipdeck::aws::iam
