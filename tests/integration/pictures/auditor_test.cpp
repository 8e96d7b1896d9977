// SPDX-License-Identifier: MIT
#include "agent/auditor.h"

#include "../../unit/store/store_fixture.h"
#include "browser_script.h"
#include "pictures/lighthouse_run.h"
#include "support/finish.h"
#include "support/need.h"
#include "support/processes.h"
#include "support/registry.h"
#include "support/scripted_server.h"
#include "support/wait.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

constexpr char report[] = R"({"lighthouseVersion":"12.8.2","categories":{"performance":{"score":0.71},)"
                          R"("accessibility":{"score":0.9},"best-practices":{"score":1},"seo":{"score":null}}})";
//! Prints what the page's server answers: it is reached, and Chromium is named.
constexpr char fetching[] = "[ -x \"$CHROME_PATH\" ] && exec python3 -c 'import sys, urllib.request\n"
                            "print(urllib.request.urlopen(sys.argv[1]).read().decode())' \"$1\"";

//! A program that findLighthouse() finds while this lives.
class LighthouseScript {
public:
    explicit LighthouseScript(const QByteArray& script = fetching)
    {
        write(script);
        qputenv("SHIPDECK_LIGHTHOUSE", QFile::encodeName(path()));
    }
    ~LighthouseScript() { qputenv("SHIPDECK_LIGHTHOUSE", "none"); }
    QString path() const { return m_folder.filePath(u"lighthouse"_s); }
    void write(const QByteArray& script)
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write("#!/bin/sh\n" + script + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:
    QTemporaryDir m_folder;
};

//! A release that serves, of a project that wants it measured.
class Measured : public StoreFixture {
public:
    explicit Measured(const build::Sandbox& isolated) : sandbox(isolated)
    {
        store::Project project = hasProject(u"shop"_s);
        project.settings = {{u"lighthouse"_s, u"on"_s}, {u"lighthouseBudget"_s, u"performance>=90,seo>=50"_s}};
        release = hasDeployment(project, store::State::Ready, store::ReleaseRole::Current);
        release.releaseUrl = site.url(u"/"_s).toString();
        const auto done = store->write([&](store::Database& inside) -> Result<> {
            SD_CHECK(store::updateProject(inside, project));
            return store::updateDeployment(inside, release);
        });
        Q_ASSERT(done);
    }
    std::unique_ptr<agent::Auditor> auditor() { return std::make_unique<agent::Auditor>(*store, sandbox); }
    store::Audit audit() { return store::audit(db(), release.id)->value_or(store::Audit()); }

    const build::Sandbox& sandbox;
    ScriptedServer site;
    store::Deployment release;
};

} // namespace

class AuditorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = finish(build::Sandbox::probe());
        NEED(m_sandbox.isIsolated() ? QByteArray() : "no bubblewrap, or no user namespaces");
    }

    void keepsTheFiguresAndWhatTheyMiss()
    {
        const BrowserScript browser;
        const LighthouseScript lighthouse;
        Measured it(m_sandbox);
        it.site.answers(200, report);
        const auto auditor = it.auditor();
        auditor->request(it.release.id);
        QVERIFY(auditor->isBusy() && !it.audit().isDone());
        auditor->poll(false);
        QCOMPARE(it.audit().attempts, 0); // not while something else runs
        auditor->poll(true);
        QTRY_VERIFY(!auditor->isBusy());
        QVERIFY2(it.audit().hasFigures(), it.audit().error ? qPrintable(it.audit().error->render()) : "");
        QVERIFY((it.audit().figures == lighthouse::Figures{71, 90, 100, {}}));
        QCOMPARE(it.audit().version, u"12.8.2"_s);
        QCOMPARE(lighthouse::budgetText(it.audit().missed), u"performance>=90,seo>=50"_s);
        auditor->request(it.release.id); // it has its figures
        QVERIFY(!auditor->isBusy());
    }

    void makesRoomForAnOperationAndBeginsAnew()
    {
        const BrowserScript browser;
        LighthouseScript lighthouse("exec sleep 86326.5");
        Measured it(m_sandbox);
        const auto auditor = it.auditor();
        auditor->request(it.release.id);
        auditor->poll(true);
        QTRY_VERIFY(!processesOf(lighthouse.path()).isEmpty());
        auditor->poll(false);
        QTRY_VERIFY(processesOf(lighthouse.path()).isEmpty());
        QTRY_COMPARE(it.audit().attempts, 0);
        QVERIFY(auditor->isBusy() && !it.audit().isDone());
        lighthouse.write(fetching);
        it.site.answers(200, report);
        auditor->poll(true);
        QTRY_VERIFY(!auditor->isBusy());
        QVERIFY(it.audit().hasFigures());
    }

    void whatIsInterruptedIsTakenUpOnce()
    {
        const BrowserScript browser;
        const LighthouseScript lighthouse("exec sleep 86327.5");
        Measured it(m_sandbox);
        auto auditor = it.auditor();
        auditor->request(it.release.id);
        for (int attempt = 1; attempt <= 2; ++attempt) {
            auditor->poll(true);
            QCOMPARE(it.audit().attempts, attempt);
            auditor.reset(); // the agent ends
            auditor = it.auditor();
            QVERIFY(auditor->isBusy());
        }
        auditor->poll(true);
        QTRY_VERIFY(!auditor->isBusy());
        QCOMPARE(it.audit().error->code, u"lighthouse-interrupted"_s);
    }

    void onlyWhatServesIsMeasuredAndOnlyIfItIsOn()
    {
        Measured it(m_sandbox);
        const auto auditor = it.auditor();
        const auto other = it.hasDeployment(it.hasProject(u"blog"_s), store::State::Ready, store::ReleaseRole::Current);
        auditor->request(other.id);
        QVERIFY2(!auditor->isBusy(), "it is off unless it is set");
        auditor->request(DeploymentId(u"unknown"_s));
        auditor->request({});
        auditor->request(it.hasDeployment(*store::project(it.db(), it.release.project), store::State::Ready,
                                          store::ReleaseRole::Superseded)
                             .id);
        QVERIFY2(!auditor->isBusy(), "of what does not serve");
    }

    void whatItDoesWrongEndsInAnError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("code");
        QTest::newRow("hangs with a child")
            << QByteArray("setsid sleep 86328.5 & exec sleep 86328.5") << u"lighthouse-slow"_s;
        QTest::newRow("floods") << QByteArray("exec cat /dev/zero") << u"lighthouse-too-long"_s;
        QTest::newRow("floods its errors") << QByteArray("exec cat /dev/zero >&2") << u"lighthouse-unreadable"_s;
        QTest::newRow("fails") << QByteArray("echo 'no Chrome' >&2; exit 1") << u"lighthouse-failed"_s;
        QTest::newRow("prints what is no report") << QByteArray("echo hello") << u"lighthouse-unreadable"_s;
        QTest::newRow("succeeds in silence") << QByteArray("exit 0") << u"lighthouse-unreadable"_s;
    }
    void whatItDoesWrongEndsInAnError()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, code);
        const BrowserScript browser;
        const LighthouseScript lighthouse(script);
        const bool hangs = code == u"lighthouse-slow"_s;
        const std::chrono::milliseconds within = hangs ? std::chrono::seconds(1) : std::chrono::minutes(2);
        const QUrl page(u"http://shop.localhost:1/"_s);
        const auto result = finish(runLighthouse(&m_sandbox, page, {}, within));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        if (script.contains("no Chrome"))
            QCOMPARE(result.error().why.render(), u"no Chrome"_s);
        QVERIFY(processesOf(u"sleep\0086328.5"_s).isEmpty());
    }

    void saysWhatIsMissing()
    {
        const QUrl page(u"http://shop.localhost:1/"_s);
        qputenv("SHIPDECK_LIGHTHOUSE", "none");
        QCOMPARE(finish(runLighthouse(&m_sandbox, page, {})).error().code, u"lighthouse-missing"_s);
        const LighthouseScript lighthouse;
        QCOMPARE(finish(runLighthouse(&m_sandbox, page, {})).error().code, u"lighthouse-browser"_s);
        const build::Sandbox bare = build::Sandbox::bare();
        QCOMPARE(finish(runLighthouse(&bare, page, {})).error().code, u"lighthouse-unsafe"_s);
    }

private:
    build::Sandbox m_sandbox;
};

SHIPDECK_TEST(AuditorTest)

} // namespace shipdeck::test
#include "auditor_test.moc"
