// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! Limits, clocks, kills and branches that go, in the middle of it: nothing is lost, and nothing is told twice.
class RoughTest : public test::OnOneComputer {
    Q_OBJECT

    const QJsonObject production{{u"production"_s, true}, {u"relay"_s, true}};

    static QStringList states(const QJsonArray& statuses)
    {
        QStringList states;
        for (const QJsonValue& status : statuses)
            states << status[u"state"_s].toString();
        return states;
    }

private Q_SLOTS:
    //! Once GitHub has shown that it counts, an agent spaces what it writes, one a second, for as long as it lives.
    void cleanup() { m_computer->killAgent(); }

    void waitsOutALimitAndGoesOnByItself_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QJsonObject>("how");
        QTest::newRow("primary, with its reset") << u"primary"_s << QJsonObject{{u"reset_in"_s, 2}};
        QTest::newRow("secondary, 403 with Retry-After")
            << u"secondary"_s << QJsonObject{{u"status"_s, 403}, {u"retry_after"_s, 1}};
        QTest::newRow("secondary, 429 with Retry-After")
            << u"secondary"_s << QJsonObject{{u"status"_s, 429}, {u"retry_after"_s, 1}};
    }
    void waitsOutALimitAndGoesOnByItself()
    {
        QFETCH(QString, fault);
        QFETCH(QJsonObject, how);
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens() && pushed.isTold());
        how.insert(u"path"_s, u"^/repositories/"_s);
        how.insert(u"count"_s, 1);
        pushed.rig.does(fault, how);
        pushed.ring(); // meets the limit
        QVERIFY(pushed.waitFor([&] { return pushed.watch().state == store::Watch::State::Limited; }));
        const QString commit = pushed.push(u"<h1>after the limit</h1>\n"_s);
        QVERIFY(pushed.waitFor([&] { return pushed.page().contains("after the limit"); }));
        QCOMPARE(pushed.count(commit), 1);
        QVERIFY(pushed.isTold());
        QCOMPARE(pushed.watch().state, store::Watch::State::Watching);
    }

    void anEmptyRepositoryIsNoErrorAndItsFirstPushDeploys()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens());
        pushed.rig.does(u"status"_s,
                        {{u"path"_s, u"^/repositories/[0-9]+/commits/"_s},
                         {u"status"_s, 409},
                         {u"body"_s, u"{\"message\":\"Git Repository is empty.\"}"_s},
                         {u"count"_s, 0}});
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return pushed.watch().facts[u"missingBranches"_s][0].toString() == u"main"; }));
        QVERIFY(!pushed.watch().error);
        pushed.rig.forget(u"faults"_s);
        const QString first = pushed.push(u"<h1>first</h1>\n"_s);
        QVERIFY(pushed.becomes(first, store::State::Ready));
        QVERIFY(pushed.watch().facts[u"missingBranches"_s][0].toString().isEmpty());
    }

    void tellsOnceThoughTheAgentDiesWhileItTells_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("before GitHub has done it") << u"hang"_s;
        QTest::newRow("after GitHub has done it") << u"mute"_s;
    }
    void tellsOnceThoughTheAgentDiesWhileItTells()
    {
        QFETCH(QString, fault);
        test::Pushed pushed(*m_computer, {{u"previews"_s, true}, {u"relay"_s, true}});
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens() && pushed.isTold());
        pushed.rig.post(u"refs"_s,
                        {{u"repo"_s, pushed.repo}, {u"ref"_s, u"refs/heads/idea"_s}, {u"to"_s, u"heads/main"_s}});
        const QString repository = u"^/repositories/%1/"_s.arg(pushed.number());
        const QStringList calls{u"deployments$"_s, u"deployments/[0-9]+/statuses$"_s, u"statuses/[0-9a-f]+$"_s,
                                u"issues/[0-9]+/comments$"_s};
        for (const QString& call : calls)
            pushed.rig.does(fault, {{u"path"_s, repository + call}, {u"method"_s, u"POST"_s}, {u"count"_s, 1}});
        const QString commit = pushed.push(u"<h1>idea</h1>\n"_s, u"Idea"_s, u"idea"_s);
        const int pull = pushed.pull({{u"head"_s, u"idea"_s}})[u"number"_s].toInt();
        const auto met = [&] {
            const QJsonArray rules = pushed.rig.get(u"faults"_s);
            return std::count_if(rules.begin(), rules.end(),
                                 [](const QJsonValue& rule) { return rule[u"hits"_s].toInt() > 0; });
        };
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        for (int call = 1; call <= calls.size(); ++call) {
            QVERIFY(pushed.waitFor([&] { return met() >= call; }));
            pushed.killAgent();
            pushed.ring();
        }
        QVERIFY(pushed.isTold());
        const auto deployments = pushed.ask(u"/repos/%1/deployments?sha=%2"_s.arg(pushed.repo, commit));
        QCOMPARE(deployments.size(), 1);
        const auto shown = pushed.ask(
            u"/repos/%1/deployments/%2/statuses"_s.arg(pushed.repo).arg(deployments[0][u"id"_s].toInteger()));
        QCOMPARE(states(shown), QStringList{u"success"_s});
        const auto statuses = pushed.ask(u"/repos/%1/commits/%2/statuses"_s.arg(pushed.repo, commit));
        QCOMPARE(states(statuses), QStringList{u"success"_s});
        QCOMPARE(pushed.ask(u"/repos/%1/issues/%2/comments"_s.arg(pushed.repo).arg(pull)).size(), 1);
    }

    void deploysACommitWhoseBranchGoesMeanwhile()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        const QString yml = u"framework: static-html\nbuild: sh build.sh\noutput: dist\n"_s;
        pushed.push(yml, u"Build [skip ci]"_s, u"main"_s, u"shipdeck.yml"_s);
        // What it downloads is the one folder that a build shares with this computer.
        const QString script = u"while [ ! -e /home/build/.cache/go ]; do sleep 0.01; done\n"
                               "mkdir dist && echo built > dist/index.html\n"_s;
        const QString commit = pushed.push(script, u"Slowly"_s, u"main"_s, u"build.sh"_s);
        QVERIFY(pushed.becomes(commit, store::State::Building));
        pushed.rig.post(u"refs"_s, {{u"repo"_s, pushed.repo}, {u"ref"_s, u"refs/heads/main"_s}});
        QVERIFY(pushed.waitFor([&] { return pushed.watch().facts[u"missingBranches"_s][0].toString() == u"main"; }));
        const QString gate = Paths::fromEnvironment()->dependencies() + u'/' + pushed.project + u"/downloads/go"_s;
        test::Home::write(gate, {});
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        QVERIFY(pushed.page().contains("built"));
    }

    void aReportThatWaitsForATimeThatNeverComesIsSent()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens() && pushed.isTold());
        QVERIFY(pushed.home.agentEnds());
        // As noted before this computer's clock went back by years.
        QVERIFY(pushed.store().write([&](store::Database& db) {
            return db.execute("UPDATE github_reports SET is_open = 1, due_at = '2099-01-01T00:00:00.000Z'");
        }));
        pushed.ring();
        QVERIFY(pushed.isTold());
    }
};

SHIPDECK_TEST(RoughTest)
#include "rough_test.moc"
