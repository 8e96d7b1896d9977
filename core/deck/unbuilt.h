// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "build/detect/detection.h"
#include "build/sources/source.h"
#include "insights/prices/usage.h"
#include "store/records.h"

namespace shipdeck {

namespace deploy {
class Target;
}

//! Whether what is published is there only after a build, or nobody knows what that is.
bool isBuilt(const build::Detection& detection);

//! Where nothing is built, a folder on this computer shows already what its place would refuse: Target::canServe(), else
//! fine. `upcoming`: with the detection in its snapshot. How large a release would be: counted there, or where a build left
//! its output the last time; of what is elsewhere, nobody knows.
Task<Result<insights::SiteSize>> checkUnbuilt(const deploy::Target* target, build::SourceSpec source,
                                              store::Deployment upcoming, Cancel cancel);

//! Of the files below `folder`, and no more than `most` of them: a plan does not wait for a large folder.
insights::SiteSize sizeOfFiles(const QString& folder, const QList<QByteArray>& files, qsizetype most = 20'000);
//! Of all files that are there.
insights::SiteSize sizeOfFolder(const QString& folder, qsizetype most = 20'000);

} // namespace shipdeck
