// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deck/service.h"
#include "deploy/aws/choice.h"
#include "deploy/aws/history/project_record.h"
#include "store/records.h"

#include <QSet>

namespace shipdeck {

namespace deploy {
struct CloudFrontPlace;
struct PlannedStep;
} // namespace deploy

//! A project in an AWS account, as its stack and its bucket tell.
struct AwsProject {
    site::ProjectRecord record;
    std::shared_ptr<const deploy::CloudFrontPlace> place; //!< in which it is found again
    QString stack;
    QString address;
    QString current;            //!< production's release; empty: none
    QDateTime changedAt;        //!< when that was last moved; invalid: never
    QString computer;           //!< that moved it
    QString knownAs;            //!< its name on this computer; empty: it is not known here
    QString sourceText() const; //!< "github.com/acme/shop (apps/web)"
    QJsonObject toPublicJson() const;
};

struct AwsProjects {
    deploy::AwsChoice choice; //!< whose account it turned out to be
    QList<AwsProject> all;    //!< by name
    QList<Text> remarks;      //!< what is there and cannot be read
};

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
    Task<Result<AwsProjects>> projects(aws::Choice choice, Cancel cancel = {});
    //! Brings one here, with its history and its logs; again is fine, and brings what is new. Nothing of this computer is
    //! changed by it.
    Task<Result<AwsImported>> bring(AwsProject found, deploy::AwsChoice choice, Cancel cancel = {});
    //! Forgets a project on this computer only: it stays in its AWS account as it is, and can be brought here again.
    //! BadInput `forget-unsupported`; Conflict `forget-not-there`, `forget-half-removed`, `forget-busy`.
    Task<Result<>> forget(QString project);
    //! What that does, or why it is refused.
    Result<QList<deploy::PlannedStep>> planForget(const QString& project) const;
    //! Takes in what other computers have released; one call for each project where they have not. An empty project: all.
    //! Why some of it could not be seen.
    Task<QList<Text>> seeOthers(QString project = {}, Cancel cancel = {});

private:
    //! The logs that are not here yet; how many came.
    Task<Result<int>> bringLogs(deploy::CloudFrontPlace place, aws::Choice choice, QStringList ids, Cancel cancel);
    Task<Result<>> seeOthersOf(store::Project project, Cancel cancel);

    QSet<QString> m_looking; //!< projects that seeOthers() is at
};

} // namespace shipdeck
