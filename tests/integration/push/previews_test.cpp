// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! A pull request has an address of its own for as long as it is open.
class PreviewsTest : public test::OnOneComputer {
    Q_OBJECT

    static QJsonArray comments(test::Pushed& pushed, int number)
    {
        return pushed.ask(u"/repos/%1/issues/%2/comments"_s.arg(pushed.repo).arg(number));
    }
    static bool hasEnvironment(test::Pushed& pushed, const QString& name)
    {
        const auto all = store::environments(pushed.store().database(), pushed.project);
        return std::any_of(all->begin(), all->end(), [&](const auto& one) { return one.name == name; });
    }

private Q_SLOTS:
    void followsAPullRequestFromOpeningToMerge()
    {
        test::Pushed pushed(*m_computer, {{u"production"_s, true}, {u"previews"_s, true}});
        QVERIFY(pushed.isReady());
        pushed.rig.post(u"refs"_s,
                        {{u"repo"_s, pushed.repo}, {u"ref"_s, u"refs/heads/idea"_s}, {u"to"_s, u"heads/main"_s}});
        const QString first = pushed.push(u"<h1>idea</h1>\n"_s, u"Idea"_s, u"idea"_s);
        const int number = pushed.pull({{u"head"_s, u"idea"_s}, {u"title"_s, u"An idea"_s}})[u"number"_s].toInt();
        const QString environment = u"pr-%1"_s.arg(number);
        QVERIFY(pushed.becomes(first, store::State::Ready));
        QCOMPARE(pushed.deployments().first().environment, environment);
        QVERIFY(pushed.page(environment).contains("idea"));
        QVERIFY(pushed.isTold());
        QCOMPARE(comments(pushed, number).size(), 1);
        QVERIFY(comments(pushed, number)[0][u"body"_s].toString().contains(u"Ready"_s));

        const QString second = pushed.push(u"<h1>better idea</h1>\n"_s, u"Better"_s, u"idea"_s);
        QVERIFY(pushed.becomes(second, store::State::Ready));
        QVERIFY(pushed.page(environment).contains("better"));
        QVERIFY(pushed.isTold());
        QCOMPARE(comments(pushed, number).size(), 1);
        QVERIFY(comments(pushed, number)[0][u"body"_s].toString().contains(second));

        const QString address = pushed.deployments(environment).first().url;
        pushed.pull({{u"number"_s, number}, {u"do"_s, u"merge"_s}});
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return !hasEnvironment(pushed, environment); }));
        QVERIFY(test::Home::get(address).body != "<h1>better idea</h1>\n");
        const QStringList history{u"list"_s, pushed.project, u"--env"_s, environment};
        QVERIFY(pushed.home.run(history).out.contains("REMOVED"));
        const QStringList shown{u"show"_s, pushed.deployments(environment).first().id};
        QVERIFY(pushed.home.run(shown).out.contains("READY, removed"));
        QVERIFY(pushed.waitFor([&] { return pushed.page().contains("better"); }));
        QVERIFY(pushed.isTold());
        QCOMPARE(comments(pushed, number).size(), 1);
        QVERIFY(comments(pushed, number)[0][u"body"_s].toString().contains(u"Removed"_s));
    }

    void replacesWhatRunsForAnOlderCommit()
    {
        test::Pushed pushed(*m_computer, {{u"previews"_s, true}});
        QVERIFY(pushed.isReady());
        pushed.rig.post(u"refs"_s,
                        {{u"repo"_s, pushed.repo}, {u"ref"_s, u"refs/heads/slow"_s}, {u"to"_s, u"heads/main"_s}});
        pushed.push(u"framework: static-html\nbuild: sh build.sh\noutput: dist\n"_s, u"Slow"_s, u"slow"_s,
                    u"shipdeck.yml"_s);
        const QString older = pushed.push(u"sleep 600\n"_s, u"It takes its time"_s, u"slow"_s, u"build.sh"_s);
        pushed.pull({{u"head"_s, u"slow"_s}});
        QVERIFY(pushed.becomes(older, store::State::Building));
        const QString newer =
            pushed.push(u"mkdir dist && cp index.html dist\n"_s, u"Quick"_s, u"slow"_s, u"build.sh"_s);
        QVERIFY(pushed.becomes(newer, store::State::Ready));
        QVERIFY(pushed.becomes(older, store::State::Skipped));
    }

    void buildsForksOnlyWhenAllowedAndNeverWithSecrets()
    {
        test::Pushed pushed(*m_computer, {{u"previews"_s, true}});
        QVERIFY(pushed.isReady());
        const QStringList wanted{u"vars"_s,    pushed.project,         u"--env"_s,
                                 u"preview"_s, u"PLAIN=open-to-all"_s, u"API_TOKEN=a-secret-of-ours-123"_s};
        QCOMPARE(pushed.home.run(wanted).exit, 0);
        pushed.rig.post(u"repos"_s, {{u"repo"_s, u"stranger/harbor"_s}, {u"parent"_s, pushed.repo}});
        const QString commit =
            pushed.rig
                .post(u"commits"_s,
                      {{u"repo"_s, u"stranger/harbor"_s},
                       {u"branch"_s, u"theirs"_s},
                       {u"login"_s, u"stranger"_s},
                       {u"from"_s, u"heads/main"_s},
                       {u"files"_s, QJsonObject{{u"index.html"_s, u"<h1>theirs</h1>\n"_s}}}})[u"sha"_s]
                .toString();
        const int number = pushed
                               .pull({{u"head"_s, u"theirs"_s},
                                      {u"head_owner"_s, u"stranger"_s},
                                      {u"login"_s, u"stranger"_s}})[u"number"_s]
                               .toInt();
        pushed.ring();
        QVERIFY(pushed.waitFor([&] {
            const auto watch = store::watch(pushed.store().database(), pushed.project);
            return watch && *watch && !(*watch)->facts[u"forks"_s].toArray().isEmpty();
        }));
        QVERIFY(!hasEnvironment(pushed, u"pr-%1"_s.arg(number)));

        pushed.setRules({{u"previews"_s, true}, {u"forkPreviews"_s, true}});
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        const auto snapshot = pushed.deployments(u"pr-%1"_s.arg(number)).first().snapshot;
        QCOMPARE(snapshot[u"variables"_s].toArray().size(), 1); // PLAIN

        pushed.pull({{u"number"_s, number}, {u"do"_s, u"close"_s}});
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return !hasEnvironment(pushed, u"pr-%1"_s.arg(number)); }));
    }
};

SHIPDECK_TEST(PreviewsTest)
#include "previews_test.moc"
