// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/release_store.h"

namespace shipdeck::site {

//! Local copies of the manifests of one bucket. A manifest never changes once it is written, so a copy is enough, and
//! those of large sites are large; only the bucket tells whether a release still exists. If the cache cannot be read or
//! written, manifests are fetched; it has no errors of its own.
class ManifestCache {
public:
    //! `folder` holds the copies of all buckets.
    ManifestCache(const QString& folder, const ReleaseStore& store);

    //! The manifests of `releases`, which exist in the bucket, in that order; deletes other copies. Errors:
    //! ReleaseStore::manifests().
    Task<Result<QList<ReleaseManifest>>> read(const ReleaseStore* store, QStringList releases,
                                              Cancel cancel = {}) const;
    //! `json`: the manifest in the bucket, from ReleaseManifest::toJson().
    void keep(const QString& release, const QByteArray& json) const;
    //! nullopt: not cached.
    std::optional<ReleaseManifest> copyOf(const QString& release) const;

private:
    QString fileOf(const QString& release) const;

    QString m_folder;
};

} // namespace shipdeck::site
