// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "build/toolchains/semver.h"

#include <QJsonObject>

namespace shipdeck::build {

struct ChosenVersion {
    Version version;
    QList<Text> remarks; //!< "Node 16 gets no more security fixes …"
};

//! resources/toolchains/node.json: default major, supported majors, code names, package managers.
const QJsonObject& nodeData();
//! By the rules of docs/detection.md for a project's requirement ("lts/iron", "^20 || >=22", "20"). NotFound
//! `node-version-missing`.
Result<ChosenVersion> chooseNode(const QString& requirement, const QList<Version>& available);
//! A requirement that names exactly one version.
std::optional<Version> exactVersion(const QString& requirement);
//! The newest of these that is in the range; releases only, unless the range names a pre-release.
std::optional<Version> newestIn(const VersionRange& range, const QList<Version>& available);

} // namespace shipdeck::build
