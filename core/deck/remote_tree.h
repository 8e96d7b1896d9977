// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/file_tree.h"

#include <QHash>
#include <QJsonArray>

namespace shipdeck {

//! A commit on GitHub as detection looks at it: the listing of git/trees, and those files that have been brought here.
//! A file that is asked for and not here is remembered in `wanted()`; detection is then run again once it is.
//! https://docs.github.com/rest/git/trees#get-a-tree
class RemoteTree final : public build::FileTree {
public:
    //! `entries` is the member `tree` of a recursive answer.
    explicit RemoteTree(const QJsonArray& entries);

    const QStringList& files() const override { return m_files; }
    bool contains(const QString& path) const override { return m_sizes.contains(path); }
    Result<QByteArray> read(const QString& path) const override;
    bool isNear() const override { return false; }

    QStringList wanted() const { return {m_wanted.begin(), m_wanted.end()}; }
    void bring(const QString& path, Result<QByteArray> content);

private:
    QStringList m_files;
    QHash<QString, qint64> m_sizes;
    QHash<QString, Result<QByteArray>> m_contents;
    mutable QSet<QString> m_wanted;
};

} // namespace shipdeck
