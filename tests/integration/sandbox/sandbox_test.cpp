// SPDX-License-Identifier: MIT
#include "build/sandbox/loopback_relay.h"
#include "fixture.h"
#include "support/registry.h"
#include "support/scripted_server.h"

#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimer>

using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class SandboxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = finish(Sandbox::probe());
        if (!m_sandbox.isIsolated())
            QSKIP("This computer has no bubblewrap or no user namespaces.");
    }
    void seesItsMountsAndNothingElseOfThisComputer();
    void passesTheEnvironmentWithoutShowingItToOthers();
    void hasNoCapabilitiesAndIsNotRoot();
    void startedByRootItIsAnotherUser();
    void writesOnlyWhereItMay();
    void killsDoubleForksThatIgnoreSignals();
    void doesNotWaitForABackgroundChildThatKeepsTheOutputOpen();
    void returnsTheExitCodeAndTheBytesOfBothStreams();
    void survivesAFloodOfOutput();
    void stopsATreeThatEatsMemory();
    void stopsATreeThatEatsSharedMemory_data();
    void stopsATreeThatEatsSharedMemory();
    void stopsWhatOpensTooManyFiles();
    void stopsWhatFillsTheDisk();
    void stopsAtTheDeadline();
    void stopsWhatSaysNothing();
    void stopsAForkBomb();
    void endsAFileThatGrowsTooLarge();
    void hasNoNetworkUnlessAsked();
    void cannotReachThisComputerThroughTheWayOut();
    void reachesTheOneAddressOfItsRouteAndNothingElse();
    void aRouteToWhatDoesNotAnswerEndsTheConnection();
    void saysWhenTheSandboxItselfFails();
    void stopsAtOnceWhenAlreadyCanceled();
    void leavesNothingWhenCanceledWhileItStarts();

private:
    static std::function<void(QTcpSocket&)> to(quint16 port)
    {
        return [port](QTcpSocket& socket) { socket.connectToHost(QHostAddress::LocalHost, port); };
    }
    Ran runWith(const LoopbackRoute& route, const QString& script)
    {
        QByteArray output;
        const auto collect = [&output](const QByteArray& bytes) { output += bytes; };
        auto result = finish(runWithRoute(&m_sandbox, shell(script), route, collect, {}));
        return {std::move(result), output};
    }

    Sandbox m_sandbox = Sandbox::bare();
};

void SandboxTest::seesItsMountsAndNothingElseOfThisComputer()
{
    QTemporaryDir work;
    QFile secret(QDir::homePath() + u"/.shipdeck-sandbox-test"_s);
    QVERIFY(secret.open(QIODevice::WriteOnly));
    QFile inside(work.filePath(u"here"_s));
    QVERIFY(inside.open(QIODevice::WriteOnly));
    qputenv("CALLERS_OWN", "visible");
    SandboxSpec spec = shell(
        u"ls; ls -A / /home /home/build /tmp; ls /run '%1' 2>&1; echo [$CALLERS_OWN]; ls /proc | grep -c '^[0-9]'"_s
            .arg(secret.fileName()));
    spec.mounts = {{work.path(), u"/home/build/app"_s, true}};
    spec.folder = u"/home/build/app"_s;
    const Ran ran = runIn(m_sandbox, spec);
    secret.remove();
    QVERIFY2(ran.output.startsWith("here\n"), ran.output.constData());
    QVERIFY(ran.output.contains("ls: cannot access '/run'"));
    QVERIFY(ran.output.contains("ls: cannot access '" + secret.fileName().toUtf8()));
    QVERIFY(ran.output.contains("[]\n"));
    QVERIFY(ran.output.contains("/tmp:\n"));
    QVERIFY(!ran.output.contains("root\n"));
    QVERIFY(ran.output.trimmed().split('\n').last().toInt() <= 5); // init, bash, ls, grep: nobody else's
}

void SandboxTest::passesTheEnvironmentWithoutShowingItToOthers()
{
    SandboxSpec spec =
        shell(u"echo $TOKEN $SHIPDECK_OPERATION; cat /proc/1/cmdline /proc/1/environ | tr '\\0' '\\n'"_s);
    spec.environment.insert(u"TOKEN"_s, u"two words"_s);
    spec.operation = u"op1"_s;
    const QStringList arguments = m_sandbox.command(spec).arguments;
    QVERIFY(!arguments.join(u'\n').contains(u"two words"_s));
    const Ran ran = runIn(m_sandbox, spec);
    QVERIFY2(ran.output.startsWith("two words op1\n"), ran.output.constData());
    QCOMPARE(ran.output.count("two words"), 1);
}

