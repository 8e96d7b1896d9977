// SPDX-License-Identifier: MIT
#include "insights/prices/usage.h"

#include <QJsonArray>
#include <QLocale>

namespace shipdeck::insights {
using namespace Qt::StringLiterals;

Text SiteSize::text() const
{
    const bool isRound = bytes % 1'000'000 == 0;
    const QStringList amount{QLocale::c().toString(files),
                             QLocale::c().formattedDataSize(bytes, isRound ? 0 : 1, QLocale::DataSizeSIFormat)};
    const QString said =
        say(files == 1 ? QT_TRANSLATE_NOOP("core", "%1 file, %2") : QT_TRANSLATE_NOOP("core", "%1 files, %2"), amount)
            .render();
    switch (known) {
    case Known::Counted: return say(QT_TRANSLATE_NOOP("core", "Size of a release: %1. Counted in the folder."), {said});
    case Known::Built:
        return say(QT_TRANSLATE_NOOP("core", "Size of a release: %1. Counted in the output of the last build here."),
                   {said});
    case Known::AtLeast:
        return say(QT_TRANSLATE_NOOP("core", "Size of a release: at least %1. Counting stopped there."), {said});
    case Known::Assumed: break;
    }
    return say(QT_TRANSLATE_NOOP("core", "Size of a release: %1. An assumption until the first build."), {said});
}

QJsonObject SiteSize::toJson() const
{
    static const QHash<Known, QString> words{{Known::Assumed, u"assumed"_s},
                                             {Known::Counted, u"counted"_s},
                                             {Known::Built, u"built"_s},
                                             {Known::AtLeast, u"at-least"_s}};
    return {{u"files"_s, files}, {u"bytes"_s, bytes}, {u"known"_s, words.value(known)}};
}

namespace {

QString plain(double number)
{
    return QLocale::c().toString(number, 'f', QLocale::FloatingPointShortest);
}

bool isListed(const Estimate& month)
{
    return !PriceList::shipped().regionName(month.region).isEmpty();
}

Text unlisted(const Estimate& month)
{
    return say(QT_TRANSLATE_NOOP("core", "Price unknown: region %1 is not in the price list of %2."),
               {month.region, month.date.toString(Qt::ISODate)});
}

} // namespace

Text UsagePrices::shortText(const Currency& currency) const
{
    if (!isListed(atRest))
        return unlisted(atRest);
    QStringList months;
    for (const auto& [gb, month] : withTraffic)
        months << say(QT_TRANSLATE_NOOP("core", "%1 at %2 GB of traffic"),
                      {month.totalText(currency).render(), plain(gb)})
                      .render();
    const QStringList said{atRest.totalText(currency).render(), months.join(u", "_s), atRest.date.toString(Qt::ISODate),
                           atRest.region};
    if (!currency.date.isValid())
        return say(QT_TRANSLATE_NOOP("core", "Per month: %1 without traffic, %2 (prices of %3, %4)"), said);
    return say(QT_TRANSLATE_NOOP("core",
                                 "Per month: %1 without traffic, %2 (prices of %3, %4; $1 is %5 at the rate of %6)"),
               said + QStringList{currency.text(1), currency.date.toString(Qt::ISODate)});
}

Text UsagePrices::basis(const Currency& currency) const
{
    const QStringList said{atRest.date.toString(Qt::ISODate), atRest.region};
    if (!currency.date.isValid())
        return say(QT_TRANSLATE_NOOP("core",
                                     "Estimate per month at the prices of %1 in %2. The account's free allowances are "
                                     "deducted, as if nothing else used them."),
                   said);
    return say(QT_TRANSLATE_NOOP("core",
                                 "Estimate per month at the prices of %1 in %2, at %3 for $1 (rate of %4). The "
                                 "account's free allowances are deducted, as if nothing else used them."),
               said + QStringList{currency.text(1), currency.date.toString(Qt::ISODate)});
}

QList<Text> UsagePrices::traps(const Currency& currency, bool hasZone) const
{
    QList<Text> said;
    const auto& prices = PriceList::shipped();
    const QString zone = currency.text(prices.price({}, u"route53.zone"_s).value_or(Price{}).dollars);
    if (hasZone)
        said << say(QT_TRANSLATE_NOOP("core",
                                      "A Route 53 hosted zone costs %1 in every month in which it exists for more than "
                                      "12 hours, used or not."),
                    {zone});
    said << say(
        QT_TRANSLATE_NOOP("core",
                          "The free allowances (1 TB, 10 million requests, 2 million calls) apply to the whole "
                          "account, for all sites and regions together. Above them, traffic costs have no limit."));
    said << say(QT_TRANSLATE_NOOP("core",
                                  "CloudFront's flat-rate plans (Free, Pro, Business) do not support distributions "
                                  "that share a function, so they are not available for these sites."));
    said << say(QT_TRANSLATE_NOOP("core", "Retained releases cost storage; removing the project deletes them."));
    return said;
}

QList<Text> UsagePrices::remarks(const Currency& currency) const
{
    QList<Text> said;
    said << say(QT_TRANSLATE_NOOP("core",
                                  "Certificates, DNS queries for CloudFront, transfer from S3 to CloudFront and the "
                                  "edge's address are free. Taxes, support and credits are not included."));
    bool isDoubtful = false;
    for (const auto& [gb, month] : withTraffic)
        for (const EstimateLine& line : month.lines)
            isDoubtful = isDoubtful || line.isDoubtful;
    if (isDoubtful)
        said << say(QT_TRANSLATE_NOOP("core", "Prices marked “?” have not been checked against AWS's price list."));
    if (!isListed(atRest))
        said << unlisted(atRest);
    else if (atRest.isAtLeast())
        said << say(QT_TRANSLATE_NOOP("core", "Some prices of %1 are unknown, so the totals are minimum costs."),
                    {atRest.region});
    if (currency.date.isValid())
        said << say(QT_TRANSLATE_NOOP("core", "AWS charges in US dollars; $1 is %1 at the rate of %2."),
                    {currency.text(1), currency.date.toString(Qt::ISODate)});
    return said;
}

QJsonObject UsagePrices::toJson(const Currency& currency) const
{
    const auto texts = [](const QList<Text>& all) {
        QJsonArray made;
        for (const Text& text : all)
            made << text.render();
        return made;
    };
    QJsonArray months;
    for (const auto& [gb, month] : withTraffic) {
        QJsonObject one = month.toJson(currency);
        one[u"trafficGb"_s] = gb;
        months << one;
    }
    QJsonObject rate{{u"currency"_s, currency.code}, {u"perUsd"_s, currency.perDollar}};
    rate[u"date"_s] = currency.date.isValid() ? QJsonValue(currency.date.toString(Qt::ISODate)) : QJsonValue();
    QJsonObject all{{u"region"_s, atRest.region},
                    {u"pricesOf"_s, atRest.date.toString(Qt::ISODate)},
                    {u"rate"_s, rate},
                    {u"atRest"_s, atRest.toJson(currency)},
                    {u"withTraffic"_s, months},
                    {u"traps"_s, texts(traps(currency))},
                    {u"remarks"_s, texts(remarks(currency))}};
    if (size)
        all[u"size"_s] = size->toJson();
    return all;
}

} // namespace shipdeck::insights
