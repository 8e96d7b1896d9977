// SPDX-License-Identifier: MIT
#include "agent/open_operations.h"

namespace shipdeck::agent {

Result<bool> isUnderWay(store::Database& db, const std::function<bool(const store::Operation&)>& which)
{
    SD_TRY(const auto open, store::openOperations(db));
    return std::any_of(open.begin(), open.end(), which);
}

} // namespace shipdeck::agent
