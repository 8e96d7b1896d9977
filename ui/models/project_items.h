// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "deck/deck.h"
#include "deck/projects.h"
#include "shell/route.h"
#include "shell/shell_data.h"
#include "widgets/project_grid.h"

namespace shipdeck::ui {

enum class ProjectOrder { LastActivity, Name };

//! `filter` is searched in name, address and source.
QList<ProjectCard> cardsOf(const Deck& deck, QList<ProjectSummary> projects, const QString& filter, ProjectOrder order);
QList<ProjectItem> itemsOf(const QList<ProjectSummary>& projects); //!< for the sidebar and the switcher
FootItem footOf(const QList<ProjectSummary>& projects);            //!< how many sites of this computer are live
QList<JobItem> jobsOf(const Deck& deck);                           //!< running jobs, most important first
Route routeOf(const store::Operation& operation); //!< where a person sees what one without a deployment does
//! The status of Current, Error if its server is down; without a Current, the newest deployment's.
Status statusOf(const ProjectSummary& project);
QString statusNoteOf(const ProjectSummary& project); //!< replaces the status's own word; empty: that word
QString noneLive();                                  //!< "Nothing is live yet"
//! Its icon and the name of its framework.
void describe(ProjectCard& card, const build::Detection& detection);
QString addressOf(const ProjectSummary& project); //!< of Current; empty: none

} // namespace shipdeck::ui
