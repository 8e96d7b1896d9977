// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QUrl>

namespace shipdeck {

bool isSameOrigin(const QUrl& a, const QUrl& b);

//! Where the icon of a page is: what its first <link rel="icon"> names, else /favicon.ico. Only at the page's own scheme,
//! host and port; empty: it is elsewhere.
QUrl iconAddress(const QByteArray& html, const QUrl& page);

} // namespace shipdeck
