// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QHash>
#include <QUrl>
#include <optional>

namespace shipdeck::github {

//! The targets of a Link header by their `rel` ("next", "last"): RFC 8288, with several rels to a link, quoted
//! parameters and commas inside addresses. What can't be read is left out.
QHash<QString, QUrl> parseLinks(const QByteArray& header);

//! The number of the last page, where pages are numbered; nothing where they follow a cursor.
std::optional<int> lastPage(const QHash<QString, QUrl>& links);
//! The same address at another page.
QUrl atPage(const QUrl& url, int page);

} // namespace shipdeck::github
