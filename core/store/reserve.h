// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"

namespace shipdeck::store {

//! A file that only holds its place on the disk, for the moment when nothing else is left of it: without room for the
//! journal a build that filled the disk could not even be undone, and its work copy would fill the disk for ever.
//! Makes the file if there is room for it and it is not there; the agent does so when it starts and after its work.
void keepReserve(const Paths& paths);
//! Gives the place back. False: there was none to give.
bool spendReserve(const Paths& paths);

} // namespace shipdeck::store
