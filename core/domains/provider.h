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
    //! Its form wants names relative to the zone ("www") and adds the zone itself.
    bool isNameRelative = true;
    bool isValueDotted = false; //!< likewise, it wants names that are values with a dot at their end
    QString
        apexName; //!< what its form wants for the zone itself: "@"; empty: nothing, or the whole name if not relative
    //! The type of record that acts as a CNAME at the zone's own name: "CNAME" (it is flattened), "ALIAS", "ANAME"; empty:
    //! none is offered.
    QString apexType;
    Text note; //!< what to watch for on that page: "Set the proxy status to DNS only."; empty: nothing

    bool hasApexAlias() const { return !apexType.isEmpty(); }
    //! What to type as the name of a record in `zone`; empty: nothing is typed there.
    QString typedName(const QString& name, const QString& zone) const;
    //! Likewise as its value; `type`: "CNAME".
    QString typedValue(const QString& type, const QString& value) const;
};

//! By name servers (lower case, without a dot at the end): the provider that they all belong to, or most of them while a
//! zone moves. Nothing: unknown.
std::optional<Provider> providerOf(const QStringList& servers);
//! All that are known.
const QList<Provider>& providers();

} // namespace shipdeck::domains
