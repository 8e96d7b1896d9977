// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/file_tree.h"

namespace shipdeck::build {

//! A file tree seen from one folder of it: paths are relative to that folder. Texts are read once and cached.
class AppFolder {
public:
    AppFolder(const FileTree& tree, QString root);

    const FileTree& tree() const { return m_tree; }
    const QString& root() const { return m_root; }
    //! From here to the root of the tree: "web" in "apps" is "apps/web".
    QString full(const QString& path) const;
    bool has(const QString& path) const { return m_tree.contains(full(path)); }
    bool hasFolder(const QString& path) const;
    //! Without a byte order mark; empty if it is missing, too large, unreadable or not text.
    QString text(const QString& path) const;
    QStringList files() const; //!< below this folder, relative to it
    //! Files that match `hugo.toml`, `next.config.{js,ts}`, `*/*.csproj`; `*` stays within one name.
    QStringList match(const QString& pattern) const;
    QString firstMatch(const QStringList& patterns) const; //!< empty if there is none

private:
    const FileTree& m_tree;
    QString m_root;
    mutable QHash<QString, QString> m_texts;
};

//! "a.{js,ts}" gives "a.js", "a.ts".
QStringList expandBraces(const QString& pattern);
//! The 1-based line at which `pattern` first matches; 0 if it does not.
int lineOf(const QString& text, const QRegularExpression& pattern);
int lineAt(QStringView text, qsizetype offset);

} // namespace shipdeck::build
