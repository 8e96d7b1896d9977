// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "sites.h"
#include "support/need.h"
#include "support/registry.h"
#include "support/rig.h"
#include "support/wait.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! From an account with nothing in it to one with nothing in it, in a terminal; each stage needs those before it.
class CloudFrontWholeTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEED(registryTrouble())
        m_github = std::make_unique<Rig>(QStringList{u"--seed"_s, u"small"_s});
        QVERIFY2(m_github->isUp(), m_github->trouble().constData());
    }
    void livesItsWholeLife()
    {
        using Stage = void (CloudFrontWholeTest::*)();
        using T = CloudFrontWholeTest;
        for (const Stage stage :
             {&T::signsIn, &T::seesThePlanAndItsPrice, &T::deploysARepository, &T::deploysAFolder, &T::deploysAgain,
              &T::leadsSomeToACanaryAndThenAll, &T::goesBack, &T::previewsABranch, &T::leavesNothing}) {
            (this->*stage)();
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    void signsIn()
    {
        for (const auto& all : {m_github->variables(), wayToRegistry()})
            for (auto variable = all.begin(); variable != all.end(); ++variable)
                m->home.environment().insert(variable.key(), *variable);
        commit(u"first"_s);
        const Answer person =
            m->home.run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s, u"--json"_s}, m_github->token() + '\n');
        QVERIFY2(person.exit == 0, person.err);
        const Answer account = m->home.run({u"login"_s, u"aws"_s, u"--json"_s});
        QVERIFY2(account.exit == 0, account.err);
        QCOMPARE(account.json()[u"account"_s].toString(), u"123456789012"_s);
        QVERIFY(!Hosted::rig().makeDomain(u"example.com"_s).isEmpty());
        m_before = Hosted::inventory(); // the domain was bought with its zone
        const Answer zone =
            m->home.run({u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
        QVERIFY2(zone.exit == 0, zone.err);
    }

    void seesThePlanAndItsPrice()
    {
        const Answer plan = deploy({u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QVERIFY(plan.out.contains("Vite"));
        QVERIFY2(plan.json()[u"estimate"_s].isObject(), plan.out);
        QCOMPARE(m->home.run({u"projects"_s, u"--json"_s}).items().size(), 0);
    }

    void deploysARepository()
    {
        m_first = deploy();
        QVERIFY2(m_first.exit == 0, m_first.err);
        m_address = m_first.json()[u"url"_s].toString();
        QCOMPARE(m_address, u"https://lighthouse.example.com/"_s);
        const QByteArray page = Hosted::shown(m_address);
        QVERIFY2(page.contains("<h1>first</h1>"), page);
        m_files = filesAt(m_address);
        QCOMPARE(m_files.size(),
                 4); // a script and a style sheet; and what the script loads later, a chunk and an image
        QVERIFY(Hosted::shown(m_address + m_files.filter(u"later"_s).value(0)).contains("the table of tides"));
        QVERIFY(Hosted::shown(m_address + m_files.filter(u"mark"_s).value(0)).startsWith("<svg"));
        for (const QString& file : m_files)
            QVERIFY2(isKeptForever(m_address + file), qPrintable(file));
        QVERIFY(!isKeptForever(m_address));
    }

    void deploysAFolder()
    {
        const QString folder = m->home.folder(u"docs"_s, astroSource());
        const Answer deployed =
            run({u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--zone"_s, u"none"_s, u"--json"_s});
        QVERIFY2(deployed.exit == 0, deployed.err);
        const QString address = deployed.json()[u"url"_s].toString();
        QVERIFY(address.endsWith(u".cloudfront.net/"_s));
        const QByteArray page = Hosted::shown(address);
        QVERIFY2(page.contains(">the docs</h1>"), page);
        QCOMPARE(loadedBy(page).size(), 1);
        QVERIFY(isKeptForever(address + loadedBy(page).value(0)));
        QVERIFY(Hosted::shown(address + u"about/"_s).contains(">about the docs</h1>"));
        const QByteArray missing = Hosted::shown(address + u"nowhere/"_s);
        QVERIFY2(missing.startsWith("404") && missing.contains(">not in the docs</h1>"), missing);
    }

    void deploysAgain()
    {
        commit(u"second"_s);
        m_second = deploy();
        QVERIFY2(m_second.exit == 0, m_second.err);
        const QByteArray page = Hosted::shown(m_address);
        QVERIFY2(page.contains("<h1>second</h1>"), page);
        QVERIFY(!loadedBy(page).contains(m_files.filter(u"/index-"_s).filter(u".js"_s).value(0)));
        for (const QString& file : m_files) // what tabs that are open since before may still ask for
            QVERIFY2(!Hosted::shown(m_address + file).startsWith("404"), qPrintable(file));
    }

    void leadsSomeToACanaryAndThenAll()
    {
        commit(u"third"_s);
        const Answer canary = deploy({u"--canary"_s, u"50"_s});
        QVERIFY2(canary.exit == 0, canary.err);
        QSet<bool> seen; // each time by somebody who was never there
        for (int i = 0; i < 64 && seen.size() < 2; ++i)
            seen << Hosted::shown(m_address).contains("<h1>third</h1>");
        QCOMPARE(seen.size(), 2);
        const Answer all = m->home.run({u"promote"_s, u"lighthouse"_s});
        QVERIFY2(all.exit == 0, all.err);
        for (int i = 0; i < 8; ++i)
            QVERIFY(Hosted::shown(m_address).contains("<h1>third</h1>"));
    }

    void goesBack()
    {
        const Answer back = m->home.run({u"rollback"_s, u"lighthouse"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QCOMPARE(back.json()[u"id"_s].toString(), m_second.json()[u"id"_s].toString());
        QVERIFY(Hosted::shown(m_address).contains("<h1>second</h1>"));
    }

    void previewsABranch()
    {
        m_github->post(u"refs"_s,
                       {{u"repo"_s, m_github->repo()}, {u"ref"_s, u"refs/heads/idea"_s}, {u"to"_s, u"heads/main"_s}});
        commit(u"proposed"_s, u"idea"_s);
        const Answer preview = deploy({u"--env"_s, u"preview"_s, u"--ref"_s, u"idea"_s});
        QVERIFY2(preview.exit == 0, preview.err);
        const QString address = preview.json()[u"url"_s].toString();
        QCOMPARE(address, u"https://lighthouse-preview.example.com/"_s);
        QVERIFY(Hosted::shown(address).contains("<h1>proposed</h1>"));
        QVERIFY(Hosted::shown(m_address).contains("<h1>second</h1>"));
        const Answer gone = m->home.run({u"remove"_s, u"lighthouse"_s, u"--env"_s, u"preview"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QVERIFY(Hosted::shown(address).startsWith("404"));
        QVERIFY(Hosted::shown(m_address).contains("<h1>second</h1>"));
    }

    void leavesNothing()
    {
        QVERIFY(!m->home.run({u"inventory"_s, u"--json"_s}).json()[u"isEmpty"_s].toBool(true));
        for (const QString& project : {u"lighthouse"_s, u"docs"_s})
            QCOMPARE(m->home.run({u"remove"_s, project, u"--yes"_s}).exit, 0);
        QCOMPARE(m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(m->home.run({u"connections"_s, u"remove"_s, u"--yes"_s}).exit, 0);
        QVERIFY(m->home.run({u"inventory"_s, u"--json"_s}).json()[u"isEmpty"_s].toBool());
        const Answer said = m->home.run({u"inventory"_s});
        QVERIFY2(said.text().startsWith(u"There are no Shipdeck resources in 123456789012, "_s), said.out);
        QCOMPARE(Hosted::inventory(), m_before);
    }

    void commit(const QString& heading, const QString& branch = u"main"_s) const
    {
        const QJsonObject commit = m_github->post(u"commits"_s,
                                                  {{u"repo"_s, m_github->repo()},
                                                   {u"branch"_s, branch},
                                                   {u"message"_s, u"Say "_s + heading},
                                                   {u"files"_s, viteSource(heading)}});
        QVERIFY(!commit[u"sha"_s].toString().isEmpty());
    }
    Answer deploy(const QStringList& more = {}) const
    {
        return run(QStringList{u"deploy"_s, m_github->repo(), u"--target"_s, u"cloudfront"_s, u"--json"_s} + more);
    }
    //! A first build is mostly npm's: a minute, or several beside other tests.
    Answer run(const QStringList& arguments) const
    {
        const auto process = m->home.start(arguments);
        (void)becomesTrue([&] { return process->state() == QProcess::NotRunning; });
        return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    }
    static bool isKeptForever(const QString& address)
    {
        return Hosted::headersOf(address)[u"cache-control"_s].toString().contains("immutable"_L1);
    }

    std::unique_ptr<Rig> m_github;
    QStringList m_before; //!< what was in the account
    QString m_address;    //!< of the repository's site
    QStringList m_files;  //!< of its first release, with a fingerprint
    Answer m_first, m_second;
};

SHIPDECK_TEST(CloudFrontWholeTest)
#include "whole_test.moc"
