// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "deploy/engine/step.h"

namespace shipdeck::cli {

//! What detection warns of, a line each.
QString warningsText(const build::Detection& detection);

//! Each step with its changes, commands, permissions and undo; a line each.
QString stepsText(const QList<deploy::PlannedStep>& steps);

} // namespace shipdeck::cli
