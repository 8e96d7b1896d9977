// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Finds the commit that broke a project, by builds that are not released: reads the history, then tests commits until one
//! is found. Each test is remembered in the journal, so an agent that resumes continues with the next. The steps fail with
//! `bisect-ambiguous`, `bisect-flaky`, `bisect-good-fails`, `bisect-bad-passes`, `bisect-untestable`, with the errors of
//! historyBetween(), and with what fails without being a commit's fault (no network, a full disk).
void addBisect(Steps& steps, const store::Operation& operation);

} // namespace shipdeck::deploy
