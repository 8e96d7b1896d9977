// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/error_code.h"
#include "build/tree/beneath.h"
#include "build/tree/tree.h"

#include <functional>

namespace shipdeck::code {
inline constexpr Code folderTooLarge("folder-too-large");
} // namespace shipdeck::code

namespace shipdeck::build {

struct ScanRules {
    //! True omits the path (and everything below it). Called for a folder before its contents.
    std::function<bool(const QByteArray& path, bool isFolder)> leaveOut;
    //! Called with each folder before its entries.
    std::function<void(int folder, const QByteArray& path)> entering;
    //! Refuse keeps links as links; FollowInside replaces them by their targets.
    Links links = Links::Refuse;
    QList<QByteArray> allowedLinkTargets; //!< absolute prefixes that a kept link may point to
    qint64 maxFiles = 200'000;
    qint64 maxBytes = qint64(4) << 30;
};

struct Scan {
    TreeEntries entries; //!< sorted by path, without the root
    QList<QByteArray> linksOutside;
    QList<QByteArray> deadLinks; //!< followed links that lead nowhere or in a circle
    QList<QByteArray> specials;  //!< sockets, pipes, devices
    qint64 files = 0;
    qint64 bytes = 0;
};

//! Everything below `root` that the rules let through. Never leaves `root`. Blocks: for pool threads.
//! BadInput `folder-too-large` names the biggest folder in it; Denied `file-failed` names the unreadable path.
Result<Scan> scanTree(const QString& root, const ScanRules& rules, const Cancel& cancel);
//! The same of an open folder, which messages call `shown`.
Result<Scan> scanTree(int root, const QString& shown, const ScanRules& rules, const Cancel& cancel);
//! The omissions, one sentence each.
QList<Text> notesOf(const Scan& scan);

} // namespace shipdeck::build
