// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! An operation that AWS does not let take everything back may leave its lock behind. It is in nobody's way once AWS is
//! itself again: neither here nor, where it could still be given back, on another computer.
class AwsStaticOwnLockTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
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
        const QString folder = m->site(u"shop"_s);
        QVERIFY(m->deploy(folder).exit == 0);
        Hosted::setHeading(folder, "second");
        QVERIFY(m->deploy(folder).exit == 0);
        Hosted::setHeading(folder, "third");
        Hosted::fault(
            QJsonDocument(
                QJsonObject{{u"operation"_s, operation}, {u"via"_s, u"client"_s}, {u"do"_s, how}, {u"count"_s, 0}})
                .toJson());
        const Answer failed = command == QStringList{u"deploy"_s} ? m->deploy(folder) : m->home.run(command);
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);
        QVERIFY2(!failed.out.contains("site-busy"), failed.out);
        Hosted::setHeading(folder, "fourth");
        const Answer next = m->deploy(folder);
        QVERIFY2(next.exit == 0, next.err);
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QVERIFY2(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit == 0, "its end");
        QCOMPARE(Hosted::inventory(), QStringList());
    }
};
SHIPDECK_TEST(AwsStaticOwnLockTest)

#include "own_lock_test.moc"
