// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"

namespace shipdeck::store {

//! A file that reserves disk space for a full disk: without room for the journal, a build that filled the disk could
//! not be undone, and its work copy would stay there.
//! Creates the file if it is missing and there is room; the agent does so at its start and after its work.
void keepReserve(const Paths& paths);
//! Releases the space. False: there was none.
bool spendReserve(const Paths& paths);

} // namespace shipdeck::store
