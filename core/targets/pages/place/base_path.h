// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"

#include <QUrl>

namespace shipdeck::pages {

//! Tells the build that the site is served below the folder of `site`, in the way its framework takes it: by an option or
//! an environment variable of its build command. False: this framework takes it from its own configuration only.
bool setBasePath(build::Detection& detection, const QUrl& site);

} // namespace shipdeck::pages