void SandboxTest::hasNoCapabilitiesAndIsNotRoot()
{
    const Ran ran = runIn(m_sandbox, shell(u"grep CapEff /proc/self/status; id -un; unshare -U true 2>&1"_s));
    QVERIFY(ran.output.contains("CapEff:\t0000000000000000\nbuild\n"));
    QVERIFY(ran.output.contains("unshare failed"));
}

void SandboxTest::startedByRootItIsAnotherUser()
{
    if (::getuid() != 0)
        QSKIP("Started by an ordinary user, it is that user.");
    const QTemporaryDir work; // 0700, root's
    SandboxSpec spec =
        shell(u"echo > made; echo word > /dev/stderr; echo > /proc/sys/kernel/core_pattern; sleep 86323.5"_s);
    spec.mounts = {{work.path(), u"/home/build/app"_s, true}};
    spec.folder = u"/home/build/app"_s;
    CancelSource source;
    QByteArray output;
    uid_t user = 0;
    const auto listen = [&](const QByteArray& bytes) {
        output += bytes;
        if (!output.contains("core_pattern"))
            return;
        for (const QString& pid : processesWith("86323.5"))
            user = QFileInfo(u"/proc/"_s + pid).ownerId();
        source.request();
    };
    (void)finish(m_sandbox.run(spec, listen, source.token()));
    QVERIFY(user != 0);
    QVERIFY2(output.startsWith("word\n"), output.constData());
    QVERIFY2(output.contains("core_pattern: Permission denied"), output.constData());
    QCOMPARE(QFileInfo(work.filePath(u"made"_s)).ownerId(), 0u); // as if root had made it
}

void SandboxTest::writesOnlyWhereItMay()
{
    QTemporaryDir readOnly;
    SandboxSpec spec =
        shell(u"touch /opt/x/y; touch /usr/y; touch /etc/y; echo z > /etc/passwd; touch ~/ok && echo ok"_s);
    spec.mounts = {{readOnly.path(), u"/opt/x"_s}};
    const Ran ran = runIn(m_sandbox, spec);
    QVERIFY2(ran.output.contains("ok\n"), ran.output.constData());
    QVERIFY(ran.output.contains("/opt/x/y"));
    QVERIFY(QDir(readOnly.path()).isEmpty());
    QVERIFY(!QFile::exists(u"/usr/y"_s));
}

void SandboxTest::killsDoubleForksThatIgnoreSignals()
{
    CancelSource source;
    const QByteArray mark = "86321.25";
    SandboxSpec spec =
        shell(u"trap '' TERM INT HUP; (setsid bash -c \"trap '' TERM; exec 1>&- 2>&-; sleep 86321.25\" &) ; "
              "sleep 0.1; echo up; while :; do sleep 86321.25; done"_s);
    QByteArray output;
    const auto listen = [&](const QByteArray& bytes) {
        output += bytes;
        if (output.contains("up\n")) {
            QVERIFY(runsSomewhere(mark));
            source.request();
        }
    };
    const auto result = finish(m_sandbox.run(spec, listen, source.token()));
    QCOMPARE(result.error().kind, Error::Kind::Canceled);
    QVERIFY(!runsSomewhere(mark));
}

void SandboxTest::doesNotWaitForABackgroundChildThatKeepsTheOutputOpen()
{
    const Ran ran = runIn(m_sandbox, shell(u"sleep 86322.5 & echo done"_s));
    QVERIFY(ran.ok());
    QCOMPARE(ran.output, "done\n");
    QVERIFY(!runsSomewhere("86322.5"));
}

void SandboxTest::returnsTheExitCodeAndTheBytesOfBothStreams()
{
    const Ran ran = runIn(m_sandbox, shell(u"printf 'a\\0\\377'; printf b >&2; exit 7"_s));
    QCOMPARE(ran.result->exitCode, 7);
    QCOMPARE(ran.output, QByteArray("a\0\377b", 4));
    QCOMPARE(runIn(m_sandbox, shell(u"kill -9 $$"_s)).result->exitCode, 137);
}

void SandboxTest::survivesAFloodOfOutput()
{
    qint64 bytes = 0;
    qsizetype largest = 0;
    const auto count = [&](const QByteArray& piece) {
        bytes += piece.size();
        largest = qMax(largest, piece.size());
    };
    const auto result = finish(m_sandbox.run(shell(u"head -c 200000000 /dev/zero"_s), count, {}));
    QVERIFY(result && result->ok());
    QCOMPARE(bytes, 200'000'000);
    QVERIFY(largest <= 1 << 20);
}

