// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/release_manifest.h"

namespace shipdeck::site {

//! The list of files in a release's manifest, which is nearly all of it: some thousand times the same five members. As text
//! it is just what QJsonDocument makes of it, at a tenth of the cost; every deployment writes one and reads several.
QByteArray filesToJson(const QList<ReleaseFile>& files); //!< with its brackets

//! Takes the list out of a manifest of ours, so that the rest is left for QJsonDocument. False, and nothing is changed: it
//! is written in another way than filesToJson() does.
bool takeFiles(QByteArray* json, QList<ReleaseFile>* files);

} // namespace shipdeck::site
