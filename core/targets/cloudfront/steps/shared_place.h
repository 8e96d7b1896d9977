// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! Whether the project uses the shared distribution of a wildcard domain.
bool isBelowZone(const store::Project& project);
//! Prefix of its objects in the shared bucket; `stack`: siteStackOf().
QString sharedFolderOf(const QString& stack);
//! "shop-pr-7.apps.example.com". BadInput `host-too-long`.
Result<QString> hostBelowZone(const store::Project& project, const QString& environment);
//! The wildcard domain set up in the account and region; empty: none.
Task<Result<QString>> zoneServed(AwsAccount account);
//! Where an environment is, from the foundation's outputs. Conflict `zone-gone`.
Result<CloudFrontPlace> sharedPlaceOf(const store::Project& project, const QString& environment,
                                      const std::optional<aws::Stack>& foundation);
//! One for each project with a route, with any of its hosts as its domain.
Task<Result<QList<CloudFrontPlace>>> sharedPlaces(AwsAccount account, aws::Stack foundation);
//! Conflict `host-taken`: another project has the host, as slugs are unique only on one computer.
Task<Result<>> checkHostIsOurs(AwsAccount account, CloudFrontPlace place, QString projectName);
//! The same before `project` is stored: it has a zone, but maybe no slug yet. `environment` empty: production.
Task<Result<>> checkHostIsFree(AwsAccount account, store::Database* db, store::Project project, QString environment);

//! Removes all hosts and objects of a project; shared resources stay. Conflict `site-busy`, as in removeSite().
Task<Result<>> removeShared(Context context, AwsAccount account);
//! Removes one environment's host, pointer and releases; skips what is gone. Conflict `site-busy`.
Task<Result<>> removeEnvironment(Context context, AwsAccount account, QString environment);

//! The domain zone to use. `wanted`: chosen by a person, as zoneOption; empty: the current choice. A project
//! that has been deployed cannot change it: Conflict `zone-stays`; NotFound `zone-none`.
Result<QString> zoneFor(const store::Project& project, const AwsChoice& there, const QString& wanted);

} // namespace shipdeck::deploy
