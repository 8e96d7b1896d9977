// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/ids.h"
#include "base/paths.h"

#include <QSize>

namespace shipdeck {

//! The largest that are kept; a page's has its upper part, at this ratio.
inline constexpr QSize largestPage{640, 400};
inline constexpr QSize largestIcon{64, 64};
inline constexpr qint64 largestPageBytes = 200 << 10;
inline constexpr qint64 largestIconBytes = 32 << 10;

QString picturesFolder(const Paths& paths);
//! Where the pictures of a release are, if there are any: PNG files.
QString pagePicture(const Paths& paths, const DeploymentId& release);
QString iconPicture(const Paths& paths, const DeploymentId& release);
//! All files of a release's pictures, also those that are not there.
QStringList pictureFiles(const Paths& paths, const DeploymentId& release);

//! Its file lives until there was an attempt to take them: "x" for each that has begun.
QString pictureRequest(const Paths& paths, const DeploymentId& release);
//! The releases whose pictures are yet to be taken; those whose second attempt was interrupted too are given up.
QList<DeploymentId> pictureRequests(const Paths& paths);

//! The size that a PNG file claims, without decoding it; invalid: it is none.
QSize pngSize(const QByteArray& bytes);

} // namespace shipdeck