void SandboxTest::stopsATreeThatEatsMemory()
{
    SandboxSpec spec = shell(u"python3 -c 'x = bytearray(b\"1\") * 300000000; import time; time.sleep(60)'"_s);
    spec.limits.memoryBytes = 200 << 20;
    const Ran ran = runIn(m_sandbox, spec);
    QCOMPARE(ran.code(), u"build-memory"_s);
    QVERIFY(ran.result.error().render().contains(u"its limit is 200 MB"_s));
    QVERIFY(!ran.result.error().next.isEmpty());
}

void SandboxTest::stopsATreeThatEatsSharedMemory_data()
{
    QTest::addColumn<QString>("eats");
    QTest::newRow("a shared mapping") << u"m = mmap.mmap(-1, 400 << 20); m.write(bytes(400 << 20))"_s;
    QTest::newRow("a file in memory")
        << u"f = os.memfd_create(\"f\"); [os.write(f, bytes(1 << 20)) for i in range(400)]"_s;
}
void SandboxTest::stopsATreeThatEatsSharedMemory()
{
    QFETCH(QString, eats);
    SandboxSpec spec = shell(u"python3 -c 'import mmap, os, time; %1; time.sleep(86324)'"_s.arg(eats));
    spec.limits.memoryBytes = 200 << 20;
    const Ran ran = runIn(m_sandbox, spec);
    QCOMPARE(ran.code(), u"build-memory"_s);
}

void SandboxTest::stopsWhatOpensTooManyFiles()
{
    SandboxSpec spec = shell(u"python3 -c 'import os, time; f = [os.dup(0) for i in range(500)]; time.sleep(86327)'"_s);
    spec.limits.memoryBytes = qint64(1) << 40;
    spec.limits.openFiles = 300;
    const Ran ran = runIn(m_sandbox, spec);
    QCOMPARE(ran.code(), u"build-files"_s);
    QVERIFY(!ran.result.error().next.isEmpty());
}

void SandboxTest::stopsWhatFillsTheDisk()
{
    const QTemporaryDir work;
    if (::getuid() != 0
        || QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64m"_s, u"disk"_s, work.path()}) != 0)
        QSKIP("A small disk can only be mounted by root.");
    SandboxSpec spec = shell(u"head -c 60M /dev/zero > /home/build/app/much; sleep 86325"_s);
    spec.mounts = {{work.path(), u"/home/build/app"_s, true}};
    spec.limits.freeDiskBytes = qint64(512) << 20;
    const Ran ran = runIn(m_sandbox, spec);
    QProcess::execute(u"umount"_s, {work.path()});
    QCOMPARE(ran.code(), u"disk-full"_s);
    QVERIFY(!ran.result.error().next.isEmpty());
}

void SandboxTest::stopsAtTheDeadline()
{
    SandboxSpec spec = shell(u"while :; do echo busy; sleep 0.05; done"_s);
    spec.limits.deadline = std::chrono::milliseconds(300);
    const Ran ran = runIn(m_sandbox, spec);
    QCOMPARE(ran.code(), u"build-timeout"_s);
    QVERIFY(ran.result.error().render().contains(u"0.3 s"_s));
    QVERIFY(!ran.result.error().next.isEmpty());
}

void SandboxTest::stopsWhatSaysNothing()
{
    SandboxSpec spec = shell(u"echo once; sleep 60"_s);
    spec.limits.silence = std::chrono::milliseconds(300);
    const Ran ran = runIn(m_sandbox, spec);
    QCOMPARE(ran.code(), u"build-silent"_s);
    QCOMPARE(ran.output, "once\n");
    QVERIFY(!ran.result.error().next.isEmpty());
}

void SandboxTest::stopsAForkBomb()
{
    SandboxSpec spec = shell(u"for i in $(seq 60); do sleep 30 & done; wait"_s);
    spec.limits.processes = 40;
    const Ran ran = runIn(m_sandbox, spec);
    QCOMPARE(ran.code(), u"build-processes"_s);
    QVERIFY(!ran.result.error().next.isEmpty());
}

void SandboxTest::endsAFileThatGrowsTooLarge()
{
    SandboxSpec spec = shell(u"head -c 3000000 /dev/zero > /tmp/f; echo $?; stat -c %s /tmp/f"_s);
    spec.limits.fileBytes = 1 << 20;
    const Ran ran = runIn(m_sandbox, spec);
    QVERIFY2(ran.output.contains("153\n1048576\n"), ran.output.constData());
}

void SandboxTest::hasNoNetworkUnlessAsked()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const Ran ran = runIn(m_sandbox, shell(u"exec 3<>/dev/tcp/127.0.0.1/%1"_s.arg(server.serverPort())));
    QVERIFY(ran.result && !ran.ok());
    QVERIFY2(ran.output.contains("Connection refused"), ran.output.constData());
}

