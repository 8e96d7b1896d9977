// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QByteArray>
#include <vector>

namespace shipdeck::build {

//! One entry of a tree. Paths are bytes: a name need not be UTF-8, and Hangul comes in two forms.
struct TreeEntry {
    enum class Type { File, Folder, Link };
    QByteArray path; //!< relative to the tree's root, '/' between names
    Type type = Type::File;
    bool executable = false;
    bool viaLink = false; //!< reached through a link, so the same file may be in the tree twice
    qint64 size = 0;
    QByteArray target; //!< Link: as written
    QByteArray digest; //!< File: SHA-256, hexadecimal, once it was read
};
using TreeEntries = std::vector<TreeEntry>;

//! SHA-256 over the entries, which must be sorted by path; empty folders count.
QString treeDigest(const TreeEntries& entries);
//! A path for a message: control characters and bytes that are not UTF-8 are written as \xNN.
QString shownPath(const QByteArray& path);
//! "a, b, c, …": the first few of many.
QString firstFew(const QList<QByteArray>& paths);

} // namespace shipdeck::build
