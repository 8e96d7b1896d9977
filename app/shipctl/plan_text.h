// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::cli {

//! Each step with what it changes, its commands, the permissions it needs and how it is taken back; a line each.
QString stepsText(const QList<deploy::PlannedStep>& steps);

} // namespace shipdeck::cli
