// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QDateTime>

namespace shipdeck::site {

//! One file of a release as it lies in the bucket.
struct ReleaseFile {
    QString path; //!< in NFC, without a leading slash
    qint64 size = 0;
    QByteArray sha256;    //!< 64 hexadecimal digits
    bool isAsset = false; //!< in assets/, shared by all releases that contain it; else in releases/<id>/
    QByteArray contentType;

    bool operator==(const ReleaseFile&) const = default;
};

//! The content of a release. It is written last: a release exists once it has one.
struct ReleaseManifest {
    QString id;
    QString project;
    QString environment;
    QDateTime createdAt;
    QString commit;
    QString ref;
    QString source;   //!< "github.com/owner/name", or a folder's name
    QString artifact; //!< digest
    QString folder;   //!< id in the files' path, releases/<folder>/: this release, or an older one with the same files
    QList<ReleaseFile> files;
    QJsonObject rules; //!< for the edge, in the target's own format
    QJsonObject about; //!< origin of the release, in the target's own format; for the history on other computers

    QByteArray toJson() const;
    //! Provider `site-manifest-unreadable`, BadInput `site-manifest-newer`: written by a newer Shipdeck.
    static Result<ReleaseManifest> fromJson(const QByteArray& json);
    bool operator==(const ReleaseManifest&) const = default;
};

//! Parses one of our documents in a bucket and checks its format version. `folder`: its place in the bucket, for
//! messages.
Result<QJsonObject> readDocument(const QByteArray& json, const QString& folder);
//! Provider `site-manifest-unreadable`: an object below `folder` is not a valid document.
Failure unreadable(const QString& folder);
//! "2026-01-02T03:04:05Z"
QString stamp(const QDateTime& moment);

} // namespace shipdeck::site
