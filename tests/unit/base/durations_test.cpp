// SPDX-License-Identifier: MIT
#include "base/durations.h"

#include "support/registry.h"

namespace shipdeck {
using namespace Qt::StringLiterals;

class DurationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysDurationsAsPeopleDo_data();
    void saysDurationsAsPeopleDo();
};

void DurationsTest::saysDurationsAsPeopleDo_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("not known") << qint64(-1) << QString();
    QTest::newRow("nothing") << qint64(0) << u"0 s"_s;
    QTest::newRow("a blink") << qint64(3) << u"3 ms"_s;
    QTest::newRow("under a second") << qint64(820) << u"0.8 s"_s;
    QTest::newRow("whole seconds") << qint64(2'000) << u"2 s"_s;
    QTest::newRow("a few seconds") << qint64(3'940) << u"3.9 s"_s;
    QTest::newRow("nearly ten seconds") << qint64(9'970) << u"10 s"_s;
    QTest::newRow("seconds") << qint64(12'400) << u"12 s"_s;
    QTest::newRow("nearly a minute") << qint64(59'960) << u"1 min 0 s"_s;
    QTest::newRow("minutes") << qint64(185'000) << u"3 min 5 s"_s;
    QTest::newRow("a choice of minutes") << qint64(900'000) << u"15 min"_s;
    QTest::newRow("hours") << qint64(3'840'000) << u"1 h 4 min"_s;
}

void DurationsTest::saysDurationsAsPeopleDo()
{
    QFETCH(qint64, ms);
    QTEST(durationText(ms), "text");
}

SHIPDECK_TEST(DurationsTest)

} // namespace shipdeck

#include "durations_test.moc"
