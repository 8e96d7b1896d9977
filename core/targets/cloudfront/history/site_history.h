// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"
#include "deploy/aws/history/project_record.h"

namespace shipdeck::deploy {

// A project's history as its bucket has it, and how it comes into the store, which is only the cache of that.

struct SiteHistory {
    bool isSame = false;                   //!< as at the last look: the rest is empty
    bool isGone = false;                   //!< so is the bucket: somebody removed the project
    QJsonObject seen;                      //!< for the next look
    QHash<QString, QDateTime> releases;    //!< all that are there, with the time they were written
    QList<site::ReleaseManifest> fresh;    //!< of those that are not known
    QMap<QString, site::Pointer> pointers; //!< by environment
    QStringList logs;                      //!< ids of the deployments whose log is there
};

//! One call where nothing has changed since `seen`. `known`: releases that need no manifest. Errors of ReleaseStore.
Task<Result<SiteHistory>> readHistory(const site::ReleaseStore* store, QSet<QString> known, QJsonObject seen,
                                      Cancel cancel = {});
//! Those of the store that one can go back to.
Result<QSet<QString>> knownReleases(store::Database& db, const QString& project);

//! A project of another computer, in a name, a slug and an account's profile of this one; the same one again is what it is
//! here. Inserts it.
Result<store::Project> importProject(store::Database& db, const site::ProjectRecord& record,
                                     const CloudFrontPlace& place, const AwsChoice& choice);
//! What is known of a project whose record an older Shipdeck did not write; `slug`: by its stack's tag.
site::ProjectRecord recordFrom(const site::ReleaseManifest& newest, const QString& slug);

//! Brings releases, Current and pins to what the account says. An environment that is being worked on here stays as it is,
//! and is looked at again the next time. How many releases are new here.
Result<int> takeOver(store::Database& db, const store::Project& project, const CloudFrontPlace& place,
                     const SiteHistory& history);

} // namespace shipdeck::deploy
