// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/rules.h"

namespace shipdeck::build {

//! Best first. What another match supersedes, helps with or merely carries along is gone; docs/detection.md.
QList<Candidate> ranked(QList<Candidate> candidates, const AppView& app);

//! Does the runner-up come so close that a person should look? Generic rows are no rivals.
bool isClose(const QList<Candidate>& ranked);

} // namespace shipdeck::build
