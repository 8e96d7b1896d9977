// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "shell/shell_data.h"
#include "widgets/project_grid.h"

namespace shipdeck::ui {

enum class ProjectOrder { LastActivity, Name };

//! `filter` is looked for in name, address and source.
QList<ProjectCard> cardsOf(QList<ProjectSummary> projects, const QString& filter, ProjectOrder order);
QList<ProjectItem> itemsOf(const QList<ProjectSummary>& projects); //!< for the sidebar and the switcher
QList<JobItem> jobsOf(const Deck& deck);                           //!< what runs, foremost first
Status statusOf(const ProjectSummary& project);                    //!< of its newest deployment
QString addressOf(const ProjectSummary& project);                  //!< of what is Current; empty: none

} // namespace shipdeck::ui
