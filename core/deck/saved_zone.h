// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

namespace shipdeck {

//! Below which domain a project shall be that was only saved, as DeployRequest has it; empty: nothing was chosen, or it is
//! in an account by now, where it has its place.
QString savedZone(const store::Project& project);
void saveZone(store::Project& project, const QString& zone);

} // namespace shipdeck
