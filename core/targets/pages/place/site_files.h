// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QList>

namespace shipdeck::pages {

//! One file that is published, by the id that git has for its content.
struct SiteFile {
    QString path; //!< below the site, '/' between names
    QString blob; //!< 40 hexadecimal digits
    qint64 size = 0;
    bool isText = false;  //!< UTF-8 that JSON carries unchanged, and not large
    bool isAdded = false; //!< it is in no folder: `bytes` are its content
    QByteArray bytes;
};

//! A release as git will have it.
struct SiteFiles {
    QString folder;
    QList<SiteFile> files; //!< sorted by path
    QString tree;          //!< git's id of the whole
    qint64 bytes = 0;
    const SiteFile* find(const QString& path) const; //!< null: there is none
};

//! What is published beside what was built; a file of the same name in the folder goes before it.
struct Addition {
    QString path;
    QByteArray bytes;
};

//! Reads all of `folder` and hashes it. Blocks: for pool threads. BadInput `pages-file-name`: not UTF-8; `file-failed`.
Result<SiteFiles> readSite(const QString& folder, const QList<Addition>& additions);
Result<QByteArray> contentOf(const SiteFiles& site, const SiteFile& file);

QString blobId(const QByteArray& bytes);
//! Of the files of `files`, which must be sorted by path.
QString treeId(const QList<SiteFile>& files);
bool isPlainText(const QByteArray& bytes);

} // namespace shipdeck::pages
