// SPDX-License-Identifier: MIT
#include "deploy/operations.h"
#include "targets/pages/steps/remote.h"
#include "deploy/target.h"
#include "github/project_settings.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

class PagesTargetTest : public QObject {
    Q_OBJECT

    static store::Project project()
    {
        store::Project project;
        project.id = ProjectId(u"p1"_s);
        project.name = u"shop"_s;
        project.location = u"https://github.com/mina/shop.git"_s;
        project.settings = {{u"target"_s, u"github-pages"_s},
                            {u"github"_s, github::RepositoryLink{u"a"_s, 7, u"mina/shop"_s}.toJson()}};
        return project;
    }
    static PagesPlace place()
    {
        PagesPlace place;
        place.fullName = u"mina/shop"_s;
        place.canPush = true;
        return place;
    }

private Q_SLOTS:
    void thePlanNamesTheAddressTheBranchAndTheCommands()
    {
        const store::Project shop = project();
        store::Deployment deployment;
        deployment.id = DeploymentId(u"d1"_s);
        const Target& target = targetOf(shop);
        const PlannedRelease release = target.planned(shop, deployment);
        QCOMPARE(release.address, u"https://mina.github.io/shop/"_s);
        const auto plan = deployPlan(target, {}, {}, release);
        QStringList stages, commands;
        for (const PlannedStep& step : plan.mid(6)) {
            stages << step.stage;
            commands += step.commands;
        }
        QCOMPARE(stages, (QStringList{u"provision"_s, u"publish"_s, u"verify"_s, u"assign"_s}));
        QVERIFY(commands.contains(u"git push --force mina/shop <commit>:gh-pages"_s));
        QVERIFY(target.limits(shop).size() >= 4
                && !target.price(shop, insights::currencyNamed(u"USD"_s).value()).isEmpty());
    }

    void refusesWhatItHasNoPlaceFor()
    {
        const Target& target = targetOf(project());
        QVERIFY(target.accepts(project(), u"production"_s));
        for (const QString& environment : {u"preview"_s, u"pr-12"_s, u"staging"_s})
            QCOMPARE(target.accepts(project(), environment).error().code, u"pages-production-only"_s);
        store::Project folder = project();
        folder.settings.remove(u"github"_s);
        QCOMPARE(target.accepts(folder, u"production"_s).error().code, u"pages-no-repository"_s);
        store::Project same = project();
        same.ref = u"gh-pages"_s;
        QCOMPARE(target.accepts(same, u"production"_s).error().code, u"pages-same-branch"_s);
        build::Detection server;
        server.kind = build::Detection::Kind::Server;
        QCOMPARE(target.canRun(server).error().code, u"pages-static-only"_s);
    }

    void takesNothingThatIsNotItsOwn()
    {
        const auto codeOf = [](const PagesPlace& there, bool isKnown = false, bool replace = false) {
            const auto checked = checkPlace(there, project(), isKnown, replace);
            return checked ? QString() : checked.error().code;
        };
        QCOMPARE(codeOf(place()), QString());
        PagesPlace ours = place();
        ours.commit = u"c"_s;
        ours.project = u"p1"_s;
        ours.site = github::PagesSite{};
        ours.site->branch = u"gh-pages"_s;
        QCOMPARE(codeOf(ours), QString());
        PagesPlace others = ours;
        others.project = u"p2"_s;
        QCOMPARE(codeOf(others, true), u"pages-taken"_s);
        others.project.clear();
        QCOMPARE(codeOf(others, true), u"pages-taken"_s);
        QCOMPARE(codeOf(others, true, true), QString());
        PagesPlace site = place();
        site.site = github::PagesSite{};
        site.site->branch = u"main"_s;
        QCOMPARE(codeOf(site), u"pages-taken"_s);
        PagesPlace readOnly = place();
        readOnly.canPush = false;
        QCOMPARE(codeOf(readOnly, false, true), u"pages-read-only"_s);
    }

    void knowsWhereASiteWillBe_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("address");
        QTest::newRow("project") << u"github.com"_s << u"Shop"_s << u"https://mina.github.io/Shop/"_s;
        QTest::newRow("person") << u"github.com"_s << u"Mina.github.io"_s << u"https://mina.github.io/"_s;
        QTest::newRow("server") << u"git.example.com"_s << u"shop"_s << u"https://git.example.com/pages/Mina/shop/"_s;
    }
    void knowsWhereASiteWillBe()
    {
        QFETCH(QString, host);
        QFETCH(QString, name);
        const auto instance = github::instanceFor(host);
        QTEST(github::expectedPagesAddress(*instance, u"Mina"_s, name).toString(), "address");
    }
};
SHIPDECK_TEST(PagesTargetTest)

} // namespace shipdeck::deploy

#include "target_test.moc"
