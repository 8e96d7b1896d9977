// SPDX-License-Identifier: MIT
#pragma once
#include "github/project_settings.h"

namespace shipdeck::github {

//! The repository that GitHub Pages publishes a project from: its source, or, for a folder, the repository that the
//! folder is pushed to. Stored apart from RepositoryLink, because pushes of a folder deploy nothing.
RepositoryLink publishingLinkOf(const QJsonObject& projectSettings);
void setPublishingLink(QJsonObject& projectSettings, const RepositoryLink& link);

} // namespace shipdeck::github
