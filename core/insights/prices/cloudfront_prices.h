// SPDX-License-Identifier: MIT
#pragma once
#include "insights/prices/estimate.h"

namespace shipdeck::insights {

//! What a static site uses in a month.
struct SiteUse {
    double storedGb = 0;
    double puts = 0;       //!< objects written or copied, and listings
    double originGets = 0; //!< what the edges fetched from the bucket
    double outGb = 0;      //!< to visitors
    double requests = 0;   //!< of visitors, by HTTPS
    double functionCalls = 0;
    double keyReads = 0; //!< of the function, from its KeyValueStore
    double keyCalls = 0; //!< of Shipdeck, to the same store
    double paths = 0;    //!< invalidated
    int zones = 0;       //!< at Route 53
    QString viewers;     //!< group of countries ("us", "eu", "japan", "asia", …); empty: that of the region
    bool countsAllowances = true;
};

//! BadInput `viewers-unknown`. A region without prices gives lines without figures.
Result<Estimate> estimateSite(const QString& region, const SiteUse& use,
                              const PriceList& prices = PriceList::shipped());

//! A site as a plan knows it.
struct SiteFacts {
    double bytes = 0; //!< of one release
    double files = 0;
    double sharedFiles = 0; //!< of them those whose names tell their content: written once
    int keptReleases = 10;
    int deploysPerMonth = 30;
    int zones = 0;
    QString viewers;
    bool countsAllowances = true;
};

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

//! The use of such a site that sends `outGb` to its visitors, at 50 kB a file, of which the edges keep nine in ten. Without
//! visitors there are no deploys either: the site rests.
SiteUse useOf(const SiteFacts& site, double outGb);

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

Result<UsagePrices> usagePrices(const QString& region, const SiteFacts& site, QList<double> traffic = {1, 10, 100});

//! The group whose prices CloudFront asks for visitors of the countries around a region.
QString viewersNear(const QString& region);
const QStringList& viewerGroups();

} // namespace shipdeck::insights
