// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account.h"
#include "deploy/engine/step.h"
#include "targets/cloudfront/place/routes.h"
#include "targets/cloudfront/place/stack_specs.h"

namespace shipdeck::deploy {

inline const QString cloudFrontName = QStringLiteral("cloudfront"); //!< of the target, in the store

//! Where a project's site is in its account: what its stack and the foundation said when they were looked at last.
struct CloudFrontPlace {
    QString account;
    QString region;
    QString stack;
    QString bucket;
    QString distribution;
    QString domain;
    QString routes;      //!< ARN of the KeyValueStore
    QString prefix = {}; //!< of its objects in a shared bucket: "sites/<stack>/"

    QString address() const { return QStringLiteral("https://%1/").arg(domain); }
    QJsonObject toJson() const;
    static CloudFrontPlace fromJson(const QJsonObject& object);
};
//! nullopt: this computer never deployed it there.
Result<std::optional<CloudFrontPlace>> cloudFrontPlace(store::Database& db, const QString& project);
Result<> setCloudFrontPlace(store::Database& db, const QString& project, const std::optional<CloudFrontPlace>& place);
Result<> saveCloudFrontPlace(World& world, const QString& project, const std::optional<CloudFrontPlace>& place);
//! Setting with the last seen state of its history: an ETag for each object.
QString seenKey(const QString& project);
QString recordSeenKey(const QString& project); //!< setting with the record as last written

//! The routes in the store with this ARN; calls are recorded as the account's are.
site::Routes routesOf(const AwsAccount& account, const QString& arn);
//! Denied `aws-session-token-v1`: these keys cannot write the routes of this account and region. Makes a call only if
//! the session token may be of version 1 and a foundation exists.
Task<Result<>> checkSession(AwsAccount account);

//! From the outputs of the two stacks. Conflict `cloudfront-changed-outside`: an output is missing.
Result<CloudFrontPlace> placeOf(const AwsChoice& choice, const aws::Stack& site, const aws::Stack& foundation);

} // namespace shipdeck::deploy
