// SPDX-License-Identifier: MIT
#pragma once
#include "aws/transfer/transfer.h"
#include "deploy/targets/aws/static/release_store.h"

namespace shipdeck::site {

//! What has to be sent for a release, and what not. Nothing of it can be seen by visitors before a route names it.
struct Publication {
    ReleaseManifest manifest; //!< whole; to be written when all else is there
    QList<aws::Upload> files; //!< first: assets, and what is no page
    QList<aws::Upload> pages; //!< then HTML
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
    //! SHA-256 in hexadecimal of files of the folder, by path: these are not read. S3 checks them all the same.
    QHash<QString, QByteArray> digests = {};
};

//! `release` without files; `folder`: the files to publish. `known`: manifests of releases that are kept, the one to build
//! on first; the more of them, the less is sent. Reads and hashes files: for pool threads.
//! BadInput (`site-name-too-long`: S3 takes 1,024 bytes); those of edge::siteFolder() and readFile().
Result<Publication> planPublication(const ReleaseStore& store, ReleaseManifest release, const QString& folder,
                                    const QList<ReleaseManifest>& known, const PlanOptions& options = {},
                                    const Cancel& cancel = {});
//! Fingerprinted files that lie in the release's folder all the same: the edge has to be told.
QStringList ownOf(const ReleaseManifest& release);

//! Sends it, pages last, and writes the manifest at the end. After an error the same again goes on where it was. Gives the
//! assets in whose place something else was found, which nobody knew of: nothing of it is to be seen then, and a new plan is
//! needed.
Task<Result<QStringList>> publish(const ReleaseStore* store, aws::Transfer* transfer, Publication publication,
                                  aws::OnTransferProgress progress = {}, Cancel cancel = {});

//! The 404 page of a release that becomes Current. `page`: a file of it; empty, or gone: a plain one. For the moment in which
//! visitors are moved: nothing but the client's own calls, since nothing else may be missing then.
Task<Result<>> setNotFoundPage(const ReleaseStore* store, ReleaseManifest release, QString page, Cancel cancel = {});

} // namespace shipdeck::site
