// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/git.h"

#include <QUrl>

namespace shipdeck::build {

//! Another repository at a path in this one.
struct Submodule {
    QByteArray path;
    QString commit;
    SourceSpec source; //!< an empty location: its address can't be fetched
};

//! The submodules of the commit in `git.indexFile`, relative addresses resolved by `parent`. With an https `parent`,
//! ssh addresses on its server become https with the same credential: the usual reason why a submodule fails. Omits a
//! submodule inside another: no commit made by git has one.
Task<Result<QList<Submodule>>> submodulesOf(Git git, QString commit, SourceSpec parent);

//! A Git address as a URL; `user@host:path` becomes ssh.
QUrl serverOf(const QString& address);

//! The source at `address` from a .gitmodules file; an empty location if it must not be fetched (a helper, a file of
//! this computer with a remote parent, an option of git, a server that mayServe() refuses).
SourceSpec submoduleSource(const QString& address, const SourceSpec& parent);

} // namespace shipdeck::build
