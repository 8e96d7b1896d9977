// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::pages {

// https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
constexpr qint64 largestSite = qint64(1) << 30;
constexpr qint64 largestFile = 100 * 1024 * 1024; //!< GitHub's limit for any file
//! Files that need a separate request. GitHub allows 500 such requests an hour; the rest is for other calls.
constexpr int mostUploads = 400;

//! BadInput `pages-file-too-large`.
Result<> checkFile(const QString& path, qint64 size);
//! BadInput `pages-too-large`.
Result<> checkSize(qint64 bytes);
//! Limit `pages-too-many-new-files`.
Result<> checkUploads(int uploads);

//! The limits that the plan shows.
QList<Text> limitsInWords();

} // namespace shipdeck::pages
