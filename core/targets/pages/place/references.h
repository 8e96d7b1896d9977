// SPDX-License-Identifier: MIT
#pragma once
#include "targets/pages/place/site_files.h"

#include <QUrl>

namespace shipdeck::pages {

//! The file that `address` names below the site at `site`; empty: it is not below it.
QString fileAt(const QUrl& address, const QUrl& site);

//! Build `pages-assets-missing`: `page` ("index.html") refers to something of its own host that this release does not
//! have at that address, which is how a missing base path looks. NotFound `pages-no-index`: there is no such page.
Result<> checkReferences(const SiteFiles& files, const QString& page, const QUrl& site);

} // namespace shipdeck::pages
