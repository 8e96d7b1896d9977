// SPDX-License-Identifier: MIT
#include "edge/edge_route.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::edge {

class EdgeRouteTest : public QObject {
    Q_OBJECT

    static EdgeRoute full()
    {
        EdgeRoute route;
        route.project = u"shop"_s;
        route.prefix = u"sites/shop/"_s;
        route.release = {
            u"01h9"_s, EdgeRelease::Pages::Files, EdgeRelease::Slash::Never, true, u"/200.html"_s, u"0123456789ab"_s, 2,
            17};
        route.canary =
            EdgeRoute::Canary{{u"01j2"_s, {}, EdgeRelease::Slash::Always, false, {}, u"ba9876543210"_s, 1, 0}, 10};
        route.access = u"a1"_s;
        route.isHidden = true;
        return route;
    }

private Q_SLOTS:
    void comesBackAsItWentOut()
    {
        const auto value = encode(full());
        QVERIFY(value);
        QVERIFY(value->size() < largestValue);
        QCOMPARE(decode(*value).value(), full());
        EdgeRoute plain;
        plain.project = u"가게"_s;
        plain.release.id = u"r1"_s;
        QCOMPARE(decode(encode(plain).value()).value(), plain);
    }

    void anAliasNamesTheHostWhoseRouteItHas()
    {
        const EdgeAlias alias{u"shop"_s, u"d1.cloudfront.net"_s};
        const QByteArray value = encode(alias).value();
        QCOMPARE(aliasIn(value), std::optional(alias));
        QVERIFY(!decode(value)); // it serves nothing itself
        EdgeAlias moving = alias;
        moving.at = {{u"E1ABC"_s, u"d2.cloudfront.net"_s}};
        QCOMPARE(aliasIn(encode(moving).value()), std::optional(moving));
        const EdgeAlias redirect{u"shop"_s, u"shop.example"_s, true};
        QCOMPARE(aliasIn(encode(redirect).value()), std::optional(redirect));
        QVERIFY(!aliasIn(encode(full()).value()));
        QVERIFY(!aliasIn(R"({"v":2,"p":"shop","to":"d1.cloudfront.net"})"));
        QCOMPARE(encode(EdgeAlias{u"shop"_s, u"no host"_s}).error().code, u"edge-host-invalid"_s);
    }

    void refusesWhatHasNoForm_data()
    {
        QTest::addColumn<std::function<void(EdgeRoute&)>>("spoil");
        const auto row = [](const char* name, std::function<void(EdgeRoute&)> spoil) { QTest::newRow(name) << spoil; };
        row("release that is a path", [](EdgeRoute& route) { route.release.id = u"../r1"_s; });
        row("no release", [](EdgeRoute& route) { route.release.id.clear(); });
        row("prefix without slash", [](EdgeRoute& route) { route.prefix = u"sites"_s; });
        row("prefix that leads up", [](EdgeRoute& route) { route.prefix = u"sites/../"_s; });
        row("everybody in the canary", [](EdgeRoute& route) { route.canary->weight = 100; });
        row("more patterns than parts",
            [](EdgeRoute& route) { route.release.patternParts = route.release.ruleParts + 1; });
        row("rules without parts", [](EdgeRoute& route) { route.release.ruleParts = route.release.exactParts = 0; });
        row("parts without rules", [](EdgeRoute& route) { route.release.rules.clear(); });
        row("access that is a path", [](EdgeRoute& route) { route.access = u"a/b"_s; });
    }
    void refusesWhatHasNoForm()
    {
        QFETCH(std::function<void(EdgeRoute&)>, spoil);
        EdgeRoute route = full();
        spoil(route);
        QCOMPARE(encode(route).error().code, u"edge-route-invalid"_s);
    }

    void refusesWhatDoesNotFit()
    {
        EdgeRoute route = full();
        route.release.fallback = u'/' + QString(900, u'x');
        const auto value = encode(route);
        QCOMPARE(value.error().code, u"edge-route-too-large"_s);
        QVERIFY(value.error().next.render().contains(u"shorter"));
    }

    void refusesWhatAnotherVersionWrote()
    {
        QByteArray value = encode(full()).value();
        value.replace("\"v\":1", "\"v\":2");
        QCOMPARE(decode(value).error().code, u"edge-route-unreadable"_s);
        QVERIFY(!decode("nonsense"));
    }

    void keysAreHostNamesAsBrowsersSendThem()
    {
        QCOMPARE(routeKey(u"WWW.Example.com"_s).value(), u"www.example.com"_s);
        QCOMPARE(routeKey(u"가게.example.com"_s).value(), u"xn--o39akk.example.com"_s);
        QCOMPARE(routeKey(u"*.가게.example.com"_s).value(), u"*.xn--o39akk.example.com"_s);
        QCOMPARE(routeKey(u"*.example"_s).value(), u"*.example"_s);
        for (const QString& wrong :
             {u"*"_s, u"*."_s, u"www.*.com"_s, u"w*.a.com"_s, u"https://a.com"_s, u"a.com/x"_s, u"localhost"_s, u""_s,
              u"a..com"_s, u"-a.com"_s, u"rules/a.b"_s, QString(250, u'a') + u".com"_s})
            QCOMPARE(routeKey(wrong).error().code, u"edge-host-invalid"_s);
    }
};

SHIPDECK_TEST(EdgeRouteTest)

} // namespace shipdeck::edge

#include "edge_route_test.moc"
