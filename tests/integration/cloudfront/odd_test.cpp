// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

#include <QUrl>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Names that need care in addresses, and a clock that is wrong.
class CloudFrontOddTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void everyNameAnswersAtItsAddress()
    {
        const QString folder = m->site(u"shop"_s);
        const QStringList names{u"a file.txt"_s,
                                u"one+two.txt"_s,
                                u"number #1.txt"_s,
                                u"100%.txt"_s,
                                u"50%25 off.txt"_s,
                                u"what?.txt"_s,
                                u"a&b=c;d.txt"_s,
                                u"it's (not) [odd]!~*.txt"_s,
                                u"deep folder/+/#/x y.txt"_s,
                                u"\ud55c\uae00.txt"_s,                                // NFC
                                u"\u1102\u1161\u1105\u1161/\u1109\u1161\u11ab.txt"_s, // NFD, folder and file
                                u"caf\u00e9 \U0001f680.txt"_s};
        for (const QString& name : names)
            Home::write(folder + u'/' + name, name.toUtf8());
        const Answer made = m->deploy(folder);
        QVERIFY2(made.exit == 0, made.err);
        const QUrl address(made.json()[u"url"_s].toString());
        for (const QString& name : names)
            for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
                const QByteArray path = QUrl::toPercentEncoding(name.normalized(form), "/");
                const QString url = address.toString() + QString::fromLatin1(path);
                QVERIFY2(Hosted::shown(url) == name.toUtf8(), path);
                const Answer told = m->home.run({u"edge"_s, u"test"_s, url, u"--project"_s, u"shop"_s, u"--json"_s});
                QVERIFY2(told.exit == 0 && told.json()[u"status"_s].toInt() == 200, url.toUtf8() + told.out + told.err);
            }
    }

    //! Without an extension it is sent to a folder first, where nothing is.
    void aHealthPathThatLeadsToNothingIsNamedBeforeVisitorsAreLedThere()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QCOMPARE(m->home.run({u"settings"_s, u"shop"_s, u"health=/healthz"_s}).exit, 0);
        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.errorCode() == u"cloudfront-health-missing", second.out);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
        QCOMPARE(m->home.run({u"settings"_s, u"shop"_s, u"health=/about/"_s}).exit, 0); // as it says
        const Answer again = m->deploy(folder);
        QVERIFY2(again.exit == 0, again.out + again.err);
    }

    //! That is for sites on this computer.
    void needsNoWebServerHere()
    {
        m->home.hide({u"nginx"_s});
        const Answer made = m->deploy(m->site(u"shop"_s));
        QVERIFY2(made.exit == 0, made.out + made.err);
        QVERIFY(Hosted::shown(made.json()[u"url"_s].toString()).contains("first"));
    }

    //! "Live" is said once a look as visitors have it has found the release, not when the last write was made.
    void isLiveOnlyWhenVisitorsSeeIt()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        Hosted::setHeading(folder, "second");
        Hosted::fault(R"({"listener": "edge", "do": "html", "count": 3})");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.out + second.err);
        const QJsonArray rules = QJsonDocument::fromJson(Hosted::rig().request("GET", u"/_rig/faults"_s)).array();
        QCOMPARE(rules[0][u"hits"_s].toInt(), 3);
        QVERIFY(Hosted::shown(second.json()[u"url"_s].toString()).contains("second"));
    }

    void aClockThatIsTenMinutesOffIsNoHindrance_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("behind") << 600;
        QTest::newRow("ahead") << -600;
    }
    void aClockThatIsTenMinutesOffIsNoHindrance()
    {
        QFETCH(int, seconds);
        Hosted::rig().post(u"/_rig/clock"_s, "{\"advance\": " + QByteArray::number(seconds) + "}");
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.out + first.err);
        const QString address = first.json()[u"url"_s].toString();
        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.out + second.err);
        QVERIFY(Hosted::shown(address).contains("second"));
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.out + back.err);
        QVERIFY(Hosted::shown(address).contains("first"));
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        // Those who look now do not correct their clock.
        Hosted::rig().post(u"/_rig/clock"_s, "{\"advance\": " + QByteArray::number(-seconds) + "}");
        QCOMPARE(Hosted::inventory(), QStringList());
    }
};
SHIPDECK_TEST(CloudFrontOddTest)

#include "odd_test.moc"
