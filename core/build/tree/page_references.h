// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QUrl>

namespace shipdeck::build {

//! What a page cannot do without: scripts and style sheets of its own host, as addresses without query and fragment.
QList<QUrl> referencesOf(const QByteArray& html, const QUrl& page);

} // namespace shipdeck::build
