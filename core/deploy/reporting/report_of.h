// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! What GitHub should show for this deployment now; nullopt: nothing.
std::optional<github::Report> reportOf(const store::Project& project, const store::Deployment& deployment);
//! The text of its comment on the pull request, with `commentMarker` hidden in it.
QString commentOf(const store::Project& project, const github::Report& report);
//! Identifies a project's own comment, also on another computer.
QString commentMarker(const store::Project& project);

} // namespace shipdeck::deploy
