// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"

#include <QUrl>
#include <optional>

namespace shipdeck::domains {

//! Who hosts the DNS of a zone, and how a record is typed there.
struct Provider {
    QString id;    //!< "route53", "cloudflare"; stable
    QString title; //!< "Cloudflare"; a proper name, not translated
    QUrl page;     //!< where its records are changed; empty: no address that stays the same is known
    //! Its form wants names relative to the zone ("www", and "@" for the zone itself) and adds the zone by itself.
    bool isNameRelative = true;
    //! Something that acts as CNAME at the zone's own name is possible: "" (no), "CNAME" (it is flattened), "ALIAS", "ANAME".
    QString apexType;
    Text note; //!< what to watch for on that page: "Set the proxy status to DNS only."; empty: nothing

    bool hasApexAlias() const { return !apexType.isEmpty(); }
    //! What to type as the name of a record in `zone`.
    QString typedName(const QString& name, const QString& zone) const;
};

//! By its name servers (lower case, without the dot at the end): the provider that most of them belong to. Nothing: unknown.
std::optional<Provider> providerOf(const QStringList& servers);
//! All that are known.
const QList<Provider>& providers();

} // namespace shipdeck::domains
