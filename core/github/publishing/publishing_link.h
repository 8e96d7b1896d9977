// SPDX-License-Identifier: MIT
#pragma once
#include "github/project_settings.h"

namespace shipdeck::github {

//! The repository that GitHub Pages publish a project from: the one it comes from, or, for a folder, the one that the
//! folder is pushed to. Apart from RepositoryLink's own place, because a folder's pushes deploy nothing.
RepositoryLink publishingLinkOf(const QJsonObject& projectSettings);
void setPublishingLink(QJsonObject& projectSettings, const RepositoryLink& link);

} // namespace shipdeck::github
