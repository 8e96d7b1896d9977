// SPDX-License-Identifier: MIT
#pragma once
#include "edge/router.h"
#include "edge/site_rules.h"

namespace shipdeck::edge {

//! How many keys of 1 KB the rules of one release may take; the store of an account holds 5 MB.
//! Patterns and headers: the router reads all of them for a page. CloudFront limits what a function computes, by a number
//! that it does not publish; with eight, sites would not answer at all.
constexpr int mostRuleParts = 3;
//! Bytes of all headers as the router hands them on, in a header: CloudFront takes requests of 20,480 bytes.
constexpr qsizetype largestHeaders = 6144;
constexpr int mostExactParts = 64; //!< exact paths: it reads one of them

//! Who answers for an address that leads to nothing: the distribution, with the page of its only site; or the router, for
//! what is no file by its name, where sites share a distribution.
enum class Missing { ByDistribution, ByRouter };

//! A release as the router needs it: what the route says of it, and the keys that have to be there before the route is
//! written. Equal rules have equal keys, so releases share them.
struct Compiled {
    EdgeRelease release;
    Store keys;           //!< rules/<id>/…
    QString notFoundPage; //!< the file that answers for what is missing; empty: the site has none
    Missing missing = Missing::ByDistribution;
    QList<SiteRules::Note> notes;   //!< what is left out, and why
    QHash<QString, Origin> origins; //!< pattern or path of a rule → where it was written
};

//! `files`: paths of the release's files in NFC, without a slash at the front. `fallback`: one of them that answers for
//! unknown paths, or empty. `own`: fingerprinted ones of them that lie in the release's folder all the same. Which pages there are is decided here, once: the router sees no list of files.
//! `missing`: ByRouter takes an entry for each page, and a site with too many of them does without, with a note.
//! Limit (`edge-rules-too-many`, `edge-rule-too-large`), BadInput (`edge-fallback-missing`).
Result<Compiled> compiled(const QString& release, const SiteRules& rules, const QStringList& files,
                          const QString& fallback, const QStringList& own = {},
                          Missing missing = Missing::ByDistribution);

} // namespace shipdeck::edge
