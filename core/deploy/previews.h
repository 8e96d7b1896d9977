// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::deploy {

//! The environment of a pull request's preview: "pr-12".
QString previewOf(int pullRequest);
//! The pull request of such an environment; 0: it is not one.
int pullRequestOf(const QString& environment);
//! The environment whose variables a deployment gets: all previews share those of `preview`.
QString variablesOf(const QString& environment);

} // namespace shipdeck::deploy
