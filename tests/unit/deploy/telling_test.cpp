// SPDX-License-Identifier: MIT
#include "deploy/reporting/report_of.h"
#include "github/project_settings.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! What others read on GitHub.
class TellingTest : public QObject {
    Q_OBJECT

    static github::Report reportOf(const QString& url, store::State state = store::State::Ready,
                                   const QString& environment = u"production"_s)
    {
        store::Project project;
        project.settings.insert(u"github"_s, github::RepositoryLink{{}, 7, u"mona/shop"_s}.toJson());
        store::Deployment deployment;
        deployment.id = DeploymentId(u"abc123"_s);
        deployment.commit = CommitId(QString(40, u'c'));
        deployment.environment = EnvironmentName(environment);
        deployment.state = state;
        deployment.role = store::ReleaseRole::Current;
        deployment.url = url;
        return *deploy::reportOf(project, deployment);
    }

private Q_SLOTS:
    void linksOnlyToWhatOthersCanOpen_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isPublic");
        QTest::newRow("a name of this computer") << u"http://shop.localhost:8480"_s << false;
        QTest::newRow("a number of this computer") << u"http://127.0.0.1:8480"_s << false;
        QTest::newRow("the sixth kind") << u"http://[::1]:8480"_s << false;
        QTest::newRow("Pages") << u"https://mona.github.io/shop/"_s << true;
        QTest::newRow("a name that only looks so") << u"https://localhost.example.com"_s << true;
    }
    void linksOnlyToWhatOthersCanOpen()
    {
        QFETCH(QString, url);
        QFETCH(bool, isPublic);
        const github::Report report = reportOf(url);
        QCOMPARE(report.isPublic, isPublic);
        QCOMPARE(report.address, QUrl(url));
        QCOMPARE(report.description.contains(u"computer that deployed it"_s), !isPublic);
        const QString comment = deploy::commentOf({}, report);
        QCOMPARE(comment.contains(u"opens on the computer"_s), !isPublic);
        QVERIFY(comment.contains(u"`shipctl logs abc123`"_s));
    }
    void calledProductionIsOnlyProduction()
    {
        QVERIFY(reportOf({}).isProduction);
        for (const QString& other : {u"preview"_s, u"staging"_s, u"pr-3"_s})
            QVERIFY(!reportOf({}, store::State::Ready, other).isProduction);
    }
    void linksNowhereWhileThereIsNothing()
    {
        QVERIFY(!reportOf(u"https://mona.github.io/shop/"_s, store::State::Building).isPublic);
    }
};

SHIPDECK_TEST(TellingTest)
#include "telling_test.moc"
