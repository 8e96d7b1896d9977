// SPDX-License-Identifier: MIT
#include "insights/prices/price_list.h"

#include "insights/resource.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <limits>

namespace shipdeck::insights {
using namespace Qt::StringLiterals;
namespace {

//! "per 1,000 requests" is for a thousand, "per million" for a million, all else for one.
double unitsIn(const QString& unit)
{
    if (unit.startsWith("per million"_L1))
        return 1e6;
    static const QRegularExpression counted(u"\\Aper ([0-9][0-9,]*) "_s);
    const auto found = counted.match(unit);
    return found.hasMatch() ? found.captured(1).remove(u',').toDouble() : 1;
}

} // namespace

double Price::of(double quantity) const
{
    if (tiers.isEmpty())
        return quantity / units * dollars;
    double sum = 0;
    double from = 0;
    for (const Tier& tier : tiers) {
        sum += std::max(0.0, std::min(quantity, tier.upTo) - from) / units * tier.dollars;
        from = tier.upTo;
    }
    return sum;
}

const PriceList& PriceList::shipped()
{
    static const PriceList list(shippedJson(u"prices.json"_s));
    return list;
}

QDate PriceList::date() const
{
    return QDate::fromString(m_document[u"asOf"_s].toString(), Qt::ISODate);
}

double PriceList::hoursPerMonth() const
{
    return m_document[u"hoursPerMonth"_s].toDouble();
}

std::optional<Price> PriceList::price(const QString& region, const QString& key) const
{
    QJsonValue entry = m_document[u"regions"_s][region][key];
    if (!entry.isObject())
        entry = m_document[u"global"_s][key];
    if (!entry[u"price"_s].isDouble())
        return std::nullopt;
    Price price;
    price.dollars = entry[u"price"_s].toDouble();
    price.unit = entry[u"unit"_s].toString();
    price.units = unitsIn(price.unit);
    price.isDoubtful = entry[u"doubtful"_s].toBool();
    price.source = entry[u"source"_s].toString();
    price.sourceDate = entry[u"sourceDate"_s].toString();
    for (const auto& tier : entry[u"tiers"_s].toArray())
        price.tiers << Price::Tier{tier[u"upToGB"_s].toDouble(std::numeric_limits<double>::infinity()),
                                   tier[u"price"_s].toDouble()};
    // What lies above the last tier is agreed with AWS; the last known price is the nearest to it.
    if (!price.tiers.isEmpty())
        price.tiers.last().upTo = std::numeric_limits<double>::infinity();
    return price;
}

QString PriceList::regionName(const QString& region) const
{
    return m_document[u"regionNames"_s][region][u"name"_s].toString();
}

QStringList PriceList::regions() const
{
    return m_document[u"regions"_s].toObject().keys();
}

} // namespace shipdeck::insights
