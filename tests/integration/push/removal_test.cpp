// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "store/github_cleanups.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! A project that is removed leaves nothing at GitHub that says it were still there, and never fails for GitHub's sake.
class RemovalTest : public test::OnOneComputer {
    Q_OBJECT

    const QJsonObject both{{u"production"_s, true}, {u"previews"_s, true}, {u"relay"_s, true}};

    //! Live, with a preview, the relay on, and everything told.
    static int withPreview(test::Pushed& pushed)
    {
        pushed.rig.post(u"refs"_s,
                        {{u"repo"_s, pushed.repo}, {u"ref"_s, u"refs/heads/idea"_s}, {u"to"_s, u"heads/main"_s}});
        const QString commit = pushed.push(u"<h1>idea</h1>\n"_s, u"Idea"_s, u"idea"_s);
        const int number = pushed.pull({{u"head"_s, u"idea"_s}})[u"number"_s].toInt();
        const bool isThere = pushed.becomes(commit, store::State::Ready) && pushed.isTold()
            && pushed.waitFor([&] { return pushed.watch().facts[u"relay"_s].toString() == u"on"; });
        return isThere ? number : 0;
    }
    static QStringList states(test::Pushed& pushed)
    {
        QStringList shown;
        for (const QJsonValue& deployment : pushed.ask(u"/repos/%1/deployments"_s.arg(pushed.repo)))
            shown << pushed
                         .ask(u"/repos/%1/deployments/%2/statuses"_s.arg(pushed.repo)
                                  .arg(deployment[u"id"_s].toInteger()))[0][u"state"_s]
                         .toString();
        return shown;
    }
    static qsizetype records(test::Pushed& pushed)
    {
        return pushed.ask(u"/repos/%1/git/matching-refs/shipdeck/"_s.arg(pushed.repo)).size();
    }
    static bool isClean(test::Pushed& pushed)
    {
        QStringList shown = states(pushed);
        return shown.removeAll(u"inactive"_s) > 0 && shown.isEmpty() && records(pushed) == 0
            && pushed.hooks().isEmpty();
    }
    static bool isOpen(test::Pushed& pushed)
    {
        return !store::openGitHubCleanups(pushed.store().database(), pushed.project)->isEmpty();
    }
    static QString comment(test::Pushed& pushed, int number)
    {
        const QJsonArray all = pushed.ask(u"/repos/%1/issues/%2/comments"_s.arg(pushed.repo).arg(number));
        return all.size() == 1 ? all[0][u"body"_s].toString() : u"%1 comments"_s.arg(all.size());
    }

private Q_SLOTS:
    void takesBackAllThatGitHubShows()
    {
        test::Pushed pushed(*m_computer, both);
        QVERIFY(pushed.isReady());
        const int number = withPreview(pushed);
        QVERIFY(number > 0);
        QCOMPARE(states(pushed), (QStringList{u"success"_s, u"success"_s}));
        QCOMPARE(records(pushed), 2);
        QCOMPARE(pushed.hooks().size(), 1);
        const test::Answer removed = pushed.home.run({u"remove"_s, pushed.project, u"--yes"_s, u"--json"_s});
        QCOMPARE(removed.exit, 0);
        QVERIFY(removed.json()[u"leftAtGitHub"_s].toArray().isEmpty());
        QCOMPARE(states(pushed), (QStringList{u"inactive"_s, u"inactive"_s}));
        QCOMPARE(records(pushed), 0);
        QVERIFY(pushed.hooks().isEmpty());
        QVERIFY(comment(pushed, number).contains(u"Removed"_s));
        // The glass box has the calls.
        auto calls = pushed.store().database().prepare(
            "SELECT count(*) FROM calls WHERE command LIKE 'gh api -X % repos/%' AND outcome = 'ok'");
        QVERIFY(*calls->step());
        QVERIFY(calls->number(0) >= 5);
    }

    void neverFailsBecauseOfGitHubAndCatchesUp()
    {
        test::Pushed pushed(*m_computer, both);
        QVERIFY(pushed.isReady());
        const int number = withPreview(pushed);
        QVERIFY(number > 0);
        pushed.rig.does(u"reset"_s, {{u"path"_s, u"^/repositories/"_s}, {u"count"_s, 0}});
        const test::Answer removed = pushed.home.run({u"remove"_s, pushed.project, u"--yes"_s, u"--json"_s});
        QCOMPARE(removed.exit, 0);
        QVERIFY(removed.json()[u"leftAtGitHub"_s].toArray().size() >= 5);
        QVERIFY(!store::project(pushed.store().database(), pushed.project));
        pushed.rig.forget(u"faults"_s);
        QVERIFY(pushed.computer.signIn(pushed.computer.token)); // hurries what waits
        QVERIFY(pushed.waitFor([&] { return !isOpen(pushed); }));
        QVERIFY(isClean(pushed));
        QVERIFY(comment(pushed, number).contains(u"Removed"_s));
    }

