// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! Whether it is one of the projects that share a distribution below a domain of the person's.
bool isBelowZone(const store::Project& project);
//! Of its objects in the bucket that they share; `stack`: its name, siteStackOf().
QString sharedFolderOf(const QString& stack);
//! "shop-pr-7.apps.example.com". BadInput `host-too-long`.
Result<QString> hostBelowZone(const store::Project& project, const QString& environment);
//! The zone that the account and region serve; empty: none.
Task<Result<QString>> zoneServed(AwsAccount account);
//! Where an environment is, by what the foundation says. Conflict `zone-gone`.
Result<CloudFrontPlace> sharedPlaceOf(const store::Project& project, const QString& environment,
                                      const std::optional<aws::Stack>& foundation);
//! One for each project that a host leads to, with any of its hosts as its domain.
Task<Result<QList<CloudFrontPlace>>> sharedPlaces(AwsAccount account, aws::Stack foundation);
//! Slugs are unique on one computer only. Conflict `host-taken`.
Task<Result<>> checkHostIsOurs(AwsAccount account, CloudFrontPlace place, QString projectName);
//! The same before anything is stored of `project`, which knows its zone and may have no slug yet. `environment` may be empty:
//! production.
Task<Result<>> checkHostIsFree(AwsAccount account, store::Database* db, store::Project project, QString environment);

//! All hosts and objects of a project; what others share stays. Conflict `site-busy`, as removeSite() has it.
Task<Result<>> removeShared(Context context, AwsAccount account);
//! One environment's host, pointer and releases. What is gone already is fine. Conflict `site-busy`.
Task<Result<>> removeEnvironment(Context context, AwsAccount account, QString environment);

//! `wanted` of a person, as in Looking; empty: the one that is served there, or as it was chosen. Where a project is once,
//! it stays: Conflict `zone-stays`; NotFound `zone-none`.
Result<QString> zoneFor(const store::Project& project, const AwsChoice& there, const QString& wanted);

} // namespace shipdeck::deploy
