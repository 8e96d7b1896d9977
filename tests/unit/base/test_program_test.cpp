// SPDX-License-Identifier: MIT
#include "support/registry.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

//! Our test programs themselves: what does not exist must not look like what has passed.
class TestProgramTest : public QObject {
    Q_OBJECT

    struct Ended {
        int exit;
        QByteArray said;
    };
    static Ended run(const QStringList& arguments)
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QCoreApplication::applicationFilePath(), arguments);
        program.waitForFinished();
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
