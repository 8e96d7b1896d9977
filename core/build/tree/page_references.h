// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QUrl>

namespace shipdeck::build {

//! The scripts and style sheets that a page loads from its own host, without query and fragment.
QList<QUrl> referencesOf(const QByteArray& html, const QUrl& page);

} // namespace shipdeck::build
