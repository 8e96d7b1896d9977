// SPDX-License-Identifier: MIT
#pragma once
#include "aws/transfer/transfer.h"
#include "build/tree/tree.h"
#include "edge/site_folder.h"
#include "deploy/aws/history/manifest_cache.h"

namespace shipdeck::site {

//! A build's output as a list of release files, independent of any bucket.
struct BuiltSite {
    QString path; //!< of the folder
    edge::SiteFolder folder;
    QList<ReleaseFile> files; //!< in the folder's order
    QStringList leftOut;      //!< other files in the folder, not published: rules, names that begin with a dot
};

//! What has to be uploaded for a release. Visitors see none of it until a route points to it.
struct Publication {
    ReleaseManifest manifest;   //!< complete; written after all files
    QList<aws::Upload> uploads; //!< pages last
    //! Paths of fingerprinted files whose content has changed nevertheless: the first version stays in assets/, the new
    //! one is in the release's folder. Browsers may keep the old one.
    QStringList changedAssets;
    int sent = 0; //!< files
    qint64 sentBytes = 0;
    int copied = 0; //!< within S3, from the previous release
    int known = 0;  //!< assets that are in the bucket already, and are not checked
};

struct PlanOptions {
    //! If the first known release has the same files, nothing is uploaded and its folder is used. Only allowed if that
    //! release is Current; any other may be deleted at any time.
    bool mayShare = true;
    bool isResumed = false; //!< an earlier attempt may have uploaded files
    bool isTrusted = true;  //!< the manifests are taken as true of the bucket; false: every file is checked
    QStringList taken = {}; //!< paths that publish() has returned
};

//! The files to publish of `entries`, which lie in `folder` and have digests: for pool threads. Contents are not read;
//! if a file has changed since, its upload fails. Errors of edge::siteFolder().
Result<BuiltSite> readSite(const QString& folder, const build::TreeEntries& entries, const Cancel& cancel = {});
//! `release` without files. `known`: manifests of kept releases, the one to build on first; the more of them, the less
//! is uploaded. BadInput `site-name-too-long`: S3 allows 1,024 bytes.
Result<Publication> planPublication(const ReleaseStore& store, ReleaseManifest release, const BuiltSite& site,
                                    const QList<ReleaseManifest>& known, const PlanOptions& options = {});
//! Fingerprinted files that are in the release's own folder, which the edge has to know.
QStringList ownOf(const ReleaseManifest& release);

//! Uploads the publication: pages once all other files are sent, the manifest once all are acknowledged; `cache` gets a
//! copy of it. After an error, the same call resumes. Returns paths of assets for which the bucket has other content:
//! the release is not complete then, and a new plan is needed.
Task<Result<QStringList>> publish(const ReleaseStore* store, aws::Transfer* transfer, ManifestCache cache,
                                  Publication publication, aws::OnTransferProgress progress = {}, Cancel cancel = {});

//! The key of a release's file; empty: there is no file with this path.
QString keyIn(const ReleaseStore& store, const ReleaseManifest& release, const QString& path);
//! Writes the 404 page of a release that becomes Current. `page`: one of its files; if it is empty or gone, a plain
//! page is used. Makes no other calls, as it runs while traffic is switched.
Task<Result<>> setNotFoundPage(const ReleaseStore* store, ReleaseManifest release, QString page, Cancel cancel = {});

QByteArray cacheControlOfMissing(); //!< of the 404 page

} // namespace shipdeck::site
