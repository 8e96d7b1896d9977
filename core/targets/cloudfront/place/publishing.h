// SPDX-License-Identifier: MIT
#pragma once
#include "aws/transfer/transfer.h"
#include "build/tree/tree.h"
#include "edge/site_folder.h"
#include "deploy/aws/history/manifest_cache.h"

namespace shipdeck::site {

//! What a build wrote, as releases know it; nothing of it depends on what a bucket has.
struct BuiltSite {
    QString path; //!< of the folder
    edge::SiteFolder folder;
    QList<ReleaseFile> files; //!< in the folder's order
    QStringList leftOut;      //!< what else lies there and is not published: rules, names with a dot in front
};

//! What has to be sent for a release, and what not. Nothing of it can be seen by visitors before a route names it.
struct Publication {
    ReleaseManifest manifest;   //!< whole; to be written when all else is there
    QList<aws::Upload> uploads; //!< pages are the last of them
    //! Paths whose name says that they never change, and that did: the one that was first keeps its place, this one lies in
    //! the release's folder. Browsers may keep the old.
    QStringList changedAssets;
    int sent = 0; //!< files
    qint64 sentBytes = 0;
    int copied = 0; //!< within S3, from the release before
    int known = 0;  //!< assets that are there already: nothing is asked for them
};

struct PlanOptions {
    //! With the same files as the first that is known nothing is sent at all, and the release has its folder. Only if that
    //! one is Current: any other may be taken back at any moment.
    bool mayShare = true;
    bool isResumed = false; //!< an earlier try got somewhere
    bool isTrusted = true;  //!< that the bucket still has what the manifests say; false: all of it is looked after
    QStringList taken = {}; //!< what publish() gave
};

//! Of `entries`, which lie in `folder` and have their digests, what is published: for pool threads. No file is looked at;
//! one that is not as its entry says is refused when it is sent. Errors of edge::siteFolder().
Result<BuiltSite> readSite(const QString& folder, const build::TreeEntries& entries, const Cancel& cancel = {});
//! `release` without files. `known`: manifests of releases that are kept, the one to build on first; the more of them, the
//! less is sent. BadInput (`site-name-too-long`: S3 takes 1,024 bytes).
Result<Publication> planPublication(const ReleaseStore& store, ReleaseManifest release, const BuiltSite& site,
                                    const QList<ReleaseManifest>& known, const PlanOptions& options = {});
//! Fingerprinted files that lie in the release's folder all the same: the edge has to be told.
QStringList ownOf(const ReleaseManifest& release);

//! Sends it: pages when the last byte of all other files has left, and the manifest when all is acknowledged; `cache` keeps a
//! copy. After an error the same again goes on where it was. Gives the assets in whose place something else was found, which
//! nobody knew of: nothing of it is to be seen then, and a new plan is needed.
Task<Result<QStringList>> publish(const ReleaseStore* store, aws::Transfer* transfer, ManifestCache cache,
                                  Publication publication, aws::OnTransferProgress progress = {}, Cancel cancel = {});

//! Where a file of a release lies; empty: it has none of this path.
QString keyIn(const ReleaseStore& store, const ReleaseManifest& release, const QString& path);
//! The 404 page of a release that becomes Current. `page`: a file of it; empty, or gone: a plain one. For the moment in which
//! visitors are moved: nothing but the client's own calls, since nothing else may be missing then.
Task<Result<>> setNotFoundPage(const ReleaseStore* store, ReleaseManifest release, QString page, Cancel cancel = {});

QByteArray cacheControlOfMissing(); //!< that it has

} // namespace shipdeck::site
