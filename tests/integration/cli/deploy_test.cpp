// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

#include <QRegularExpression>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! `shipctl deploy`, and what it says of a deployment.
class DeployTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsTheAddressOnStdoutAndTheLogOnStderr();
    void tellsAllOfADeploymentInOneJsonDocument();
    void endsSkippedWhenNothingHasChanged();
    void deploysTheFolderItIsStartedIn();
    void saysThatAFolderIsNoLongerWhatItWas();
    void comesBackAtOnceWhenDetached();
    void plansWithoutDoingAnything();
    void keepsThePlanAsItTurnedOut();
    void takesTheBranchOfAProjectThatIsThere();
    void publishesAReadyFolderAsItIs();
    void deploysABranchOfARepository();
    void knowsTheCommitOfAFolderAndWhoDeployedIt();
    void deploysTheCommitThatThePlanShowed();
    void keepsSecretsOutOfTheLog();
    void givesAPullRequestNoSecretAndNotProduction();

private:
    Home m_home;
};

void DeployTest::printsTheAddressOnStdoutAndTheLogOnStderr()
{
    const Answer answer = m_home.run({u"deploy"_s, m_home.site(u"plain"_s)});
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.out.count('\n'), 1);
    QVERIFY2(answer.text().startsWith(u"http://plain.localhost:"_s), answer.out.constData());
    QVERIFY(answer.err.contains("Static HTML"));
    const Page page = Home::get(answer.text());
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("<h1>first</h1>"));
}

void DeployTest::tellsAllOfADeploymentInOneJsonDocument()
{
    const Answer answer = m_home.run({u"deploy"_s, m_home.site(u"told"_s), u"--json"_s});
    QCOMPARE(answer.exit, 0);
    const QJsonObject told = answer.json();
    static const QRegularExpression id(u"^[0-9a-hjkmnp-tv-z]{11}$"_s);
    QVERIFY(id.match(told[u"id"_s].toString()).hasMatch());
    QCOMPARE(told[u"project"_s].toString(), u"told"_s);
    QCOMPARE(told[u"environment"_s].toString(), u"production"_s);
    QCOMPARE(told[u"target"_s].toString(), u"local"_s);
    QCOMPARE(told[u"state"_s].toString(), u"READY"_s);
    QCOMPARE(told[u"current"_s].toBool(), true);
    QVERIFY(told[u"url"_s].toString().startsWith(u"http://told.localhost:"_s));
    QVERIFY(told[u"commit"_s].isNull());
    static const QRegularExpression utc(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"_s);
    QVERIFY2(utc.match(told[u"createdAt"_s].toString()).hasMatch(), qPrintable(told[u"createdAt"_s].toString()));
    QVERIFY(told[u"durationMs"_s].toInt() > 0);
    QVERIFY(told[u"artifact"_s].toString().size() >= 64);
    QVERIFY(told.contains(u"error"_s) && told[u"error"_s].isNull());
    QStringList stages;
    for (const auto& stage : told[u"stages"_s].toArray()) {
        stages << stage[u"name"_s].toString();
        QVERIFY((QStringList{u"done"_s, u"skipped"_s}).contains(stage[u"state"_s].toString()));
        QVERIFY(stage[u"ms"_s].isDouble());
    }
    QCOMPARE(stages,
             (QStringList{u"source"_s, u"detect"_s, u"install"_s, u"build"_s, u"test"_s, u"package"_s, u"provision"_s,
                          u"publish"_s, u"release"_s, u"verify"_s, u"assign"_s}));
    // `list` gives the same, and `show` too.
    const QJsonArray items = m_home.run({u"list"_s, u"told"_s, u"--json"_s}).items();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().toObject(), told);
    QCOMPARE(m_home.run({u"show"_s, told[u"id"_s].toString().left(10), u"--json"_s}).json(), told);
}

