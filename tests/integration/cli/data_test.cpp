// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/need.h"
#include "support/processes.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! What a server stores: data folders, and sites that a person stops.
class DataTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsWhatAServerStoresOverDeploymentsAndRollbacks();
    void givesTheReleaseCommandTheSameFolders();
    void givesAPreviewItsOwn();
    void takesFoldersFromTheProjectsSettings();
    void saysThatAStaticSiteTakesNone();
    void warnsOfWhatIsWrittenElsewhere();
    void exportsWhatWasStored();
    void removesDataOnlyWithItsProject();
    void staysStoppedUntilStarted();
    void aDeploymentStartsWhatWasStopped();
    void endsAllServersWithTheAgent();

private:
    //! Counts its visits in db/visits, beside what `more` of shipdeck.yml says.
    QString counting(const QString& name, const QByteArray& more)
    {
        return m_home.folder(name,
                             {{u"shipdeck.yml"_s, "start: node server.js\n" + more},
                              {u"db/seed"_s, "from the repository"},
                              {u"server.js"_s, R"(
const fs = require("fs");
require("http").createServer((request, response) => {
    if (request.url === "/seed")
        return response.end(fs.readFileSync("db/seed"));
    let visits = 0;
    try { visits = Number(fs.readFileSync("db/visits")); } catch (error) { }
    if (request.url === "/visit")
        fs.writeFileSync("db/visits", String(++visits));
    response.end(String(visits));
}).listen(process.env.PORT);
)"}});
    }
    QString deployed(const QStringList& words)
    {
        const Answer answer = m_home.run(QStringList{u"deploy"_s, u"--json"_s, u"--force"_s} + words);
        if (answer.exit != 0)
            qWarning().noquote() << answer.err << answer.out;
        return answer.json()[u"url"_s].toString();
    }
    //! How many servers run of what this names (the home, a release), also where no address leads to them.
    static int servers(const QString& of)
    {
        const QList<Process> all = processesOf(of);
        return int(std::count_if(all.begin(), all.end(), [](const Process& one) { return one.program == u"node"_s; }));
    }
    static QByteArray visit(const QString& url) { return Home::get(url + u"/visit"_s).body; }
    static QByteArray visits(const QString& url) { return Home::get(url + u"/count"_s).body; }

    Home m_home;
};

void DataTest::initTestCase()
{
    NEED(QStandardPaths::findExecutable(u"node"_s).isEmpty() ? "node is not installed" : "");
}

void DataTest::keepsWhatAServerStoresOverDeploymentsAndRollbacks()
{
    const QString app = counting(u"counter"_s, "data: [db]\n");
    QString url = deployed({app});
    QCOMPARE(visit(url), "1");
    QCOMPARE(visit(url), "2");
    QCOMPARE(Home::get(url + u"/seed"_s).body, "from the repository");
    Home::write(app + u"/db/seed"_s, "a later release");
    url = deployed({app});
    QCOMPARE(visit(url), "3");
    QCOMPARE(Home::get(url + u"/seed"_s).body, "from the repository"); // filled once
    QCOMPARE(m_home.run({u"rollback"_s, u"counter"_s}).exit, 0);
    QCOMPARE(visit(url), "4");
    const Answer plan = m_home.run({u"deploy"_s, app, u"--plan"_s});
    QVERIFY2(plan.out.contains("Data folders that all releases share: db"), plan.out);
}

void DataTest::givesTheReleaseCommandTheSameFolders()
{
    const QString app =
        counting(u"migrated"_s, "data: [db, new/folder]\nrelease: echo 7 > db/visits && touch new/folder/made\n");
    const QString url = deployed({app});
    QCOMPARE(visits(url), "7");
    const Answer list = m_home.run({u"data"_s, u"list"_s, u"migrated"_s, u"--json"_s});
    QCOMPARE(list.items().size(), 2);
    QVERIFY(QFile::exists(list.items()[1].toObject()[u"path"_s].toString() + u"/made"_s));
}

void DataTest::givesAPreviewItsOwn()
{
    const QString app = counting(u"two"_s, "data: [db]\n");
    const QString url = deployed({app});
    QCOMPARE(visit(url), "1");
    const QString preview = deployed({app, u"--env"_s, u"preview"_s});
    QVERIFY(!preview.isEmpty() && preview != url);
    QCOMPARE(visits(preview), "0");
    QCOMPARE(visit(preview), "1");
    QCOMPARE(visits(url), "1");
    QCOMPARE(m_home.run({u"data"_s, u"list"_s, u"two"_s, u"--json"_s}).items().size(), 2);
    QCOMPARE(m_home.run({u"remove"_s, u"two"_s, u"--env"_s, u"preview"_s, u"--yes"_s}).exit, 0);
    QCOMPARE(m_home.run({u"data"_s, u"list"_s, u"two"_s, u"--json"_s}).items().size(), 1);
    QCOMPARE(visits(url), "1");
}

void DataTest::takesFoldersFromTheProjectsSettings()
{
    const QString app = counting(u"set"_s, "");
    QCOMPARE(visit(deployed({app})), "1");
    QCOMPARE(visits(deployed({app})), "0"); // as before there were data folders
    QCOMPARE(m_home.run({u"settings"_s, u"set"_s, u"data=../db"_s}).exit, 2);
    QCOMPARE(m_home.run({u"settings"_s, u"set"_s, u"data=db"_s}).exit, 0);
    // Without --force: it is another release now.
    const Answer answer = m_home.run({u"deploy"_s, u"--json"_s, app});
    QVERIFY2(answer.exit == 0, answer.err);
    QCOMPARE(visit(answer.json()[u"url"_s].toString()), "1");
    QCOMPARE(visits(deployed({app})), "1");
}

void DataTest::saysThatAStaticSiteTakesNone()
{
    const QString site = m_home.site(u"leaflet"_s);
    QVERIFY(!deployed({site}).isEmpty());
    QVERIFY(!m_home.run({u"data"_s, u"list"_s, u"leaflet"_s}).err.contains("data=uploads"));
    QCOMPARE(m_home.run({u"settings"_s, u"leaflet"_s, u"data=uploads"_s}).exit, 0);
    const Answer again = m_home.run({u"deploy"_s, site, u"--force"_s});
    QVERIFY2(again.exit == 0 && again.err.contains("`data` is ignored"), again.err);
    const Answer back = m_home.run({u"rollback"_s, u"leaflet"_s});
    QVERIFY2(back.exit == 0 && !back.err.contains("not rolled back"), back.err);
}

void DataTest::warnsOfWhatIsWrittenElsewhere()
{
    const QString app = counting(u"careless"_s, "");
    const QString url = deployed({app});
    const Answer before = m_home.run({u"show"_s, u"careless"_s});
    QVERIFY2(!before.out.contains("Not kept"), before.out);
    QCOMPARE(visit(url), "1");
    const QByteArray advice = "add this to shipdeck.yml: `data: [db]`";
    const Answer shown = m_home.run({u"show"_s, u"careless"_s});
    QVERIFY2(shown.out.contains("db/visits") && shown.out.contains(advice), shown.out);
    QVERIFY(m_home.run({u"deploy"_s, app, u"--plan"_s}).out.contains(advice));
    QVERIFY(m_home.run({u"deploy"_s, app, u"--force"_s}).err.contains(advice));
}

void DataTest::exportsWhatWasStored()
{
    const QString url = deployed({counting(u"saved"_s, "data: [db]\n")});
    QCOMPARE(visit(url), "1");
    const QString file = m_home.path() + u"/saved.tar.gz"_s;
    const Answer answer = m_home.run({u"data"_s, u"export"_s, u"saved"_s, file});
    QVERIFY2(answer.exit == 0, answer.err);
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QProcess tar;
    tar.start(u"tar"_s, {u"--extract"_s, u"--to-stdout"_s, u"--file"_s, file, u"./db/visits"_s});
    QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
    QCOMPARE(tar.readAllStandardOutput(), "1");
    const Answer again = m_home.run({u"data"_s, u"export"_s, u"saved"_s, file, u"--json"_s});
    QCOMPARE(again.errorCode(), u"file-exists"_s);
    const Answer none = m_home.run({u"data"_s, u"export"_s, u"careless"_s, m_home.path() + u"/x"_s, u"--json"_s});
    QCOMPARE(none.errorCode(), u"data-missing"_s);
}

void DataTest::removesDataOnlyWithItsProject()
{
    const QString url = deployed({counting(u"gone"_s, "data: [db]\n")});
    QCOMPARE(visit(url), "1");
    const QString path =
        m_home.run({u"data"_s, u"list"_s, u"gone"_s, u"--json"_s}).items().first().toObject()[u"path"_s].toString();
    QVERIFY(QFile::exists(path + u"/visits"_s));
    const Answer plan = m_home.run({u"remove"_s, u"gone"_s, u"--plan"_s});
    QVERIFY2(plan.out.contains("data folder db of production, "), plan.out);
    QCOMPARE(m_home.run({u"remove"_s, u"gone"_s, u"--json"_s}).errorCode(), u"confirmation-needed"_s);
    QVERIFY(QFile::exists(path + u"/visits"_s));
    QCOMPARE(m_home.run({u"remove"_s, u"gone"_s, u"--yes"_s}).exit, 0);
    QVERIFY(!QFile::exists(QFileInfo(QFileInfo(path).path()).path()));
}

void DataTest::staysStoppedUntilStarted()
{
    const QString url = deployed({counting(u"paused"_s, "data: [db]\n")});
    QCOMPARE(visit(url), "1");
    const QString release =
        m_home.run({u"list"_s, u"paused"_s, u"--json"_s}).items().first().toObject()[u"id"_s].toString();
    QCOMPARE(servers(release), 1);
    const Answer stopped = m_home.run({u"stop"_s, u"paused"_s});
    QVERIFY2(stopped.exit == 0, stopped.err);
    QCOMPARE(servers(release), 0);
    const Page page = Home::get(url);
    QCOMPARE(page.status, 503);
    QVERIFY(page.body.contains("This site is stopped."));
    QVERIFY(m_home.run({u"show"_s, u"paused"_s}).out.contains("Stopped."));
    const Answer listed = m_home.run({u"projects"_s});
    QVERIFY(!listed.err.contains("paused does not answer"));
    QVERIFY2(QRegularExpression(u"paused +\\S+ +stopped "_s).match(QString::fromUtf8(listed.out)).hasMatch(),
             listed.out);

    QCOMPARE(m_home.run({u"agent"_s, u"stop"_s}).exit, 0);
    const QString other = deployed({m_home.site(u"other"_s)}); // by a new agent
    QCOMPARE(Home::get(other).status, 200);
    QCOMPARE(Home::get(url).status, 503);
    QVERIFY(m_home.agentEnds()); // it has looked at every server by then
    QCOMPARE(servers(release), 0);
    const Answer started = m_home.run({u"start"_s, u"paused"_s});
    QVERIFY2(started.exit == 0, started.err);
    QCOMPARE(visit(url), "2");
    QCOMPARE(m_home.run({u"stop"_s, u"nobody"_s}).exit, 4);
}

void DataTest::aDeploymentStartsWhatWasStopped()
{
    const QString app = m_home.site(u"shut"_s);
    const QString url = deployed({app});
    Home::write(app + u"/index.html"_s, "second");
    QCOMPARE(deployed({app}), url);
    QCOMPARE(m_home.run({u"stop"_s, u"shut"_s}).exit, 0);
    QCOMPARE(Home::get(url).status, 503);
    QCOMPARE(m_home.run({u"rollback"_s, u"shut"_s}).exit, 0);
    QCOMPARE(Home::get(url).status, 200);
    QVERIFY(Home::get(url).body.contains("first"));
}

void DataTest::endsAllServersWithTheAgent()
{
    const QString url = deployed({counting(u"night"_s, "data: [db]\n")});
    const QString stopped = deployed({counting(u"off"_s, "data: [db]\n")});
    QCOMPARE(m_home.run({u"stop"_s, u"off"_s}).exit, 0);
    const Answer ended = m_home.run({u"agent"_s, u"stop"_s, u"--sites"_s});
    QVERIFY2(ended.exit == 0, ended.err);
    QCOMPARE(Home::get(url).status, 0);
    QCOMPARE(servers(m_home.path()), 0);
    QCOMPARE(m_home.run({u"redeploy"_s, u"night"_s}).exit, 0);
    QCOMPARE(visit(url), "1");
    QCOMPARE(Home::get(stopped).status, 503);
}

SHIPDECK_TEST(DataTest)

} // namespace shipdeck::test

#include "data_test.moc"
