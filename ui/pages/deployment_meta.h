// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deployment_detail.h"

namespace shipdeck::ui {

class FlowRow;

//! The line below a deployment's title: branch, commit, who, when, where; made anew only when one of them changed.
//! `shown`: what it shows now.
void showMeta(FlowRow& row, const DeploymentDetail& detail, QString& shown);

} // namespace shipdeck::ui
