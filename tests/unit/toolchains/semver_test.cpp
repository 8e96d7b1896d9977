// SPDX-License-Identifier: MIT
#include "build/toolchains/semver.h"
#include "support/registry.h"

using namespace shipdeck::build;
using namespace Qt::StringLiterals;

class SemverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsInARange_data();
    void tellsWhatIsInARange();
    void ordersPreReleasesBeforeTheirRelease();
    void refusesWhatIsNoVersion();
};

void SemverTest::tellsWhatIsInARange_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("inside");
    QTest::addColumn<QString>("outside");
    const auto row = [](const char* range, const char* inside, const char* outside) {
        QTest::newRow(range) << QString::fromLatin1(range) << QString::fromLatin1(inside)
                             << QString::fromLatin1(outside);
    };
    row("20", "20.0.0 20.9.1", "19.9.9 21.0.0 21.0.0-rc.1");
    row("20.x", "20.0.0 20.9.1", "19.9.9 21.0.0");
    row("v20.11", "20.11.0 20.11.9", "20.10.9 20.12.0");
    row("20.11.1", "20.11.1", "20.11.0 20.11.2");
    row("^20.9.0", "20.9.0 20.19.0", "20.8.9 21.0.0 21.0.0-0");
    row("^0.2.3", "0.2.3 0.2.9", "0.3.0 0.2.2");
    row("^0.0.3", "0.0.3", "0.0.4");
    row("~1.2.3", "1.2.3 1.2.9", "1.3.0");
    row("~> 1.2", "1.2.0 1.2.9", "1.3.0 1.1.9");
    row("~1", "1.0.0 1.9.9", "2.0.0");
    row("*", "0.0.1 99.0.0", "1.0.0-rc.1");
    row("", "0.0.1 99.0.0", "1.0.0-rc.1");
    row(">=18", "18.0.0 26.0.0", "17.9.9");
    row(">= 18.12 < 21", "18.12.0 20.9.9", "18.11.0 21.0.0");
    row(">18", "19.0.0", "18.9.9");
    row("<=18", "18.9.9 4.0.0", "19.0.0");
    row("<18.2", "18.1.9", "18.2.0");
    row("18 - 20", "18.0.0 20.9.9", "17.9.9 21.0.0");
    row("18.1.0 - 20.2.0", "18.1.0 20.2.0", "18.0.9 20.2.1");
    row("^18.18.0 || ^20.9.0 || >=21.1.0", "18.18.0 20.9.0 22.0.0", "18.17.9 19.0.0 20.8.0 21.0.9");
    row(">=1.2.3-rc.1", "1.2.3-rc.2 1.2.3 2.0.0", "1.2.3-beta 1.3.0-rc.1");
}

void SemverTest::tellsWhatIsInARange()
{
    QFETCH(QString, range);
    QFETCH(QString, inside);
    QFETCH(QString, outside);
    const auto parsed = VersionRange::parse(range);
    QVERIFY(parsed);
    for (const QString& text : inside.split(u' '))
        QVERIFY2(parsed->contains(*Version::parse(text)), qPrintable(text));
    for (const QString& text : outside.split(u' '))
        QVERIFY2(!parsed->contains(*Version::parse(text)), qPrintable(text));
}

void SemverTest::ordersPreReleasesBeforeTheirRelease()
{
    const QStringList order{u"1.0.0-alpha"_s,  u"1.0.0-alpha.1"_s, u"1.0.0-alpha.beta"_s,
                            u"1.0.0-beta.2"_s, u"1.0.0-beta.11"_s, u"1.0.0-rc.1"_s,
                            u"1.0.0"_s,        u"1.0.1"_s,         u"1.10.0"_s};
    for (qsizetype i = 1; i < order.size(); ++i)
        QVERIFY2(*Version::parse(order[i - 1]) < *Version::parse(order[i]), qPrintable(order[i]));
}

void SemverTest::refusesWhatIsNoVersion()
{
    for (const auto& text : {u"latest"_s, u"20"_s, u"1.2.3.4"_s, u"99999999999.1.1"_s, u"1.2.3; rm"_s})
        QVERIFY2(!Version::parse(text), qPrintable(text));
    for (const auto& text : {u"lts/iron"_s, u"^^1"_s, u"one - two"_s, u"../x"_s})
        QVERIFY2(!VersionRange::parse(text), qPrintable(text));
}

SHIPDECK_TEST(SemverTest)
#include "semver_test.moc"