    void namesWhatStaysWhileNobodyIsSignedInAndTakesItBackAfterTheNextSignIn()
    {
        test::Pushed pushed(*m_computer, both);
        QVERIFY(pushed.isReady());
        const int number = withPreview(pushed);
        QVERIFY(number > 0);
        QCOMPARE(pushed.home.run({u"logout"_s}).exit, 0);
        const test::Answer removed = pushed.home.run({u"remove"_s, pushed.project, u"--yes"_s, u"--json"_s});
        QCOMPARE(removed.exit, 0);
        // Two deployments, the comment and two records; the hook went with the sign-out.
        QCOMPARE(removed.json()[u"leftAtGitHub"_s].toArray().size(), 5);
        QCOMPARE(removed.json()[u"leftBecause"_s][u"code"_s].toString(), u"github-signed-out"_s);
        QVERIFY(removed.json()[u"leftBecause"_s][u"next"_s].toString().contains(u"Sign in as mona again"_s));
        QCOMPARE(states(pushed), (QStringList{u"success"_s, u"success"_s}));
        // However long that takes: nobody else can.
        QVERIFY(pushed.store().write([](store::Database& db) {
            return db.execute("UPDATE github_farewells SET attempts = 50, created_at = '2020-01-01T00:00:00.000Z',"
                              " due_at = ''");
        }));
        QVERIFY(pushed.waitFor([&] {
            const auto open = store::openGitHubCleanups(pushed.store().database(), pushed.project);
            return open->isEmpty() || open->first().attempts > 50;
        }));
        QCOMPARE(store::openGitHubCleanups(pushed.store().database(), pushed.project)->size(), 5);
        QVERIFY(pushed.home.agentEnds()); // whoever signs in brings it back
        const test::Answer again =
            pushed.home.run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s}, pushed.computer.token + '\n');
        QCOMPARE(again.exit, 0);
        QVERIFY(pushed.waitFor([&] { return !isOpen(pushed); }));
        QVERIFY(isClean(pushed));
        QVERIFY(comment(pushed, number).contains(u"Removed"_s));
    }

    void goesOnAfterAKill()
    {
        test::Pushed pushed(*m_computer, both);
        QVERIFY(pushed.isReady());
        const int number = withPreview(pushed);
        QVERIFY(number > 0);
        pushed.rig.does(u"hang"_s, {{u"path"_s, u"/git/ref/shipdeck"_s}, {u"count"_s, 1}});
        const auto removal = pushed.home.start({u"remove"_s, pushed.project, u"--yes"_s, u"--json"_s});
        // Until it hangs: deployments and the comment are done, the records are not.
        QVERIFY(pushed.waitFor([&] {
            const auto open = store::openGitHubCleanups(pushed.store().database(), pushed.project);
            return !open->isEmpty() && open->first().kind == u"owner"_s;
        }));
        pushed.killAgent();
        pushed.rig.forget(u"faults"_s);
        pushed.ring();
        QCOMPARE(test::Home::end(*removal).exit, 0);
        QVERIFY(pushed.waitFor([&] { return !isOpen(pushed); }));
        QVERIFY(isClean(pushed));
        QVERIFY(comment(pushed, number).contains(u"Removed"_s));
        // What was done before was not done again.
        for (const QJsonValue& deployment : pushed.ask(u"/repos/%1/deployments"_s.arg(pushed.repo))) {
            const QJsonArray told = pushed.ask(
                u"/repos/%1/deployments/%2/statuses"_s.arg(pushed.repo).arg(deployment[u"id"_s].toInteger()));
            QVERIFY(told[1][u"state"_s].toString() != u"inactive"_s);
        }
    }

    void leavesARecordOfAnotherComputerAlone()
    {
        test::Pushed pushed(*m_computer, {{u"production"_s, true}});
        QVERIFY(pushed.isReady());
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return records(pushed) == 1; }));
        QVERIFY(pushed.home.agentEnds());
        const QString former = *store::setting(pushed.store().database(), u"computer"_s);
        QVERIFY(pushed.store().write(
            [](store::Database& db) { return store::setSetting(db, u"computer"_s, u"another-computer"_s); }));
        QCOMPARE(pushed.home.run({u"remove"_s, pushed.project, u"--yes"_s}).exit, 0);
        QCOMPARE(records(pushed), 1);
        QVERIFY(
            pushed.store().write([&](store::Database& db) { return store::setSetting(db, u"computer"_s, former); }));
    }
};

SHIPDECK_TEST(RemovalTest)
#include "removal_test.moc"
