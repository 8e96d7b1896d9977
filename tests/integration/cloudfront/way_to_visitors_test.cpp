// SPDX-License-Identifier: MIT
#include "console.h"
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What keeps visitors from what they are led to: it shows only after some seconds that they do not get it.
class CloudFrontWayToVisitorsTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void whatIsInTheWayIsNamedAndWhatIsSaidToDoHelps_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("named"); //!< the kind of thing
        const auto row = [](const char* name, const QString& script, const char* code, const char* named) {
            QTest::newRow(name) << script << QString::fromLatin1(code) << QString::fromLatin1(named);
        };
        row("policy of the bucket", console::bucket + u"bucket.Policy().delete()\n"_s, "cloudfront-bucket-closed",
            "bucket");
        row("router not asked", console::distribution + u"unassociate()\n"_s, "cloudfront-distribution-changed",
            "router");
        row("origin access control", console::distribution + u"unlock()\n"_s, "cloudfront-distribution-changed",
            "access");
        row("distribution gone", console::distribution + u"front.delete_distribution(Id=id, IfMatch=disable())\n"_s,
            "cloudfront-distribution-gone", "deleted");
        row("another router", console::shared + u"change_router()\n"_s, "cloudfront-router-changed",
            "shipdeck-router-");
        row("no router", console::shared + u"drop_router()\n"_s, "cloudfront-router-gone", "shipdeck-router-");
    }
    void whatIsInTheWayIsNamedAndWhatIsSaidToDoHelps()
    {
        QFETCH(QString, script);
        QFETCH(QString, code);
        QFETCH(QString, named);
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        Hosted::byHand(script);
        Hosted::setHeading(folder, "second");
        const Answer met = m->deploy(folder);
        QVERIFY(met.exit != 0);
        QVERIFY2(met.errorCode() == code, met.out);
        QVERIFY2(met.json()[u"error"_s][u"what"_s].toString().contains(named), met.out);
        Hosted::typeWhat(met);
        const Answer again = m->deploy(folder);
        QVERIFY2(again.exit == 0, again.out + again.err);
        QVERIFY(Hosted::shown(again.json()[u"url"_s].toString()).contains("second"));
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(removed.exit == 0, removed.out + removed.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }
};
SHIPDECK_TEST(CloudFrontWayToVisitorsTest)

#include "way_to_visitors_test.moc"
