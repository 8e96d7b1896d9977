// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! Limits and emptiness in the middle of it: nothing is lost, and it goes on by itself.
class RoughTest : public QObject {
    Q_OBJECT

    const QJsonObject production{{u"production"_s, true}};

    static bool hasLooked(test::Pushed& pushed)
    {
        pushed.ring();
        return pushed.waitFor([&] { return pushed.watch().facts[u"relay"_s].toString() == u"on"; });
    }

    std::unique_ptr<test::Computer> m_computer;

private Q_SLOTS:
    void initTestCase() { m_computer = std::make_unique<test::Computer>(); }
    void cleanupTestCase() { m_computer.reset(); }

    void waitsOutALimitAndGoesOnByItself_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QJsonObject>("how");
        QTest::newRow("primary, with its reset") << u"primary"_s << QJsonObject{{u"reset_in"_s, 2}};
        QTest::newRow("secondary, 403 with Retry-After")
            << u"secondary"_s << QJsonObject{{u"status"_s, 403}, {u"retry_after"_s, 1}};
        QTest::newRow("secondary, 429 with Retry-After")
            << u"secondary"_s << QJsonObject{{u"status"_s, 429}, {u"retry_after"_s, 1}};
    }
    void waitsOutALimitAndGoesOnByItself()
    {
        QFETCH(QString, fault);
        QFETCH(QJsonObject, how);
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(hasLooked(pushed) && pushed.isTold());
        how.insert(u"path"_s, u"^/repositories/"_s);
        how.insert(u"count"_s, 1);
        pushed.rig.does(fault, how);
        pushed.ring(); // meets the limit
        QVERIFY(pushed.waitFor([&] { return pushed.watch().state == u"limited"; }));
        const QString commit = pushed.push(u"<h1>after the limit</h1>\n"_s);
        QVERIFY(pushed.waitFor([&] { return pushed.page().contains("after the limit"); }));
        QCOMPARE(pushed.count(commit), 1);
        QVERIFY(pushed.isTold());
        QCOMPARE(pushed.watch().state, u"watching"_s);
    }

    void anEmptyRepositoryIsNoErrorAndItsFirstPushDeploys()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(hasLooked(pushed));
        pushed.rig.does(u"status"_s,
                        {{u"path"_s, u"^/repositories/[0-9]+/commits/"_s},
                         {u"status"_s, 409},
                         {u"body"_s, u"{\"message\":\"Git Repository is empty.\"}"_s},
                         {u"count"_s, 0}});
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return pushed.watch().facts[u"missingBranch"_s].toString() == u"main"; }));
        QVERIFY(!pushed.watch().error);
        pushed.rig.forget(u"faults"_s);
        const QString first = pushed.push(u"<h1>first</h1>\n"_s);
        QVERIFY(pushed.becomes(first, store::State::Ready));
        QVERIFY(pushed.watch().facts[u"missingBranch"_s].toString().isEmpty());
    }
};

SHIPDECK_TEST(RoughTest)
#include "rough_test.moc"
