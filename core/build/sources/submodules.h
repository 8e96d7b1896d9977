// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/git.h"

#include <QUrl>

namespace shipdeck::build {

//! Another repository at a place in this one.
struct Submodule {
    QByteArray path;
    QString commit;
    SourceSpec source; //!< an empty location: its address can't be fetched
};

//! Those of a commit that is checked out by `git.indexFile`, with addresses that are relative to `parent` made whole, and ssh addresses on the server of an
//! https `parent` fetched over https as well, with the same credential: the usual reason why a submodule fails. One that would lie in another is left out: no commit that
//! git itself made has any.
Task<Result<QList<Submodule>>> submodulesOf(Git git, QString commit, SourceSpec parent);

//! A Git address as a URL, `user@host:path` as one of ssh.
QUrl serverOf(const QString& address);

//! Where `address` of a .gitmodules file leads; an empty location for one that may not be fetched (a helper, a file of
//! this computer that the parent is not, an option of git's, a server that mayServe() refuses).
SourceSpec submoduleSource(const QString& address, const SourceSpec& parent);

} // namespace shipdeck::build
