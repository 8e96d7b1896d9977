// SPDX-License-Identifier: MIT
#include "deploy/steps/test_report.h"
#include "support/registry.h"

using namespace shipdeck::deploy;

class ReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsTheCasesOfAJUnitReport()
    {
        const auto counts = countJUnit(
            "<testsuites><testsuite><testcase name='a'/><testcase name='b'><failure/></testcase>"
            "<testcase name='c'><skipped/></testcase><testcase name='d'><error/></testcase></testsuite></testsuites>");
        QVERIFY(counts);
        QCOMPARE(*counts, (TestCounts{1, 2, 1}));
    }
    void isNotFooledByOtherXml()
    {
        QVERIFY(!countJUnit("<html><body>testcase</body></html>"));
        QVERIFY(!countJUnit("not xml at all"));
        QVERIFY(!countJUnit({}));
    }
    void countsTapAtTheTopLevelOnly()
    {
        const auto counts = countTap("TAP version 13\n1..4\nok 1 - a\n    not ok 1 - inner\nnot ok 2 - b\nok 3 # SKIP "
                                     "later\nnot ok 4 # TODO soon\n");
        QVERIFY(counts);
        QCOMPARE(*counts, (TestCounts{1, 1, 2}));
    }
    void takesOrdinaryOutputForWhatItIs()
    {
        QVERIFY(!countTap("Compiled successfully\nokay\n"));
        QVERIFY(!countTap({}));
    }
};

SHIPDECK_TEST(ReportTest)
#include "report_test.moc"
