// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/pointer.h"
#include "deploy/aws/history/release_manifest.h"
#include "deploy/aws/history/release_store.h"
#include "targets/cloudfront/steps/place.h"
#include "deploy/aws/history/project_record.h"

namespace shipdeck::deploy {

// Reads a project's history from its bucket into the store, which is only a cache of it.

struct SiteHistory {
    bool isSame = false;                   //!< unchanged since `seen`; the rest is empty
    bool isGone = false;                   //!< the bucket or its content is gone: the project was removed
    QJsonObject seen;                      //!< to pass to the next readHistory()
    QHash<QString, QDateTime> releases;    //!< all in the bucket, with the time of their upload
    QList<site::ReleaseManifest> fresh;    //!< manifests of unknown ones
    QMap<QString, site::Pointer> pointers; //!< by environment
    QStringList logs;                      //!< ids of deployments with a log
};

//! One call if nothing has changed since `seen`. `known`: releases whose manifests are not needed. Errors of
//! ReleaseStore.
Task<Result<SiteHistory>> readHistory(const site::ReleaseStore* store, QSet<QString> known, QJsonObject seen,
                                      Cancel cancel = {});
//! The releases in the store that can be restored.
Result<QSet<QString>> knownReleases(store::Database& db, const QString& project);

//! Inserts a project of another computer, with a name, slug and AWS profile of this one. If it exists here already, it
//! is returned unchanged.
Result<store::Project> importProject(store::Database& db, const site::ProjectRecord& record,
                                     const CloudFrontPlace& place, const AwsChoice& choice);
//! A record for a project that an older Shipdeck deployed without one; `slug`: from its stack's tag.
site::ProjectRecord recordFrom(const site::ReleaseManifest& newest, const QString& slug);

//! Updates releases, Current and pins in the store from the account. Environments with an open operation are skipped
//! until the next time. Returns the number of releases that are new here.
Result<int> takeOver(store::Database& db, const store::Project& project, const CloudFrontPlace& place,
                     const SiteHistory& history);

} // namespace shipdeck::deploy
