// SPDX-License-Identifier: MIT
#include "domains/resolver.h"

#include "dns_tree.h"
#include "domains/server_pace.h"
#include "domains/walk.h"
#include "support/dns_server.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QElapsedTimer>
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

Result<Answer> asked(const DnsTree& tree, const QString& name = www, RecordType type = RecordType::A)
{
    return finish(Resolver(tree.settings()).query(name, type));
}

QStringList shown(const Answer& answer)
{
    QStringList lines;
    for (const Record& record : answer.records)
        lines << record.name + u' ' + typeName(record.type) + u' ' + record.value;
    return lines;
}

#define COMPARE_ANSWER(answer, ...)                                                                                    \
    {                                                                                                                  \
        const auto got = answer;                                                                                       \
        QVERIFY2(got, got ? "" : qPrintable(got.error().render()));                                                    \
        QCOMPARE(shown(*got), QStringList({__VA_ARGS__}));                                                             \
    }
#define COMPARE_CODE(answer, expected)                                                                                 \
    {                                                                                                                  \
        const auto got = answer;                                                                                       \
        QVERIFY(!got);                                                                                                 \
        QCOMPARE(got.error().code, u"" expected##_s);                                                                  \
        QVERIFY(!got.error().next.isEmpty());                                                                          \
    }

} // namespace

