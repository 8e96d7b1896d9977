// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "base/paths.h"

#include <QSet>

namespace shipdeck {

//! Files of a release's pictures: PNG, at most 640×400 and 64×64; empty: there is none (yet).
struct ReleasePictures {
    QString page;
    QString icon;
};
ReleasePictures picturesOf(const Paths& paths, const DeploymentId& release);
QSet<QString> releasesWithPicture(const Paths& paths); //!< ids of those that have one of their page

} // namespace shipdeck
