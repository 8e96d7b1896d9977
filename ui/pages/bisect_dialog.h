// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deployment_detail.h"
#include "shell/route.h"

#include <functional>

class QWidget;

namespace shipdeck {
class Deck;
}

namespace shipdeck::ui {

//! Whether commits can be searched for what broke this deployment.
bool canBisect(const DeploymentDetail& detail);
//! The page of a search.
Route bisectRoute(const store::Operation& search);
//! Goes to the newest search for what broke this deployment, or asks how to search and starts one; `anew`: also if there was
//! one. `anywhere`: any widget of the window.
void findBreakingCommit(Deck& deck, const store::Deployment& deployment, QWidget* anywhere, bool anew,
                        std::function<void(const Route&)> go);

} // namespace shipdeck::ui
