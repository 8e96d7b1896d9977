// SPDX-License-Identifier: MIT
#pragma once
#include "insights/prices/estimate.h"

namespace shipdeck::insights {

//! How large a release is, as far as it can be known before it is made.
struct SiteSize {
    enum class Known {
        Assumed,
        Counted, //!< in a folder that is published as it is
        Built,   //!< in what a build left there the last time
        AtLeast  //!< as far as they were counted
    };
    Known known = Known::Assumed;
    qint64 files = 200;
    qint64 bytes = 20'000'000;
    qint64 shared = 0; //!< of the files those whose names tell their content

    Text text() const; //!< a sentence or two
    QJsonObject toJson() const;
};

//! At rest, and at 1, 10 and 100 GB of traffic.
struct UsagePrices {
    Estimate atRest;
    QList<std::pair<double, Estimate>> withTraffic; //!< GB, and the month with it
    std::optional<SiteSize> size;                   //!< of the site, where that is not what somebody asked for

    //! One sentence for a plan: "About $0.00 a month at rest, …, by prices of 2026-11-20 in ap-northeast-2."
    Text shortText(const Currency& currency) const;
    //! What such bills have surprised people with.
    QList<Text> traps(const Currency& currency, bool hasZone = true) const;
    //! "An estimate of a month, by the prices of 2026-11-20 in eu-west-1; …": whether allowances are counted, and the rate.
    Text basis(const Currency& currency) const;
    //! What the figures stand on: dates, allowances, the rate.
    QList<Text> remarks(const Currency& currency) const;
    QJsonObject toJson(const Currency& currency) const;
};

} // namespace shipdeck::insights
