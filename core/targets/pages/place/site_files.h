// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QList>

namespace shipdeck::pages {

//! A published file with the git id of its content.
struct SiteFile {
    QString path; //!< below the site, '/' between names
    QString blob; //!< 40 hexadecimal digits
    qint64 size = 0;
    bool isText = false;  //!< UTF-8 that JSON preserves, and small
    bool isAdded = false; //!< not on disk: `bytes` is its content
    QByteArray bytes;
};

//! A release as a git tree.
struct SiteFiles {
    QString folder;
    QList<SiteFile> files; //!< sorted by path
    QString tree;          //!< git id of the whole
    qint64 bytes = 0;
    const SiteFile* find(const QString& path) const; //!< nullptr: there is none
};

//! A file published in addition to the build's output; a file of the same name in the folder takes precedence.
struct Addition {
    QString path;
    QByteArray bytes;
};

//! Reads and hashes all of `folder`. Blocks: for pool threads. BadInput `pages-file-name`: not UTF-8; `file-failed`.
Result<SiteFiles> readSite(const QString& folder, const QList<Addition>& additions);
Result<QByteArray> contentOf(const SiteFiles& site, const SiteFile& file);

QString blobId(const QByteArray& bytes);
//! The git tree id of `files`, which must be sorted by path.
QString treeId(const QList<SiteFile>& files);
bool isPlainText(const QByteArray& bytes);

} // namespace shipdeck::pages