void DeployTest::endsSkippedWhenNothingHasChanged()
{
    const QString folder = m_home.site(u"same"_s);
    const Answer first = m_home.run({u"deploy"_s, folder, u"--json"_s});
    const QString id = first.json()[u"id"_s].toString();
    const Answer again = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(again.exit, 0);
    QCOMPARE(again.json()[u"state"_s].toString(), u"SKIPPED"_s);
    QCOMPARE(again.errorCode(), u"nothing-changed"_s);
    QVERIFY(again.err.contains(id.toUtf8()) && again.err.contains("--force"));
    const Answer words = m_home.run({u"deploy"_s, folder});
    QCOMPARE(words.exit, 0);
    QCOMPARE(words.text(), first.json()[u"url"_s].toString());
    QCOMPARE(m_home.run({u"show"_s, id, u"--json"_s}).json()[u"current"_s].toBool(), true);

    const Answer forced = m_home.run({u"deploy"_s, folder, u"--force"_s, u"--json"_s});
    QCOMPARE(forced.json()[u"state"_s].toString(), u"READY"_s);
    QVERIFY(forced.json()[u"current"_s].toBool());
    // Each of these is a change.
    m_home.site(u"same"_s, "<h1>second</h1>\n");
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--json"_s}).json()[u"state"_s].toString(), u"READY"_s);
    QVERIFY(Home::get(words.text()).body.contains("second"));
    const QStringList withVariable{u"deploy"_s, folder, u"--var"_s, u"COLOUR=blue"_s, u"--json"_s};
    QCOMPARE(m_home.run(withVariable).json()[u"state"_s].toString(), u"READY"_s);
    QCOMPARE(m_home.run(withVariable).json()[u"state"_s].toString(), u"SKIPPED"_s); // the same value is no change
}

void DeployTest::deploysTheFolderItIsStartedIn()
{
    const Answer answer = m_home.runIn(m_home.site(u"here"_s), {u"deploy"_s});
    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.text().startsWith(u"http://here.localhost:"_s));
}

void DeployTest::saysThatAFolderIsNoLongerWhatItWas()
{
    const QString folder = m_home.built(u"moving"_s, "mkdir -p dist && echo \"$WORD\" > dist/index.html\n");
    const auto logOf = [&](const Answer& deployment) {
        return m_home.run({u"logs"_s, deployment.json()[u"id"_s].toString()}).out;
    };
    const Answer first = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(m_home.run({u"vars"_s, u"moving"_s, u"WORD=same"_s}).exit, 0);
    const QString id = first.json()[u"id"_s].toString();
    QVERIFY(!logOf(m_home.run({u"redeploy"_s, id, u"--json"_s})).contains("has changed since"));
    Home::write(folder + u"/more.txt"_s, "more\n");
    QCOMPARE(m_home.run({u"vars"_s, u"moving"_s, u"WORD=other"_s}).exit, 0);
    const QByteArray log = logOf(m_home.run({u"redeploy"_s, id, u"--json"_s}));
    QVERIFY2(log.contains("The folder has changed since " + id.toLatin1()), log.constData());
}

void DeployTest::comesBackAtOnceWhenDetached()
{
    const auto detached = [&](const QString& folder) {
        return m_home.run({u"deploy"_s, folder, u"--detach"_s, u"--json"_s});
    };
    const Answer endless = detached(m_home.built(u"endless"_s, "sleep 1000\n"));
    QCOMPARE(endless.exit, 0);
    // A living agent may have begun already.
    QVERIFY((QStringList{u"QUEUED"_s, u"BUILDING"_s}).contains(endless.json()[u"state"_s].toString()));
    QCOMPARE(m_home.run({u"cancel"_s, endless.json()[u"id"_s].toString()}).exit, 0);

    const QString id = detached(m_home.site(u"later"_s)).json()[u"id"_s].toString();
    QVERIFY(!id.isEmpty());
    const Answer log = m_home.run({u"logs"_s, id, u"-f"_s});
    QCOMPARE(log.exit, 0);
    QVERIFY(log.out.contains("Static HTML"));
    QCOMPARE(m_home.run({u"show"_s, id, u"--json"_s}).json()[u"state"_s].toString(), u"READY"_s);
}

void DeployTest::plansWithoutDoingAnything()
{
    const Answer answer = m_home.run({u"deploy"_s, m_home.site(u"planned"_s), u"--plan"_s, u"--json"_s});
    QCOMPARE(answer.exit, 0);
    const QJsonObject plan = answer.json();
    QCOMPARE(plan[u"project"_s].toString(), u"planned"_s);
    QCOMPARE(plan[u"newProject"_s].toBool(), true);
    QVERIFY(!plan[u"price"_s].toString().isEmpty());
    const QJsonArray steps = plan[u"steps"_s].toArray();
    QVERIFY(steps.size() >= 10);
    for (const auto& step : steps)
        for (const QString& field : {u"name"_s, u"stage"_s, u"title"_s})
            QVERIFY(!step[field].toString().isEmpty());
    QCOMPARE(m_home.run({u"list"_s, u"planned"_s}).exit, 4);
    const QString words = m_home.run({u"deploy"_s, m_home.path() + u"/planned"_s, u"--plan"_s}).text();
    QVERIFY(words.contains(u"http://planned.localhost:"_s));
}

