// SPDX-License-Identifier: MIT
#include "deploy/aws/choice.h"
#include "aws_home.h"
#include "github_window.h"

#include "deck/deployments.h"
#include "base/files.h"
#include "base/sizes.h"
#include "deploy/data_folders.h"
#include "deploy/snapshot.h"
#include "github/project_settings.h"
#include "pages/github/branch_field.h"
#include "pages/github/import_page.h"
#include "pages/github/ref_picker.h"
#include "pages/target_choice.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/label.h"
#include "widgets/overlay.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! What of a repository is deployed, and what it may be given.
class GitHubChoicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void proposedCodeGetsSecretsOnlyAfterAQuestion()
    {
        GitHubWindow github;
        const QString theirs = u"stranger/lighthouse"_s;
        github.rig.post(u"repos"_s, {{u"repo"_s, theirs}, {u"parent"_s, u"mona/lighthouse"_s}});
        const QJsonObject change{{u"repo"_s, theirs},
                                 {u"branch"_s, u"main"_s},
                                 {u"files"_s, QJsonObject{{u"note.txt"_s, u"theirs"_s}}}};
        const QString commit = github.rig.post(u"commits"_s, change)[u"sha"_s].toString();
        github.rig.post(u"pulls"_s,
                        {{u"repo"_s, u"mona/lighthouse"_s},
                         {u"head"_s, u"main"_s},
                         {u"head_owner"_s, u"stranger"_s},
                         {u"login"_s, u"stranger"_s}});
        github.importLighthouse();
        auto* page = qobject_cast<ui::ImportPage*>(github.it->window->page());
        QVERIFY(page);
        QVERIFY(page->request().approvedCommit.isEmpty());
        auto* box = github.it->onPage<QComboBox>("refBox");
        box->setFocus();
        github.it->onPage<ui::SegmentedControl>("refKind")->setCurrent(int(github::Ref::Kind::Commit));
        box->setEditText(commit); // a person has it from the pull request's page
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(github.it->onPage<ui::UntrustedSourceNotice>("forkNotice"));
        QCOMPARE(page->request().environment, u"preview"_s);
        QVERIFY(page->request().approvedCommit.isEmpty());

        // The safe answer is the one that Enter gives.
        github.it->click("noticeAction");
        QVERIFY(github.it->find<ui::Dialog>("approveSecrets"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!github.it->find<ui::Dialog>("approveSecrets"));
        QVERIFY(page->request().approvedCommit.isEmpty());
        github.it->click("noticeAction");
        auto* question = github.it->find<ui::Dialog>("approveSecrets");
        QVERIFY(question);
        question->findChild<QAbstractButton*>(u"confirm"_s)->click();
        QCOMPARE(page->request().approvedCommit, commit);
        QTRY_VERIFY(!github.it->find<ui::Dialog>("approveSecrets"));

        QTest::keyClick(page, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(github.page(), u"deployment"_s);
        const auto detail = github.it->sample.deck().deployments().detail(github.it->window->route().detail);
        QCOMPARE(detail->untrusted.approvedCommit, commit);
        QTRY_VERIFY(github.it->onPage<ui::Label>("proposal"));
    }

    void aRepositoryIsPlannedWithTheAwsProfileThatIsChosen()
    {
        const AwsHome home(AwsHome::sample());
        GitHubWindow github;
        github.importLighthouse();
        auto* page = qobject_cast<ui::ImportPage*>(github.it->window->page());
        QVERIFY(page);
        QVERIFY(!github.it->onPage<QComboBox>("planProfile"));
        auto* target = github.it->onPage<ui::TargetChoice>("target");
        target->setFocus();
        for (int i = 0; i < 3 && target->target() != u"cloudfront"; ++i)
            QTest::keyClick(target, Qt::Key_Right);
        QTRY_VERIFY(github.it->onPage<QComboBox>("planProfile"));
        auto* profiles = github.it->onPage<QComboBox>("planProfile");
        profiles->setFocus();
        QTest::keyClick(profiles, Qt::Key_End);
        const auto priceSays = [&github](const QString& words) {
            const auto* price = github.it->onPage<QWidget>("priceFigures");
            return price && PageWindow::says(price, words);
        };
        QTRY_VERIFY(priceSays(u"eu-west-1"_s));
        QVERIFY(priceSays(u"Without visitors"_s));
        QVERIFY(!github.it->onPage<QLabel>("planText")->text().contains(u"eu-west-1"_s)); // said once
        QCOMPARE(page->request().options.value(deploy::profileOption), u"team"_s);
        auto* currency = github.it->onPage<QComboBox>("currency");
        currency->setFocus();
        for (int i = 0; i < 3; ++i) // past that of the country, dollars and won
            QTest::keyClick(currency, Qt::Key_Down);
        QTRY_VERIFY(priceSays(u"€"_s));
        QVERIFY(priceSays(u"eu-west-1"_s));
    }

    void whatDoesNotRunThereIsNotDeployedThere()
    {
        GitHubWindow github;
        github.rig.post(
            u"commits"_s,
            {{u"repo"_s, u"mona/lighthouse"_s},
             {u"branch"_s, u"main"_s},
             {u"files"_s,
              QJsonObject{{u"package.json"_s,
                           u"{\"scripts\":{\"start\":\"node server.js\"},\"dependencies\":{\"express\":\"^4\"}}"_s},
                          {u"server.js"_s, u"require('express')().listen(process.env.PORT)"_s}}}});
        QAbstractButton* deploy = github.importLighthouse();
        auto* target = github.it->onPage<ui::TargetChoice>("target");
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Right);
        QCOMPARE(target->target(), u"github-pages"_s);
        QTRY_VERIFY(github.it->onPage<QWidget>("planError"));
        QVERIFY(!deploy->isEnabled());
        QVERIFY2(deploy->toolTip().contains(u"server"_s), qPrintable(deploy->toolTip()));
        QTest::keyClick(github.it->window->page(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(github.page(), u"import"_s);
        QVERIFY(github.it->sample.deck().projects().all()->isEmpty());
        QTest::keyClick(target, Qt::Key_Left);
        QTRY_VERIFY(!github.it->onPage<QWidget>("planError") && deploy->isEnabled());
    }

    void aTargetIsChangedInTheSettingsUntilSomethingIsLive()
    {
        GitHubWindow github;
        github.importLighthouse();
        github.it->click("importSave");
        QTRY_COMPARE(github.page(), u"overview"_s);
        const QString project = github.it->window->route().project;
        github.it->window->go({u"settings"_s, project, {}});
        auto* target = github.it->onPage<ui::TargetChoice>("target");
        QVERIFY(target->isEnabled());
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Right);
        QTRY_COMPARE(github.it->sample.deck().projects().get(project)->project.settings[u"target"_s].toString(),
                     u"github-pages"_s);

        PageWindow live;
        live.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QVERIFY(!live.onPage<ui::TargetChoice>("target")->isEnabled());
        QVERIFY(live.says(u"The target can't change while the project is live."_s));
    }

    void dataFoldersAreCheckedAndSaved()
    {
        PageWindow it;
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        const auto saved = [&it] {
            return it.sample.deck().projects().get(SampleDeck::harbor)->project.settings[u"data"_s].toArray();
        };
        auto* folders = it.onPage<QLineEdit>("dataFolders");
        QVERIFY(folders);
        folders->setText(u"../uploads"_s);
        it.click("addData");
        const auto* trouble = it.onPage<QLabel>("dataTrouble");
        QVERIFY(trouble && !trouble->text().isEmpty());
        folders->clear();
        QTest::keyClicks(folders, u"./uploads/,db"_s);
        QVERIFY(!it.onPage<QLabel>("dataTrouble"));
        QTest::keyClick(folders, Qt::Key_Return);
        QTRY_COMPARE(saved(), (QJsonArray{u"uploads"_s, u"db"_s}));
        QVERIFY(folders->text().isEmpty());
        QTRY_VERIFY(it.onPage<QAbstractButton>("removeData.uploads"));
        it.click("removeData.uploads");
        QTRY_COMPARE(saved(), QJsonArray{u"db"_s});
        QTRY_VERIFY(!it.onPage<QAbstractButton>("removeData.uploads"));
        it.click("removeData.db"); // what shipdeck.yml says
        QTRY_VERIFY(saved().isEmpty());
    }

    //! What a server stored, where, how much, and which release uses it.
    void aDataFolderIsShownWithWhatIsInIt()
    {
        PageWindow it;
        const Paths paths = it.sample.deck().paths();
        const auto folder = deploy::dataFolder(paths, SampleDeck::harbor, u"production"_s, u"uploads"_s);
        QVERIFY(makeFolder(folder.path) && writeFile(folder.path + u"/photo"_s, QByteArray(4096, 'x')));
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(it.onPage<QWidget>("data.uploads"));
        const QWidget* row = it.onPage<QWidget>("data.uploads");
        for (const QString& words : {u"uploads"_s, u"Production"_s, sizeText(treeBytes(folder.path)), folder.path,
                                     u"not used by the live release"_s, u"No longer used"_s})
            QVERIFY2(PageWindow::says(row, words), qPrintable(words));
        it.onPage<QLineEdit>("dataFolders")->setText(u"uploads"_s);
        it.click("addData");
        const auto isSet = [&it] {
            const auto* now = it.onPage<QWidget>("data.uploads");
            return now && PageWindow::says(now, u"Set for this project"_s);
        };
        QTRY_VERIFY(isSet());
        QVERIFY(it.onPage<QAbstractButton>("removeData.uploads"));
    }

    void aPreviewIsDeployedWithoutLeavingTheProject()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("deployPreview");
        QCOMPARE(it.window->route().page, u"overview"_s); // it asks first
        auto* branch = it.find<QLineEdit>("branchChoice");
        QVERIFY(branch);
        QCOMPARE(branch->text(), u"main"_s);
        branch->setText(u"feat/rates"_s);
        QTest::keyClick(branch, Qt::Key_Return);
        QTRY_COMPARE(it.window->route().page, u"deployment"_s);
        QCOMPARE(it.window->route().project, QString(SampleDeck::harbor));
        const auto made = it.sample.deck().deployments().detail(it.window->route().detail);
        QCOMPARE(made->deployment.environment, u"preview"_s);
        QCOMPARE(deploy::Snapshot::of(made->deployment).source.ref, u"feat/rates"_s);
        QCOMPARE(it.sample.deck().projects().get(SampleDeck::harbor)->project.ref, u"main"_s);
    }

    void aRepositoryIsReadAgainAfterItsFirstPush_data()
    {
        QTest::addColumn<QString>("way");
        for (const QString& way : {u"button"_s, u"palette"_s, u"opened again"_s})
            QTest::newRow(qPrintable(way)) << way;
    }
    void aRepositoryIsReadAgainAfterItsFirstPush()
    {
        QFETCH(QString, way);
        GitHubWindow github;
        github.rig.post(
            u"repos"_s,
            {{u"repo"_s, u"mona/blank"_s}, {u"template"_s, QString()}, {u"created_at"_s, 1}, {u"pushed_at"_s, 1}});
        github.signIn();
        QTRY_COMPARE(github.rows(), 3);
        github.choose(u"mona/blank"_s);
        QTest::keyClick(github.list(), Qt::Key_Return);
        QTRY_VERIFY(github.it->says(u"mona/blank is empty"_s));
        github.rig.post(u"commits"_s,
                        {{u"repo"_s, u"mona/blank"_s},
                         {u"branch"_s, u"main"_s},
                         {u"files"_s, QJsonObject{{u"index.html"_s, u"<h1>first</h1>"_s}}}});
        if (way == u"button"_s)
            github.it->click("noticeAction");
        if (way == u"palette"_s) {
            github.it->window->openPalette(u"Refresh repository"_s);
            QTest::keyClick(ui::Overlay::top(github.it->window.get())->findChild<QLineEdit*>(), Qt::Key_Return);
        }
        if (way == u"opened again"_s) {
            const ui::Route page = github.it->window->route();
            github.it->window->go({u"start"_s, {}, {}});
            QTRY_COMPARE(github.page(), u"start"_s);
            github.it->window->go(page);
        }
        QTRY_VERIFY(github.it->onPage<QLabel>("framework"));
        QVERIFY(!github.it->says(u"mona/blank is empty"_s));
        QTRY_COMPARE(github.it->onPage<QComboBox>("refBox")->currentText(), u"main"_s);
    }

    void theCommitThatIsShownIsDeployedAlthoughItsBranchMoves()
    {
        GitHubWindow github;
        QAbstractButton* deploy = github.importLighthouse();
        const auto says = [&](const QString& words) {
            const auto* plan = github.it->onPage<QLabel>("planText");
            return plan && plan->text().contains(words);
        };
        QTRY_VERIFY(says(u"Creates project"_s));
        QVERIFY(!says(u"The branch is at commit"_s));
        const auto* picker = github.it->onPage<ui::RefPicker>({});
        const QString shown = picker->ref().commit;
        QCOMPARE(shown.size(), 40);
        github.rig.post(u"commits"_s,
                        {{u"repo"_s, u"mona/lighthouse"_s},
                         {u"branch"_s, u"main"_s},
                         {u"files"_s, QJsonObject{{u"index.html"_s, u"<h1>moved</h1>"_s}}}});
        github.it->onPage<ui::SegmentedControl>("environment")->setFocus();
        QTest::keyClick(github.it->onPage<ui::SegmentedControl>("environment"), Qt::Key_Right);
        QTRY_VERIFY(says(u"The branch is at commit"_s));
        deploy->click();
        QTRY_COMPARE(github.page(), u"deployment"_s);
        const auto all = github.it->sample.deck().deployments().list({});
        QVERIFY(all && !all->isEmpty());
        QCOMPARE(deploy::Snapshot::of(all->first()).source.commit, shown);
    }

    void theBranchesOfTheRepositoryAreOffered()
    {
        GitHubWindow github;
        for (const QString& name : {u"release/1"_s, u"develop"_s})
            github.rig.post(u"refs"_s,
                            {{u"repo"_s, u"mona/lighthouse"_s},
                             {u"ref"_s, u"refs/heads/"_s + name},
                             {u"to"_s, u"heads/main"_s}});
        github.importLighthouse();
        github.it->click("importSave");
        QTRY_COMPARE(github.page(), u"overview"_s);
        const QString project = github.it->window->route().project;
        const auto branch = [&] {
            return github::pushRulesOf(github.it->sample.deck().projects().get(project)->project.settings).branch;
        };
        github.it->window->go({u"settings"_s, project, {}});
        github.it->click("pushProduction");
        QTRY_VERIFY(github.it->onPage<ui::BranchField>("pushBranch")->isEnabled());
        auto* field = github.it->onPage<ui::BranchField>("pushBranch");
        QSignalSpy offered(field, &ui::BranchField::offered);
        field->setFocus();
        QTRY_COMPARE(offered.size(), 1);
        const int all = offered.first().first().toInt();
        QVERIFY(all >= 3);
        QAbstractItemView* popup = field->completer()->popup();
        QTest::keyClick(field, Qt::Key_Down);
        QTRY_COMPARE(popup->model()->rowCount(), all);
        popup->hide();
        QTest::keyClicks(field, u"LEASE"_s);
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(popup->model()->rowCount(), 1);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(field->text(), u"release/1"_s);
        QTRY_COMPARE(branch(), u"release/1"_s);

        // Without GitHub what is typed counts.
        github.rig.end();
        github.it->window->go({u"start"_s, {}, {}});
        github.it->window->go({u"settings"_s, project, {}});
        field = github.it->onPage<ui::BranchField>("pushBranch");
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, u"typed"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(branch(), u"typed"_s);
        QVERIFY(!ui::Overlay::top(github.it->window.get()));
    }

    void anotherBranchOfAProjectIsChosenAndPlannedFirst()
    {
        GitHubWindow github;
        github.rig.post(u"refs"_s,
                        {{u"repo"_s, u"mona/lighthouse"_s},
                         {u"ref"_s, u"refs/heads/develop"_s},
                         {u"to"_s, u"heads/main"_s}});
        github.importLighthouse();
        github.it->click("importSave");
        QTRY_COMPARE(github.page(), u"overview"_s);
        for (auto* action : github.it->window->findChildren<QAction*>())
            if (action->text() == u"Choose a branch…"_s)
                action->trigger();
        auto* dialog = github.it->find<ui::Dialog>("chooseBranch");
        QVERIFY(dialog);
        auto* field = dialog->findChild<ui::BranchField*>(u"branchChoice"_s);
        QSignalSpy offered(field, &ui::BranchField::offered);
        QTRY_VERIFY(offered.size() == 1 || field->completer()->model()->rowCount() > 1);
        QTest::keyClicks(field, u"dev"_s);
        QTRY_VERIFY(field->completer()->popup()->isVisible());
        QTest::keyClick(field->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(field->completer()->popup(), Qt::Key_Return);
        QCOMPARE(field->text(), u"develop"_s);
        QCOMPARE(github.page(), u"overview"_s); // chosen, not yet confirmed
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(github.it->onPage<QLineEdit>("branchField"));
        QCOMPARE(github.it->onPage<QLineEdit>("branchField")->text(), u"develop"_s);
        QCOMPARE(github.it->onPage<QAbstractButton>("planDeploy")->text(), u"Deploy"_s);
    }
};

SHIPDECK_TEST(GitHubChoicesTest)

} // namespace shipdeck::test

#include "github_choices_test.moc"
