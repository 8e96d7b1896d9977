// SPDX-License-Identifier: MIT
#include "insights/prices/estimate.h"

#include <QJsonArray>
#include <cmath>

namespace shipdeck::insights {
using namespace Qt::StringLiterals;
namespace {

QJsonValue amount(const std::optional<double>& dollars)
{
    return dollars ? QJsonValue(std::round(*dollars * 100) / 100) : QJsonValue(QJsonValue::Null);
}

template <typename Of> double sum(const QList<EstimateLine>& lines, Of of)
{
    double total = 0;
    for (const EstimateLine& line : lines)
        total += of(line).value_or(0);
    return total;
}

} // namespace

double Estimate::fixed() const
{
    return sum(lines, [](const EstimateLine& line) {
        return line.kind == EstimateLine::Kind::Fixed ? line.dollars : std::optional<double>();
    });
}

double Estimate::usage() const
{
    return sum(lines, [](const EstimateLine& line) {
        return line.kind == EstimateLine::Kind::Usage ? line.dollars : std::optional<double>();
    });
}

double Estimate::ceiling() const
{
    return sum(lines, [](const EstimateLine& line) { return line.ceiling; });
}

bool Estimate::isAtLeast() const
{
    return std::any_of(lines.begin(), lines.end(), [](const EstimateLine& line) { return !line.dollars; });
}

Text Estimate::totalText(const Currency& currency) const
{
    return sumText(total(), isAtLeast(), currency);
}

QJsonObject Estimate::toJson(const Currency& currency) const
{
    QJsonArray items;
    for (const EstimateLine& line : lines)
        items << QJsonObject{{u"name"_s, line.name.render()},
                             {u"kind"_s, line.kind == EstimateLine::Kind::Fixed ? u"fixed"_s : u"usage"_s},
                             {u"quantity"_s, line.quantity},
                             {u"unit"_s, line.unit},
                             {u"allowance"_s, line.allowance},
                             {u"usd"_s, amount(line.dollars)},
                             {u"usdWithoutAllowance"_s, amount(line.ceiling)},
                             {u"isDoubtful"_s, line.isDoubtful}};
    return {{u"lines"_s, items},
            {u"usdFixed"_s, amount(fixed())},
            {u"usdUsage"_s, amount(usage())},
            {u"usd"_s, amount(total())},
            {u"usdWithoutAllowances"_s, amount(ceiling())},
            {u"isAtLeast"_s, isAtLeast()},
            {u"shown"_s, totalText(currency).render()}};
}

EstimateMaker::EstimateMaker(const PriceList& prices, QString region, bool countsAllowances)
    : m_prices(prices), m_countsAllowances(countsAllowances), m_estimate{std::move(region), prices.date(), {}}
{
}

void EstimateMaker::add(EstimateLine::Kind kind, Text name, const QString& key, double quantity, const QString& unit,
                        double allowance)
{
    if (quantity <= 0)
        return;
    EstimateLine line{kind, std::move(name), quantity, unit, allowance, {}, {}, false};
    if (const auto price = m_prices.price(m_estimate.region, key)) {
        line.ceiling = price->of(quantity);
        line.dollars =
            m_countsAllowances ? price->of(quantity) - price->of(std::min(quantity, allowance)) : *line.ceiling;
        line.isDoubtful = price->isDoubtful;
    }
    m_estimate.lines << line;
}

} // namespace shipdeck::insights
