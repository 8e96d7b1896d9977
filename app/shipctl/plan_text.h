// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::cli {

//! Each step with its changes, commands, permissions and undo; a line each.
QString stepsText(const QList<deploy::PlannedStep>& steps);

} // namespace shipdeck::cli
