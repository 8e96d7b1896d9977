// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "build/detect/detection.h"
#include "build/tree/untrusted_folder.h"

namespace shipdeck::deploy {

//! Installed dependency trees (node_modules, .venv) and build caches (.next/cache), kept between builds of a project.
//! While a build uses a tree it is moved out of the store, so a build that dies takes at most a cache with it.
class KeptTrees {
public:
    //! `store` is a folder of the project's own caches; both on one file system.
    KeptTrees(QString store, build::UntrustedFolder source);

    //! What decides whether an installed tree fits: lock file, manifests, package manager settings, tools, command.
    //! With install hooks in a manifest the whole source decides, because they may read any of it. Asked before the
    //! install: a build may write manifests of its own (.next/package.json).
    Result<QString> installKey(const build::Detection& detection, const QStringList& toolVersions,
                               const QString& sourceDigest) const;

    Task<Result<bool>> restoreInstalled(QString key); //!< false: there is none
    Task<Result<>> keepInstalled(QString key);        //!< leaves nothing behind in the work copy

    Task<Result<>> restoreCaches(build::Detection detection);
    Task<Result<>> keepCaches(build::Detection detection);

private:
    QString m_store;
    build::UntrustedFolder m_source;
};

} // namespace shipdeck::deploy
