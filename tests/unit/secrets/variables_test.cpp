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
        QTest::newRow("too long") << QString(129, u'A') << false;
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
