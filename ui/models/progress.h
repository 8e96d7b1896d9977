// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployment_detail.h"
#include "widgets/log/stage_row.h"

namespace shipdeck::ui {

//! All stages in order, with their state and expected duration.
QList<StageRow> stageRowsOf(const DeploymentDetail& detail);

//! `assign` has begun: visitors may see it already, so it is too late to cancel; a rollback is needed.
bool isPastCancel(const DeploymentDetail& detail);

//! The progress of a running deployment, estimated from the last five.
struct Progress {
    int percent = -1; //!< -1: no history, so none is shown; at most 95 while it runs
    QString left;     //!< "about 42 s left", "taking longer than usual", "waits for you"; empty without history
};
Progress progressOf(const DeploymentDetail& detail);
//! "from the last 5 builds of main"; empty without history.
QString basisOf(const DeploymentDetail& detail);

} // namespace shipdeck::ui
