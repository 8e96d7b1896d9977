// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QByteArray>

namespace shipdeck {

//! Reads a whole regular file of at most `limit` bytes. NotFound, Denied, Limit.
Result<QByteArray> readFile(const QString& path, qint64 limit = 64 << 20);
//! Replaces `path` in one step: temporary file, fsync, rename, fsync of the folder. Mode 0600.
Result<> writeFile(const QString& path, const QByteArray& bytes);
Result<> makeFolder(const QString& path); //!< with parents, mode 0700
//! Removes a folder and all below it, also read-only ones; never follows a link. Missing is fine.
Result<> removeTree(const QString& path);
//! Points the symbolic link `link` at `target` in one step (a rename), so that readers always find a link.
Result<> replaceLink(const QString& link, const QString& target);
Result<> renamePath(const QString& from, const QString& to);
qint64 treeBytes(const QString& path);
qint64 freeBytes(const QString& path); //!< -1 if unknown
QString sha256Hex(const QByteArray& bytes);
//! Copies the rest of an open file into another, by reflink if the file system supports it. 0 or errno.
int copyBytes(int from, int to);
//! The Error for an errno: disk-full, file-missing or file-failed, with a next step.
Failure ioFailure(Text what, int error);
//! errno as a Text in the system's words.
Text systemReason(int error);

} // namespace shipdeck
