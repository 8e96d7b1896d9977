// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"
#include "deploy/aws/history/project_record.h"
#include "store/records.h"

namespace shipdeck {

//! A project in an AWS account, as its stack and its bucket tell.
struct AwsProject {
    site::ProjectRecord record;
    deploy::CloudFrontPlace place;
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

} // namespace shipdeck
