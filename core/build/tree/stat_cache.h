// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>
#include <mutex>
#include <sys/stat.h>

namespace shipdeck::build {

//! Identifies an unchanged file. ctime cannot be set back by a program, mtime can.
struct FileStamp {
    qint64 size = 0;
    qint64 mtimeNs = 0;
    qint64 ctimeNs = 0;
    quint64 inode = 0;
    bool operator==(const FileStamp&) const = default;
};
FileStamp stampOf(const struct stat& info);

//! Digests of files by path and stamp, kept between deployments. Safe on several threads.
//! A lost or damaged cache only costs time.
class StatCache {
public:
    //! `nowNs` is the time the scan began: a file touched shortly before could be written again within the
    //! same tick of the clock without its stamp changing, so it is not remembered.
    StatCache(QString file, qint64 nowNs);
    //! Empty: unknown.
    QByteArray digest(const QByteArray& path, const FileStamp& stamp) const;
    void remember(const QByteArray& path, const FileStamp& stamp, const QByteArray& digest);
    //! Writes what was remembered or found in this run; paths not seen are forgotten.
    void save() const;

private:
    struct Known {
        FileStamp stamp;
        QByteArray digest;
    };
    QString m_file;
    qint64 m_settledNs;
    QHash<QByteArray, Known> m_before;
    QHash<QByteArray, Known> m_now;
    mutable std::mutex m_guard;
};

} // namespace shipdeck::build
