// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! Environments beside production that follow a branch of their own.
class BranchesTest : public test::OnOneComputer {
    Q_OBJECT

private Q_SLOTS:
    void deploysTheBranchOfEachEnvironment()
    {
        test::Pushed pushed(*m_computer,
                            {{u"production"_s, true}, {u"branches"_s, QJsonObject{{u"staging"_s, u"develop"_s}}}});
        QVERIFY(pushed.isReady());
        const QString staged = pushed.push(u"<h1>next</h1>\n"_s, u"Next"_s, u"develop"_s);
        QVERIFY(pushed.becomes(staged, store::State::Ready));
        QCOMPARE(pushed.deployments(u"staging"_s).first().commit, staged);
        QVERIFY(pushed.page(u"staging"_s).contains("next"));
        QVERIFY(!pushed.page().contains("next"));
        const QString live = pushed.push(u"<h1>now</h1>\n"_s);
        QVERIFY(pushed.becomes(live, store::State::Ready));
        QVERIFY(pushed.page().contains("now"));
        QVERIFY(pushed.page(u"staging"_s).contains("next"));
        QCOMPARE(pushed.count(staged), 1);
        QCOMPARE(pushed.count(live), 1);
        // Others see who deploys it, and who removes the project takes that back.
        const auto owners = pushed.watch().facts[u"owners"_s].toObject();
        QVERIFY(owners.contains(u"staging"_s));
        const QString record = u"/repos/%1/git/matching-refs/shipdeck/staging"_s.arg(pushed.repo);
        QCOMPARE(pushed.ask(record).size(), 1);
        QCOMPARE(pushed.home.run({u"remove"_s, pushed.project, u"--yes"_s}).exit, 0);
        QCOMPARE(pushed.ask(record).size(), 0);
    }

    void aFrozenEnvironmentDeploysTheNewestPushWhenTheFreezeEnds()
    {
        test::Pushed pushed(*m_computer,
                            {{u"production"_s, true}, {u"branches"_s, QJsonObject{{u"staging"_s, u"develop"_s}}}});
        QVERIFY(pushed.isReady());
        const QString always = u"freeze=2000-01-01 - 2100-01-01"_s;
        QCOMPARE(pushed.home.run({u"settings"_s, pushed.project, always}).exit, 0);
        QVERIFY(pushed.home.run({u"pushes"_s, pushed.project}).out.contains("pushes wait until 2100-01-01"));
        const QString frozen = pushed.push(u"<h1>frozen</h1>\n"_s);
        const QString staged = pushed.push(u"<h1>next</h1>\n"_s, u"Next"_s, u"develop"_s);
        QVERIFY(pushed.becomes(staged, store::State::Ready)); // and production was looked at as well
        QCOMPARE(pushed.count(frozen), 0);
        const QString newest = pushed.push(u"<h1>newest</h1>\n"_s);
        QCOMPARE(pushed.home.run({u"settings"_s, pushed.project, u"freeze="_s}).exit, 0);
        QVERIFY(pushed.becomes(newest, store::State::Ready));
        QVERIFY(pushed.page().contains("newest"));
        QCOMPARE(pushed.count(frozen), 0);
    }

    void followsWhatTheFileSaysUntilAPersonDoes()
    {
        test::Pushed pushed(*m_computer, {{u"production"_s, true}});
        QVERIFY(pushed.isReady());
        const QString file =
            pushed.push(u"environments:\n  qa:\n    branch: quality\n"_s, u"Follow"_s, u"main"_s, u"shipdeck.yml"_s);
        QVERIFY(pushed.becomes(file, store::State::Ready));
        const QString first = pushed.push(u"<h1>quality</h1>\n"_s, u"Quality"_s, u"quality"_s);
        QVERIFY(pushed.becomes(first, store::State::Ready));
        QCOMPARE(pushed.deployments(u"qa"_s).first().commit, first);
        const auto shown = pushed.home.run({u"pushes"_s, pushed.project, u"--json"_s}).json();
        QCOMPARE(shown[u"environments"_s][u"qa"_s].toString(), u"quality"_s);
        // By hand from now on, whatever the file says.
        QCOMPARE(pushed.home.run({u"pushes"_s, pushed.project, u"--env"_s, u"qa"_s, u"--branch"_s, u""_s}).exit, 0);
        (void)pushed.push(u"<h1>unseen</h1>\n"_s, u"Unseen"_s, u"quality"_s);
        // The look that finds the second began when the one that found the first had ended, with all branches.
        for (const QString& page : {u"<h1>seen</h1>\n"_s, u"<h1>seen again</h1>\n"_s})
            QVERIFY(pushed.becomes(pushed.push(page), store::State::Ready));
        QCOMPARE(pushed.deployments(u"qa"_s).size(), 1);
    }

    void saysWhichBranchIsMissing()
    {
        test::Pushed pushed(*m_computer, {{u"branches"_s, QJsonObject{{u"staging"_s, u"gone"_s}}}});
        QVERIFY(pushed.isReady());
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return pushed.watch().facts[u"missingBranches"_s][0].toString() == u"gone"; }));
        const QString commit = pushed.push(u"<h1>found</h1>\n"_s, u"Found"_s, u"gone"_s);
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        QVERIFY(pushed.page(u"staging"_s).contains("found"));
    }

    void refusesWhatCannotFollow_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("previews") << QStringList{u"--env"_s, u"pr-7"_s, u"--branch"_s, u"x"_s} << u"usage"_s;
        QTest::newRow("no branch") << QStringList{u"--env"_s, u"staging"_s} << u"usage"_s;
        QTest::newRow("no name") << QStringList{u"--env"_s, u"Über all"_s, u"--branch"_s, u"x"_s}
                                 << u"environment-name"_s;
    }

    void refusesWhatCannotFollow()
    {
        QFETCH(QStringList, words);
        test::Pushed pushed(*m_computer, {});
        QVERIFY(pushed.isReady());
        const test::Answer answer = pushed.home.run(QStringList{u"pushes"_s, pushed.project, u"--json"_s} + words);
        QCOMPARE(answer.exit, 2);
        QTEST(answer.errorCode(), "code");
    }
};
SHIPDECK_TEST(BranchesTest)

#include "branches_test.moc"
