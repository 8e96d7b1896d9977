// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "github/client_pointer.h"

#include <QUrl>

namespace shipdeck::github {

//! A deployment as reported to GitHub.
struct Report {
    enum class State { Queued, InProgress, Success, Failure, Inactive };
    qint64 repository = 0;  //!< GitHub's id
    QString id;             //!< of the deployment: identifies GitHub's record
    QString commit;         //!< full
    QString environment;    //!< as GitHub names it: "production", "pr-12"
    bool isPreview = false; //!< ends when its pull request is closed
    bool isProduction = false;
    State state = State::Queued;
    QString description;   //!< in English: others read it
    QUrl address;          //!< where it is served; may be empty
    bool isPublic = false; //!< others can open that address as well
};

QString deploymentStateName(Report::State state); //!< "in_progress"
QString commitStateName(Report::State state);     //!< "pending", "success" or "failure"
QString statusContext(const Report& report);      //!< "shipdeck/production"

// One call each, without automatic repeats: if a report may have arrived, look for it first.
// https://docs.github.com/en/rest/deployments

//! The id of GitHub's record of this deployment; 0: none.
Task<Result<qint64>> findDeployment(ClientPointer client, Report report);
Task<Result<qint64>> makeDeployment(ClientPointer client, Report report);
//! The state that GitHub shows; empty: none yet.
Task<Result<QString>> deploymentState(ClientPointer client, Report report, qint64 deployment);
Task<Result<>> setDeploymentState(ClientPointer client, Report report, qint64 deployment);

//! The newest status of our context; empty: none yet.
Task<Result<QString>> commitState(ClientPointer client, Report report);
Task<Result<>> setCommitState(ClientPointer client, Report report);

//! The comment of a pull request that holds `marker`; 0: none.
Task<Result<qint64>> findComment(ClientPointer client, qint64 repository, int pullRequest, QString marker);
Task<Result<qint64>> makeComment(ClientPointer client, qint64 repository, int pullRequest, QString body);
//! NotFound: it was deleted.
Task<Result<>> changeComment(ClientPointer client, qint64 repository, qint64 comment, QString body);

//! "/repositories/7/…": the id stays when the repository is renamed, and is never reused.
QString repositoryPath(qint64 repository, const QString& rest = {});

} // namespace shipdeck::github
