// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QDateTime>

namespace shipdeck::site {

//! One file of a release as it lies in the bucket.
struct ReleaseFile {
    QString path; //!< in NFC, without a slash at the front
    qint64 size = 0;
    QByteArray sha256;    //!< 64 hexadecimal digits
    bool isAsset = false; //!< in assets/, shared by all releases that have it; else in releases/<id>/
    QByteArray contentType;

    bool operator==(const ReleaseFile&) const = default;
};

//! What a release consists of. It is written last: a release without one does not exist.
struct ReleaseManifest {
    QString id;
    QString project;
    QString environment;
    QDateTime createdAt;
    QString commit;
    QString ref;
    QString source;   //!< "github.com/owner/name", or a folder's name
    QString artifact; //!< its digest
    QString folder; //!< the release whose releases/<…>/ holds the files: this one, or an older one that had the same
    QList<ReleaseFile> files;
    QJsonObject rules; //!< what the edge is told of it, in the words of whoever publishes
    QJsonObject about; //!< how it came about, likewise: for the history of other computers

    QByteArray toJson() const;
    //! Provider `site-manifest-unreadable`, BadInput `site-manifest-newer`: written by a newer Shipdeck.
    static Result<ReleaseManifest> fromJson(const QByteArray& json);
    bool operator==(const ReleaseManifest&) const = default;
};

//! A document of ours in a bucket, if it has the format that this version knows. `folder`: where it lies, for messages.
Result<QJsonObject> readDocument(const QByteArray& json, const QString& folder);
//! `site-manifest-unreadable`: what stands below that folder is no document of ours.
Failure unreadable(const QString& folder);
//! "2026-01-02T03:04:05Z"
QString stamp(const QDateTime& moment);

} // namespace shipdeck::site
