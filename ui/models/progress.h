// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "widgets/log/stage_row.h"

namespace shipdeck::ui {

//! All stages in order, with what is known and what is expected of each.
QList<StageRow> stageRowsOf(const DeploymentDetail& detail);

//! `assign` has begun: visitors may see it already, so a cancel comes too late and the way back is a roll back.
bool isPastCancel(const DeploymentDetail& detail);

//! How far a running deployment is, from what the last five took.
struct Progress {
    int percent = -1; //!< -1: no history, so no number is invented; 95 at most while it runs
    QString left;     //!< "about 42 s left", "taking longer than usual", "waits for you"; empty without history
};
Progress progressOf(const DeploymentDetail& detail);
//! "from the last 5 builds of main"; empty without history.
QString basisOf(const DeploymentDetail& detail);

} // namespace shipdeck::ui
