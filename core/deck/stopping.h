// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "base/task.h"
#include "deck/health.h"

namespace shipdeck {

//! Whether it runs on this computer, where Shipdeck can end and start it.
bool canStop(const store::Project& project);

//! Asks the agent to end what runs of an environment on this computer until it is started or its Current moves (Stop), to
//! start it again (Start), or both, one after the other (Restart). BadInput `stop-unsupported`: it runs elsewhere; Conflict
//! `nothing-current`.
Task<Result<store::Operation>> stopOrStart(Paths paths, store::Project project, EnvironmentName environment,
                                           store::Operation::Kind kind);

//! How an environment fares that a person stopped: nothing is wrong, and how to start it.
Health stoppedHealth(const QString& projectName, const EnvironmentName& environment);

} // namespace shipdeck
