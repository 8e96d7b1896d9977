// SPDX-License-Identifier: MIT
#include "life.h"
#include "store/deployments.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/deployment_list.h"
#include "widgets/repository_list.h"
#include "widgets/search_field.h"
#include "widgets/space_list.h"
#include "widgets/status_pill.h"
#include "deck/deployments.h"
#include "deck/operations.h"
#include "deck/pushes.h"

#include <QCheckBox>
#include <QClipboard>
#include <QListView>

using namespace Qt::StringLiterals;

#define WAIT_FOR(condition) QTRY_VERIFY(condition)

namespace shipdeck::test {

//! The life of a project, as its person goes through it; each stage needs those before it.
class LifeTest : public QObject {
    Q_OBJECT

    QString route() const { return m_life->window().route().page; }
    int rows() const
    {
        const auto* list = m_life->window().findChild<ui::RepositoryList*>(u"repositoryList"_s);
        return list ? list->model()->rowCount() : 0;
    }
    QStringList ids(const char* list) const
    {
        QStringList all;
        if (const auto* found = m_life->find<ui::DeploymentList>(list))
            for (int i = 0; i < found->model()->rowCount(); ++i)
                all << found->model()->index(i, 0).data(ui::DeploymentRows::IdRole).toString();
        return all;
    }
    std::optional<store::Deployment> deploymentOf(const QString& commit) const
    {
        store::DeploymentFilter filter;
        filter.project = m_life->project;
        const auto all = m_life->deck().deployments().list(filter);
        for (const store::Deployment& one : all.value_or(QList<store::Deployment>()))
            if (one.commit == commit)
                return one;
        return {};
    }
    bool isReady(const QString& commit) const
    {
        const auto found = deploymentOf(commit);
        return found && found->state == store::State::Ready;
    }
    QString comment() const
    {
        const QJsonArray all = m_life->ask(u"/repos/%1/issues/%2/comments"_s.arg(m_life->rig.repo()).arg(m_number));
        return all.size() == 1 ? all[0][u"body"_s].toString() : QString();
    }

    std::unique_ptr<Life> m_life;
    int m_number = 0; //!< of the pull request
    QString m_preview;
    QString m_idea; //!< the commit in it

private Q_SLOTS:
    void initTestCase()
    {
        m_life = std::make_unique<Life>();
        QVERIFY(m_life->isReady());
        QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
    }
    void cleanupTestCase() { m_life.reset(); }
    void init()
    {
        if (m_hasFailed)
            QSKIP("an earlier stage failed");
        m_hasFailed = true;
    }
    void cleanup()
    {
        m_hasFailed = QTest::currentTestFailed();
        if (!m_hasFailed)
            return;
        m_life->picture(u"failed"_s);
        const auto all = m_life->deck().deployments().list({});
        for (const store::Deployment& one : all.value_or(QList<store::Deployment>()))
            qWarning() << one.environment << store::stateName(one.state)
                       << (one.error ? one.error->render() : QString());
        const auto open = m_life->deck().operations().open();
        for (const store::Operation& one : open.value_or(QList<store::Operation>()))
            qWarning() << "open" << store::operationKindName(one) << one.environment
                       << store::operationStateName(one.state) << (one.error ? one.error->render() : QString());
        if (const auto watch = m_life->deck().pushes().watch(m_life->project); watch && *watch)
            qWarning() << store::watchStateName((*watch)->state) << (*watch)->facts
                       << ((*watch)->error ? (*watch)->error->render() : QString());
        const QStringList calls = m_life->rig.calls();
        qWarning().noquote() << calls.mid(std::max<qsizetype>(0, calls.size() - 60)).join(u'\n');
    }

    void signsInByDeviceFlow()
    {
        WAIT_FOR(m_life->find<QAbstractButton>("startConnect"));
        m_life->picture(u"start"_s);
        QVERIFY(m_life->click("startConnect"));
        QVERIFY(m_life->click("deviceSignIn"));
        WAIT_FOR(!m_life->browser.opened.isEmpty());
        m_life->picture(u"device-code"_s);
        QCOMPARE(m_life->browser.opened.first().path(), u"/login/device"_s);
        const QString code = QGuiApplication::clipboard()->text();
        m_life->rig.post(u"device"_s, {{u"user_code"_s, code}, {u"do"_s, u"approve"_s}});
        WAIT_FOR(route() == u"repositories"_s);
    }

    void seesAThousandRepositoriesInTwelveSpaces()
    {
        WAIT_FOR(rows() == 1000);
        WAIT_FOR(m_life->find<ui::SpaceList>("spaceList")->model()->rowCount() >= 12);
        m_life->picture(u"repositories"_s);
        auto* search = m_life->find<ui::SearchField>("repositorySearch");
        QTest::keyClicks(search, m_life->rig.repo().section(u'/', 1));
        WAIT_FOR(rows() < 1000 && rows() > 0);
        m_life->picture(u"found"_s);
    }

