// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "build/detect/detection.h"
#include "build/tree/untrusted_folder.h"

namespace shipdeck::deploy {

//! Installed dependency trees (node_modules, .venv) and build caches (.next/cache), kept between builds of a project.
//! During a build they are moved out of the store, so a build that dies loses at most a cache.
class KeptTrees {
public:
    //! `store`: a folder in the project's caches, on the same file system as `source`.
    KeptTrees(QString store, build::UntrustedFolder source);

    //! The inputs that determine an installed tree: lock file, manifests, package manager settings, tools, command.
    //! With install hooks, which may read any file, the whole source. Computed before the install, as a build may write
    //! manifests of its own (.next/package.json).
    Result<QString> installKey(const build::Detection& detection, const QStringList& toolVersions,
                               const QString& sourceDigest) const;

    Task<Result<bool>> restoreInstalled(QString key); //!< false: none is cached
    Task<Result<>> keepInstalled(QString key);        //!< moves the tree out of the work copy

    Task<Result<>> restoreCaches(build::Detection detection);
    Task<Result<>> keepCaches(build::Detection detection);

private:
    QString m_store;
    build::UntrustedFolder m_source;
};

} // namespace shipdeck::deploy
