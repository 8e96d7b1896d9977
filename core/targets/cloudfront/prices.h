// SPDX-License-Identifier: MIT
#pragma once
#include "insights/prices/usage.h"

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

//! The use of such a site that sends `outGb` to its visitors, at 50 kB a file, of which the edges keep nine in ten. Without
//! visitors there are no deploys either: the site rests.
SiteUse useOf(const SiteFacts& site, double outGb);

//! At rest, and with so many GB of traffic.
Result<UsagePrices> usagePrices(const QString& region, const SiteFacts& site, QList<double> traffic = {1, 10, 100});

//! The group whose prices CloudFront asks for visitors of the countries around a region.
QString viewersNear(const QString& region);
const QStringList& viewerGroups();

} // namespace shipdeck::insights
