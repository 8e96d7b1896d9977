// SPDX-License-Identifier: MIT
#include "domains/name.h"

#include "domains/public_suffix.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace shipdeck::domains;
using namespace Qt::StringLiterals;

class DomainNameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("ascii");
        QTest::addColumn<QString>("unicode");
        QTest::newRow("www.shop.example") << u"www.shop.example"_s << u"www.shop.example"_s;
        QTest::newRow("  Shop.Example. ") << u"shop.example"_s << u"shop.example"_s;
        QTest::newRow("상점.example") << u"xn--hg4bs7k.example"_s << u"상점.example"_s;
        QTest::newRow("XN--HG4BS7K.example") << u"xn--hg4bs7k.example"_s << u"상점.example"_s;
        QTest::newRow("*.bücher.example") << u"*.xn--bcher-kva.example"_s << u"*.bücher.example"_s;
        QTest::newRow("1.shop.example") << u"1.shop.example"_s << u"1.shop.example"_s;
        QTest::newRow("shop.co.uk") << u"shop.co.uk"_s << u"shop.co.uk"_s;
        QTest::newRow("shop。example") << u"shop.example"_s << u"shop.example"_s;
    }
    void readsWhatIsTyped()
    {
        QFETCH(const QString, ascii);
        QFETCH(const QString, unicode);
        const auto name = domainName(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY2(name, name ? "" : qPrintable(name.error().render()));
        QCOMPARE(name->ascii, ascii);
        QCOMPARE(name->unicode, unicode);
        QCOMPARE(name->isWildcard, ascii.startsWith(u'*'));
    }

    void saysWhatIsWrongWithIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        const auto row = [](const QString& typed, const char* reason) {
            QTest::addRow("%s", qPrintable(typed.left(40))) << typed << QString::fromLatin1(reason);
        };
        row(u""_s, "No domain name");
        row(u"  "_s, "No domain name");
        row(u"https://shop.example/cart"_s, "Type only the name: shop.example");
        row(u"shop.example/cart"_s, "Type only the name: shop.example");
        row(u"192.0.2.1"_s, "IP address");
        row(u"127.1"_s, "IP address");
        row(u"2001:db8::1"_s, "IP address");
        row(u"shop.example:8080"_s, ":");
        row(u"me@shop.example"_s, "@");
        row(u"my shop.example"_s, "contains a space");
        row(u"my_shop.example"_s, "_");
        row(u"localhost"_s, "public internet");
        row(u"shop.localhost"_s, "public internet");
        row(u"nas"_s, "public internet");
        row(u"printer.local"_s, "public internet");
        row(u"www..shop.example"_s, "dot too many");
        row(u".shop.example"_s, "dot too many");
        row(u"-shop.example"_s, "hyphen");
        row(u"shop-.example"_s, "hyphen");
        row(u"www.*.example"_s, "*");
        row(u"w*.shop.example"_s, "*");
        row(u"*"_s, "*");
        row(u"com"_s, "public internet");
        row(u"co.uk"_s, "suffix");
        row(u"*.co.kr"_s, "suffix");
        row(u"something.ck"_s, "suffix");
        row(QString(64, u'a') + u".example"_s, "63");
        row(u"xn--a.example"_s, "not a valid domain name");
        QString longName = u"example"_s;
        while (longName.size() <= 253)
            longName.prepend(u"abcdefghi."_s);
        row(longName, "253");
    }
    void saysWhatIsWrongWithIt()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, reason);
        const auto name = domainName(typed);
        QVERIFY(!name);
        QCOMPARE(name.error().kind, Error::Kind::BadInput);
        QCOMPARE(name.error().code, u"domain-invalid"_s);
        QVERIFY(!name.error().next.isEmpty());
        QVERIFY2(name.error().render().contains(reason), qPrintable(name.error().render()));
    }

    void theLongestNamesFit()
    {
        QVERIFY(domainName(QString(63, u'a') + u".example"_s));
        const QString longest = QString(63, u'a') + u'.' + QString(63, u'b') + u'.' + QString(63, u'c') + u'.'
            + QString(53, u'd') + u".example"_s;
        QCOMPARE(longest.size(), 253);
        QVERIFY(domainName(longest));
        QVERIFY(!domainName(u"e"_s + longest));
        QVERIFY(domainName(u"*."_s + longest.mid(2)));
        QVERIFY(!domainName(u"*."_s + longest.mid(1)));
    }

    void alphabetsThatLookAlikeAreShownApart()
    {
        const auto mixed = domainName(u"www.sh\u043ep.example"_s); // a Cyrillic o
        QCOMPARE(mixed->unicode, mixed->ascii);
        QCOMPARE(mixed->shown(), mixed->ascii);
        const auto own = domainName(u"a상점.example"_s);
        QCOMPARE(own->shown(), u"a상점.example (%1)"_s.arg(own->ascii));
    }

    void anExceptionOfASuffixIsAName()
    {
        QVERIFY(domainName(u"www.ck"_s));
        QVERIFY(isPublicSuffix(u"something.ck"_s));
    }

    void knowsWhatIsRegistered()
    {
        QCOMPARE(registrableDomain(u"a.www.shop.co.uk"_s), u"shop.co.uk"_s);
        QCOMPARE(registrableDomain(u"shop.com"_s), u"shop.com"_s);
        QCOMPARE(registrableDomain(u"www.shop.unknown-suffix"_s), u"shop.unknown-suffix"_s);
        QCOMPARE(registrableDomain(u"a.www.ck"_s), u"www.ck"_s);
        QCOMPARE(registrableDomain(u"a.b.xn--3e0b707e"_s), u"b.xn--3e0b707e"_s); // 한국
        QCOMPARE(registrableDomain(u"co.uk"_s), QString());
    }

    void comparesByLabels()
    {
        QVERIFY(isWithin(u"www.shop.example"_s, u"shop.example"_s));
        QVERIFY(isWithin(u"shop.example"_s, u"shop.example"_s));
        QVERIFY(!isWithin(u"workshop.example"_s, u"shop.example"_s));
        QVERIFY(!isWithin(u"example"_s, u"shop.example"_s));
        QVERIFY(isWithin(u"example"_s, QString()));
        QCOMPARE(parentOf(u"www.shop.example"_s), u"shop.example"_s);
        QCOMPARE(parentOf(u"example"_s), QString());
    }

    void aWildcardStandsForNamesBelowIt()
    {
        QCOMPARE(wildcardOf(u"www.shop.example"_s), u"*.shop.example"_s);
        QCOMPARE(wildcardOf(u"*.shop.example"_s), u"*.shop.example"_s);
        QCOMPARE(withoutWildcard(u"*.shop.example"_s), u"shop.example"_s);
        QCOMPARE(withoutWildcard(u"www.shop.example"_s), u"www.shop.example"_s);
        QCOMPARE(sampleOf(u"www.shop.example"_s), u"www.shop.example"_s);
        const QString sample = sampleOf(u"*.shop.example"_s);
        QVERIFY2(domainName(sample) && parentOf(sample) == u"shop.example", qPrintable(sample));
        QVERIFY(sampleOf(u"*.shop.example"_s) != sample); // what resolvers remember of one says nothing of the next
    }
};
SHIPDECK_TEST(DomainNameTest)

#include "name_test.moc"
