// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "support/wait.h"

#include <QCoreApplication>
#include <QProcess>
#include <csignal>

using namespace Qt::StringLiterals;

//! Our test programs themselves: what does not exist must not look like what has passed.
class TestProgramTest : public QObject {
    Q_OBJECT

    struct Ended {
        int exit;
        QByteArray said;
    };
    static Ended run(const QStringList& arguments) { return ended(QCoreApplication::applicationFilePath(), arguments); }
    //! By run_test, as ctest runs each of our tests.
    static Ended wrapped(const QString& line)
    {
        return ended(QCoreApplication::applicationDirPath() + u"/run_test"_s, {u"sh"_s, u"-c"_s, line});
    }
    static Ended ended(const QString& path, const QStringList& arguments)
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(path, arguments);
        program.waitForFinished(shipdeck::test::deadlineMs);
        return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1, program.readAll()};
    }

private Q_SLOTS:
    void refusesAClassThatItDoesNotHave_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("mistyped") << QStringList{u"-class"_s, u"TestProgrammTest"_s};
        QTest::newRow("a part of one") << QStringList{u"-class"_s, u"ProgramTest"_s};
        QTest::newRow("with a function") << QStringList{u"-class"_s, u"TestProgrammTest"_s, u"is"_s};
        QTest::newRow("none named") << QStringList{u"-class"_s};
        QTest::newRow("empty") << QStringList{u"-class"_s, u""_s};
    }
    void refusesAClassThatItDoesNotHave()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = run(arguments);
        QCOMPARE(ended.exit, 1);
        QVERIFY2(ended.said.contains('"' + arguments.value(1).toUtf8() + '"'), ended.said);
        QVERIFY2(ended.said.contains("\n  TestProgramTest\n"), ended.said); // those that there are
        QVERIFY2(!ended.said.contains("Totals"), ended.said);
    }

    void refusesAFunctionOrARowThatTheClassDoesNotHave()
    {
        const QString self = u"TestProgramTest"_s;
        for (const QString& name : {u"isNone"_s, u"answers:none"_s}) {
            const Ended ended = run({u"-class"_s, self, name});
            QVERIFY2(ended.exit == 1, ended.said);
            QVERIFY2(ended.said.contains(name.section(u':', -1).toUtf8()), ended.said);
        }
        QCOMPARE(run({u"-class"_s, self, u"answers:once"_s}).exit, 0);
    }

    void endsATestThatWritesWithoutEnd()
    {
        const Ended much = wrapped(u"while :; do echo on and on and on and on and on and on and on and on; done"_s);
        QVERIFY(much.exit != 0);
        QVERIFY2(much.said.right(200).contains("more than 5 MB"), much.said.right(200));
        QVERIFY2(much.said.size() < 6'000'000, QByteArray::number(much.said.size()));
    }

    void handsOnWhatATestSaysAndEndsWith()
    {
        const Ended failed = wrapped(u"echo first; echo second >&2; exit 3"_s);
        QCOMPARE(failed.said, QByteArray("first\nsecond\n"));
        QCOMPARE(failed.exit, 3);
        const Ended crashed = wrapped(u"echo first; kill -SEGV $$"_s);
        QVERIFY2(crashed.exit == 139 && crashed.said.contains("Segmentation fault"), crashed.said);
        const Ended left = wrapped(u"sleep 600 & echo $!; exit 4"_s); // nobody waits for what it leaves running
        QCOMPARE(left.exit, 4);
        QCOMPARE(::kill(left.said.trimmed().toInt(), SIGKILL), 0);
    }

    void answers_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("once") << 1;
    }
    void answers()
    {
        QFETCH(int, number);
        QCOMPARE(number, 1);
    }
};
SHIPDECK_TEST(TestProgramTest)

#include "test_program_test.moc"
