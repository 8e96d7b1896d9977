// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"

#include <QUrl>

namespace shipdeck::pages {

//! Tells the build that the site is served below the path of `site`, by an option or an environment variable of its
//! build command. False: this framework reads it only from its own configuration.
bool setBasePath(build::Detection& detection, const QUrl& site);

} // namespace shipdeck::pages
