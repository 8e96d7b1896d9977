// SPDX-License-Identifier: MIT
#include "net/name_servers.h"

#include "support/dns_server.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using shipdeck::test::DnsServer;
using shipdeck::test::finish;
using namespace Qt::StringLiterals;

//! To whom the world is sent for a domain.
class NameServersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksTheResolverAndReadsItsAnswer()
    {
        DnsServer world({u"NS-2.awsdns-00.com"_s, u"ns-1.awsdns-00.com"_s, u"ns-2.awsdns-00.com"_s});
        const auto found = finish(nameServersOf(u"apps.example.com"_s));
        QVERIFY2(found, found ? "" : qPrintable(found.error().render()));
        QCOMPARE(*found, (QStringList{u"ns-1.awsdns-00.com"_s, u"ns-2.awsdns-00.com"_s}));
        QVERIFY(world.asked().contains("\x04"
                                       "apps\x07"
                                       "example\x03"
                                       "com"));
    }

    void aDomainThatIsNotThereHasNone_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("no such domain") << 3;
        QTest::newRow("nobody is named for it") << 0;
    }
    void aDomainThatIsNotThereHasNone()
    {
        QFETCH(const int, code);
        DnsServer world({});
        world.setCode(code);
        const auto found = finish(nameServersOf(u"example.com"_s));
        QVERIFY2(found, found ? "" : qPrintable(found.error().render()));
        QCOMPARE(*found, QStringList());
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<QString>("resolver");
        QTest::addColumn<QString>("domain");
        QTest::newRow("nobody answers") << u"127.0.0.1:9"_s << u"example.com"_s;
        QTest::newRow("no resolver at all") << u"not an address"_s << u"example.com"_s;
        QTest::newRow("no domain at all") << u"127.0.0.1:9"_s << u"a..b"_s;
    }
    void saysWhatWentWrong()
    {
        QFETCH(const QString, resolver);
        QFETCH(const QString, domain);
        qputenv("SHIPDECK_DNS", resolver.toLatin1());
        const auto found = finish(nameServersOf(domain));
        qunsetenv("SHIPDECK_DNS");
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"dns-silent"_s);
        QVERIFY(!found.error().next.isEmpty());
    }

    void doesNotBelieveWhoRefuses()
    {
        DnsServer world({});
        world.setCode(5);
        const auto found = finish(nameServersOf(u"example.com"_s));
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"dns-silent"_s);
    }

    void stopsWhenItIsCanceled()
    {
        QUdpSocket mute; // takes questions and answers none
        QVERIFY(mute.bind(QHostAddress::LocalHost));
        qputenv("SHIPDECK_DNS", "127.0.0.1:" + QByteArray::number(mute.localPort()));
        CancelSource source;
        connect(&mute, &QUdpSocket::readyRead, &mute, [&source] { source.request(); });
        const auto found = finish(nameServersOf(u"example.com"_s, source.token()));
        qunsetenv("SHIPDECK_DNS");
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Canceled);
    }
};
SHIPDECK_TEST(NameServersTest)

#include "name_servers_test.moc"
