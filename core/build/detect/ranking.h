// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/rules.h"

namespace shipdeck::build {

//! Best first, without matches that another one supersedes, uses or includes; docs/detection.md.
QList<Candidate> ranked(QList<Candidate> candidates, const AppView& app);

//! Whether the runner-up is so close that a person should check; generic rows do not count.
bool isClose(const QList<Candidate>& ranked);

} // namespace shipdeck::build
