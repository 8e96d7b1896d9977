// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/release_manifest.h"

namespace shipdeck::site {

//! The list of files, which is most of a release's manifest: thousands of objects with the same five members. The text
//! is the same as QJsonDocument's, at a tenth of the cost; each deployment writes one list and reads several.
QByteArray filesToJson(const QList<ReleaseFile>& files); //!< with brackets

//! Moves the list of files out of a manifest, and leaves the rest for QJsonDocument. False, with nothing changed: it is
//! not formatted as filesToJson() does.
bool takeFiles(QByteArray* json, QList<ReleaseFile>* files);

} // namespace shipdeck::site
