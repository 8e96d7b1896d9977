// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/rules.h"

namespace shipdeck::build {

//! Best first, without matches that another one supersedes, uses or merely includes; docs/detection.md.
QList<Candidate> ranked(QList<Candidate> candidates, const AppView& app);

//! Is the runner-up so close that a person should check? Generic rows are no rivals.
bool isClose(const QList<Candidate>& ranked);

} // namespace shipdeck::build
