// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deployment_detail.h"
#include "shell/page.h"

namespace shipdeck {
class Deck;
}

namespace shipdeck::ui {

class Actions;

//! What a person can do now with a site on this computer: start, stop, restart, show the server log. None elsewhere.
QList<Command> siteSwitches(Actions& actions, const DeploymentDetail& current);

//! The stop, start or restart of an environment that was requested and is not done.
std::optional<store::Operation::Kind> switchUnderWay(const Deck& deck, const QString& project,
                                                     const QString& environment);

} // namespace shipdeck::ui
