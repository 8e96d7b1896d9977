// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/detect/file_tree.h"

#include <optional>

namespace shipdeck::build {

//! In Detection::sources: the value is a setting of the project in Shipdeck.
inline const QString fromSettings = QStringLiteral("settings");

//! shipdeck.yml, documented in docs/shipdeck-yml.md. Absent settings are left to detection; an empty
//! command (`build: false`) means that there is nothing to do.
struct ProjectFile {
    QString path; //!< as given to readProjectFile(); empty: there is no file
    std::optional<QString> name, framework, root, install, build, output, start, release;
    std::optional<QString> testCommand, testRule, testReport;
    std::optional<QString> node, python, packageManager, fallback;
    std::optional<int> port, retention;
    std::optional<bool> network;
    QStringList data; //!< empty: not set
    bool lan = false; //!< `network: lan`
    QList<ProjectVariable> variables;
    QList<ProjectEnvironment> environments;

    //! Overrides detected values with set ones and records `source` ("shipdeck.yml", "settings") in `sources`.
    void applyTo(Detection& detection, const QString& source) const;
    //! Values that both set come from `stronger`.
    ProjectFile overriddenBy(const ProjectFile& stronger) const;
};

//! BadInput (`project-file-invalid`) with file:line for unknown keys, wrong types and values; `project-file-too-large`
//! above 64 KiB.
Result<ProjectFile> readProjectFile(const QByteArray& yaml, const QString& path);

//! The shipdeck.yml (or .yaml) of a folder in the tree; an empty one if there is none.
Result<ProjectFile> projectFileOf(const FileTree& tree, const QString& root = {});

//! Whether a path, cleaned, names a folder or file inside the project.
bool isInsideProject(const QString& path);

//! The entry of `known` that was probably meant; empty if none is close.
QString nearest(const QString& word, const QStringList& known);

} // namespace shipdeck::build
