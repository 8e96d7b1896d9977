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
//! What visitors get: of what is Current, Error when its server is down; of the newest deployment where nothing is.
Status statusOf(const ProjectSummary& project);
QString statusNoteOf(const ProjectSummary& project); //!< replaces the status' own word; empty: it says enough
QString noneLive();                                  //!< "Nothing is live yet"
//! Its icon and the name of its framework.
void describe(ProjectCard& card, const build::Detection& detection);
QString addressOf(const ProjectSummary& project); //!< of what is Current; empty: none

} // namespace shipdeck::ui