    void importsOneAndDeploysItHere()
    {
        auto* list = m_life->find<ui::RepositoryList>("repositoryList");
        for (int i = 0; i < rows(); ++i)
            if (list->model()->index(i, 0).data(ui::RepositoryRows::IdRole) == m_life->rig.repo())
                list->setCurrentIndex(list->model()->index(i, 0));
        QCOMPARE(list->currentId(), m_life->rig.repo());
        QTest::keyClick(list, Qt::Key_Return);
        WAIT_FOR(route() == u"import"_s);
        WAIT_FOR(m_life->find<QAbstractButton>("importDeploy")
                 && m_life->find<QAbstractButton>("importDeploy")->isEnabled());
        m_life->picture(u"import"_s);
        QVERIFY(m_life->click("importDeploy"));
        WAIT_FOR(route() == u"deployment"_s);
        m_life->project = ProjectId(m_life->window().route().project);
        WAIT_FOR(m_life->find<ui::StatusPill>("deploymentPill")->status() == ui::Status::Current);
        WAIT_FOR(m_life->deck().deployments().get(m_life->window().route().detail)->state == store::State::Ready);
        WAIT_FOR(m_life->find<QAbstractButton>("visit"));
        m_life->picture(u"deployed"_s);
        QVERIFY(Home::get(m_life->addressOf(u"production"_s)).status == 200);
    }

    void switchesOnPushesAndPreviews()
    {
        QVERIFY(m_life->click("nav.settings"));
        WAIT_FOR(m_life->find<QCheckBox>("pushProduction"));
        for (const char* name : {"pushProduction", "pushPreviews"}) {
            auto* box = m_life->find<QCheckBox>(name);
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            QVERIFY(box->isChecked());
        }
        WAIT_FOR(m_life->sees(u"Watching for pushes"_s));
        m_life->picture(u"settings"_s);
    }

    void deploysByItselfWhatIsPushed()
    {
        QVERIFY(m_life->click("nav.overview"));
        WAIT_FOR(ids("latestDeployments").size() == 1);
        QVERIFY(m_life->clone(m_life->rig.web() + u'/' + m_life->rig.repo() + u".git"_s));
        const QString commit = m_life->commit(u"<h1>pushed</h1>\n"_s, u"Say that it was pushed"_s);
        QVERIFY(m_life->push(u"main"_s));
        // The page shows it without being asked.
        WAIT_FOR(ids("latestDeployments").size() == 2);
        m_life->picture(u"pushed"_s);
        WAIT_FOR(isReady(commit));
        QCOMPARE(ids("latestDeployments").first(), deploymentOf(commit)->id);
        auto* list = m_life->find<ui::DeploymentList>("latestDeployments");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        WAIT_FOR(route() == u"deployment"_s);
        WAIT_FOR(m_life->find<ui::StatusPill>("deploymentPill")->status() == ui::Status::Current);
        m_life->picture(u"pushed-ready"_s);
        QVERIFY(m_life->page(u"production"_s).contains("pushed"));
    }

    void showsThePreviewOfAPullRequestAndItsComment()
    {
        QVERIFY(m_life->click("nav.overview"));
        QVERIFY(m_life->branch(u"idea"_s));
        m_idea = m_life->commit(u"<h1>a better idea</h1>\n"_s, u"Have an idea"_s);
        QVERIFY(m_life->push(u"idea"_s));
        const QJsonObject wanted{{u"repo"_s, m_life->rig.repo()}, {u"head"_s, u"idea"_s}, {u"title"_s, u"An idea"_s}};
        m_number = m_life->rig.post(u"pulls"_s, wanted)[u"number"_s].toInt();
        QVERIFY(m_number > 0);
        WAIT_FOR(isReady(m_idea));
        WAIT_FOR(m_life->sees(u"#%1"_s.arg(m_number)));
        m_preview = m_life->addressOf(u"pr-%1"_s.arg(m_number));
        QVERIFY(Home::get(m_preview).body.contains("a better idea"));
        QVERIFY(m_life->page(u"production"_s).contains("pushed"));
        WAIT_FOR(comment().contains(m_preview));
        m_life->picture(u"preview"_s);
    }

    void movesProductionAndRemovesThePreviewWhenItIsMerged()
    {
        m_life->rig.post(u"pulls"_s, {{u"repo"_s, m_life->rig.repo()}, {u"number"_s, m_number}, {u"do"_s, u"merge"_s}});
        WAIT_FOR(m_life->page(u"production"_s).contains("a better idea"));
        WAIT_FOR(!m_life->sees(u"#%1"_s.arg(m_number)));
        WAIT_FOR(Home::get(m_preview).status != 200);
        WAIT_FOR(comment().contains(u"Removed"_s));
        m_life->picture(u"merged"_s);
    }

    void leavesNothingBehindWhenTheProjectIsRemoved()
    {
        const QString address = m_life->addressOf(u"production"_s);
        m_life->window().actions().remove(m_life->project);
        m_life->picture(u"remove"_s);
        QVERIFY(m_life->click("confirm"));
        WAIT_FOR(m_life->deck().projects().list()->isEmpty());
        WAIT_FOR(m_life->ask(u"/repos/%1/git/matching-refs/shipdeck/"_s.arg(m_life->rig.repo())).isEmpty());
        WAIT_FOR(m_life->rig.get(u"hooks"_s).isEmpty());
        QVERIFY(Home::get(address).status != 200);
        m_life->picture(u"removed"_s);
    }

private:
    bool m_hasFailed = false;
};
SHIPDECK_TEST(LifeTest)

} // namespace shipdeck::test

#include "life_test.moc"
