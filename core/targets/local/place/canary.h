// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "targets/local/place/layout.h"

namespace shipdeck::local {

//! A share of a site's visitors gets another release. A visitor has a number from 0 to 99 in a cookie, and nginx looks
//! whether the canary has a link of that name: starting, changing and ending it is one rename, and needs no reload.
struct PlacedCanary {
    QString release;
    int weight = 0; //!< percent of the visitors
    bool operator==(const PlacedCanary&) const = default;
};

//! The cookie that keeps a visitor's number for a day.
inline const QByteArray visitorCookie = QByteArrayLiteral("shipdeck_visitor");

//! Whether the visitor with this number gets it. A larger share includes the visitors of a smaller one.
bool getsCanary(const PlacedCanary& canary, int visitor);
//! A visitor who gets it, or who does not.
int visitorOf(const PlacedCanary& canary, bool getsIt);

//! Starts it, or replaces another one or its share. Its visits are not counted yet. NotFound `release-missing`.
Result<> startCanary(const Layout& layout, const QString& slug, const PlacedCanary& canary);
//! From now on; what was counted stays.
Result<> countVisits(const Layout& layout, const QString& slug);
//! Every visitor gets Current. Succeeds without one.
Result<> endCanary(const Layout& layout, const QString& slug);
std::optional<PlacedCanary> canaryOf(const Layout& layout, const QString& slug);

} // namespace shipdeck::local
