// SPDX-License-Identifier: MIT
// The name servers of a zone: which of them serve it, and where they are.
#include "dns_tree.h"
#include "domains/resolver.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace shipdeck::domains;
using shipdeck::test::DnsTree;
using shipdeck::test::finish;
using namespace Qt::StringLiterals;

namespace {

const QString www = u"www.shop.example"_s;
constexpr std::chrono::milliseconds shortPatience(500);
const QStringList plain{u"www.shop.example A 192.0.2.1"_s};

class ServersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("SHIPDECK_PACE", "200"); } // 5 ms between two queries for one server

    //! The first of them: a server that was asked just now is left out.
    void serversWithoutAQuestionAreAskedAhead()
    {
        DnsTree tree;
        tree.buildShop(plain);
        Resolver resolver(tree.settings());
        QVERIFY(finish(resolver.query(www, RecordType::A)));
        finish(resolver.askOthers(u"shop.example"_s));
        const qsizetype before = tree.asked().size();
        const auto states = finish(resolver.serverStates(u"shop.example"_s));
        QVERIFY(states && states->size() == 2 && states->first().serves && states->last().serves);
        QCOMPARE(tree.asked().size(), before);
    }

    //! A server that has answered a question of the same look is not asked again, one that serves nothing is asked twice.
    void tellsWhichServersServeTheZone()
    {
        DnsTree tree;
        tree.buildShop(plain);
        tree.at(u"127.0.0.4"_s).code = 5;
        Resolver resolver(tree.settings());
        QVERIFY(finish(resolver.query(www, RecordType::A)));
        const auto states = finish(resolver.serverStates(u"shop.example"_s));
        QCOMPARE(states ? states->size() : 0, 2);
        for (const ServerState& one : *states) {
            QCOMPARE(one.serves.has_value(), one.server == u"ns1.shop.example");
            QCOMPARE(one.serves ? QString() : one.serves.error().why.render(),
                     one.serves ? QString() : u"ns2.shop.example: REFUSED"_s);
        }
        QStringList servers;
        for (const QString& line : tree.asked())
            if (const QString server = line.section(u' ', 0, 0); server > u"127.0.0.2")
                servers << server;
        QCOMPARE(servers, (QStringList{u"127.0.0.3"_s, u"127.0.0.4"_s, u"127.0.0.4"_s}));
        tree.end(u"127.0.0.4"_s);
        const auto silent = finish(Resolver(tree.settings(shortPatience)).serverStates(u"shop.example"_s)).value();
        for (const ServerState& one : silent)
            QCOMPARE(one.serves ? QString() : one.serves.error().code,
                     one.server == u"ns1.shop.example" ? QString() : u"dns-silent"_s);
    }

    void addressesThatWereLookedUpAheadAreThere()
    {
        DnsTree tree;
        tree.buildShop(plain);
        Resolver resolver(tree.settings());
        finish(resolver.lookUpAhead({www, u"none.shop.example"_s}));
        const qsizetype before = tree.asked().size();
        finish(resolver.lookUpAhead({www}));
        QCOMPARE(tree.asked().size(), before);
    }
};
SHIPDECK_TEST(ServersTest)

} // namespace

#include "servers_test.moc"
