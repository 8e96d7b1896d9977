// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/choice.h"

namespace shipdeck::store {
struct Project;
}

namespace shipdeck::deploy {

// Options of a target in an AWS account.
inline const QString profileOption = QStringLiteral("profile");
inline const QString regionOption = QStringLiteral("region");
inline const QString zoneOption = QStringLiteral("zone"); //!< of a new project: its wildcard domain, or ownDistribution
//! The project gets its own CloudFront address and no custom domain.
inline const QString ownDistribution = QStringLiteral("none");

//! The AWS account that a project is deployed to, from its settings (`aws`).
struct AwsChoice {
    QString profile; //!< empty: the keys in the environment
    QString region;
    QString account;    //!< twelve digits; empty: not known yet
    QString stack = {}; //!< of a warm distribution that became the project's; empty: named after the project
    QString zone = {};  //!< wildcard domain whose shared distribution serves it; empty: it has its own
    QString label = {}; //!< first part of its hosts there, if another computer chose it; empty: its slug

    aws::Choice choice() const { return {profile, region}; }
    QString flags() const;                            //!< " --profile shop --region eu-west-1", for commands
    static AwsChoice of(const QJsonObject& settings); //!< of a project
    static AwsChoice of(const store::Project& project);
    void setIn(store::Project& project) const;
};

} // namespace shipdeck::deploy
