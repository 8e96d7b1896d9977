// SPDX-License-Identifier: MIT
#include "targets/cloudfront/prices.h"

#include <cmath>

namespace shipdeck::insights {
using namespace Qt::StringLiterals;
namespace {

// Free each month for the whole account; https://aws.amazon.com/cloudfront/pricing/
constexpr double freeGb = 1024;
constexpr double freeRequests = 10e6;
constexpr double freeCalls = 2e6;
constexpr double freeReads = 2e6;
constexpr double freePaths = 1000;

constexpr double bytesOfGb = 1024.0 * 1024 * 1024; // AWS's definition
constexpr double bytesOfRequest = 50e3;
constexpr double missesPerRequest = 0.1;
constexpr double callsPerRequest = 2; // viewer-request and viewer-response
constexpr double readsPerRequest = 2; // the host's route, and one part of its rules
constexpr double objectsOfDeploy = 6; // manifest, pointer, lock, log
constexpr double objectsOfListing = 1000;
constexpr double keyCallsOfDeploy = 3; // the store's ETag, the host's route, one write
constexpr double keyCallsOfSweep = 3;  // weekly cleanup of rules: ETag, a list of up to 50 keys, one write
constexpr double weeksOfMonth = 365.25 / 12 / 7;

Text groupName(const QString& viewers)
{
    static const QHash<QString, const char*> names{{u"us"_s, QT_TRANSLATE_NOOP("core", "North America")},
                                                   {u"eu"_s, QT_TRANSLATE_NOOP("core", "Europe, Israel and Türkiye")},
                                                   {u"japan"_s, QT_TRANSLATE_NOOP("core", "Japan")},
                                                   {u"asia"_s, QT_TRANSLATE_NOOP("core", "East and South-East Asia")},
                                                   {u"india"_s, QT_TRANSLATE_NOOP("core", "India")},
                                                   {u"australia"_s,
                                                    QT_TRANSLATE_NOOP("core", "Australia and New Zealand")},
                                                   {u"southAmerica"_s, QT_TRANSLATE_NOOP("core", "South America")},
                                                   {u"africaMiddleEast"_s,
                                                    QT_TRANSLATE_NOOP("core", "Africa and the Middle East")}};
    return say(names.value(viewers, ""));
}

} // namespace

const QStringList& viewerGroups()
{
    static const QStringList groups{u"us"_s,    u"eu"_s,        u"japan"_s,        u"asia"_s,
                                    u"india"_s, u"australia"_s, u"southAmerica"_s, u"africaMiddleEast"_s};
    return groups;
}

QString viewersNear(const QString& region)
{
    if (region == u"ap-northeast-1" || region == u"ap-northeast-3")
        return u"japan"_s;
    if (region == u"ap-south-1" || region == u"ap-south-2")
        return u"india"_s;
    if (region == u"ap-southeast-2" || region == u"ap-southeast-4" || region == u"ap-southeast-6")
        return u"australia"_s;
    static const QList<std::pair<QString, QString>> groups{{u"us"_s, u"us"_s},
                                                           {u"ca"_s, u"us"_s},
                                                           {u"mx"_s, u"us"_s},
                                                           {u"eu"_s, u"eu"_s},
                                                           {u"il"_s, u"eu"_s},
                                                           {u"sa"_s, u"southAmerica"_s},
                                                           {u"af"_s, u"africaMiddleEast"_s},
                                                           {u"me"_s, u"africaMiddleEast"_s}};
    for (const auto& [start, group] : groups)
        if (region.startsWith(start + u'-'))
            return group;
    return u"asia"_s;
}

Result<Estimate> estimateSite(const QString& region, const SiteUse& use, const PriceList& prices)
{
    using enum EstimateLine::Kind;
    const QString viewers = use.viewers.isEmpty() ? viewersNear(region) : use.viewers;
    if (!viewerGroups().contains(viewers))
        return fail(Error::Kind::BadInput, "viewers-unknown",
                    say(QT_TRANSLATE_NOOP("core", "CloudFront has no prices for visitors from “%1”."),
                        {viewers.left(40)}),
                    say(QT_TRANSLATE_NOOP("core", "Choose one of: %1."), {viewerGroups().join(u", "_s)}));
    const QString from = groupName(viewers).render();
    EstimateMaker maker(prices, region, use.countsAllowances);
    maker.add(Fixed, say(QT_TRANSLATE_NOOP("core", "Storage (S3)")), u"s3.standard.storage"_s, use.storedGb, u"GB"_s);
    maker.add(Fixed, say(QT_TRANSLATE_NOOP("core", "Hosted zone (Route 53)")), u"route53.zone"_s, use.zones,
              u"zones"_s);
    maker.add(Usage, say(QT_TRANSLATE_NOOP("core", "Objects written by deploys (S3)")), u"s3.requests.put"_s, use.puts,
              u"requests"_s);
    maker.add(Usage, say(QT_TRANSLATE_NOOP("core", "Objects fetched by the edge (S3)")), u"s3.requests.get"_s,
              use.originGets, u"requests"_s);
    maker.add(Usage, say(QT_TRANSLATE_NOOP("core", "Traffic to visitors in %1 (CloudFront)"), {from}),
              u"cloudfront.out."_s + viewers, use.outGb, u"GB"_s, freeGb);
    maker.add(Usage, say(QT_TRANSLATE_NOOP("core", "Requests from visitors in %1 (CloudFront)"), {from}),
              u"cloudfront.https."_s + viewers, use.requests, u"requests"_s, freeRequests);
    maker.add(Usage, say(QT_TRANSLATE_NOOP("core", "Router calls (CloudFront Functions)")), u"cloudfront.functions"_s,
              use.functionCalls, u"calls"_s, freeCalls);
    maker.add(Usage, say(QT_TRANSLATE_NOOP("core", "Routes and rules read (KeyValueStore)")), u"cloudfront.kvs.reads"_s,
              use.keyReads, u"reads"_s, freeReads);
    maker.add(Usage, say(QT_TRANSLATE_NOOP("core", "Routes written by deploys (KeyValueStore)")),
              u"cloudfront.kvs.api"_s, use.keyCalls, u"calls"_s);
    maker.add(Usage, say(QT_TRANSLATE_NOOP("core", "Paths invalidated (CloudFront)")), u"cloudfront.invalidation"_s,
              use.paths, u"paths"_s, freePaths);
    return maker.made();
}

SiteUse useOf(const SiteFacts& site, double outGb)
{
    SiteUse use;
    use.storedGb = site.bytes * site.keptReleases / bytesOfGb;
    use.zones = site.zones;
    use.viewers = site.viewers;
    use.countsAllowances = site.countsAllowances;
    if (outGb <= 0)
        return use;
    use.outGb = outGb;
    use.requests = outGb * bytesOfGb / bytesOfRequest;
    use.originGets = use.requests * missesPerRequest;
    use.functionCalls = use.requests * callsPerRequest;
    use.keyReads = use.requests * readsPerRequest;
    const double listings = std::ceil(site.files * (1 + site.keptReleases) / objectsOfListing);
    use.puts = site.deploysPerMonth * (site.files - site.sharedFiles + objectsOfDeploy + listings) + site.sharedFiles;
    use.keyCalls = site.deploysPerMonth * keyCallsOfDeploy + weeksOfMonth * keyCallsOfSweep;
    return use;
}

Result<UsagePrices> usagePrices(const QString& region, const SiteFacts& site, QList<double> traffic)
{
    UsagePrices made;
    SD_TRY(made.atRest, estimateSite(region, useOf(site, 0)));
    for (const double gb : traffic) {
        SD_TRY(const Estimate month, estimateSite(region, useOf(site, gb)));
        made.withTraffic << std::pair(gb, month);
    }
    return made;
}

} // namespace shipdeck::insights
