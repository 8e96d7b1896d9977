// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deck/service.h"
#include "deploy/aws/found_projects.h"
#include "deploy/history.h"
#include "store/records.h"

#include <QSet>

namespace shipdeck {

namespace deploy {
struct PlannedStep;
} // namespace deploy

//! What came of bringing one here.
struct AwsImported {
    store::Project project;
    bool isNew = false; //!< to this computer
    int releases = 0;   //!< that were not known here
    int logs = 0;
    QList<Text> remarks; //!< what could not be brought along, and what to do
};

//! What other computers do in the same AWS account.
class ImportService : DeckService {
public:
    using DeckService::DeckService;

    //! The projects of an account and region, of whichever computer.
    Task<Result<deploy::AwsProjects>> projects(aws::Choice choice, Cancel cancel = {});
    //! Brings one here, with its history and its logs; again is fine, and brings what is new. Nothing of this computer is
    //! changed by it.
    Task<Result<AwsImported>> bring(deploy::AwsProject found, deploy::AwsChoice choice, Cancel cancel = {});
    //! Forgets a project on this computer only: it stays in its AWS account as it is, and can be brought here again.
    //! BadInput `forget-unsupported`; Conflict `forget-not-there`, `forget-half-removed`, `forget-busy`.
    Task<Result<>> forget(ProjectId project);
    //! What that does, or why it is refused.
    Result<QList<deploy::PlannedStep>> planForget(const ProjectId& project) const;
    //! Takes in what other computers have released; one call for each project where they have not. An empty project: all.
    //! Why some of it could not be seen.
    Task<QList<Text>> seeOthers(ProjectId project = {}, Cancel cancel = {});

private:
    //! The logs that are not here yet; how many came.
    Task<Result<int>> bringLogs(store::Project project, QStringList ids, Cancel cancel);
    Task<Result<deploy::TakenOver>> takeOver(deploy::News news);
    Task<Result<>> seeOthersOf(store::Project project, Cancel cancel);

    QSet<QString> m_looking; //!< projects that seeOthers() is at
};

} // namespace shipdeck
