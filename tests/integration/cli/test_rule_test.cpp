// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! What the rule for tests lets through.
class TestRuleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void testsBeforeAnArtifactIsUsedAgain();
    void usesAnArtifactAgainThatHasPassed();
    void believesTheReport_data();
    void believesTheReport();
    void readsNoReportOutsideTheApp();
    void saysThatTheReportIsMissing();
    void countsNoTapOfTheCommandItself();

private:
    //! A site with these lines below `test:` of its shipdeck.yml, and `script` as test.sh.
    QString tested(const QString& name, const QByteArray& lines, const QByteArray& script) const
    {
        const QString folder = m_home.built(name, "mkdir -p dist\ncp index.html dist\n");
        Home::write(folder + u"/test.sh"_s, script);
        Home::write(folder + u"/shipdeck.yml"_s,
                    "framework: static-html\nbuild: sh build.sh\noutput: dist\ntest:\n  command: sh test.sh\n" + lines);
        return folder;
    }
    Answer deployed(const QString& folder) const
    {
        return m_home.run({u"deploy"_s, folder, u"--force"_s, u"--json"_s});
    }
    void rule(const QString& project, const QString& rule) const
    {
        QCOMPARE(m_home.run({u"settings"_s, project, u"testRule="_s + rule}).exit, 0);
    }
    static QJsonObject stage(const Answer& answer, const QString& name)
    {
        const QJsonArray stages = answer.json()[u"stages"_s].toArray();
        for (const auto& one : stages)
            if (one[u"name"_s].toString() == name)
                return one.toObject();
        return {};
    }

    Home m_home;
};

void TestRuleTest::testsBeforeAnArtifactIsUsedAgain()
{
    const QString folder = tested(u"failing"_s, {}, "exit 1\n");
    const Answer untested = deployed(folder);
    QVERIFY2(untested.exit == 0, untested.err.constData());
    const QString id = untested.json()[u"id"_s].toString();

    rule(u"failing"_s, u"block"_s);
    QCOMPARE(m_home.run({u"redeploy"_s, id, u"--json"_s}).errorCode(), u"tests-failed"_s);
    const Answer forced = deployed(folder);
    QCOMPARE(forced.errorCode(), u"tests-failed"_s);
    QVERIFY2(forced.err.contains("built and tested again"), forced.err.constData());

    // What was only warned of has not passed either.
    rule(u"failing"_s, u"warn"_s);
    const Answer warned = deployed(folder);
    QVERIFY2(warned.exit == 0, warned.err.constData());
    QVERIFY2(warned.err.contains("The tests failed"), warned.err.constData());
    rule(u"failing"_s, u"block"_s);
    QCOMPARE(deployed(folder).errorCode(), u"tests-failed"_s);
    QCOMPARE(m_home.run({u"redeploy"_s, warned.json()[u"id"_s].toString(), u"--json"_s}).errorCode(),
             u"tests-failed"_s);

    // Going back to what served before asks no tests.
    const Answer back = m_home.run({u"rollback"_s, u"failing"_s, u"--to"_s, id, u"--json"_s});
    QVERIFY2(back.exit == 0, back.err.constData());
}

void TestRuleTest::usesAnArtifactAgainThatHasPassed()
{
    const QString folder = tested(u"passing"_s, "  rule: block\n", "echo tested\n");
    const Answer first = deployed(folder);
    QVERIFY2(first.exit == 0, first.err.constData());
    QVERIFY2(first.err.contains("tested\n"), first.err.constData());
    for (const QStringList& words : {QStringList{u"redeploy"_s, first.json()[u"id"_s].toString()},
                                     QStringList{u"deploy"_s, folder, u"--force"_s}}) {
        const Answer again = m_home.run(words + QStringList{u"--json"_s});
        QVERIFY2(again.exit == 0, again.err.constData());
        QVERIFY(!again.err.contains("$ sh test.sh"));
        QCOMPARE(stage(again, u"test"_s)[u"note"_s].toString(), u"passed when it was built"_s);
    }
}

void TestRuleTest::believesTheReport_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("JUnit") << u"junit.xml"_s
                           << QByteArray("<testsuite failures='1'><testcase/><testcase><failure/></testcase>"
                                         "</testsuite>\n");
    QTest::newRow("TAP") << u"all.tap"_s << QByteArray("1..2\nok 1\nnot ok 2\n");
}

void TestRuleTest::believesTheReport()
{
    QFETCH(QString, report);
    QFETCH(QByteArray, text);
    const QString name = u"told by "_s + QString::fromLatin1(QTest::currentDataTag());
    const QString folder = tested(name, "  rule: block\n  report: " + report.toUtf8() + '\n',
                                  "cat > " + report.toUtf8() + " <<end\n" + text + "end\n");
    const Answer blocked = deployed(folder);
    QCOMPARE(blocked.errorCode(), u"tests-failed"_s);
    QCOMPARE(blocked.json()[u"error"_s][u"what"_s].toString(), u"1 of 2 tests failed."_s);
    const QString project = blocked.json()[u"project"_s].toString();
    rule(project, u"warn"_s);
    const Answer warned = deployed(folder);
    QVERIFY2(warned.exit == 0, warned.err.constData());
    QVERIFY2(warned.err.contains("The tests failed"), warned.err.constData());
    QCOMPARE(stage(warned, u"test"_s)[u"note"_s].toString(), u"1 passed, 1 failed, 0 skipped"_s);
}

void TestRuleTest::readsNoReportOutsideTheApp()
{
    Home::write(m_home.path() + u"/host.xml"_s, "<testsuite><testcase/></testsuite>");
    const Answer above = deployed(tested(u"above"_s, "  rule: block\n  report: ../../../../host.xml\n", "true\n"));
    QCOMPARE(above.errorCode(), u"project-file-invalid"_s);
    QVERIFY2(above.err.contains("shipdeck.yml:7"), above.err.constData());

    const QString folder =
        tested(u"linked"_s, "  rule: block\n  report: out/host.xml\n", "ln -s " + m_home.path().toUtf8() + " out\n");
    const Answer linked = deployed(folder);
    QVERIFY2(linked.exit == 0, linked.err.constData());
    QCOMPARE(stage(linked, u"test"_s)[u"note"_s].toString(), QString());
    QVERIFY2(linked.err.contains("no report to out/host.xml"), linked.err.constData());
}

void TestRuleTest::saysThatTheReportIsMissing()
{
    const Answer answer = deployed(tested(u"unreported"_s, "  rule: block\n  report: none.xml\n", "true\n"));
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY2(answer.err.contains("no report to none.xml"), answer.err.constData());
}

void TestRuleTest::countsNoTapOfTheCommandItself()
{
    const QString folder = tested(u"echoing"_s, {}, "true\n");
    Home::write(folder + u"/shipdeck.yml"_s,
                "framework: static-html\nbuild: sh build.sh\noutput: dist\ntest:\n  rule: block\n"
                "  command: |\n    printf '%s\\n' 'ok 1\n    ok 2\n    not ok 3 # TODO later'\n    true\n");
    const Answer answer = deployed(folder);
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(stage(answer, u"test"_s)[u"note"_s].toString(), u"2 passed, 0 failed, 1 skipped"_s);
}

SHIPDECK_TEST(TestRuleTest)

} // namespace shipdeck::test

#include "test_rule_test.moc"
