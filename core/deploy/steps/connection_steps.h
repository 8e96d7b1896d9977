// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! The stack that all projects of an account and region share.
std::unique_ptr<Step> prepareFoundation();
//! One distribution that no project has asked for yet, unless there is one.
std::unique_ptr<Step> prepareSpare(const QString& operation);
//! Those that no project has taken, and the foundation if it is needed no longer.
std::unique_ptr<Step> removeSpares();

} // namespace shipdeck::deploy
