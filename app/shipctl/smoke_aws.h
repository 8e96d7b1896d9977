// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"

namespace shipdeck::cli {

//! `shipctl doctor aws --smoke`: after confirmation, deploys a tiny site, checks what only a real account can show, and
//! removes the site again, also after a failure or Ctrl+C. Exit 1: a check failed.
Task<Exit> runAwsSmoke(Call call);

} // namespace shipdeck::cli
