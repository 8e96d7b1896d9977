// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "base/clock.h"
#include "deploy/approval.h"
#include "store/on_screen.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! Pushes to production: deployed once, whatever happens between the push and the page.
class PushTest : public test::OnOneComputer {
    Q_OBJECT

    const QJsonObject production{{u"production"_s, true}};

private Q_SLOTS:
    void deploysAPushOnceAndTellsGitHub()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        const QString commit = pushed.push(u"<h1>second</h1>\n"_s, u"Second page"_s);
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        QVERIFY(pushed.page().contains("second"));
        const store::Deployment made = pushed.deployments().first();
        QCOMPARE(made.cause.text(), u"push"_s);
        QCOMPARE(made.ref, u"main"_s);
        QCOMPARE(made.message, u"Second page"_s);
        pushed.ring();
        QVERIFY(pushed.isTold());
        QCOMPARE(pushed.count(commit), 1);
        const auto told = pushed.ask(u"/repos/%1/deployments?sha=%2"_s.arg(pushed.repo, commit));
        QCOMPARE(told.size(), 1);
        const auto states =
            pushed.ask(u"/repos/%1/deployments/%2/statuses"_s.arg(pushed.repo).arg(told[0][u"id"_s].toInteger()));
        QCOMPARE(states[0][u"state"_s].toString(), u"success"_s);
        QCOMPARE(states[0][u"environment_url"_s].toString(), made.url);
        QVERIFY(states[0][u"description"_s].toString().contains(u"on the computer that deployed it"_s));
        QCOMPARE(told[0][u"production_environment"_s].toBool(), true);
        // Log and site are on this computer: nobody else is given a link there.
        QCOMPARE(states[0][u"log_url"_s].toString(), QString());
        const auto statuses = pushed.ask(u"/repos/%1/commits/%2/statuses"_s.arg(pushed.repo, commit));
        QCOMPARE(statuses[0][u"state"_s].toString(), u"success"_s);
        QCOMPARE(statuses[0][u"context"_s].toString(), u"shipdeck/production"_s);
        QCOMPARE(statuses[0][u"target_url"_s].toString(), QString());
        // What it replaced is no longer shown as live.
        const auto all = pushed.ask(u"/repos/%1/deployments"_s.arg(pushed.repo));
        QCOMPARE(all.size(), 2);
        const auto former =
            pushed.ask(u"/repos/%1/deployments/%2/statuses"_s.arg(pushed.repo).arg(all[1][u"id"_s].toInteger()));
        QCOMPARE(former[0][u"state"_s].toString(), u"inactive"_s);
    }

    void deploysOnceThoughTheAgentIsKilledInBetween()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        const QString commit = pushed.push(u"<h1>after a kill</h1>\n"_s);
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return pushed.count(commit) > 0; }));
        pushed.killAgent();
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        QVERIFY(pushed.isTold());
        QCOMPARE(pushed.count(commit), 1);
        QCOMPARE(pushed.ask(u"/repos/%1/deployments?sha=%2"_s.arg(pushed.repo, commit)).size(), 1);
    }

    void catchesUpWithTheNewestAfterBeingAway()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.home.agentEnds());
        const QString missed = pushed.push(u"<h1>missed</h1>\n"_s);
        const QString newest = pushed.push(u"<h1>newest</h1>\n"_s);
        QVERIFY(pushed.becomes(newest, store::State::Ready));
        QCOMPARE(pushed.count(missed), 0);
        QVERIFY(pushed.page().contains("newest"));
    }

    void survivesEveryKindOfAnswer_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QJsonObject>("how");
        QTest::newRow("an error of GitHub's") << u"status"_s << QJsonObject{{u"status"_s, 502}};
        QTest::newRow("a page instead of JSON") << u"html"_s << QJsonObject{};
        QTest::newRow("malformed JSON") << u"malformed"_s << QJsonObject{};
        QTest::newRow("a head that is no commit, with an ETag")
            << u"malformed"_s << QJsonObject{{u"path"_s, u"/commits/heads"_s}, {u"count"_s, 1}};
        QTest::newRow("a cut connection") << u"reset"_s << QJsonObject{};
        QTest::newRow("an answer nobody heard") << u"lost"_s << QJsonObject{};
    }
    void survivesEveryKindOfAnswer()
    {
        QFETCH(QString, fault);
        QFETCH(QJsonObject, how);
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.isTold());
        if (!how.contains(u"path"_s))
            how.insert(u"path"_s, u"^/repositories/"_s);
        if (!how.contains(u"count"_s))
            how.insert(u"count"_s, 4);
        pushed.rig.does(fault, how);
        const QString commit = pushed.push(u"<h1>through it</h1>\n"_s);
        pushed.ring();
        QVERIFY(pushed.waitFor([&] {
            const auto watch = store::watch(pushed.store().database(), pushed.project);
            if (watch && *watch && (*watch)->state != store::Watch::State::Watching)
                pushed.ring();
            return pushed.count(commit) == 1;
        }));
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        QCOMPARE(pushed.count(commit), 1);
    }

    void skipsWhatTheRulesSkipAndSaysWhy()
    {
        test::Pushed pushed(*m_computer, {{u"production"_s, true}, {u"exceptPaths"_s, QJsonArray{u"docs/"_s}}});
        QVERIFY(pushed.isReady());
        const QString marked = pushed.push(u"<h1>no</h1>\n"_s, u"Not yet [skip ci]"_s);
        QVERIFY(pushed.becomes(marked, store::State::Skipped));
        QVERIFY(pushed.deployments().first().error->what.render().contains(u"[skip ci]"_s));
        const QString docs = pushed.push(u"<h1>yes</h1>\n"_s);
        QVERIFY(pushed.becomes(docs, store::State::Ready));
        const QString untouched = pushed.push(u"words"_s, u"Docs"_s, u"main"_s, u"docs/page.md"_s);
        QVERIFY(pushed.becomes(untouched, store::State::Skipped));
        QCOMPARE(pushed.deployments().first().error->code, u"push-skipped"_s);
    }

    void aChangeThatAFreezeHeldIsDeployedWithAMarkedCommitAfterIt()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        const auto freeze = [&](const QString& windows) {
            return pushed.home.run({u"settings"_s, pushed.project, u"freeze="_s + windows}).exit;
        };
        QCOMPARE(freeze(u"2000-01-01 - 2100-01-01"_s), 0);
        const QString held = pushed.push(u"<h1>held</h1>\n"_s);
        QVERIFY(pushed.waitFor([&] {
            const auto project = store::project(pushed.store().database(), pushed.project);
            return project->settings[u"pushesWaiting"_s][u"production"_s] == held;
        }));
        const QString marked = pushed.push(u"words"_s, u"Words [skip ci]"_s, u"main"_s, u"NOTES"_s);
        QCOMPARE(freeze({}), 0);
        QVERIFY(pushed.becomes(marked, store::State::Ready));
        QVERIFY(pushed.page().contains("held"));
        QCOMPARE(pushed.count(held), 0);
        const QString next = pushed.push(u"more"_s, u"More words [skip ci]"_s, u"main"_s, u"NOTES"_s);
        QVERIFY(pushed.becomes(next, store::State::Skipped)); // nothing waits any more
    }

    void aPushWaitsForApprovalWhereTheProjectAsksForIt()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        const QString first = pushed.push(u"<h1>live</h1>\n"_s);
        QVERIFY(pushed.becomes(first, store::State::Ready));
        QCOMPARE(pushed.home.run({u"settings"_s, pushed.project, u"approval=on"_s}).exit, 0);
        const QString second = pushed.push(u"<h1>reviewed</h1>\n"_s);
        QVERIFY(pushed.becomes(second, store::State::Ready));
        QVERIFY(pushed.page().contains("live"));
        const auto project = store::project(pushed.store().database(), pushed.project);
        const auto waiting = deploy::waitingForApproval(pushed.store().database(), *project).value();
        QVERIFY(waiting && waiting->commit == second);
        QCOMPARE(pushed.home.run({u"promote"_s, pushed.project}).exit, 0);
        QVERIFY(pushed.page().contains("reviewed"));
        QVERIFY(!deploy::waitingForApproval(pushed.store().database(), *project).value());
        // What a person deploys, that person has approved.
        const QString third = pushed.push(u"<h1>by hand</h1>\n"_s);
        QVERIFY(pushed.becomes(third, store::State::Ready));
        QVERIFY(pushed.page().contains("reviewed"));
        QCOMPARE(pushed.home.run({u"deploy"_s, u"--project"_s, pushed.project, u"--force"_s}).exit, 0);
        QVERIFY(pushed.page().contains("by hand"));
    }

    //! It may still be canceled, or impossible to fetch; then the push is deployed after all.
    void aPushThatAPersonIsDeployingIsNotLost()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        pushed.setRules({{u"production"_s, false}});
        const QString commit = pushed.push(u"<h1>twice</h1>\n"_s);
        const auto queued = pushed.store().write([&](store::Database& db) -> Result<> {
            store::Deployment deployment;
            deployment.id = DeploymentId(u"0queued0000"_s);
            deployment.project = ProjectId(pushed.project);
            deployment.environment = EnvironmentName(u"production"_s);
            deployment.target = u"local"_s;
            deployment.commit = CommitId(commit);
            deployment.createdAt = nowUtc();
            return store::insertDeployment(db, deployment);
        });
        QVERIFY(queued);
        pushed.setRules(production);
        QVERIFY(pushed.waitFor([&] { return pushed.watch().facts.contains(u"everyMs"_s); })); // it has looked
        QCOMPARE(pushed.count(commit), 1);
        const auto canceled = pushed.store().write([&](store::Database& db) -> Result<> {
            SD_TRY(store::Deployment deployment, store::deployment(db, u"0queued0000"_s));
            deployment.state = store::State::Canceled;
            deployment.finishedAt = nowUtc();
            return store::updateDeployment(db, deployment);
        });
        QVERIFY(canceled);
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        QVERIFY(pushed.page().contains("twice"));
    }

    void followsAForcePushBackARenameAndADeletedBranch()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        const QString first = pushed.push(u"<h1>first</h1>\n"_s);
        QVERIFY(pushed.becomes(first, store::State::Ready));
        const QString second = pushed.push(u"<h1>second</h1>\n"_s);
        QVERIFY(pushed.becomes(second, store::State::Ready));
        // Back to the first one: deployed again, when it is seen twice.
        pushed.rig.post(u"refs"_s, {{u"repo"_s, pushed.repo}, {u"ref"_s, u"refs/heads/main"_s}, {u"to"_s, first}});
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return pushed.count(first) == 2; }));
        QVERIFY(pushed.waitFor([&] { return pushed.page().contains("first"); }));

        pushed.rig.post(u"repos/change"_s, {{u"repo"_s, pushed.repo}, {u"name"_s, u"port"_s}});
        pushed.repo = u"mona/port"_s;
        const QString renamed = pushed.push(u"<h1>renamed</h1>\n"_s);
        QVERIFY(pushed.becomes(renamed, store::State::Ready));

        pushed.rig.post(u"refs"_s, {{u"repo"_s, pushed.repo}, {u"ref"_s, u"refs/heads/main"_s}});
        pushed.ring();
        QVERIFY(pushed.waitFor([&] {
            const auto watch = store::watch(pushed.store().database(), pushed.project);
            return watch && *watch && (*watch)->facts[u"missingBranches"_s][0].toString() == u"main";
        }));
        QVERIFY(pushed.page().contains("renamed"));
    }

    void pausesWhenSignedOutAndGoesOnAfterSigningIn()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.isTold());
        const QString fresh = pushed.rig
                                  .post(u"tokens"_s,
                                        {{u"login"_s, u"mona"_s},
                                         {u"kind"_s, u"classic"_s},
                                         {u"scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s}}})[u"token"_s]
                                  .toString();
        pushed.rig.post(u"tokens/end"_s, {{u"token"_s, QString::fromLatin1(pushed.computer.token)}});
        pushed.ring();
        QVERIFY(pushed.waitFor([&] {
            const auto watch = store::watch(pushed.store().database(), pushed.project);
            return watch && *watch && (*watch)->state == store::Watch::State::Paused
                && (*watch)->error->code == u"github-signed-out";
        }));
        const QString commit = pushed.push(u"<h1>after signing in</h1>\n"_s);
        QVERIFY(pushed.computer.signIn(fresh.toLatin1()));
        QVERIFY(pushed.waitFor([&] { return pushed.count(commit) == 1; }));
    }

    void leavesDeployingToTheComputerThatHasIt()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        const auto watch = [&] {
            const auto seen = store::watch(pushed.store().database(), pushed.project);
            return seen && *seen ? **seen : store::Watch{};
        };
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return !watch().facts[u"owners"_s].toObject().isEmpty(); }));
        const QJsonObject owner = watch().facts[u"owners"_s][u"production"_s].toObject();
        QVERIFY(owner[u"ours"_s].toBool());
        // From now on this is another computer, which finds the record of the first.
        QVERIFY(pushed.home.agentEnds());
        QVERIFY(pushed.store().write(
            [](store::Database& db) { return store::setSetting(db, u"computer"_s, u"another-computer"_s); }));
        const QString commit = pushed.push(u"<h1>theirs</h1>\n"_s);
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return watch().state == store::Watch::State::Elsewhere; }));
        QCOMPARE(watch().facts[u"owners"_s][u"production"_s][u"name"_s].toString(), owner[u"name"_s].toString());
        QCOMPARE(pushed.count(commit), 0);
        // Until its person wants it here.
        QCOMPARE(pushed.home.run({u"pushes"_s, pushed.project, u"--take-over"_s}).exit, 0);
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        QVERIFY(pushed.waitFor([&] { return watch().state == store::Watch::State::Watching; }));
        QVERIFY(watch().facts[u"owners"_s][u"production"_s][u"ours"_s].toBool());
    }

    void pollsMoreOftenWhatIsOnTheScreenOrWasPushedToLately()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        const auto polledEvery = [&](int ms) {
            return pushed.waitFor([&] { return pushed.watch().facts[u"everyMs"_s].toInt() == ms; });
        };
        pushed.ring();
        QVERIFY(polledEvery(5'000)); // its current commit has just been dealt with
        QVERIFY(pushed.store().write(
            [&](store::Database& db) { return db.execute("UPDATE pushes SET at = '2026-01-01T00:00:00.000Z'"); }));
        pushed.ring();
        QVERIFY(polledEvery(30'000));
        QVERIFY(pushed.store().write([&](store::Database& db) {
            return store::setSetting(db, store::onScreenSetting, store::onScreenValue(pushed.project, nowUtc()));
        }));
        QVERIFY(polledEvery(5'000)); // nobody rang
    }

    void looksAtOnceWhenThePersonsOwnHookRings()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.home.agentEnds());
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return pushed.watch().state == store::Watch::State::Watching; }));
        QVERIFY(pushed.hooks().isEmpty()); // the relay is off unless a person switches it on
        const QString clone = pushed.home.path() + u"/clone"_s;
        const QString address = QUrl(pushed.rig.web())
                                    .toString()
                                    .replace(u"://"_s, u"://mona:%1@"_s.arg(QString::fromLatin1(pushed.computer.token)))
            + u'/' + pushed.repo + u".git"_s;
        test::git(pushed.home.path(), {u"clone"_s, u"-q"_s, address, clone});
        QCOMPARE(pushed.home.runIn(clone, {u"hook"_s, u"install"_s}).exit, 0);
        QCOMPARE(pushed.localHook(), clone + u"/.git/hooks/pre-push"_s);
        // The clone's address holds a token; what is noted of it does not.
        const QString noted = *store::setting(pushed.store().database(), u"localHooks"_s);
        QVERIFY2(!noted.contains(QString::fromLatin1(pushed.computer.token)), qPrintable(noted));
        test::Home::write(clone + u"/index.html"_s, "<h1>by git</h1>\n");
        test::git(clone, {u"commit"_s, u"-qam"_s, u"By git"_s});
        test::git(clone, {u"push"_s, u"-q"_s, u"origin"_s, u"HEAD"_s});
        const QString commit = QString::fromLatin1(test::git(clone, {u"rev-parse"_s, u"HEAD"_s}).trimmed());
        QVERIFY(pushed.waitFor([&] { return pushed.count(commit) == 1; })); // nobody else rang
        QVERIFY(pushed.waitFor([&] { return pushed.page().contains("by git"); }));

        QCOMPARE(pushed.home.runIn(clone, {u"hook"_s, u"uninstall"_s}).exit, 0);
        QVERIFY(!QFile::exists(clone + u"/.git/hooks/pre-push"_s));
        QVERIFY(pushed.localHook().isEmpty());
        test::git(clone, {u"remote"_s, u"set-url"_s, u"origin"_s, u"https://github.com/acme/unknown.git"_s});
        const test::Answer unknown = pushed.home.runIn(clone, {u"hook"_s, u"install"_s, u"--json"_s});
        QCOMPARE(unknown.errorCode(), u"hook-unfollowed"_s);
        QVERIFY(!QFile::exists(clone + u"/.git/hooks/pre-push"_s));
        test::git(clone, {u"remote"_s, u"set-url"_s, u"origin"_s, address});
        test::Home::write(clone + u"/.git/hooks/pre-push"_s, "#!/bin/sh\nexit 0\n");
        const test::Answer refused = pushed.home.runIn(clone, {u"hook"_s, u"install"_s, u"--json"_s});
        QCOMPARE(refused.errorCode(), u"hook-exists"_s);
        QVERIFY(refused.errorNext().contains(u"pushes --look"_s));
    }

    void triesReportsAgainAndNeverLetsADeploymentFailForThem()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.isTold());
        pushed.rig.does(u"lost"_s, {{u"path"_s, u"/deployments$"_s}, {u"method"_s, u"POST"_s}, {u"count"_s, 1}});
        const QString commit = pushed.push(u"<h1>told late</h1>\n"_s);
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        QVERIFY(pushed.isTold());
        QCOMPARE(pushed.ask(u"/repos/%1/deployments?sha=%2"_s.arg(pushed.repo, commit)).size(), 1);
    }
};

SHIPDECK_TEST(PushTest)
#include "push_test.moc"