void DeployTest::keepsThePlanAsItTurnedOut()
{
    // What installs and builds it is found out on the way.
    const QString folder = m_home.built(u"glass"_s, "mkdir dist\ncp index.html dist\n");
    const QString id = m_home.run({u"deploy"_s, folder, u"--json"_s}).json()[u"id"_s].toString();
    const QJsonArray plan = m_home.run({u"show"_s, id, u"--calls"_s, u"--json"_s}).json()[u"plan"_s].toArray();
    const auto build = std::find_if(plan.begin(), plan.end(),
                                    [](const QJsonValue& step) { return step[u"name"_s].toString() == u"build"; });
    QVERIFY(build != plan.end());
    QCOMPARE((*build)[u"commands"_s].toArray(), QJsonArray{u"sh build.sh"_s});
}

void DeployTest::takesTheBranchOfAProjectThatIsThere()
{
    const QString repository = m_home.site(u"branched"_s);
    git(repository, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(repository, {u"add"_s, u"."_s});
    git(repository, {u"commit"_s, u"-q"_s, u"-m"_s, u"First"_s});
    git(repository, {u"checkout"_s, u"-q"_s, u"-b"_s, u"next"_s});
    Home::write(repository + u"/index.html"_s, "<p>next");
    git(repository, {u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"Second"_s});
    git(repository, {u"checkout"_s, u"-q"_s, u"main"_s});
    QCOMPARE(m_home.run({u"deploy"_s, u"file://"_s + repository, u"--project"_s, u"tree"_s}).exit, 0);
    const Answer answer = m_home.run({u"deploy"_s, u"--project"_s, u"tree"_s, u"--ref"_s, u"next"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(Home::get(answer.text()).body.contains("next"));
}

void DeployTest::publishesAReadyFolderAsItIs()
{
    const QString ready =
        m_home.folder(u"ready"_s, {{u"index.html"_s, "<p>ready</p>"}, {u"package.json"_s, "{ broken"}});
    const Answer answer = m_home.run({u"deploy"_s, u"--dir"_s, ready});
    QCOMPARE(answer.exit, 0);
    QVERIFY(Home::get(answer.text()).body.contains("ready"));
}

void DeployTest::deploysABranchOfARepository()
{
    const QString folder = m_home.site(u"repository"_s);
    git(folder, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(folder, {u"add"_s, u"."_s});
    git(folder, {u"commit"_s, u"-q"_s, u"-m"_s, u"Say first"_s});
    git(folder, {u"checkout"_s, u"-q"_s, u"-b"_s, u"next"_s});
    m_home.site(u"repository"_s, "<h1>next</h1>");
    git(folder, {u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"Say next"_s});
    const QString commit = QString::fromLatin1(git(folder, {u"rev-parse"_s, u"next"_s})).trimmed();
    git(folder, {u"checkout"_s, u"-q"_s, u"main"_s});

    const Answer answer = m_home.run({u"deploy"_s, u"file://"_s + folder, u"--ref"_s, u"next"_s, u"--json"_s});
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.json()[u"commit"_s].toString(), commit);
    QCOMPARE(answer.json()[u"message"_s].toString(), u"Say next"_s);
    QVERIFY(Home::get(answer.json()[u"url"_s].toString()).body.contains("next"));
    QCOMPARE(m_home.run({u"list"_s, u"--search"_s, commit.left(7), u"--json"_s}).items().size(), 1);
}

void DeployTest::knowsTheCommitOfAFolderAndWhoDeployedIt()
{
    const QString folder = m_home.site(u"checkout"_s);
    git(folder, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(folder, {u"add"_s, u"."_s});
    git(folder, {u"commit"_s, u"-q"_s, u"-m"_s, u"Say first"_s});
    const QString author = QString::fromUtf8(git(folder, {u"log"_s, u"-1"_s, u"--format=%an"_s})).trimmed();
    const QJsonObject clean = m_home.shell(u"USER=mona shipctl deploy --json "_s + folder).json();
    QCOMPARE(clean[u"message"_s].toString(), u"Say first"_s);
    QCOMPARE(clean[u"author"_s].toString(), author);
    QCOMPARE(clean[u"deployedBy"_s].toString(), u"mona"_s);
    QCOMPARE(clean[u"modified"_s].toBool(true), false);

    m_home.site(u"checkout"_s, "<h1>not committed</h1>");
    const QJsonObject changed = m_home.shell(u"USER=mona shipctl deploy --json "_s + folder).json();
    QCOMPARE(changed[u"message"_s].toString(), u"Say first"_s);
    QCOMPARE(changed[u"modified"_s].toBool(), true);
    QCOMPARE(m_home.run({u"list"_s, u"--search"_s, u"mona"_s, u"--json"_s}).items().size(), 2);
    QVERIFY(m_home.run({u"list"_s, u"checkout"_s}).text().contains(clean[u"commit"_s].toString().left(7) + u'+'));
}

void DeployTest::deploysTheCommitThatThePlanShowed()
{
    const QString folder = m_home.site(u"branching"_s);
    git(folder, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    const auto commit = [&] {
        git(folder, {u"add"_s, u"."_s});
        git(folder, {u"commit"_s, u"-q"_s, u"-m"_s, u"a change"_s});
        return QString::fromLatin1(git(folder, {u"rev-parse"_s, u"HEAD"_s}).trimmed());
    };
    const QString first = commit(), address = u"file://"_s + folder;
    const Answer plan = m_home.run({u"deploy"_s, address, u"--plan"_s});
    QVERIFY2(plan.text().contains(u"Commit: "_s + first), plan.out);
    Home::write(folder + u"/index.html"_s, "second");
    const QString second = commit();

    const QStringList shown{u"deploy"_s, address, u"--commit"_s, first};
    const Answer later = m_home.run(shown + QStringList{u"--plan"_s, u"--json"_s});
    QCOMPARE(later.json()[u"commit"_s].toString(), first);
    QVERIFY2(later.out.contains(QByteArray("The branch is at commit ") + second.left(12).toLatin1()), later.out);
    const Answer deployed = m_home.run(shown + QStringList{u"--json"_s});
    QCOMPARE(deployed.json()[u"commit"_s].toString(), first);
    QCOMPARE(deployed.json()[u"ref"_s].toString(), u"main"_s);
    const QString url = deployed.json()[u"url"_s].toString();
    QVERIFY(Home::get(url).body.contains("first"));
    QCOMPARE(m_home.run({u"deploy"_s, address, u"--json"_s}).json()[u"commit"_s].toString(), second);
    QVERIFY(Home::get(url).body.contains("second"));
    QCOMPARE(m_home.run({u"deploy"_s, address, u"--commit"_s, first.left(9), u"--json"_s}).errorCode(),
             u"commit-incomplete"_s);
}

void DeployTest::keepsSecretsOutOfTheLog()
{
    const QByteArray secret = "tr0ub4dor-and-3";
    const QString folder = m_home.built(u"leaky"_s, "echo token is $API_TOKEN\nmkdir dist\ncp index.html dist\n");
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--var"_s, u"API_TOKEN="_s + QString::fromLatin1(secret)});
    QCOMPARE(answer.exit, 0);
    QVERIFY2(answer.err.contains("token is "), answer.err.constData());
    QVERIFY(!answer.err.contains(secret));
    const Answer log = m_home.run({u"logs"_s, u"leaky"_s});
    QVERIFY(log.out.contains("token is ") && !log.out.contains(secret));
    QVERIFY(!m_home.run({u"show"_s, u"leaky"_s, u"--calls"_s}).out.contains(secret));
}

void DeployTest::givesAPullRequestNoSecretAndNotProduction()
{
    const QString repository = m_home.built(u"proposed"_s, "mkdir dist\nenv > dist/index.html\n");
    git(repository, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(repository, {u"add"_s, u"."_s});
    git(repository, {u"commit"_s, u"-q"_s, u"-m"_s, u"First"_s});
    git(repository, {u"update-ref"_s, u"refs/pull/2/head"_s, u"HEAD"_s});
    const QString address = u"file://"_s + repository;
    const Answer own = m_home.run({u"deploy"_s, address, u"--var"_s, u"API_TOKEN=tr0ub4dor"_s});
    QVERIFY2(own.exit == 0, own.err.constData());
    QVERIFY(Home::get(own.text()).body.contains("tr0ub4dor"));
    for (const QString& environment : {QString(), u"preview"_s, u"production"_s}) {
        QStringList words{u"deploy"_s, address, u"--ref"_s, u"pull/2"_s, u"--json"_s, u"--no-cache"_s};
        if (!environment.isEmpty())
            words << u"--env"_s << environment << u"--var"_s << u"API_TOKEN=tr0ub4dor"_s;
        const Answer answer = m_home.run(words);
        QVERIFY2(answer.exit == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"environment"_s].toString(), environment.isEmpty() ? u"preview"_s : environment);
        QVERIFY(m_home.run({u"list"_s}).text().contains(u" %1 "_s.arg(answer.json()[u"environment"_s].toString())));
        const QByteArray page = Home::get(answer.json()[u"url"_s].toString()).body;
        QVERIFY(page.contains("PATH="));
        QVERIFY(!page.contains("tr0ub4dor"));
    }
}

SHIPDECK_TEST(DeployTest)

} // namespace shipdeck::test

#include "deploy_test.moc"
