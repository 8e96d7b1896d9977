// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deployment_detail.h"
#include "pages/actions.h"
#include "widgets/cause_card.h"

namespace shipdeck::ui {

//! Adds the buttons that help with a failed deployment, the most likely one first. Returns whether one is primary.
bool addCauseActions(CauseCard& card, const DeploymentDetail& detail, Actions& actions);

} // namespace shipdeck::ui
