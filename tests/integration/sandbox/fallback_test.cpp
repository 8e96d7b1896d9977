// SPDX-License-Identifier: MIT
#include "fixture.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Without user namespaces or bubblewrap.
class FallbackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysSoInWords();
    void writesInsidePathsBackToThoseOutside();
    void killsWhatForksAway();
    void killsWhatStaysBehindAfterTheEnd();
    void stopsAtTheDeadline();
    void sweepsWhatACrashLeft();

private:
    Sandbox m_sandbox = Sandbox::bare();
};

void FallbackTest::saysSoInWords()
{
    QVERIFY(!m_sandbox.isIsolated());
    QCOMPARE(m_sandbox.remarks().size(), 1);
    QVERIFY(m_sandbox.granted(Network::None) == Network::Shared);
}

void FallbackTest::writesInsidePathsBackToThoseOutside()
{
    QTemporaryDir work;
    QVERIFY(QDir(work.path()).mkpath(u"app/bin"_s));
    SandboxSpec spec = shell(u"pwd; echo $PATH; echo $HOME"_s);
    spec.mounts = {{work.path(), u"/opt/x"_s, true}};
    spec.folder = u"/opt/x/app"_s;
    spec.environment.insert(u"PATH"_s, u"/opt/x/app/bin:/usr/bin:/bin"_s);
    const Ran ran = runIn(m_sandbox, spec);
    const QByteArray folder = QDir(work.path()).canonicalPath().toUtf8();
    QVERIFY2(ran.output.startsWith(folder + "/app\n" + work.path().toUtf8() + "/app/bin:/usr/bin:/bin\n"),
             ran.output.constData());
    QVERIFY(!ran.output.contains(QDir::homePath().toUtf8() + '\n'));
}

void FallbackTest::killsWhatForksAway()
{
    CancelSource source;
    const auto listen = [&](const QByteArray& bytes) {
        if (bytes.contains("up\n"))
            source.request();
    };
    const SandboxSpec spec =
        shell(u"(setsid bash -c \"trap '' TERM; sleep 86323.5; true\" &); sleep 0.1; echo up; sleep 86323.5"_s);
    const auto result = finish(m_sandbox.run(spec, listen, source.token()));
    QCOMPARE(result.error().kind, Error::Kind::Canceled);
    QVERIFY(!runsSomewhere("86323.5"));
}

void FallbackTest::killsWhatStaysBehindAfterTheEnd()
{
    const Ran ran = runIn(m_sandbox, shell(u"setsid sleep 86324.5 & sleep 0.05; echo done; exit 3"_s));
    QCOMPARE(ran.result->exitCode, 3);
    QCOMPARE(ran.output, "done\n");
    QVERIFY(!runsSomewhere("86324.5"));
}

void FallbackTest::stopsAtTheDeadline()
{
    SandboxSpec spec = shell(u"sleep 86325.5"_s);
    spec.limits.deadline = std::chrono::milliseconds(200);
    QCOMPARE(runIn(m_sandbox, spec).code(), u"build-timeout"_s);
    QVERIFY(!runsSomewhere("86325.5"));
}

void FallbackTest::sweepsWhatACrashLeft()
{
    QProcess orphan;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SHIPDECK_OPERATION"_s, u"sweep-test-op"_s);
    orphan.setProcessEnvironment(environment);
    orphan.start(u"/bin/sleep"_s, {u"86326.5"_s});
    QVERIFY(orphan.waitForStarted(deadlineMs));
    QCOMPARE(finish(sweepOrphans(u"another-op"_s)).value(), 0);
    QVERIFY(runsSomewhere("86326.5"));
    QCOMPARE(finish(sweepOrphans(u"sweep-test-op"_s)).value(), 1);
    QVERIFY(!runsSomewhere("86326.5"));
    orphan.waitForFinished(deadlineMs);
}

SHIPDECK_TEST(FallbackTest)
#include "fallback_test.moc"
