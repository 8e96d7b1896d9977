// SPDX-License-Identifier: MIT
#include "commands.h"

#include "aws/credentials/settings.h"
#include "deck/costs.h"
#include "deck/projects.h"
#include "targets/cloudfront/prices.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;
using namespace insights;

Result<double> number(const Arguments& arguments, const QString& option, double otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    bool ok = false;
    const double value = arguments.value(option).toDouble(&ok);
    if (!ok || !(value >= 0 && value <= 1e9))
        return fail(Error::Kind::BadInput, "usage",
                    say("--%1 takes a number of 0 or more, not %2.", {option, arguments.value(option).left(40)}),
                    say("shipctl prices --help"));
    return value;
}

Result<QList<double>> trafficOf(const Arguments& arguments)
{
    QList<double> asked;
    for (const QString& word : arguments.values(u"traffic"_s).join(u',').split(u',', Qt::SkipEmptyParts)) {
        bool ok = false;
        asked << word.toDouble(&ok);
        if (!ok || !(asked.last() > 0 && asked.last() <= 1e9))
            return fail(Error::Kind::BadInput, "usage", say("--traffic takes GB a month, not %1.", {word.left(40)}),
                        say("shipctl prices --help"));
    }
    return asked.isEmpty() ? QList<double>{1, 10, 100} : asked;
}

QString headOf(double gb)
{
    return gb == 0 ? QCoreApplication::translate("core", "at rest")
                   : QCoreApplication::translate("core", "%1 GB").arg(gb);
}

//! One row for each billed item, one column for each month.
QString tableOf(const UsagePrices& prices, const Currency& currency)
{
    QList<std::pair<double, Estimate>> months = prices.withTraffic;
    months.prepend({0, prices.atRest});
    QList<QStringList> rows{{QString()}};
    QStringList names;
    for (const auto& [gb, month] : months) {
        rows[0] << headOf(gb);
        for (const EstimateLine& line : month.lines)
            if (!names.contains(line.name.render()))
                names << line.name.render();
    }
    for (const QString& name : names) {
        QStringList row{name};
        for (const auto& [gb, month] : months) {
            const auto line = std::find_if(month.lines.begin(), month.lines.end(),
                                           [&name](const EstimateLine& one) { return one.name.render() == name; });
            if (line == month.lines.end())
                row << u"–"_s;
            else if (!line->dollars)
                row << QCoreApplication::translate("core", "price unknown");
            else
                row << currency.text(*line->dollars) + (line->isDoubtful ? u" ?"_s : QString());
        }
        rows << row;
    }
    QStringList sums{QCoreApplication::translate("core", "Per month")};
    QStringList ceilings{QCoreApplication::translate("core", "Without allowances")};
    for (const auto& [gb, month] : months) {
        sums << month.totalText(currency).render();
        const QString ceiling = currency.text(month.ceiling());
        ceilings << (month.isAtLeast() ? QCoreApplication::translate("core", "at least %1").arg(ceiling) : ceiling);
    }
    rows << sums << ceilings;
    return table(rows);
}

Result<UsagePrices> pricesFor(const Arguments& arguments)
{
    const QString region = arguments.value(u"region"_s, aws::nearestRegion(QLocale()));
    SD_CHECK(aws::checkRegion(region));
    SiteFacts site;
    SD_TRY(const double megabytes, number(arguments, u"size"_s, 20));
    site.bytes = megabytes * 1e6;
    SD_TRY(site.files, number(arguments, u"files"_s, 200));
    SD_TRY(const double zones, number(arguments, u"zones"_s, 0));
    site.zones = static_cast<int>(zones);
    site.viewers = arguments.value(u"viewers"_s);
    site.countsAllowances = !arguments.has(u"no-allowances"_s);
    SD_TRY(const QList<double> traffic, trafficOf(arguments));
    return usagePrices(region, site, traffic);
}

QJsonObject toJson(const ProjectCost& cost, const Currency& currency)
{
    const auto rest = cost.atRest();
    return {{u"project"_s, cost.project.name},
            {u"place"_s, cost.place.render()},
            {u"account"_s, cost.account.isEmpty() ? QJsonValue() : QJsonValue(cost.account)},
            {u"usdAtRest"_s, rest ? QJsonValue(*rest) : QJsonValue()},
            {u"estimate"_s, cost.estimate ? QJsonValue(cost.estimate->toJson(currency)) : QJsonValue()},
            {u"price"_s, cost.estimate ? cost.estimate->shortText(currency).render() : cost.price.render()}};
}

//! By their plans; what is in the account says `shipctl inventory`.
Task<Exit> runProjects(Call call, Currency currency)
{
    const auto projects = call.deck->projects().list();
    if (!projects)
        co_return call.out.failure(projects.error());
    const Paths paths = call.deck->paths();
    const QList<ProjectSummary> known = *projects;
    const QList<ProjectCost> costs = co_await projectCosts(paths, known, currency);
    QList<QStringList> rows;
    QJsonArray items;
    for (const ProjectCost& cost : costs) {
        rows << QStringList{cost.project.name, cost.place.render(),
                            cost.estimate ? cost.estimate->shortText(currency).render() : cost.price.render()};
        items << toJson(cost, currency);
    }
    call.out.items(table(rows), items);
    co_return Exit::Done;
}

Task<Exit> runPrices(Call call)
{
    const auto currency = call.currency();
    if (!currency)
        co_return call.out.failure(currency.error());
    if (call.arguments.has(u"projects"_s)) {
        const Currency shown = *currency;
        co_return co_await runProjects(call, shown);
    }
    const auto prices = pricesFor(call.arguments);
    if (!prices)
        co_return call.out.failure(prices.error());
    const Estimate& rest = prices->atRest;
    const QString name = PriceList::shipped().regionName(rest.region);
    QString text =
        QCoreApplication::translate("core", "Monthly price of a static site on AWS in %1 (prices of %2)")
            .arg(name.isEmpty() ? rest.region : name + u" ("_s + rest.region + u')', rest.date.toString(Qt::ISODate))
        + u"\n\n"_s + tableOf(*prices, *currency) + u'\n';
    for (const Text& trap : prices->traps(*currency))
        text += u"! "_s + trap.render() + u'\n';
    for (const Text& remark : prices->remarks(*currency))
        text += remark.render() + u'\n';
    call.out.result(text, prices->toJson(*currency));
    co_return Exit::Done;
}

} // namespace

Command pricesCommand()
{
    return {{u"prices"_s,
             {},
             u"estimate the monthly cost of a static site on AWS, without an account"_s,
             {{u"projects"_s, {}, u"the monthly cost of each project instead, by its plan"_s},
              {u"region"_s, u"REGION"_s, u"bucket region; default: nearest"_s},
              {u"traffic"_s, u"GB"_s, u"monthly traffic; comma-separated values (1,10,100)"_s},
              {u"currency"_s, u"USD|KRW|EUR|JPY"_s, u"currency; default: the currency setting, else your locale's"_s},
              {u"size"_s, u"MB"_s, u"release size (20)"_s},
              {u"files"_s, u"N"_s, u"release files (200)"_s},
              {u"zones"_s, u"N"_s, u"Route 53 zones (0)"_s},
              {u"viewers"_s, u"GROUP"_s, u"visitors' location: us, eu, japan, asia, … (near the region)"_s},
              {u"no-allowances"_s, {}, u"do not subtract the account's free allowances"_s}},
             0,
             0},
            &runPrices};
}

} // namespace shipdeck::cli
