// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account.h"
#include "targets/cloudfront/place/routes.h"
#include "targets/cloudfront/place/stack_specs.h"

namespace shipdeck::deploy {

//! Where a project's site is in its account: what its stack and the foundation said when they were looked at last.
struct CloudFrontPlace {
    QString account;
    QString region;
    QString stack;
    QString bucket;
    QString distribution;
    QString domain;
    QString routes;      //!< ARN of the KeyValueStore
    QString prefix = {}; //!< of its objects, where projects share a bucket: "sites/<stack>/"

    QString address() const { return QStringLiteral("https://%1/").arg(domain); }
    QJsonObject toJson() const;
    static CloudFrontPlace fromJson(const QJsonObject& object);
};
//! Nothing: it was never deployed there from here.
Result<std::optional<CloudFrontPlace>> cloudFrontPlace(store::Database& db, const QString& project);
Result<> setCloudFrontPlace(store::Database& db, const QString& project, const std::optional<CloudFrontPlace>& place);
Result<> saveCloudFrontPlace(World& world, const QString& project, const std::optional<CloudFrontPlace>& place);
//! What was seen of its history at the last look: an ETag for each object's name.
QString seenKey(const QString& project);
QString recordSeenKey(const QString& project); //!< what its record said when it was written last

//! The routes in the store with this ARN, as calls of the account are shown.
site::Routes routesOf(const AwsAccount& account, const QString& arn);
//! Denied `aws-session-token-v1`: the routes of this account and region cannot be written with these keys. Asks only where
//! the session token looks like it, and a foundation stands.
Task<Result<>> checkSession(AwsAccount account);

//! What the two stacks say. Conflict `cloudfront-changed-outside`: something of it is not there any more.
Result<CloudFrontPlace> placeOf(const AwsChoice& choice, const aws::Stack& site, const aws::Stack& foundation);

} // namespace shipdeck::deploy
