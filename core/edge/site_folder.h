// SPDX-License-Identifier: MIT
#pragma once
#include "edge/compiled.h"

namespace shipdeck::edge {

//! A folder that is ready to be published, as the edge would serve it.
struct SiteFolder {
    QStringList files;                //!< in NFC, sorted, without those that are only rules
    QHash<QString, QString> onDisk;   //!< what names in NFC are called on the disk, where that differs
    QHash<QString, QByteArray> texts; //!< for readSiteRules(): of the folder itself, and of `root` around it
};

//! `output`: what is published; `root`: the project's folder, where vercel.json, netlify.toml and shipdeck.yml are looked for
//! as well. Links are not followed. NotFound (`folder-missing`); Limit (`edge-files-too-many`) above 100,000 files;
//! BadInput: `edge-names-equal`, two names that differ only in how their letters are put together;
//! `edge-name-unservable`, one that is not UTF-8 or that the router refuses; `site-name-too-long`.
Result<SiteFolder> siteFolder(const QString& output, const QString& root);
//! The same, where only these of its files are published: their paths below `output`.
Result<SiteFolder> siteFolder(const QString& output, const QString& root, const QList<QByteArray>& files);

//! The texts of those that lie in the project's folder and not in what is published, while it is there.
QHash<QString, QByteArray> rulesBeside(const QString& root);

//! Files that say rules and are not published themselves.
bool isRulesFile(const QString& file);

} // namespace shipdeck::edge
