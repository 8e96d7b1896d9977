// SPDX-License-Identifier: MIT
#include "build/toolchains/node_choice.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::build;
using namespace Qt::StringLiterals;

class NodeChoiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choosesAsTheSpecificationSays_data();
    void choosesAsTheSpecificationSays();
    void takesTheNearestWhenAnExactReleaseIsMissing();
    void warnsAboutMajorsWithoutSecurityFixes();
    void saysWhatToDoWhenThereIsNone();

private:
    QList<Version> m_available;

public:
    NodeChoiceTest()
    {
        for (const char* text : {"16.20.2", "18.20.8", "20.11.1", "20.19.5", "21.7.3", "22.20.0", "23.11.1", "24.9.0",
                                 "24.10.1", "25.1.0", "26.2.0"})
            m_available << *Version::parse(QString::fromLatin1(text));
    }
};

void NodeChoiceTest::choosesAsTheSpecificationSays_data()
{
    QTest::addColumn<QString>("requirement");
    QTest::addColumn<QString>("version");
    const auto row = [](const char* requirement, const char* version) {
        QTest::newRow(requirement) << QString::fromLatin1(requirement) << QString::fromLatin1(version);
    };
    row("", "24.10.1");
    row("lts/*", "24.10.1");
    row("lts/iron", "20.19.5");
    row("lts/Jod", "22.20.0");
    row("node", "26.2.0");
    row("v20.11.1", "20.11.1");
    row("20", "20.19.5");
    row("20.x", "20.19.5");
    row(">=18", "24.10.1"); // the default and not the newest
    row("^18.18.0 || ^20.9.0 || >=21.1.0", "24.10.1");
    row(">=20 <24", "22.20.0"); // even before the newer 23
    row("21 || 23", "23.11.1");
    row(">=25", "26.2.0");
    row("23", "23.11.1");
}

void NodeChoiceTest::choosesAsTheSpecificationSays()
{
    QFETCH(QString, requirement);
    QFETCH(QString, version);
    const auto chosen = chooseNode(requirement, m_available);
    QVERIFY(chosen);
    QCOMPARE(chosen->version.toString(), version);
}

void NodeChoiceTest::takesTheNearestWhenAnExactReleaseIsMissing()
{
    const auto chosen = chooseNode(u"22.3.7"_s, m_available);
    QVERIFY(chosen);
    QCOMPARE(chosen->version.toString(), u"22.20.0"_s);
    QCOMPARE(chosen->remarks.first().render(), u"Node 22.3.7 is not available; 22.20.0 is used instead."_s);
}

void NodeChoiceTest::warnsAboutMajorsWithoutSecurityFixes()
{
    QCOMPARE(chooseNode(u"16"_s, m_available)->remarks.size(), 1);
    QVERIFY(chooseNode(u"24"_s, m_available)->remarks.isEmpty());
}

void NodeChoiceTest::saysWhatToDoWhenThereIsNone()
{
    for (const auto& requirement : {u"99"_s, u"banana"_s, u"../../etc"_s}) {
        const auto chosen = chooseNode(requirement, m_available);
        QVERIFY(!chosen);
        QCOMPARE(chosen.error().code, u"node-version-missing"_s);
        QVERIFY(!chosen.error().next.isEmpty());
    }
}

SHIPDECK_TEST(NodeChoiceTest)
#include "node_choice_test.moc"
