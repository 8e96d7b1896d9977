// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"
#include "build/tree/scan.h"

namespace shipdeck::build {

//! A file whose content is in Git LFS: the checkout has a pointer of three lines.
struct LfsPointer {
    QByteArray path;
    QString oid; //!< SHA-256 of the content
    qint64 size = 0;
    bool operator==(const LfsPointer&) const = default;
};

//! https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md; nullopt: not a pointer.
std::optional<LfsPointer> parsePointer(const QByteArray& path, const QByteArray& content);
QList<LfsPointer> lfsPointers(const QString& folder, const TreeEntries& entries);

//! Replaces the pointers by their contents, through the batch API of an https address; each is checked against its id.
//! Limit `folder-too-large`; other failures leave the pointers that were not reached yet.
Task<Result<>> fetchLfs(SourceSpec spec, QString folder, QList<LfsPointer> pointers, FetchOptions options,
                        Cancel cancel);

} // namespace shipdeck::build
