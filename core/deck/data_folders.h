// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/paths.h"
#include "base/task.h"
#include "build/detect/detection.h"
#include "build/sources/source.h"
#include "deploy/data_folders.h"
#include "deploy/planned_step.h"
#include "store/records.h"

namespace shipdeck {

class DeckState;

//! A data folder as it is on this computer.
struct DataFolderUse {
    deploy::DataFolder folder;
    qint64 bytes = 0;
    QDateTime since; //!< UTC, of its creation; invalid: the file system does not know
};
//! Of all environments; empty where no server has stored anything.
Task<QList<DataFolderUse>> measureData(Paths paths, ProjectId project);

//! Writes what servers stored in the data folders of an environment to a new .tar.gz that only its owner reads. It is read in
//! a sandbox that sees nothing else, so no link in it leads anywhere. NotFound `data-missing`, Conflict `file-exists`,
//! Provider `data-export-failed`.
Task<Result<>> exportData(Paths paths, store::Project project, EnvironmentName environment, QString file,
                          Cancel cancel = {});

//! The data folders that a deployment of `source` would get; of a Git address only what the project's setting says.
Task<QStringList> dataOfPlan(store::Project project, build::SourceSpec source, build::Detection detection);

//! Names the data folders that a removal deletes, with their sizes, in its plan; a plan that deletes none loses that step.
void addDataFolders(QList<deploy::PlannedStep>& removal, const Paths& paths, const ProjectId& project,
                    const EnvironmentName& environment);

//! What the current server of an environment wrote outside of data folders, with what to do; empty: nothing.
Task<Text> unkeptWrites(DeckState* state, store::Project project, EnvironmentName environment);

} // namespace shipdeck
