// SPDX-License-Identifier: MIT
#pragma once
#include "shell/main_window.h"
#include "widgets/deployment_list.h"
#include "widgets/project_grid.h"

namespace shipdeck::gallery {

//! Sample data of the reference pictures.
QList<ui::DeploymentRow> deployments();
QList<ui::ProjectCard> projectCards();
QList<ui::ProjectItem> projects();

ui::Page* overviewPage(QWidget* parent); //!< near the mock-up, made of the shared widgets
ui::Page* projectsPage(QWidget* parent);
ui::Page* historyPage(QWidget* parent);      //!< with sections, actions and all states
ui::Page* controlsPage(QWidget* parent);     //!< every control in its states
ui::Page* messagesPage(QWidget* parent);     //!< causes, errors, empty and loading
ui::Page* repositoriesPage(QWidget* parent); //!< spaces, repositories and what stands above them

//! A window with these pages and the sample data.
std::unique_ptr<ui::MainWindow> makeWindow(const QString& settingsFile);

} // namespace shipdeck::gallery
