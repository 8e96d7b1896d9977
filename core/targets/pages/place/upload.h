// SPDX-License-Identifier: MIT
#pragma once
#include "targets/pages/place/site_files.h"

#include <QSet>

namespace shipdeck::pages {

//! How a release gets to GitHub with as few requests as possible.
struct Upload {
    struct Item {
        SiteFile file;
        bool isInline = false; //!< its text goes along with the tree
    };
    QList<SiteFile> blobs;      //!< each a request of its own: no text, or too large for a tree
    QList<QList<Item>> batches; //!< of the tree, each on top of the one before
    int known = 0;              //!< files that the repository has already
    int texts = 0;              //!< that go along with the tree
};

//! `known`: ids that the repository has; those are named and not sent.
Upload planUpload(const SiteFiles& site, const QSet<QString>& known);

} // namespace shipdeck::pages
