// SPDX-License-Identifier: MIT
#include "agent/push/rules.h"
#include "deploy/reporting/report_of.h"
#include "deploy/previews.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class PushRulesTest : public QObject {
    Q_OBJECT

    static store::Deployment deployment(store::State state, store::ReleaseRole role = store::ReleaseRole::None)
    {
        store::Deployment made;
        made.id = DeploymentId(u"abc"_s);
        made.environment = EnvironmentName(u"pr-3"_s);
        made.commit = CommitId(QString(40, u'a'));
        made.state = state;
        made.role = role;
        made.url = u"http://shop-pr-3.localhost:8480"_s;
        return made;
    }
    static store::Project project()
    {
        store::Project made;
        made.name = u"shop | @everyone `x`"_s;
        made.slug = u"shop"_s;
        made.settings = {{u"github"_s, QJsonObject{{u"repository"_s, 7}}}};
        return made;
    }

private Q_SLOTS:
    void findsTheMarkThatSkips_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("mark");
        QTest::newRow("none") << u"Skip ci in the docs"_s << QString();
        QTest::newRow("in the title") << u"Docs [skip ci]"_s << u"[skip ci]"_s;
        QTest::newRow("in any case") << u"Docs [CI SKIP]"_s << u"[CI SKIP]"_s;
        QTest::newRow("below") << u"Docs\n\n[no ci] for now"_s << u"[no ci]"_s;
        QTest::newRow("a trailer") << u"Docs\n\nskip-checks: true"_s << u"skip-checks: true"_s;
        QTest::newRow("a trailer in the middle of words") << u"about skip-checks: true things"_s << QString();
    }
    void findsTheMarkThatSkips()
    {
        QFETCH(QString, message);
        QFETCH(QString, mark);
        QCOMPARE(agent::skipMark(message), mark);
    }

    void knowsWhichFilesConcernIt_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("only");
        QTest::addColumn<QStringList>("except");
        QTest::addColumn<QString>("root");
        QTest::addColumn<bool>("concerned");
        const QStringList none;
        QTest::newRow("anything without rules") << QStringList{u"a.txt"_s} << none << none << QString() << true;
        QTest::newRow("in the root") << QStringList{u"apps/web/a.txt"_s} << none << none << u"apps/web"_s << true;
        QTest::newRow("beside the root") << QStringList{u"apps/web2/a"_s} << none << none << u"apps/web"_s << false;
        QTest::newRow("a package that the rules name as well")
            << QStringList{u"packages/ui/a.ts"_s} << QStringList{u"apps/web"_s, u"packages/"_s} << none << u"apps/web"_s
            << true;
        QTest::newRow("only documents") << QStringList{u"docs/a.md"_s, u"README.md"_s} << none
                                        << QStringList{u"docs/"_s, u"*.md"_s} << QString() << false;
        QTest::newRow("one more than documents")
            << QStringList{u"docs/a.md"_s, u"src/a.c"_s} << none << QStringList{u"docs/"_s} << QString() << true;
        QTest::newRow("nothing at all") << none << none << none << QString() << false;
    }
    void knowsWhichFilesConcernIt()
    {
        QFETCH(QStringList, files);
        QFETCH(QStringList, only);
        QFETCH(QStringList, except);
        QFETCH(QString, root);
        QFETCH(bool, concerned);
        github::PushRules rules;
        rules.onlyPaths = only;
        rules.exceptPaths = except;
        QCOMPARE(agent::concerns(files, rules, root), concerned);
    }

    void pollsManyProjectsLessOften_data()
    {
        QTest::addColumn<int>("quickReads"); // of all projects together, in each round
        QTest::addColumn<int>("usualReads");
        QTest::addColumn<qint64>("quick"); // the intervals, in seconds
        QTest::addColumn<qint64>("usual");
        QTest::newRow("one project, on the screen") << 1 << 0 << qint64(5) << qint64(30);
        QTest::newRow("a hundred, one of them on the screen") << 1 << 99 << qint64(5) << qint64(30);
        QTest::newRow("a hundred with previews, ten of them pushed to") << 20 << 180 << qint64(8) << qint64(36);
        QTest::newRow("a hundred with previews, all of them pushed to") << 200 << 0 << qint64(27) << qint64(30);
    }
    void pollsManyProjectsLessOften()
    {
        QFETCH(int, quickReads);
        QFETCH(int, usualReads);
        QFETCH(qint64, quick);
        QFETCH(qint64, usual);
        using namespace std::chrono_literals;
        const agent::Pace pace = agent::paceFor(quickReads, usualReads, {5s, 30s});
        QCOMPARE(qint64(pace.quick.count()), quick * 1000);
        QCOMPARE(qint64(pace.usual.count()), usual * 1000);
    }
    void tellsPreviewsFromOtherEnvironments()
    {
        QCOMPARE(deploy::pullRequestOf(deploy::previewOf(12)), 12);
        for (const QString& other : {u"pr-"_s, u"pr-0"_s, u"pr-012"_s, u"pr-1x"_s, u"pr--1"_s, u"production"_s})
            QCOMPARE(deploy::pullRequestOf(other), 0);
        QCOMPARE(deploy::variablesOf(u"pr-12"_s), u"preview"_s);
        QCOMPARE(deploy::variablesOf(u"staging"_s), u"staging"_s);
    }

    void showsEachStateAsGitHubKnowsIt_data()
    {
        using State = github::Report::State;
        QTest::addColumn<store::State>("state");
        QTest::addColumn<store::ReleaseRole>("role");
        QTest::addColumn<State>("shown");
        QTest::newRow("queued") << store::State::Queued << store::ReleaseRole::None << State::Queued;
        QTest::newRow("building") << store::State::Building << store::ReleaseRole::None << State::InProgress;
        QTest::newRow("current") << store::State::Ready << store::ReleaseRole::Current << State::Success;
        QTest::newRow("superseded") << store::State::Ready << store::ReleaseRole::Superseded << State::Inactive;
        QTest::newRow("removed") << store::State::Ready << store::ReleaseRole::None << State::Inactive;
        QTest::newRow("failed") << store::State::Error << store::ReleaseRole::None << State::Failure;
        QTest::newRow("canceled") << store::State::Canceled << store::ReleaseRole::None << State::Failure;
        QTest::newRow("skipped") << store::State::Skipped << store::ReleaseRole::None << State::Inactive;
        QTest::newRow("rolled back") << store::State::RolledBack << store::ReleaseRole::None << State::Inactive;
    }
    void showsEachStateAsGitHubKnowsIt()
    {
        QFETCH(store::State, state);
        QFETCH(store::ReleaseRole, role);
        QFETCH(github::Report::State, shown);
        const auto report = deploy::reportOf(project(), deployment(state, role));
        QVERIFY(report);
        QCOMPARE(int(report->state), int(shown));
        QCOMPARE(report->isPreview, true);
    }

    void saysNothingBeforeTheCommitIsKnown()
    {
        store::Deployment unknown = deployment(store::State::Queued);
        unknown.commit.clear();
        QVERIFY(!deploy::reportOf(project(), unknown));
    }

    void writesACommentThatIsFoundAgainAndMentionsNobody()
    {
        const auto report = deploy::reportOf(project(), deployment(store::State::Ready, store::ReleaseRole::Current));
        const QString body = deploy::commentOf(project(), *report);
        QVERIFY(body.startsWith(deploy::commentMarker(project())));
        QVERIFY(body.contains(u"`shop / @everyone x`"_s)); // as code, so that nobody is called
        QVERIFY(body.contains(u"http://shop-pr-3.localhost:8480"_s));
    }
};

SHIPDECK_TEST(PushRulesTest)
#include "push_rules_test.moc"
