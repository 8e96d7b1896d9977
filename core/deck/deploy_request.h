// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "build/sources/source.h"
#include "deck/new_variable.h"

#include <QJsonObject>

namespace shipdeck {

//! What a person asks for when they deploy.
struct DeployRequest {
    build::SourceSpec source;
    QString project; //!< name; empty: the one of this source, or a new one named after it
    //! Of a new project, instead of one after its source. BadInput `project-name`, Conflict `project-exists`.
    QString name;
    //! Set for the project before the deploy, as ProjectService::setSettings() takes them; without name, root and target.
    QJsonObject settings;
    ProjectId like; //!< id of the project whose source, settings and variables a new one starts with; empty: none
    qint64 repository = 0; //!< GitHub's number of the source's repository, which has its present name; 0: not known
    QString target;        //!< by name; empty: where the project runs already, or this computer
    EnvironmentName environment;  //!< empty: production, or preview for what is only proposed
    QList<NewVariable> variables; //!< set for the environment before the deploy
    bool force = false;           //!< also when nothing has changed
    bool noCache = false;
    int canary = 0;                 //!< percent of the visitors that get it; 0: it becomes Current
    bool replace = false;           //!< content at the target that Shipdeck did not publish may be overwritten
    QMap<QString, QString> options; //!< of the target, by the names that Target::options() gives them
    bool withSecrets = false;       //!< proposed code gets them all the same: a person read it
    CommitId approvedCommit;        //!< full, the one that was read; empty: where the ref is now
};

} // namespace shipdeck
