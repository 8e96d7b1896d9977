// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! What GitHub should show of this deployment now; nothing: nothing yet, or nothing any more.
std::optional<github::Report> reportOf(const store::Project& project, const store::Deployment& deployment);
//! The comment on its pull request, with `commentMarker` hidden in it.
QString commentOf(const store::Project& project, const github::Report& report);
//! By which a project's own comment is found again, also by another computer.
QString commentMarker(const store::Project& project);

} // namespace shipdeck::deploy
