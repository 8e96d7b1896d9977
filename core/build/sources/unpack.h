// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"

namespace shipdeck::build {

//! The contents of a source archive.
struct Unpacked {
    QString commit;                   //!< from the archive's own header, as git writes it; empty: it has none
    QHash<QByteArray, QString> blobs; //!< path → git's id of the content, links included
    qint64 bytes = 0;
};

//! Unpacks a .tar.gz of git's into a folder that is empty or not there, without its one top folder. Only regular files,
//! folders and links are taken; links are made last, so that nothing is ever written through one.
//! Provider `archive-hostile` (a path that leads out, twice the same path, a device, a hard link), Provider
//! `archive-broken`, BadInput `folder-too-large`. Files unpacked so far stay. Blocks: for pool threads.
Result<Unpacked> unpackSource(const QString& archive, const QString& intoFolder, const FetchOptions& options,
                              const Cancel& cancel);

} // namespace shipdeck::build
