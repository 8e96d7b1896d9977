// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deployment_detail.h"

namespace shipdeck::ui {

class LogPane;

//! Appended to the deployment in a route: its page opens with the server log.
inline const QString serverLogDetail = QStringLiteral("/server");

//! Opens the log of a deployment's server in the pane, at the first call, and follows whether the server is up.
//! `logs`: the folder of all logs.
void showServerLog(LogPane& pane, const DeploymentDetail& detail, const QString& logs);

} // namespace shipdeck::ui
