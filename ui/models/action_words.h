// SPDX-License-Identifier: MIT
#pragma once
#include "deck/operations.h"
#include "widgets/deployment_list.h"

namespace shipdeck::ui {

//! A row of what was done beside deploying: a rollback, a promotion, changed variables, a removal. `of`: its deployment,
//! if it has one that is still known.
DeploymentRow rowOf(const store::Operation& action, const std::optional<store::Deployment>& of, const QString& project);
//! "harbor-web was removed by mina on 18 November 2026, 14:02": the first line of what is shown of it.
QString doneText(const store::Operation& removal, const QString& project);
//! The project's name; after its removal that of the record. Empty: not known any more.
QString projectNameIn(const store::Operation& action);

} // namespace shipdeck::ui
