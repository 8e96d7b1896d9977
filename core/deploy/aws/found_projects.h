// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "deploy/aws/choice.h"
#include "deploy/aws/history/project_record.h"

namespace shipdeck::deploy {

//! A project in an AWS account, as its stack and its bucket tell.
struct AwsProject {
    site::ProjectRecord record;
    QString target; //!< by name
    QString region;
    QJsonObject place; //!< the target's own: where it finds the project again
    QString stack;
    QString address;
    DeploymentId current;       //!< production's release; empty: none
    QDateTime changedAt;        //!< when that was last moved; invalid: never
    QString computer;           //!< that moved it
    QString knownAs;            //!< its name on this computer; empty: it is not known here
    QString sourceText() const; //!< "github.com/acme/shop (apps/web)"
    QJsonObject toPublicJson() const;
};

struct AwsProjects {
    AwsChoice choice;      //!< whose account it turned out to be
    QList<AwsProject> all; //!< by name
    QList<Text> remarks;   //!< records in the account that cannot be read
};

} // namespace shipdeck::deploy
