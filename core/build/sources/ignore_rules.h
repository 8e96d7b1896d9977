// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/ignore_pattern.h"

#include <QHash>
#include <QString>

namespace shipdeck::build {

//! The .gitignore files of a tree, matched by Shipdeck: git is never run inside a dropped folder,
//! because that folder's own .git/config can name programs to run.
class IgnoreRules {
public:
    //! Reads the files above `root` up to the top of its checkout, and .git/info/exclude. If `root` itself is ignored,
    //! only its own files count, as it was chosen on purpose.
    void readAbove(const QString& root);
    //! Reads the .gitignore of an open folder of the tree.
    void enter(int folder, const QByteArray& path);
    void add(const QByteArray& folder, const QByteArray& content);
    //! For a path whose parents are not ignored.
    bool ignores(const QByteArray& path, bool isFolder) const;

private:
    std::optional<bool> decide(const QByteArray& folder, const QByteArray& path, bool isFolder) const;

    QByteArray m_prefix; //!< where the tree lies in its checkout; empty, or with a '/' at the end
    QHash<QByteArray, std::vector<IgnorePattern>> m_files; //!< by folder in the checkout
    std::vector<IgnorePattern> m_excludes;
};

} // namespace shipdeck::build
