// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QMap>
#include <QSet>

namespace shipdeck::build {

//! The input of detection: a listing and the bytes of small files. Nothing is ever executed or written.
class FileTree {
public:
    static constexpr qint64 largestRead = 1 << 20;

    virtual ~FileTree() = default;
    //! Relative paths with '/', sorted by code point, without the folders of isIgnoredFolder().
    virtual const QStringList& files() const = 0;
    virtual bool contains(const QString& path) const = 0;
    //! NotFound; BadInput above largestRead; Denied, also for a link that leaves the tree.
    virtual Result<QByteArray> read(const QString& path) const = 0;
    virtual bool isNear() const { return true; } //!< false: each read is a request to a server
};

//! Dependencies, build output and tool folders, docs/detection.md.
bool isIgnoredFolder(const QString& name);

//! A folder of this computer. Listed breadth first to `deepest` names in a path and `mostFiles` files: the deciding
//! files are near the top. Links to folders are not entered, so a loop ends; a link out of the folder reads as Denied.
class FolderTree final : public FileTree {
public:
    static constexpr int deepest = 5;
    static constexpr int mostFiles = 200'000;

    //! NotFound (`folder-missing`), BadInput (`folder-is-file`), Denied (`folder-unreadable`).
    static Result<std::shared_ptr<FolderTree>> open(const QString& folder);
    ~FolderTree() override;
    FolderTree(const FolderTree&) = delete;
    FolderTree& operator=(const FolderTree&) = delete;

    const QStringList& files() const override { return m_files; }
    bool contains(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;

private:
    explicit FolderTree(int root) : m_root(root) {}
    void list();
    QStringList listOne(const QString& folder);
    int openBeneath(const QString& path, int flags) const;

    int m_root;
    QStringList m_files;
    QSet<QString> m_known;
    bool m_truncated = false;
};

//! For tests, and for listings that come from elsewhere (a remote repository's tree, a git object store).
class MemoryTree final : public FileTree {
public:
    explicit MemoryTree(const QMap<QString, QByteArray>& files);
    const QStringList& files() const override { return m_paths; }
    bool contains(const QString& path) const override { return m_files.contains(path); }
    Result<QByteArray> read(const QString& path) const override;

private:
    QMap<QString, QByteArray> m_files;
    QStringList m_paths;
};

} // namespace shipdeck::build
