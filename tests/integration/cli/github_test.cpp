// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"
#include "support/rig.h"
#include "support/wait.h"

#include <csignal>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class GitHubTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        rig = std::make_unique<Rig>(QStringList{u"--seed"_s, u"full"_s});
        QVERIFY2(rig->isUp(), rig->trouble().constData());
    }
    void init()
    {
        home = std::make_unique<Home>();
        home->haveQuickSecrets();
        const auto all = rig->variables();
        for (auto variable = all.begin(); variable != all.end(); ++variable)
            home->environment().insert(variable.key(), *variable);
        rig->forget(u"faults"_s);
    }

    void signsInListsAndSignsOut()
    {
        const Answer login =
            home->run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s, u"--json"_s}, rig->token() + '\n');
        QCOMPARE(login.exit, 0);
        QCOMPARE(login.json()[u"login"_s].toString(), u"mona"_s);
        QCOMPARE(login.json()[u"way"_s].toString(), u"token"_s);
        QCOMPARE(login.json()[u"missing"_s].toArray().size(), 0);
        QVERIFY(!login.out.contains(rig->token()) && !login.err.contains(rig->token()));
        const QJsonArray spaces = home->run({u"spaces"_s, u"--json"_s}).items();
        QCOMPARE(spaces.size(), 12);
        QCOMPARE(spaces[0].toObject()[u"kind"_s].toString(), u"user"_s);
        const QJsonArray repos = home->run({u"repos"_s, u"--json"_s}).items();
        QVERIFY(repos.size() > 900);
        const QJsonArray found =
            home->run({u"repos"_s, u"mona"_s, u"--search"_s, u"plain SITE"_s, u"--limit"_s, u"1"_s, u"--json"_s})
                .items();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].toObject()[u"fullName"_s].toString(), rig->repo());
        QVERIFY(home->run({u"doctor"_s}).text().contains(u"mona (token)"_s));
        QCOMPARE(home->run({u"logout"_s}).exit, 0);
        QCOMPARE(home->run({u"logout"_s}).exit, 3);
        const Answer after = home->run({u"spaces"_s, u"--json"_s});
        QCOMPARE(after.exit, 3);
        QCOMPARE(after.errorCode(), u"not-signed-in"_s);
    }
    void listsPublicRepositoriesOfAnyOwnerWithoutASignIn()
    {
        const Answer theirs = home->run({u"repos"_s, u"stranger"_s, u"--json"_s});
        QCOMPARE(theirs.exit, 0);
        QCOMPARE(theirs.items().size(), 1);
        QCOMPARE(home->run({u"repos"_s, u"no-such-owner"_s}).exit, 4);
        QCOMPARE(home->run({u"repos"_s}).exit, 3);
    }
    void showsWhatWasSeenLastWithoutANetworkAndSaysSo()
    {
        QCOMPARE(home->run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s}, rig->token()).exit, 0);
        const QJsonArray before = home->run({u"repos"_s, u"--json"_s}).items();
        rig->does(u"reset"_s, {{u"path"_s, u"/user/"_s}, {u"count"_s, 0}});
        const Answer offline = home->run({u"repos"_s, u"--json"_s});
        QCOMPARE(offline.exit, 0);
        QCOMPARE(offline.items(), before);
        QVERIFY(offline.err.contains("Showing data from"));
        QCOMPARE(home->run({u"repos"_s, u"--refresh"_s}).exit, 1);
    }
    void endsWithThreeWhenTheTokenIsRevoked()
    {
        const QString token =
            rig->post(u"tokens"_s, {{u"login"_s, u"mona"_s}, {u"scopes"_s, QJsonArray{u"repo"_s}}})[u"token"_s]
                .toString();
        QCOMPARE(home->run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s}, token.toLatin1()).exit, 0);
        rig->post(u"tokens/end"_s, {{u"token"_s, token}});
        const Answer repos = home->run({u"repos"_s, u"--json"_s});
        QCOMPARE(repos.exit, 3);
        QCOMPARE(repos.errorCode(), u"github-signed-out"_s);
        QVERIFY(home->run({u"doctor"_s}).text().contains(u"no longer accepts"_s));
    }
    void saysWhichWaysThereAreWithoutAClientId()
    {
        home->environment().insert(u"SHIPDECK_GITHUB_CLIENT_ID"_s, QString());
        const Answer login = home->run({u"login"_s, u"github"_s, u"--json"_s});
        QCOMPARE(login.exit, 2);
        QCOMPARE(login.errorCode(), u"sign-in-way-needed"_s);
        QVERIFY(login.errorNext().contains(u"--token -"_s));
    }
    void saysInOneDocumentThatThePersonLeft_data()
    {
        QTest::addColumn<QStringList>("way");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("while the code is entered") << QStringList{u"--device"_s} << QByteArray("Enter the code ");
        QTest::newRow("while the app is made") << QStringList{u"--app"_s} << QByteArray("Continue in the browser: ");
    }
    void saysInOneDocumentThatThePersonLeft()
    {
        QFETCH(QStringList, way);
        QFETCH(QByteArray, says);
        const auto process = home->start(QStringList{u"login"_s, u"github"_s, u"--json"_s} + way);
        QVERIFY(Home::says(*process, says));
        ::kill(pid_t(process->processId()), SIGINT);
        const Answer left = Home::end(*process);
        QCOMPARE(left.exit, 130);
        QCOMPARE(left.errorCode(), u"canceled"_s);
    }
    void stopsReadingATokenWhenThePersonLeaves()
    {
        const auto process = home->start({u"login"_s, u"github"_s, u"--token"_s, u"-"_s, u"--json"_s});
        QVERIFY(process->waitForStarted(deadlineMs)); // and nothing is ever written to it
        const QString status = u"/proc/%1/status"_s.arg(process->processId());
        QTRY_VERIFY(catchesInterrupts(status));
        ::kill(pid_t(process->processId()), SIGINT);
        const Answer left = Home::end(*process);
        QCOMPARE(left.exit, 130);
        QCOMPARE(left.errorCode(), u"canceled"_s);
    }
    void refusesOptionsThatSayNothing_data()
    {
        QTest::addColumn<QString>("option");
        for (const char* option : {"host", "proxy", "ca-file", "client-id", "organisation", "token"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }
    void refusesOptionsThatSayNothing()
    {
        QFETCH(QString, option);
        const Answer login = home->run({u"login"_s, u"github"_s, u"--"_s + option, QString(), u"--json"_s});
        QCOMPARE(login.exit, 2);
        QCOMPARE(login.errorCode(), u"usage"_s);
        QVERIFY(login.json()[u"error"_s][u"what"_s].toString().contains(u"--"_s + option + u" is empty"_s));
    }
    void saysThatAFirstTokenIsNotKnown()
    {
        const Answer login =
            home->run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s, u"--json"_s}, "ghp_nobodyknowsthis\n");
        QCOMPARE(login.exit, 3);
        QVERIFY(login.json()[u"error"_s][u"what"_s].toString().contains(u"does not recognize this token"_s));
        QVERIFY2(login.errorNext().contains(rig->web() + u"/settings/tokens"_s), login.out);
    }
    void asksForASignInWhereARepositoryIsPrivate()
    {
        const Answer answer = home->run({u"deploy"_s, u"mona/compass"_s, u"--json"_s});
        QCOMPARE(answer.exit, 3);
        const QJsonValue error = answer.json()[u"error"_s];
        QVERIFY2(error[u"what"_s].toString().startsWith(u"mona/compass is private, or "_s), answer.out);
        QVERIFY2(error[u"next"_s].toString().contains(u"shipctl login github"_s), answer.out);
        QVERIFY2(!answer.out.contains("askpass") && !answer.out.contains("Username"), answer.out);
    }
    void goesOnWithItsProjectsAfterTheNextSignIn()
    {
        const QStringList signIn{u"login"_s, u"github"_s, u"--token"_s, u"-"_s};
        QCOMPARE(home->run(signIn, rig->token() + '\n').exit, 0);
        QCOMPARE(home->run({u"deploy"_s, u"mona/compass"_s, u"--save"_s}).exit, 0);
        const Answer out = home->run({u"logout"_s, u"--json"_s});
        QCOMPARE(out.json()[u"projectsWaiting"_s].toArray(), QJsonArray{u"compass"_s});
        const Answer waits = home->run({u"deploy"_s, u"--project"_s, u"compass"_s, u"--json"_s});
        QCOMPARE(waits.exit, 3);
        QCOMPARE(waits.errorCode(), u"github-signed-out"_s);
        QVERIFY2(waits.errorNext().startsWith(u"Sign in as mona again"_s), waits.out);
        QVERIFY(home->run({u"doctor"_s}).text().contains(u"compass: This needs the account mona@"_s));
        QCOMPARE(home->run(signIn, rig->token() + '\n').exit, 0);
        const Answer again = home->run({u"deploy"_s, u"--project"_s, u"compass"_s, u"--json"_s});
        QVERIFY2(again.exit == 0, again.err);
        QCOMPARE(home->run({u"logout"_s}).exit, 0);
        QCOMPARE(home->run({u"logout"_s, u"--json"_s}).errorCode(), u"not-signed-in"_s);
    }
    void saysThatASignInIsOverInTheMiddle()
    {
        const QByteArray token =
            rig->post(u"tokens"_s,
                      {{u"login"_s, u"mona"_s}, {u"scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s}}})[u"token"_s]
                .toString()
                .toLatin1();
        QCOMPARE(home->run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s}, token + '\n').exit, 0);
        rig->post(u"tokens/end"_s, {{u"token"_s, QString::fromLatin1(token)}});
        const Answer answer = home->run({u"deploy"_s, u"mona/compass"_s, u"--json"_s});
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.errorCode(), u"github-signed-out"_s);
    }
    void namesTheOptionForAnAuthorityThatIsNotKnown()
    {
        const Rig other({u"--seed"_s, u"small"_s, u"--ghes"_s, u"--tls"_s});
        QVERIFY2(other.isUp(), other.trouble().constData());
        const Answer login =
            home->run({u"login"_s, u"github"_s, u"--host"_s, other.web(), u"--token"_s, u"-"_s, u"--json"_s},
                      other.token() + '\n');
        QCOMPARE(login.errorCode(), u"tls-failed"_s);
        QVERIFY2(login.errorNext().contains(u"--ca-file FILE"_s), login.out);
    }
    void refusesWhatIsNoOwnerAndNoRepository_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("a repository as owner") << QStringList{u"repos"_s, u"mona/lighthouse"_s} << u"space-needed"_s
                                               << u"shipctl repos mona --search lighthouse"_s;
        QTest::newRow("no owner") << QStringList{u"repos"_s, u"a b"_s} << u"owner-name-invalid"_s << u"a b"_s;
        QTest::newRow("like an option") << QStringList{u"deploy"_s, u"mona/--help"_s} << u"repository-name-invalid"_s
                                        << u"mona/--help"_s;
        QTest::newRow("no ref") << QStringList{u"deploy"_s, u"mona/lighthouse"_s, u"--ref"_s, u"nosuch..x"_s}
                                << u"ref-invalid"_s << u"nosuch..x"_s;
        QTest::newRow("a ref with blanks")
            << QStringList{u"deploy"_s, u"mona/lighthouse"_s, u"--ref"_s, u"a b"_s} << u"ref-invalid"_s << u"a b"_s;
    }
    void refusesWhatIsNoOwnerAndNoRepository()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        QFETCH(QString, says);
        const Answer answer = home->run(words + QStringList{u"--json"_s});
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.errorCode(), code);
        QVERIFY2(answer.out.contains(says.toUtf8()), answer.out);
        QVERIFY(home->run({u"projects"_s, u"--json"_s}).json()[u"items"_s].toArray().isEmpty());
    }
    void showsWhatIsLeftToAskAndWhen()
    {
        QCOMPARE(home->run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s}, rig->token() + '\n').exit, 0);
        const QJsonObject account = home->run({u"accounts"_s, u"--json"_s}).items().at(0).toObject();
        QCOMPARE(account[u"login"_s].toString(), u"mona"_s);
        const QJsonValue core = account[u"limits"_s][u"core"_s];
        QCOMPARE(core[u"limit"_s].toInt(), 5000);
        QVERIFY(core[u"remaining"_s].toInt() > 0 && core[u"remaining"_s].toInt() < 5000);
        QVERIFY(QDateTime::fromString(core[u"resetsAt"_s].toString(), Qt::ISODate) > QDateTime::currentDateTimeUtc());
        QVERIFY(home->run({u"accounts"_s}).text().contains(u" of 5000 requests left until "_s));
    }
    void switchesOffWhatGitHubIsTold()
    {
        QCOMPARE(home->run({u"deploy"_s, u"mona/lighthouse"_s, u"--save"_s}).exit, 0);
        const QStringList pushes{u"pushes"_s, u"lighthouse"_s, u"--json"_s};
        QCOMPARE(home->run(pushes).json()[u"reports"_s].toObject(),
                 (QJsonObject{{u"deployments"_s, true}, {u"statuses"_s, true}, {u"comments"_s, true}}));
        const Answer off = home->run(pushes + QStringList{u"--statuses"_s, u"off"_s, u"--comments"_s, u"off"_s});
        QCOMPARE(off.exit, 0);
        QCOMPARE(off.json()[u"reports"_s].toObject(),
                 (QJsonObject{{u"deployments"_s, true}, {u"statuses"_s, false}, {u"comments"_s, false}}));
        QVERIFY(home->run({u"pushes"_s, u"lighthouse"_s}).text().endsWith(u"Tells GitHub  deployments"_s));
        QCOMPARE(home->run(pushes + QStringList{u"--comments"_s, u"maybe"_s}).exit, 2);
    }
    void takesNoTokenFromTheCommandLine()
    {
        const Answer login = home->run({u"login"_s, u"github"_s, u"--token"_s, u"ghp_onthecommandline"_s, u"--json"_s});
        QCOMPARE(login.exit, 2);
        QCOMPARE(login.errorCode(), u"token-in-arguments"_s);
        QVERIFY(!login.out.contains("ghp_onthecommandline"));
    }
    void deploysTheCommitThatTheRefNamesAlsoWhereTheArchiveIsOfAnother()
    {
        // GitHub may answer with the archive of what was there before.
        const QString before = rig->post(u"commits"_s,
                                         {{u"repo"_s, rig->repo()},
                                          {u"files"_s, QJsonObject{{u"index.html"_s, u"<h1>before</h1>"_s}}}})[u"sha"_s]
                                   .toString();
        const QString now = rig->post(u"commits"_s,
                                      {{u"repo"_s, rig->repo()},
                                       {u"files"_s, QJsonObject{{u"index.html"_s, u"<h1>now</h1>"_s}}}})[u"sha"_s]
                                .toString();
        const QByteArray there = (rig->codeload() + u'/' + rig->repo() + u"/legacy.tar.gz/"_s + before).toLatin1();
        rig->does(u"status"_s,
                  {{u"path"_s, u"/tarball/%1$"_s.arg(now)},
                   {u"status"_s, 302},
                   {u"headers"_s, QJsonObject{{u"Location"_s, QString::fromLatin1(there)}}}});
        rig->forget(u"calls"_s);
        const Answer answer = home->run({u"deploy"_s, rig->repo(), u"--json"_s});
        QVERIFY2(answer.exit == 0, answer.err);
        QCOMPARE(answer.json()[u"commit"_s].toString(), now);
        QVERIFY(Home::get(answer.json()[u"url"_s].toString()).body.contains("now"));
        QVERIFY(!rig->calls(u"legacy.tar.gz/"_s + before).isEmpty());
    }
    void asksForTheArchiveBesideTheCommit()
    {
        rig->does(u"hang"_s, {{u"path"_s, u"/commits/[0-9a-f]{40}$"_s}, {u"count"_s, 0}});
        rig->forget(u"calls"_s);
        const auto deploying = home->start({u"deploy"_s, rig->repo(), u"--json"_s});
        QTRY_VERIFY(!rig->calls(u"/tarball/"_s).filter(u" 302"_s).isEmpty());
        deploying->terminate();
        QVERIFY(deploying->waitForFinished(deadlineMs));
    }
    void namesInThePlanWhatGitWouldFetch_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("fetched");
        QTest::newRow("the default branch") << rig->repo() << u"HEAD"_s;
        QTest::newRow("a branch") << rig->repo() + u"/tree/main"_s << u"main"_s;
    }
    void namesInThePlanWhatGitWouldFetch()
    {
        QFETCH(QString, source);
        QFETCH(QString, fetched);
        const QString address = rig->web() + u'/' + source;
        const Answer plan = home->run({u"deploy"_s, address, u"--plan"_s, u"--json"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        const QString git = plan.json()[u"steps"_s][0][u"commands"_s][0].toString();
        QCOMPARE(git, u"git fetch --depth 1 %1/%2.git %3"_s.arg(rig->web(), rig->repo(), fetched));
    }
    void saysOfPushesThatNobodyHasLookedYet()
    {
        QVERIFY(home->run({u"deploy"_s, rig->repo(), u"--save"_s}).exit == 0);
        const Answer pushes = home->run({u"pushes"_s, rig->repo().section(u'/', 1), u"--json"_s});
        QVERIFY(pushes.json().contains(u"watch"_s));
        QVERIFY(pushes.json()[u"watch"_s].isNull());
    }
    void isOneProjectHoweverTheRepositoryIsCalled()
    {
        const QString former = u"mona/compass-rose"_s, present = u"mona/astrolabe"_s;
        rig->post(u"repos"_s, {{u"repo"_s, former}, {u"template"_s, u"site"_s}});
        const auto deployed = [this](const QString& name) {
            const Answer answer = home->run({u"deploy"_s, name, u"--json"_s, u"--force"_s});
            if (answer.exit != 0)
                qWarning("%s", answer.err.constData());
            return answer.json()[u"project"_s].toString();
        };
        const auto sources = [this] {
            QStringList all;
            for (const QJsonValue& project : home->run({u"projects"_s, u"--json"_s}).items())
                all << project[u"source"_s].toString().section(u'/', -2);
            return all;
        };
        QCOMPARE(deployed(former), u"compass-rose"_s);
        QCOMPARE(deployed(u"Mona/Compass-Rose"_s), u"compass-rose"_s);
        QCOMPARE(sources(), QStringList(former + u".git"_s));
        rig->post(u"repos/change"_s, {{u"repo"_s, former}, {u"name"_s, present}});
        QCOMPARE(deployed(former), u"compass-rose"_s); // GitHub leads on from there
        QCOMPARE(deployed(present), u"compass-rose"_s);
        QCOMPARE(sources(), QStringList(present + u".git"_s));
        QCOMPARE(deployed(former), u"compass-rose"_s);
        QCOMPARE(deployed(u"MONA/Astrolabe"_s), u"compass-rose"_s);
        QCOMPARE(sources(), QStringList(present + u".git"_s));
        // Somebody's new repository under the old name is another one.
        rig->post(u"repos"_s, {{u"repo"_s, former}, {u"template"_s, u"site"_s}});
        QCOMPARE(deployed(former), u"compass-rose-2"_s);
    }
    void waitsForTheCodeToBeEntered()
    {
        rig->post(u"settings"_s, {{u"device_interval"_s, 0}});
        const auto process = home->start({u"login"_s, u"github"_s, u"--device"_s, u"--json"_s});
        QVERIFY(Home::says(*process, "Enter the code "));
        const QString code = rig->get(u"devices"_s).last().toObject()[u"user_code"_s].toString();
        rig->post(u"device"_s, {{u"user_code"_s, code}});
        const Answer login = Home::end(*process);
        QCOMPARE(login.exit, 0);
        QCOMPARE(login.json()[u"way"_s].toString(), u"device"_s);
    }

private:
    static bool catchesInterrupts(const QString& status)
    {
        QFile file(status);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray all = file.readAll();
        const qsizetype at = all.indexOf("SigCgt:\t");
        return at >= 0 && (all.mid(at + 8, 16).toULongLong(nullptr, 16) & (1 << (SIGINT - 1))) != 0;
    }

    std::unique_ptr<Rig> rig;
    std::unique_ptr<Home> home;
};

SHIPDECK_TEST(GitHubTest)
#include "github_test.moc"
