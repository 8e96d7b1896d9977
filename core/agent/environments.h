// SPDX-License-Identifier: MIT
#pragma once
#include "store/projects.h"

namespace shipdeck::agent {

//! As far as they can be read now: what is missed comes with the next look.
QList<store::Environment> allEnvironments(store::Database& db);

} // namespace shipdeck::agent
