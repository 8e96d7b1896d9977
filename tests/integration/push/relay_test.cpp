// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! GitHub's relay makes it quick, and can neither deploy twice nor lose the newest.
class RelayTest : public test::OnOneComputer {
    Q_OBJECT

    const QJsonObject production{{u"production"_s, true}, {u"relay"_s, true}};

private Q_SLOTS:
    void deploysWithoutAnybodyLooking()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens());
        const QString commit = pushed.push(u"<h1>by relay</h1>\n"_s);
        QVERIFY(pushed.waitFor([&] { return pushed.page().contains("by relay"); }));
        QCOMPARE(pushed.count(commit), 1);
    }

    void deploysEachOnceWhateverTheRelayDoes_data()
    {
        QTest::addColumn<QStringList>("script");
        QTest::newRow("told twice") << QStringList{u"duplicate"_s, u"duplicate"_s};
        QTest::newRow("in the wrong order") << QStringList{u"hold"_s};
        QTest::newRow("cut after the first") << QStringList{u"cut"_s};
        QTest::newRow("half a message, then one with a wrong signature")
            << QStringList{u"malformed"_s, u"wrong-signature"_s};
    }
    void deploysEachOnceWhateverTheRelayDoes()
    {
        QFETCH(QStringList, script);
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens());
        pushed.rig.post(u"relay"_s, {{u"repo"_s, pushed.repo}, {u"next"_s, QJsonArray::fromStringList(script)}});
        const QString first = pushed.push(u"<h1>one</h1>\n"_s);
        const QString second = pushed.push(u"<h1>two</h1>\n"_s);
        // Where the relay brought nothing, the next look of its own does.
        QVERIFY(pushed.waitFor([&] { return pushed.page().contains("two"); }));
        QVERIFY(pushed.count(first) <= 1);
        QCOMPARE(pushed.count(second), 1);
    }

    void leavesNoHookBehind()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens());
        const QJsonArray hooks = pushed.hooks();
        QCOMPARE(hooks.size(), 1);
        pushed.killAgent();
        QCOMPARE(pushed.hooks().size(), 1); // it had no time
        pushed.ring();
        QVERIFY(pushed.waitFor([&] {
            const QJsonArray now = pushed.hooks();
            return now.size() == 1 && now[0][u"id"_s] != hooks[0][u"id"_s] && now[0][u"active"_s].toBool();
        }));
        QVERIFY(pushed.home.agentEnds());
        QVERIFY(pushed.hooks().isEmpty());
    }
};

SHIPDECK_TEST(RelayTest)
#include "relay_test.moc"
