// SPDX-License-Identifier: MIT
#pragma once
#include "pages/actions.h"
#include "widgets/cause_card.h"

namespace shipdeck::ui {

//! The buttons that help with what a deployment failed for, likeliest first. Whether one of them is the primary one.
bool addCauseActions(CauseCard& card, const DeploymentDetail& detail, Actions& actions);

} // namespace shipdeck::ui
