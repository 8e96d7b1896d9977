// SPDX-License-Identifier: MIT
#pragma once
#include "insights/prices/usage.h"

namespace shipdeck::insights {

//! A static site's monthly use.
struct SiteUse {
    double storedGb = 0;
    double puts = 0;       //!< objects written or copied, and listings
    double originGets = 0; //!< requests from the edges to the bucket
    double outGb = 0;      //!< to visitors
    double requests = 0;   //!< of visitors, over HTTPS
    double functionCalls = 0;
    double keyReads = 0; //!< by the router, from its KeyValueStore
    double keyCalls = 0; //!< by Shipdeck, to the same store
    double paths = 0;    //!< invalidated
    int zones = 0;       //!< hosted, at Route 53
    QString viewers;     //!< price group of the visitors ("us", "eu", "japan", "asia", …); empty: that of the region
    bool countsAllowances = true;
};

//! BadInput `viewers-unknown`. For a region without prices the lines have no amounts.
Result<Estimate> estimateSite(const QString& region, const SiteUse& use,
                              const PriceList& prices = PriceList::shipped());

//! A site's size, as a plan knows it.
struct SiteFacts {
    double bytes = 0; //!< of one release
    double files = 0;
    double sharedFiles = 0; //!< of these, fingerprinted ones, which are uploaded once
    int keptReleases = 10;
    int deploysPerMonth = 30;
    int zones = 0;
    QString viewers;
    bool countsAllowances = true;
};

//! The use of such a site that sends `outGb` to its visitors, at 50 kB a file, nine in ten from the edge's cache.
//! Without visitors no deployments are assumed either.
SiteUse useOf(const SiteFacts& site, double outGb);

//! Without visitors, and with each of `traffic` GB.
Result<UsagePrices> usagePrices(const QString& region, const SiteFacts& site, QList<double> traffic = {1, 10, 100});

//! CloudFront's price group for visitors near a region.
QString viewersNear(const QString& region);
const QStringList& viewerGroups();

} // namespace shipdeck::insights
