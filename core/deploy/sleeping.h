// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

#include <chrono>

namespace shipdeck::deploy {

//! How long a server of the project runs without a request before it sleeps, by the setting `sleep`; 0: it never does.
std::chrono::seconds sleepsAfter(const store::Project& project);

} // namespace shipdeck::deploy
