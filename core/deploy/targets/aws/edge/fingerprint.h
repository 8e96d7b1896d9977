// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::edge {

//! Whether the content of a file is in its name, so that it is the same file in every release that has it. Such files live
//! in `assets/`, all others in `releases/<id>/`. `path` is decoded, with a slash at its front. The same as in router.js.
bool isFingerprinted(const QString& path);

//! Whether the last part of the path ends with a dot and something: it is meant as a file and never gets a fallback page.
bool hasExtension(const QString& path);

//! Cache-Control of the object behind a path. A path of a release is never anything else again, so the edges may keep it
//! for good; browsers ask, because the next release has another path behind the same address.
QByteArray cacheControlFor(const QString& path);

} // namespace shipdeck::edge
