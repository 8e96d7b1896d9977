// SPDX-License-Identifier: MIT
#pragma once
#include "targets/pages/place/site_files.h"

#include <QUrl>

namespace shipdeck::pages {

//! The path of the file that `address` names below `site`; empty: it is not below it.
QString fileAt(const QUrl& address, const QUrl& site);

//! Build `pages-assets-missing`: `page` ("index.html") refers to a file on its own host that the release does not have
//! at that address, for example because of a missing base path. NotFound `pages-no-index`: there is no such page.
Result<> checkReferences(const SiteFiles& files, const QString& page, const QUrl& site);

} // namespace shipdeck::pages
