// SPDX-License-Identifier: MIT
#include "net/private_hosts.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class PrivateHostsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsFromWhereAHostCanBeReached_data()
    {
        QTest::addColumn<int>("reach");
        const auto rows = [](Reach reach, std::initializer_list<const char*> hosts) {
            for (const char* host : hosts)
                QTest::newRow(host) << int(reach);
        };
        rows(Reach::ThisComputer,
             {"localhost", "LOCALHOST.", "shop.localhost", "127.0.0.1", "127.255.0.9", "0.0.0.0", "0.1.2.3", "::1",
              "::", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1"});
        rows(Reach::PrivateNetwork,
             {"10.0.2.2", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "169.254.169.254", "224.0.0.1",
              "255.255.255.255", "fe80::1", "fd00::2", "ff02::1", "::ffff:192.168.0.1", "nas", "printer.local",
              "metadata.google.internal", "router.lan"});
        rows(Reach::Everywhere,
             {"github.com", "localhost.example", "172.32.0.1", "100.128.0.1", "8.8.8.8", "2606:50c0:8000::153",
              "64:ff9b::808:808", "mylocalhost.com"});
    }
    void tellsFromWhereAHostCanBeReached()
    {
        QTEST(int(reachOf(QString::fromLatin1(QTest::currentDataTag()))), "reach");
    }

    void nothingLeadsNearerThanItIsItself()
    {
        const QUrl remote(u"https://git.example.com/a"_s), lan(u"https://10.0.0.5/a"_s), own(u"http://127.0.0.1:9/a"_s);
        QVERIFY(mayServe(remote, QUrl(u"https://files.example.net/x"_s)));
        QVERIFY(!mayServe(remote, lan));
        QVERIFY(!mayServe(remote, own));
        QVERIFY(mayServe(lan, QUrl(u"https://192.168.0.9/x"_s)));
        QVERIFY(mayServe(lan, remote));
        QVERIFY(!mayServe(lan, own));
        QVERIFY(mayServe(own, QUrl(u"http://localhost:8/x"_s)));
        QVERIFY(!mayServe(QUrl(u"file:///srv/shop.git"_s), own));
        QVERIFY(!mayLeadToResolved(remote, own));
    }
};

SHIPDECK_TEST(PrivateHostsTest)
#include "private_hosts_test.moc"
