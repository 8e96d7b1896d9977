// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/targets/aws/edge/router.h"
#include "deploy/targets/aws/edge/site_rules.h"

namespace shipdeck::edge {

//! How many keys of 1 KB the rules of one release may take; the store of an account holds 5 MB.
constexpr int mostRuleParts = 8;   //!< patterns and headers: the router reads all of them for each address
constexpr int mostExactParts = 64; //!< exact paths: it reads one of them

//! A release as the router needs it: what the route says of it, and the keys that have to be there before the route is
//! written. Equal rules have equal keys, so releases share them.
struct Compiled {
    EdgeRelease release;
    Store keys;                     //!< rules/<id>/…
    QString notFoundPage;           //!< the file that answers for what is missing; empty: the site has none
    QList<SiteRules::Note> notes;   //!< what is left out, and why
    QHash<QString, Origin> origins; //!< pattern or path of a rule → where it was written
};

//! `files`: paths of the release's files in NFC, without a slash at the front. `fallback`: one of them that answers for
//! unknown paths, or empty. `own`: fingerprinted ones of them that lie in the release's folder all the same. Which pages there are is decided here, once: the router sees no list of files.
//! Limit (`edge-rules-too-many`, `edge-rule-too-large`), BadInput (`edge-fallback-missing`).
Result<Compiled> compiled(const QString& release, const SiteRules& rules, const QStringList& files,
                          const QString& fallback, const QStringList& own = {});

} // namespace shipdeck::edge
