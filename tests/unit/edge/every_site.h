// SPDX-License-Identifier: MIT
#pragma once
#include "edge/router.h"

namespace shipdeck::edge {

//! Every kind of site, each under a host of its own.
Store everySite();

} // namespace shipdeck::edge
