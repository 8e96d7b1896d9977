// SPDX-License-Identifier: MIT
#pragma once
#include "targets/pages/place/site_files.h"

#include <QSet>

namespace shipdeck::pages {

//! Plans the upload of a release with as few requests as possible.
struct Upload {
    struct Item {
        SiteFile file;
        bool isInline = false; //!< its text is sent with the tree
    };
    QList<SiteFile> blobs;      //!< one request each: not text, or too large for a tree
    QList<QList<Item>> batches; //!< of the tree, each based on the previous one
    int known = 0;              //!< files that the repository has already
    int texts = 0;              //!< sent with the tree
};

//! `known`: ids in the repository, which are referenced and not sent.
Upload planUpload(const SiteFiles& site, const QSet<QString>& known);

} // namespace shipdeck::pages
