// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::edge {

//! Whether the content of a file is in its name, so that it is the same file in every release that has it. Such files live
//! in `assets/`, all others in `releases/<id>/`. `path` is decoded, with a slash at its front. The same as in router.js.
bool isFingerprinted(const QString& path);

//! Whether the last part of the path ends with a dot and something: it is meant as a file and never gets a fallback page.
bool hasExtension(const QString& path);

//! Cache-Control of an object in `assets/`, or of one in a release's folder. The latter is never anything else again, so the
//! edges may keep it for good; browsers ask, because the next release has another object behind the same address.
QByteArray cacheControlOf(bool isAsset);

} // namespace shipdeck::edge
