// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QHash>
#include <QUrl>
#include <optional>

namespace shipdeck::github {

//! The targets of a Link header by their `rel` ("next", "last"): RFC 8288, with several rels to a link, quoted
//! parameters and commas inside addresses. Unreadable ones are skipped.
QHash<QString, QUrl> parseLinks(const QByteArray& header);

//! The number of the last page, if pages are numbered; nullopt for cursors.
std::optional<int> lastPage(const QHash<QString, QUrl>& links);
//! The same address at another page.
QUrl atPage(const QUrl& url, int page);

} // namespace shipdeck::github
