// SPDX-License-Identifier: MIT
#include "deploy/steps/report_files.h"
#include "base/files.h"
#include "support/registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <sys/stat.h>

using namespace shipdeck::deploy;
using namespace Qt::StringLiterals;

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
    void countsFailuresThatBelongToNoCase()
    {
        QCOMPARE(countJUnit("<testsuite><testcase name='a'/><error/></testsuite>"), (TestCounts{1, 1, 0}));
        QCOMPARE(countJUnit("<testsuites failures='3'><testsuite/></testsuites>"), (TestCounts{0, 1, 0}));
        QCOMPARE(countJUnit("<testsuite errors='1'><testcase><error/></testcase></testsuite>"), (TestCounts{0, 1, 0}));
        QCOMPARE(countJUnit("<testsuite failures='0'><testcase/></testsuite>"), (TestCounts{1, 0, 0}));
    }
    void readsFilesByTheirNames()
    {
        const QTemporaryDir folder;
        QVERIFY(shipdeck::makeFolder(folder.filePath(u"out"_s)));
        const QByteArray junit = "<testsuite><testcase/><testcase><failure/></testcase></testsuite>";
        for (const auto& [name, bytes] : {std::pair(u"one.xml"_s, junit),
                                          {u"out/two.xml"_s, junit},
                                          {u"out/three.xml"_s, junit},
                                          {u"out/page.xml"_s, "<html/>"},
                                          {u"all.tap"_s, "1..2\nok 1\nnot ok 2\n"}})
            QVERIFY(shipdeck::writeFile(folder.filePath(name), bytes));
        QCOMPARE(readReports(shipdeck::build::UntrustedFolder(folder.path()), u"./one.xml"_s).counts,
                 (TestCounts{1, 1, 0}));
        QCOMPARE(readReports(shipdeck::build::UntrustedFolder(folder.path()), u"all.tap"_s).counts,
                 (TestCounts{1, 1, 0}));
        const ReportFiles several = readReports(shipdeck::build::UntrustedFolder(folder.path()), u"out/*.xml"_s);
        QCOMPARE(several.counts, (TestCounts{2, 2, 0}));
        QCOMPARE(several.unread, QStringList{u"page.xml"_s});
        for (const QString& missing : {u"none.xml"_s, u"none/one.xml"_s, u"out"_s})
            QVERIFY(readReports(shipdeck::build::UntrustedFolder(folder.path()), missing).found.isEmpty());
    }
    void readsNothingOutsideItsFolder()
    {
        const QTemporaryDir folder;
        const QString root = folder.filePath(u"root"_s);
        QVERIFY(shipdeck::makeFolder(root + u"/real"_s));
        for (const QString& name : {u"host.xml"_s, u"root/real/inside.xml"_s})
            QVERIFY(shipdeck::writeFile(folder.filePath(name), "<testsuite><testcase/></testsuite>"));
        QVERIFY(QFile::link(u".."_s, root + u"/up"_s));
        QVERIFY(QFile::link(folder.path(), root + u"/away"_s));
        QVERIFY(QFile::link(u"../host.xml"_s, root + u"/link.xml"_s));
        QVERIFY(QFile::link(u"real"_s, root + u"/near"_s));
        QVERIFY(::mkfifo(QFile::encodeName(root + u"/fifo.xml"_s).constData(), 0600) == 0);
        for (const QString& outside : {u"../host.xml"_s, u"up/host.xml"_s, u"away/host.xml"_s, u"link.xml"_s,
                                       u"fifo.xml"_s, u"real/../../host.xml"_s, folder.filePath(u"host.xml"_s)})
            QVERIFY2(!readReports(shipdeck::build::UntrustedFolder(root), outside).counts, qPrintable(outside));
        QCOMPARE(readReports(shipdeck::build::UntrustedFolder(root), u"near/*.xml"_s).counts, (TestCounts{1, 0, 0}));
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
