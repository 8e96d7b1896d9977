// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/targets/github_pages/site_files.h"

#include <QUrl>

namespace shipdeck::pages {

//! What a page cannot do without: scripts and style sheets of its own host, as addresses without query and fragment.
QList<QUrl> referencesOf(const QByteArray& html, const QUrl& page);

//! The file that `address` names below the site at `site`; empty: it is not below it.
QString fileAt(const QUrl& address, const QUrl& site);

//! Build `pages-assets-missing`: `page` ("index.html") refers to something of its own host that this release does not
//! have at that address, which is how a missing base path looks. NotFound `pages-no-index`: there is no such page.
Result<> checkReferences(const SiteFiles& files, const QString& page, const QUrl& site);

} // namespace shipdeck::pages
