// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! An operation that AWS does not let take everything back may leave its lock behind. It is in nobody's way once AWS is
//! itself again: neither here nor, where it could still be given back, on another computer. Each row goes on with the site of
//! the one before.
class CloudFrontOwnLockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        NEED(Hosted::rig().trouble());
        if (m)
            return;
        Hosted::rig().post(u"/_rig/reset"_s);
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 0})");
        m = std::make_unique<Hosted>();
        m->home.environment().insert(u"AWS_MAX_ATTEMPTS"_s, u"1"_s); // what fails goes on failing
        folder = m->site(u"shop"_s);
        QVERIFY(m->deploy(folder).exit == 0);
        QVERIFY(deployNext().exit == 0);
    }
    void cleanup()
    {
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        if (QTest::currentTestFailed()) // what is left of it is no other's
            m.reset();
        QCOMPARE(Hosted::rig().violations(), QStringList());
    }

    void nobodyIsLockedOutByWhatHasEnded_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("how");
        const QStringList rollback{u"rollback"_s, u"shop"_s};
        const QStringList access{u"access"_s, u"shop"_s, u"--addresses"_s, u"203.0.113.7"_s};
        const QStringList deploy{u"deploy"_s};
        QTest::newRow("rollback, routes fail") << rollback << u"^cloudfront-keyvaluestore:"_s << u"html"_s;
        QTest::newRow("rollback, routes denied") << rollback << u"^cloudfront-keyvaluestore:"_s << u"denied"_s;
        QTest::newRow("access, routes fail") << access << u"^cloudfront-keyvaluestore:"_s << u"html"_s;
        QTest::newRow("deploy, lists denied") << deploy << u"^s3:ListObjectsV2$"_s << u"denied"_s;
        QTest::newRow("deploy, removals fail") << deploy << u"^s3:DeleteObjects?$"_s << u"html"_s;
    }
    void nobodyIsLockedOutByWhatHasEnded()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, operation);
        QFETCH(QString, how);
        Hosted::fault(
            QJsonDocument(
                QJsonObject{{u"operation"_s, operation}, {u"via"_s, u"client"_s}, {u"do"_s, how}, {u"count"_s, 0}})
                .toJson());
        const Answer failed = command == QStringList{u"deploy"_s} ? deployNext() : m->home.run(command);
        QVERIFY(!Hosted::rig().request("GET", u"/_rig/faults"_s).contains("\"hits\": 0"));
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        QVERIFY2(!failed.out.contains("site-busy"), failed.out);
        const Answer next = deployNext();
        QVERIFY2(next.exit == 0, next.err);
    }

    void goesBackAndAwayAfterAllOfThat()
    {
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        const Answer away = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(away.exit == 0, away.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }
    void cleanupTestCase() { m.reset(); }

private:
    Answer deployNext()
    {
        Hosted::setHeading(folder, QByteArray::number(++version));
        return m->deploy(folder);
    }

    std::unique_ptr<Hosted> m;
    QString folder;
    int version = 0;
};
SHIPDECK_TEST(CloudFrontOwnLockTest)

#include "own_lock_test.moc"