//! From the root to the authoritative servers.
class ResolverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("SHIPDECK_PACE", "200"); } // 5 ms between two queries for one server

    void walksFromTheRoot()
    {
        DnsTree tree;
        tree.buildShop(plain);
        const auto answer = asked(tree);
        COMPARE_ANSWER(answer, u"www.shop.example A 192.0.2.1"_s);
        QCOMPARE(answer->zone, u"shop.example"_s);
        QCOMPARE(answer->servers, (QStringList{u"ns1.shop.example"_s, u"ns2.shop.example"_s}));
        QVERIFY(!answer->isMissing);
        QCOMPARE(tree.asked().size(), 3);
    }

    void tellsNoRecordsFromNoName()
    {
        DnsTree tree;
        tree.buildShop(plain);
        const auto none = asked(tree, www, RecordType::AAAA);
        COMPARE_ANSWER(none);
        QVERIFY(!none->isMissing);
        const auto missing = asked(tree, u"nowhere.shop.example"_s);
        COMPARE_ANSWER(missing);
        QVERIFY(missing->isMissing);
        QCOMPARE(missing->zone, u"shop.example"_s);
        const auto unregistered = asked(tree, u"www.unregistered.example"_s);
        COMPARE_ANSWER(unregistered);
        QVERIFY(unregistered->isMissing);
        QCOMPARE(unregistered->zone, u"example"_s);
    }

    void followsAliasesIntoOtherZones()
    {
        DnsTree tree;
        tree.buildShop({u"www.shop.example CNAME next.shop.example"_s, u"next.shop.example CNAME d1.cdn.test"_s});
        tree.at(u"127.0.0.1"_s).records += {u"test NS ns.test"_s, u"ns.test A 127.0.0.5"_s};
        tree.at(u"127.0.0.5"_s).zone = u"test"_s;
        tree.at(u"127.0.0.5"_s).records = {u"d1.cdn.test A 192.0.2.7"_s};
        const auto answer = asked(tree);
        COMPARE_ANSWER(answer, u"www.shop.example CNAME next.shop.example"_s, u"next.shop.example CNAME d1.cdn.test"_s,
                       u"d1.cdn.test A 192.0.2.7"_s);
        QCOMPARE(answer->zone, u"shop.example"_s);
        QCOMPARE(answer->values(RecordType::A), QStringList(u"192.0.2.7"_s));
        COMPARE_ANSWER(asked(tree, www, RecordType::CNAME), u"www.shop.example CNAME next.shop.example"_s);
    }

    void endsWhereAnAliasLeadsNowhere()
    {
        DnsTree tree;
        tree.buildShop({u"www.shop.example CNAME gone.shop.example"_s});
        const auto answer = asked(tree);
        COMPARE_ANSWER(answer, u"www.shop.example CNAME gone.shop.example"_s);
        QVERIFY(answer->isMissing);
    }

    void aliasesInACircleAreAnError()
    {
        DnsTree tree;
        tree.buildShop({u"www.shop.example CNAME b.shop.example"_s, u"b.shop.example CNAME www.shop.example"_s});
        const auto answer = asked(tree);
        COMPARE_CODE(answer, "dns-loop");
        QVERIFY(answer.error().render().contains(u"www.shop.example → b.shop.example → www.shop.example"_s));
    }

    void endlessAliasesAreAnError()
    {
        DnsTree tree;
        QStringList chain{u"www.shop.example CNAME a0.shop.example"_s};
        for (int i = 0; i < 40; ++i)
            chain << u"a%1.shop.example CNAME a%2.shop.example"_s.arg(i).arg(i + 1);
        tree.buildShop(chain);
        COMPARE_CODE(asked(tree), "dns-loop");
    }

    void looksUpServersOutsideTheZone()
    {
        DnsTree tree;
        tree.buildShop(plain);
        tree.at(u"127.0.0.2"_s).records = {u"shop.example NS ns.provider.test"_s,
                                           u"ns.provider.test A 127.0.0.9"_s}; // which it has no say in
        tree.at(u"127.0.0.9"_s).zone = u"shop.example"_s;
        tree.at(u"127.0.0.9"_s).records = {u"www.shop.example A 203.0.113.66"_s};
        tree.at(u"127.0.0.1"_s).records += {u"test NS ns.test"_s, u"ns.test A 127.0.0.5"_s};
        tree.at(u"127.0.0.5"_s).zone = u"test"_s;
        tree.at(u"127.0.0.5"_s).records = {u"ns.provider.test A 127.0.0.3"_s};
        COMPARE_ANSWER(asked(tree), u"www.shop.example A 192.0.2.1"_s);
        QCOMPARE(tree.at(u"127.0.0.9"_s).asked, QStringList());
    }

    void serversThatNeedEachOtherAreAnError()
    {
        DnsTree tree;
        tree.buildShop(plain);
        tree.at(u"127.0.0.2"_s).records = {u"shop.example NS ns.other.example"_s,
                                           u"other.example NS ns.shop.example"_s};
        const auto answer = asked(tree);
        COMPARE_CODE(answer, "dns-lame");
        QVERIFY2(tree.asked().size() < 30, qPrintable(tree.asked().join(u'\n')));
    }

    void asksTheNextServerOfALameOne_data()
    {
        QTest::addColumn<QString>("flaw");
        for (const char* flaw : {"silent", "lame", "refuses", "fails", "babbles", "refers upwards", "not there"})
            QTest::newRow(flaw) << QString::fromLatin1(flaw);
    }
    void asksTheNextServerOfALameOne()
    {
        QFETCH(const QString, flaw);
        DnsTree tree;
        tree.buildShop(plain);
        breakServer(tree, u"127.0.0.3"_s, flaw);
        Resolver resolver(tree.settings(shortPatience));
        for (int i = 0; i < 4; ++i) { // the order is random
            const auto answer = finish(resolver.query(www, RecordType::A));
            COMPARE_ANSWER(answer, u"www.shop.example A 192.0.2.1"_s);
        }
    }

    void saysThatNoneServesTheZone_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* flaw : {"lame", "refuses", "fails", "refers upwards"})
            QTest::newRow(flaw) << u"dns-lame"_s;
        for (const char* flaw : {"silent", "babbles", "not there"})
            QTest::newRow(flaw) << u"dns-silent"_s;
    }
    void saysThatNoneServesTheZone()
    {
        QFETCH(const QString, code);
        DnsTree tree;
        tree.buildShop(plain);
        for (const QString& address : {u"127.0.0.3"_s, u"127.0.0.4"_s})
            breakServer(tree, address, QString::fromLatin1(QTest::currentDataTag()));
        const auto answer = finish(Resolver(tree.settings(shortPatience)).query(www, RecordType::A));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
        QVERIFY(!answer.error().next.isEmpty());
        QVERIFY2(answer.error().render().contains(u"ns1.shop.example"_s), qPrintable(answer.error().render()));
    }

    void readsLongResponsesOverTcp()
    {
        DnsTree tree;
        tree.buildShop(plain);
        for (const QString& address : {u"127.0.0.3"_s, u"127.0.0.4"_s})
            tree.at(address).isShort = true;
        COMPARE_ANSWER(asked(tree), u"www.shop.example A 192.0.2.1"_s);
        QVERIFY2(tree.asked().filter(u"tcp"_s).size() == 1, qPrintable(tree.asked().join(u", "_s)));
    }

    void asksOldServersWithoutEdns()
    {
        DnsTree tree;
        tree.buildShop(plain);
        for (const QString& address : {u"127.0.0.3"_s, u"127.0.0.4"_s})
            tree.at(address).knowsEdns = false;
        COMPARE_ANSWER(asked(tree), u"www.shop.example A 192.0.2.1"_s);
    }

    void believesNoForgedResponse()
    {
        DnsTree tree;
        tree.buildShop(plain);
        for (const QString& address : {u"127.0.0.3"_s, u"127.0.0.4"_s})
            tree.at(address).hasWrongId = true;
        COMPARE_ANSWER(asked(tree), u"www.shop.example A 192.0.2.1"_s);
    }

    void noticesANetworkThatAnswersItself()
    {
        DnsTree tree;
        tree.at(u"127.0.0.1"_s).isLame = true; // as a cache that takes every query to port 53
        const auto answer = asked(tree);
        COMPARE_CODE(answer, "dns-intercepted");
        QCOMPARE(answer.error().kind, Error::Kind::Network);
    }

    void hasALimitOfSteps()
    {
        DnsTree tree;
        tree.buildShop(plain);
        ResolverSettings settings = tree.settings();
        settings.steps = 2;
        const auto answer = finish(Resolver(settings).query(www, RecordType::A));
        COMPARE_CODE(answer, "dns-loop");
        QCOMPARE(tree.asked().size(), 2);
    }

    void hasADeadline()
    {
        DnsTree tree;
        tree.at(u"127.0.0.1"_s).isSilent = true;
        ResolverSettings settings = tree.settings();
        settings.patience = std::chrono::hours(1);
        settings.deadline = std::chrono::milliseconds(100);
        COMPARE_CODE(finish(Resolver(settings).query(www, RecordType::A)), "dns-silent");
    }

    void stopsWhenItIsCanceled()
    {
        DnsTree tree;
        tree.at(u"127.0.0.1"_s).isSilent = true;
        ResolverSettings settings = tree.settings();
        settings.patience = std::chrono::hours(1);
        CancelSource source;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            if (!tree.asked().isEmpty())
                source.request();
        });
        look.start(10);
        const auto answer = finish(Resolver(settings).query(www, RecordType::A, source.token()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Canceled);
    }

    void namesTheServersOfADelegation()
    {
        DnsTree tree;
        tree.buildShop(plain);
        for (const QString& address : {u"127.0.0.3"_s, u"127.0.0.4"_s})
            tree.at(address).code = 5; // whether they serve it does not matter
        Resolver resolver(tree.settings());
        const auto servers = finish(resolver.nameServers(u"shop.example"_s));
        QVERIFY2(servers, servers ? "" : qPrintable(servers.error().render()));
        QCOMPARE(*servers, (QStringList{u"ns1.shop.example"_s, u"ns2.shop.example"_s}));
        QCOMPARE(*finish(resolver.nameServers(u"unregistered.example"_s)), QStringList());
    }

    void aRootThatServesTheDomainItselfNamesItsServers()
    {
        test::DnsServer world({u"NS-2.awsdns-00.com"_s, u"ns-1.awsdns-00.com"_s});
        const auto servers = finish(Resolver().nameServers(u"apps.example.com"_s));
        QVERIFY2(servers, servers ? "" : qPrintable(servers.error().render()));
        QCOMPARE(*servers, (QStringList{u"ns-1.awsdns-00.com"_s, u"ns-2.awsdns-00.com"_s}));
        world.setServers({});
        QCOMPARE(*finish(Resolver().nameServers(u"apps.example.com"_s)), QStringList());
        world.setCode(3);
        QCOMPARE(*finish(Resolver().nameServers(u"apps.example.com"_s)), QStringList());
        world.setCode(5);
        COMPARE_CODE(finish(Resolver().nameServers(u"apps.example.com"_s)), "dns-intercepted");
    }

    void zonesOfTheInternetLeadToNoAddressHere()
    {
        const QList<QHostAddress> internet = internetRoots(), tests{QHostAddress(u"127.0.0.1"_s)};
        const auto may = [](const QString& address, const QList<QHostAddress>& roots) {
            return mayAsk(QHostAddress(address), roots);
        };
        for (const QString& address : {u"127.0.0.1"_s, u"192.168.1.1"_s, u"169.254.169.254"_s, u"::1"_s}) {
            QVERIFY2(!may(address, internet), qPrintable(address));
            QVERIFY2(may(address, tests), qPrintable(address));
        }
        QVERIFY(may(u"192.0.2.53"_s, internet));
        QVERIFY(!may(u"not an address"_s, tests));
    }

    void readsItsRootsFromTheEnvironment()
    {
        qputenv("SHIPDECK_DNS_ROOTS", "127.0.0.1:5301, [::1]:5301");
        const ResolverSettings two = ResolverSettings::fromEnvironment();
        QCOMPARE(two.roots, (QList<QHostAddress>{QHostAddress(u"127.0.0.1"_s), QHostAddress(u"::1"_s)}));
        QCOMPARE(two.port, 5301);
        qputenv("SHIPDECK_DNS_ROOTS", "not an address");
        QCOMPARE(ResolverSettings::fromEnvironment().roots.size(), 0);
        COMPARE_CODE(finish(Resolver().query(www, RecordType::A)), "dns-unreachable");
        qunsetenv("SHIPDECK_DNS_ROOTS");
        QCOMPARE(ResolverSettings::fromEnvironment().roots.size(), 26);
        QCOMPARE(ResolverSettings::fromEnvironment().port, 53);
    }

    void leavesEachServerItsTime()
    {
        QElapsedTimer time;
        time.start();
        const QHostAddress server(u"127.0.0.77"_s);
        for (int i = 0; i < 4; ++i)
            QCoro::waitFor(turnOf(server, {}));
        QVERIFY(time.elapsed() >= 3 * 4); // timers count whole milliseconds
    }

private:
    static void breakServer(DnsTree& tree, const QString& address, const QString& flaw)
    {
        test::DnsServerOf& server = tree.at(address);
        server.isSilent = flaw == u"silent";
        server.isLame = flaw == u"lame";
        server.code = flaw == u"refuses" ? 5 : flaw == u"fails" ? 2 : 0;
        if (flaw == u"babbles")
            server.raw = QByteArray::fromHex("8400000100010000c00cffff");
        if (flaw == u"refers upwards")
            server.records = {u"example NS ns.example"_s, u"ns.example A 127.0.0.2"_s};
        if (flaw == u"refers upwards")
            server.zone = QString();
        if (flaw == u"not there")
            tree.end(address);
    }
};
SHIPDECK_TEST(ResolverTest)

#include "resolver_test.moc"
