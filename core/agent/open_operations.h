// SPDX-License-Identifier: MIT
#pragma once
#include "store/operations.h"

namespace shipdeck::agent {

//! Whether one of the open operations, queued or begun, is such a one.
Result<bool> isUnderWay(store::Database& db, const std::function<bool(const store::Operation&)>& which);

} // namespace shipdeck::agent