void SandboxTest::cannotReachThisComputerThroughTheWayOut()
{
    if (m_sandbox.granted(Network::Outbound) != Network::Outbound)
        QSKIP("This computer can't give a network of its own (pasta, slirp4netns, /dev/net/tun).");
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::AnyIPv4));
    const auto dial = [](const QString& address, int port) {
        return u"timeout 2 bash -c 'exec 3<>/dev/tcp/%1/%2' 2>/dev/null && echo reached %1;"_s.arg(address).arg(port);
    };
    QString script = dial(u"127.0.0.1"_s, server.serverPort()) + dial(u"10.0.2.2"_s, server.serverPort())
        + dial(u"169.254.169.254"_s, 80) + u"cat /proc/net/route; grep nameserver /etc/resolv.conf"_s;
    SandboxSpec spec = shell(script);
    spec.network = Network::Outbound;
    const Ran ran = runIn(m_sandbox, spec);
    QVERIFY(ran.ok());
    QVERIFY2(ran.output.contains("nameserver 10.0.2.3") && ran.output.contains("\t00000000\t0202000A\t"),
             ran.output.constData());
    QVERIFY2(!ran.output.contains("reached"), ran.output.constData());
    QVERIFY2(ran.output.contains("\t0000FEA9\t00000000\t0201"), ran.output.constData()); // 169.254/16: RTF_REJECT
    QVERIFY(!server.hasPendingConnections());
}

void SandboxTest::reachesTheOneAddressOfItsRouteAndNothingElse()
{
    ScriptedServer site;
    site.answers(200, QByteArray(3'000'000, 'x'));
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto dial = u"exec 3<>/dev/tcp/127.0.0.1/%1"_s;
    const QString get = u"; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; wc -c <&3; "_s;
    const Ran ran = runWith({80, to(quint16(site.url().port()))},
                            dial.arg(80) + get + u"(%1) 2>&1; cat /proc/net/route"_s.arg(dial.arg(other.serverPort())));
    QVERIFY2(ran.output.startsWith("3000062\n"), ran.output.left(300).constData()); // with the head of the answer
    QVERIFY2(ran.output.contains("Connection refused"), ran.output.constData());
    QCOMPARE(ran.output.count("\t00000000\t"), 0); // no gateway
    QVERIFY(!other.hasPendingConnections());
}

void SandboxTest::aRouteToWhatDoesNotAnswerEndsTheConnection()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    const Ran ran = runWith({8000, to(port)}, u"exec 3<>/dev/tcp/127.0.0.1/8000; wc -c <&3"_s);
    QCOMPARE(ran.output, QByteArray("0\n"));
}

void SandboxTest::saysWhenTheSandboxItselfFails()
{
    SandboxSpec spec = shell(u"true"_s);
    spec.mounts = {{u"/nowhere/at/all"_s, u"/home/build/app"_s}};
    const Ran ran = runIn(m_sandbox, spec);
    QCOMPARE(ran.code(), u"sandbox-failed"_s);
    QVERIFY(ran.result.error().why.render().contains(u"/nowhere/at/all"_s));
    QVERIFY(!ran.result.error().next.isEmpty());
}

void SandboxTest::leavesNothingWhenCanceledWhileItStarts()
{
    // The start takes about 10 ms; cancel comes at each quarter of a millisecond of it.
    for (int moment = 0; moment < 60; ++moment) {
        CancelSource source;
        QTimer::singleShot(0, Qt::PreciseTimer, this, [&source, moment] {
            const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(250 * moment);
            while (std::chrono::steady_clock::now() < until) {}
            source.request();
        });
        const auto result = runIn(m_sandbox, shell(u"sleep 86321.75"_s), source.token()).result;
        QCOMPARE(result.error().kind, Error::Kind::Canceled);
        QVERIFY2(!runsSomewhere("86321.75"), qPrintable(QString::number(moment)));
    }
}

void SandboxTest::stopsAtOnceWhenAlreadyCanceled()
{
    CancelSource source;
    source.request();
    QCOMPARE(runIn(m_sandbox, shell(u"true"_s), source.token()).result.error().kind, Error::Kind::Canceled);
}

SHIPDECK_TEST(SandboxTest)
#include "sandbox_test.moc"
