// SPDX-License-Identifier: MIT
#include "aws/client.h"
#include "targets/cloudfront/place/routes.h"

#include "../aws/on_rig.h"
#include "targets/cloudfront/place/stack_specs.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::site;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace kvs = aws::keyValueStore;

//! Several projects, and computers, in the one store of an account.
class RoutesTest : public OnRigTest {
    Q_OBJECT
private:
    void prepare() override
    {
        StacksSettings settings;
        settings.every = std::chrono::milliseconds(20);
        const Stacks stacks(client, settings);
        const auto made = finish(stacks.ensure(foundationSpec(u"op1"_s), u"op1"_s));
        QVERIFY2(made, made ? "" : qPrintable(made.error().render()));
        store = made->stack.outputs.value(u"Routes"_s);
        routes = std::make_unique<Routes>(client, store);
    }

private Q_SLOTS:
    void removesAProjectWithItsRules()
    {
        QVERIFY(lead(u"shop.test"_s, u"shop"_s, u"0a"_s));
        QVERIFY(lead(u"blog.test"_s, u"blog"_s, u"0b"_s));
        QVERIFY(finish(routes->removeProject(u"shop"_s)));
        QCOMPARE(keys(), QStringList({u"blog.test"_s, u"rules/0b/0"_s}));
    }

    //! Between its look and its write somebody else leads a host to rules that nobody needed before.
    void removesNothingThatWasNeededMeanwhile()
    {
        QVERIFY(lead(u"shop.test"_s, u"shop"_s, u"0a"_s));
        bool hasWritten = false;
        QObject::connect(client, &aws::Client::called, this, [&](const aws::CallRecord& record) {
            if (record.operation != u"ListKeys"_s || std::exchange(hasWritten, true))
                return;
            const QString route = QString::fromUtf8(*edge::encode(routeOf(u"blog"_s, u"0a"_s)));
            const QJsonObject keys{{u"store"_s, store}, {u"puts"_s, QJsonObject{{u"blog.test"_s, route}}}};
            OnRig::rig().post(u"/_rig/keys"_s, QJsonDocument(keys).toJson());
        });
        QVERIFY(finish(routes->removeProject(u"shop"_s)));
        QVERIFY(hasWritten);
        QCOMPARE(keys(), QStringList({u"blog.test"_s, u"rules/0a/0"_s}));
    }

    void removesRulesOfFormerReleases()
    {
        QVERIFY(lead(u"shop.test"_s, u"shop"_s, u"0a"_s));
        QVERIFY(lead(u"shop.test"_s, u"shop"_s, u"0b"_s));
        QCOMPARE(keys(), QStringList({u"rules/0a/0"_s, u"rules/0b/0"_s, u"shop.test"_s}));
        QVERIFY(finish(routes->removeUnneededRules()));
        QCOMPARE(keys(), QStringList({u"rules/0b/0"_s, u"shop.test"_s}));
    }

    //! What AWS lists may be older than the route that was just written.
    void keepsRulesOfTheReleaseThatWasJustMadeCurrent()
    {
        for (const QString& rules : {u"0a"_s, u"0b"_s, u"0c"_s})
            QVERIFY(lead(u"shop.test"_s, u"shop"_s, rules));
        QVERIFY(finish(routes->removeUnneededRules({u"rules/0b/0"_s})));
        QCOMPARE(keys(), QStringList({u"rules/0b/0"_s, u"rules/0c/0"_s, u"shop.test"_s}));
    }

    void removesFormerRulesOfWhoMaySeeIt()
    {
        edge::EdgeRoute route = routeOf(u"shop"_s, u"0c"_s);
        for (const QString& access : {u"0a"_s, u"0b"_s}) {
            route.access = access;
            QVERIFY(finish(routes->write(u"shop.test"_s, route, {{u"access/"_s + access, "{}"}})));
        }
        QVERIFY(finish(routes->removeUnneededRules()));
        QCOMPARE(keys(), QStringList({u"access/0b"_s, u"shop.test"_s}));
        QVERIFY(finish(routes->removeProject(u"shop"_s)));
        QCOMPARE(keys(), QStringList());
    }

    void leadsNowhereAlsoWhenAnAnswerIsLost()
    {
        QVERIFY(lead(u"shop.test"_s, u"shop"_s, u"0a"_s));
        OnRig::rig().post(u"/_rig/faults"_s, R"({"operation": "cloudfront-keyvaluestore:UpdateKeys", "do": "lost"})");
        const Result<> dropped = finish(routes->drop(u"shop.test"_s));
        QVERIFY2(dropped, dropped ? "" : qPrintable(dropped.error().render()));
        QCOMPARE(keys(), QStringList({u"rules/0a/0"_s}));
    }

    //! More keys than one call takes: somebody tidies up between two calls, before the route needs what the first has brought.
    void bringsAllKeysOfARouteOrNone()
    {
        edge::Store rules;
        for (int part = 0; part < 60; ++part)
            rules[u"rules/0a/e%1"_s.arg(part)] = "{}";
        int calls = 0;
        QObject::connect(client, &aws::Client::called, this, [&](const aws::CallRecord& record) {
            if (record.operation != u"UpdateKeys"_s || ++calls != 1)
                return;
            QJsonArray gone;
            for (const QString& key : keys())
                gone << key;
            const QJsonObject document{{u"store"_s, store}, {u"deletes"_s, gone}};
            OnRig::rig().post(u"/_rig/keys"_s, QJsonDocument(document).toJson());
        });
        const Result<> led = finish(routes->write(u"shop.test"_s, routeOf(u"shop"_s, u"0a"_s), rules));
        QVERIFY2(led, led ? "" : qPrintable(led.error().render()));
        QVERIFY(calls > 2);
        QCOMPARE(keys().size(), 61);
    }

private:
    static edge::EdgeRoute routeOf(const QString& project, const QString& rules)
    {
        edge::EdgeRoute route;
        route.project = project;
        route.release.id = u"r1"_s;
        route.release.rules = rules;
        route.release.ruleParts = 1;
        return route;
    }
    Result<> lead(const QString& host, const QString& project, const QString& rules)
    {
        return finish(routes->write(host, routeOf(project, rules), {{u"rules/%1/0"_s.arg(rules), "{}"}}));
    }
    QStringList keys()
    {
        OnRig other; // whose calls nobody counts
        QStringList names = finish(kvs::all(&other.client(), store))->keys();
        names.sort();
        return names;
    }

    std::unique_ptr<Routes> routes;
    QString store;
};

SHIPDECK_TEST(RoutesTest)
#include "routes_test.moc"
