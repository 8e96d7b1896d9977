// SPDX-License-Identifier: MIT
#include "every_page.h"

#include "linked_sample.h"
#include "pages/deck_window.h"
#include "sample_search.h"

#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! What stands behind a page's id in its route; a page that is not named here has one place, without a detail.
QStringList detailsOf(const QString& page)
{
    using S = SampleDeck;
    static const QHash<QString, QStringList> all{
        {u"repositories"_s, {{}, u"public"_s}},
        {u"import"_s, {u"accountmina/acme/harbor-web"_s}},
        {u"aws-policy"_s, {u"ci"_s}},
        {u"aws-inventory"_s, {u"ci"_s}},
        {u"deployment"_s, {S::building, S::failed, S::current, S::staged, S::current + u"/server"_s, u"n0such00000"_s}},
        {u"bisect"_s, {sampleSearch}},
        {u"variables"_s, {{}, u"preview"_s}}};
    return all.value(page, {{}});
}

} // namespace

QList<ui::Route> routesOf(const ui::MainWindow& window)
{
    QList<ui::Route> routes;
    const auto isOfProject = [&window](const ui::PageEntry& entry) {
        const auto& all = window.pages();
        return entry.scope == ui::Scope::Project
            || std::any_of(all.begin(), all.end(), [&entry](const ui::PageEntry& one) {
                   return one.id == entry.under && one.scope == ui::Scope::Project;
               });
    };
    for (const ui::PageEntry& entry : window.pages())
        for (const QString& detail : detailsOf(entry.id))
            routes << ui::Route{entry.id, isOfProject(entry) ? SampleDeck::harbor : ProjectId(), detail};
    return routes;
}

void fillEverything(SampleDeck& sample)
{
    sample.fill();
    linkSample(sample);
    fillLinked(sample);
    sample.putDomain(SampleDeck::domain(store::Domain::State::Pointing));
    addSearch(sample, store::Operation::State::Done, sampleSearch);
}

void makeAwsUnreachable()
{
    qputenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    qputenv("SHIPDECK_PACE", "20");
}

const QList<ui::Route>& everyRoute()
{
    static const QList<ui::Route> all = [] {
        // The test that asks has a home already.
        const QByteArray home = qgetenv("SHIPDECK_HOME"), programs = qgetenv("SHIPDECK_PROGRAMS");
        const auto back = qScopeGuard([&] {
            qputenv("SHIPDECK_HOME", home);
            qputenv("SHIPDECK_PROGRAMS", programs);
        });
        SampleDeck nothing;
        auto window = std::make_unique<ui::DeckWindow>(nothing.deck(), nothing.settingsFile());
        const QList<ui::Route> routes = routesOf(*window);
        window.reset();
        for (int hop = 0; hop < 8; ++hop)
            QCoreApplication::processEvents(); // what it asked for ends while there is still a deck
        return routes;
    }();
    return all;
}

void addEveryRoute()
{
    QTest::addColumn<ui::Route>("route");
    for (const ui::Route& route : everyRoute())
        QTest::addRow("%s %s", qPrintable(route.page), qPrintable(route.detail)) << route;
}

} // namespace shipdeck::test
