// SPDX-License-Identifier: MIT
#pragma once
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
    QString like; //!< id of the project whose source, settings and variables a new one starts with; empty: none
    qint64 repository = 0; //!< GitHub's number of the source's repository, which has its present name; 0: not known
    QString target;        //!< by name; empty: where the project runs already, or this computer
    QString environment;   //!< empty: production, or preview for what is only proposed
    QList<NewVariable> variables; //!< set for the environment before the deploy
    bool force = false;           //!< also when nothing has changed
    bool noCache = false;
    int canary = 0;       //!< percent of the visitors that get it; 0: it becomes Current
    bool replace = false; //!< what somebody else has at the target may go
    QString profile;      //!< of AWS's files, for a target there; empty: as before, or as the environment says
    QString region;       //!< likewise
    QString zone; //!< there, of a new project: below which domain; deploy::ownDistribution: none; empty: the one served
    bool withSecrets = false; //!< proposed code gets them all the same: a person read it
    QString approvedCommit;   //!< full, the one that was read; empty: where the ref is now
};

} // namespace shipdeck
