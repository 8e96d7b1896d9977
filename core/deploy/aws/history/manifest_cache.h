// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/release_store.h"

namespace shipdeck::site {

//! Manifests of one bucket that this computer has read or written before. One never changes once it is written, so a copy
//! is as good, and large sites have large ones; whether its release still exists only the bucket knows. What cannot be kept
//! or read here is fetched: no errors of its own.
class ManifestCache {
public:
    //! `folder`: of all buckets.
    ManifestCache(const QString& folder, const ReleaseStore& store);

    //! In the order of `releases`, which the bucket has; copies of others go. Errors: ReleaseStore::manifests().
    Task<Result<QList<ReleaseManifest>>> read(const ReleaseStore* store, QStringList releases,
                                              Cancel cancel = {}) const;
    //! `json`: ReleaseManifest::toJson() of the one that lies in the bucket.
    void keep(const QString& release, const QByteArray& json) const;
    //! Nothing: it is not kept here.
    std::optional<ReleaseManifest> copyOf(const QString& release) const;

private:
    QString fileOf(const QString& release) const;

    QString m_folder;
};

} // namespace shipdeck::site
