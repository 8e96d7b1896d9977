// SPDX-License-Identifier: MIT
#include "secrets/variables.h"

#include "secrets/hardening.h"
#include "support/registry.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class VariablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesNamesThatProgramsKnow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << u"DATABASE_URL"_s << true;
        QTest::newRow("dotted") << u"spring.datasource.url"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("digit first") << u"1A"_s << false;
        QTest::newRow("dash first") << u"-A"_s << false;
        QTest::newRow("equals") << u"A=B"_s << false;
        QTest::newRow("line end") << u"A\n"_s << false;
        QTest::newRow("hangul") << u"\uc774\ub984"_s << false;
        QTest::newRow("ours") << u"SHIPDECK_HOME"_s << false;
        QTest::newRow("port") << u"PORT"_s << false;
        QTest::newRow("path") << u"PATH"_s << false;
        QTest::newRow("only begins so") << u"PORTAL"_s << true;
        QTest::newRow("has an effect") << u"NODE_ENV"_s << true;
        QTest::newRow("too long") << QString(129, u'A') << false;
        QTest::newRow("dash") << u"BAD-NAME"_s << false;
    }
    void takesNamesThatProgramsKnow()
    {
        QFETCH(QString, name);
        const auto checked = checkVariableName(name);
        QTEST(checked.has_value(), "good");
        if (!checked) {
            QCOMPARE(checked.error().code, u"variable-name-invalid"_s);
            QVERIFY(!checked.error().next.isEmpty());
        }
    }
    void saysWhatIsWrongWithAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        QTest::newRow("dash") << u"BAD-NAME"_s << u"It contains “-”."_s;
        QTest::newRow("long") << QString(200, u'A') << u"It has 200 characters, and 128 are allowed."_s;
        QTest::newRow("digit first") << u"2FAST"_s << u"It begins with “2”."_s;
        QTest::newRow("empty") << QString() << u"It is empty."_s;
        QTest::newRow("line end") << u"A\n"_s << u"It contains “U+000A”."_s;
        QTest::newRow("space") << u"A B"_s << u"It contains a space."_s;
    }
    void saysWhatIsWrongWithAName()
    {
        QFETCH(QString, name);
        QTEST(checkVariableName(name).error().why.render(), "why");
        QVERIFY(checkVariableName(name).error().next.render().contains(u"1 to 128"_s));
    }
    void saysWhatToDoInsteadOfANameThatHasNoEffect()
    {
        QVERIFY(checkVariableName(u"PORT"_s).error().next.render().contains(u"port: 3000"));
        QVERIFY(checkVariableName(u"PATH"_s).error().next.render().contains(u"$PATH"));
    }
    void refusesValuesThatNoProgramCanGet()
    {
        QVERIFY(checkVariableValue(u"A"_s, "x"));
        QCOMPARE(checkVariableValue(u"A"_s, QByteArray("a\0b", 3)).error().code, u"variable-value-invalid"_s);
        QCOMPARE(checkVariableValue(u"A"_s, QByteArray(70'000, 'x')).error().code, u"variable-value-invalid"_s);
    }
    void countsCharactersOfASecretAndNotBytes()
    {
        QVERIFY(checkSecret(u"A"_s, "123456"));
        const auto five = checkSecret(u"A"_s, u"\ube44\ubc00\ubc88\ud638\ub2e4"_s.toUtf8());
        QCOMPARE(five.error().code, u"secret-too-short"_s);
        QVERIFY(five.error().next.render().contains(u"A"_s));
        QVERIFY(!five.error().render().contains(u"\ube44"_s));
    }
    void hardeningForbidsDumpsAndTracing()
    {
        // In a child: the test itself should stay open to debuggers and sanitizers.
        const pid_t child = ::fork();
        if (child == 0) {
            hardenProcess();
            rlimit limit{9, 9};
            ::getrlimit(RLIMIT_CORE, &limit);
            ::_exit(::prctl(PR_GET_DUMPABLE) == 0 && limit.rlim_max == 1 ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

SHIPDECK_TEST(VariablesTest)
#include "variables_test.moc"
