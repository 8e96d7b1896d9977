// SPDX-License-Identifier: MIT
#include "github_window.h"
#include "linked_sample.h"

#include "deck/github_sign_ins.h"
#include "github/hooks/relay_rule.h"
#include "github/project_settings.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/label.h"
#include "widgets/overlay.h"
#include "widgets/repository_list.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"
#include "widgets/space_list.h"
#include "widgets/toast.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
class GitHubPagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsInByTokenFromTheStartPageAndShowsAThousandRepositories()
    {
        GitHubWindow github(u"full"_s);
        github.it->click("startConnect");
        QCOMPARE(github.page(), u"connect"_s);
        QTest::keyClicks(github.it->onPage<QLineEdit>("tokenField"), QString::fromLatin1(github.rig.token()));
        github.it->click("tokenSignIn");
        QTRY_COMPARE(github.page(), u"repositories"_s);
        QTRY_COMPARE(github.rows(), 1000); // more private ones wait for the SAML of their space

        // Words narrow them at once, and so does a space.
        auto* search = github.it->onPage<ui::SearchField>("repositorySearch");
        QTest::keyClicks(search, u"zzzz"_s);
        QVERIFY(!github.list());
        QTest::keyClick(search, Qt::Key_Escape);
        auto* spaces = github.it->onPage<ui::SpaceList>("spaceList");
        QVERIFY(spaces->model()->rowCount() >= 12);
        spaces->setFocus();
        QTest::keyClick(spaces, Qt::Key_Home);
        QTest::keyClick(spaces, Qt::Key_Down);
        QVERIFY(github.rows() > 0 && github.rows() < 1000);
    }

    void aTokenThatGitHubDoesNotKnowIsSaidBelowItAndKept()
    {
        GitHubWindow github;
        github.it->window->go({u"connect"_s, {}, {}});
        auto* field = github.it->onPage<QLineEdit>("tokenField");
        QTest::keyClicks(field, u"ghp_wrong"_s);
        github.it->click("tokenSignIn");
        QTRY_VERIFY(field->isEnabled() && field->hasFocus());
        QCOMPARE(github.page(), u"connect"_s);
        QCOMPARE(field->text(), u"ghp_wrong"_s);
        QVERIFY(github.it->sample.deck().github().signIns().accounts()->isEmpty());
    }

    void theDeviceCodeIsCopiedItsPageOpenedAndApprovalSignsIn()
    {
        GitHubWindow github;
        github.rig.post(u"settings"_s, {{u"device_interval"_s, 0}});
        github.it->window->go({u"connect"_s, {}, {}});
        github.it->click("deviceSignIn");
        QTRY_VERIFY(!github.it->browser.opened.isEmpty());
        QCOMPARE(github.it->browser.opened.first().path(), u"/login/device"_s);
        const QString code = QGuiApplication::clipboard()->text();
        QCOMPARE(code.size(), 9);
        github.rig.post(u"device"_s, {{u"user_code"_s, code}, {u"do"_s, u"approve"_s}});
        QTRY_COMPARE(github.page(), u"repositories"_s);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void closingTheDeviceDialogKeepsNothing()
    {
        GitHubWindow github;
        github.it->window->go({u"connect"_s, {}, {}});
        github.it->click("deviceSignIn");
        QTRY_VERIFY(!github.it->browser.opened.isEmpty());
        ui::Overlay* dialog = ui::Overlay::top(github.it->window.get());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!ui::Overlay::top(github.it->window.get()));
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QVERIFY(github.it->sample.deck().github().signIns().accounts()->isEmpty());
    }

    void aRepositoryIsImportedByKeyboardAndItsProjectKnowsIt()
    {
        GitHubWindow github;
        github.importLighthouse();
        QCOMPARE(github.page(), u"import"_s);
        QTRY_VERIFY(github.it->onPage<ui::Label>("framework")); // the plan shows it once more
        QTRY_COMPARE(github.it->onPage<QComboBox>("refBox")->currentText(), u"main"_s);

        QTest::keyClick(github.it->window->page(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(github.page(), u"deployment"_s);
        const QString project = github.it->window->route().project;
        const auto link = [&] {
            return github::linkOf(github.it->sample.deck().projects().get(project)->project.settings);
        };
        QTRY_VERIFY(link().repository > 0);
        QCOMPARE(link().fullName, u"mona/lighthouse"_s);
        QCOMPARE(link().account, github.it->sample.deck().github().signIns().standard()->id);

        // From then on its row says so and opens the project.
        github.it->window->go({u"repositories"_s, {}, {}});
        github.choose(u"mona/lighthouse"_s);
        QTest::keyClick(github.list(), Qt::Key_Return);
        QCOMPARE(github.page(), u"overview"_s);
    }

    void anImportIsSetUpBeforeItsFirstDeployment()
    {
        GitHubWindow github;
        auto* deploy = github.importLighthouse();
        QTRY_VERIFY(github.it->onPage<QAbstractButton>("showBuildSettings"));
        github.it->click("showBuildSettings");
        auto* name = github.it->onPage<QLineEdit>("setting-name");
        QCOMPARE(name->placeholderText(), u"lighthouse"_s);
        QVERIFY(!github.it->onPage<QWidget>("setting-root")); // it is above
        name->setFocus();
        QTest::keyClicks(name, u"The Lighthouse"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(github.it->onPage<ui::Label>("planText")->text().contains(u"The Lighthouse"_s));
        auto* push = github.it->onPage<QAbstractButton>("deployOnPush");
        QVERIFY(push && !push->isChecked());
        QTest::mouseClick(push, Qt::LeftButton, {}, {8, push->height() / 2});
        QVERIFY(push->isChecked());
        QTRY_VERIFY(deploy->isEnabled());
        QTest::mouseClick(deploy, Qt::LeftButton);
        QTRY_COMPARE(github.page(), u"deployment"_s);
        const auto made = github.it->sample.deck().projects().get(github.it->window->route().project);
        QCOMPARE(made->project.name, u"The Lighthouse"_s);
        QVERIFY(github::pushRulesOf(made->project.settings).production);
        QCOMPARE(github::pushRulesOf(made->project.settings).branch, QString()); // the default one
    }

    void aTargetIsChosenAndItsPlanSaysTheAddress()
    {
        GitHubWindow github;
        github.importLighthouse();
        auto* target = github.it->onPage<ui::SegmentedControl>("target");
        auto* words = github.it->onPage<ui::Label>("planText");
        QTRY_VERIFY(words->text().contains(u"steps"_s));
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Right);
        QTRY_VERIFY(words->text().contains(u"/pages/mona/lighthouse/"_s));
        QVERIFY(words->text().contains(u"no previews"_s));
        QVERIFY(!github.it->onPage<ui::SegmentedControl>("environment")->isEnabled());
        QTest::keyClick(target, Qt::Key_Left);
        QTRY_VERIFY(!words->text().contains(u"/pages/"_s));
        QTRY_VERIFY(github.it->onPage<ui::SegmentedControl>("environment")->isEnabled());
    }

    void aWrongRootIsSaidBelowItsField()
    {
        GitHubWindow github;
        auto* deploy = github.importLighthouse();
        auto* root = github.it->onPage<QComboBox>("rootBox");
        root->setFocus();
        root->setEditText(u"apps/nowhere"_s);
        QTest::keyClick(root->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(github.it->onPage<ui::Label>("rootError"));
        QVERIFY(!deploy->isEnabled());
        github.it->click("useRoot");
        QTRY_VERIFY(deploy->isEnabled());
    }

    void withoutAnAccountAnOwnersPublicRepositoriesAreFoundAndDeployed()
    {
        GitHubWindow github;
        github.it->window->go({u"connect"_s, {}, {}});
        github.it->click("withoutAccount");
        auto* owner = github.it->onPage<QLineEdit>("ownerField");
        QVERIFY(owner->hasFocus());
        QTest::keyClicks(owner, u"mona"_s);
        QTRY_VERIFY(github.list() && github.rows() == 1);
        github.choose(u"mona/lighthouse"_s); // the private one is not there
        QTest::keyClick(github.list(), Qt::Key_Return);
        auto* deploy = github.it->find<QAbstractButton>("importDeploy");
        QTRY_VERIFY(deploy->isEnabled());
        QTRY_VERIFY(github.it->onPage<QAbstractButton>("showBuildSettings")); // it is planned
        QVERIFY(!github.it->onPage<QAbstractButton>("deployOnPush"));         // a push cannot be seen
        QTest::mouseClick(deploy, Qt::LeftButton);
        QTRY_COMPARE(github.page(), u"deployment"_s);
    }

    void aRevokedTokenAsksToSignInAgainAndComesBackHere()
    {
        GitHubWindow github;
        github.signIn();
        QTRY_VERIFY(github.rows() == 2);
        const QString id = github.it->sample.deck().github().signIns().standard()->id;
        github.rig.post(u"tokens/end"_s,
                        {{u"token"_s, QString::fromLatin1(github.rig.token())}, {u"do"_s, u"revoke"_s}});
        github.it->press(Qt::Key_F5);
        QTRY_VERIFY(!github.it->sample.deck().github().signIns().standard());
        QTRY_VERIFY(github.it->onPage<QAbstractButton>("noticeAction"));
        QCOMPARE(github.rows(), 2); // nothing is lost
        github.it->click("noticeAction");
        QCOMPARE(github.it->window->route(), (ui::Route{u"connect"_s, {}, id}));
        const auto fresh = github.rig.post(u"tokens"_s,
                                           {{u"login"_s, u"mona"_s},
                                            {u"kind"_s, u"classic"_s},
                                            {u"scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s, u"admin:repo_hook"_s}}});
        QTest::keyClicks(github.it->onPage<QLineEdit>("tokenField"), fresh[u"token"_s].toString());
        github.it->click("tokenSignIn");
        QTRY_COMPARE(github.page(), u"repositories"_s);
        QCOMPARE(github.it->sample.deck().github().signIns().standard()->id, id);
    }

    void whatWasSeenIsThereOffline()
    {
        GitHubWindow github;
        github.signIn();
        QTRY_VERIFY(github.rows() == 2);
        github.rig.end();
        github.it->press(Qt::Key_F5);
        QTRY_VERIFY(github.it->onPage<QAbstractButton>("noticeAction"));
        QCOMPARE(github.rows(), 2);
    }

    void favouritesStandAboveTheOthers()
    {
        GitHubWindow github;
        github.signIn();
        QTRY_VERIFY(github.list() && github.rows() == 2);
        const auto at = [&](int row) {
            return github.list()->model()->index(row, 0).data(ui::RepositoryRows::IdRole).toString();
        };
        const QString last = at(1);
        github.choose(last);
        QTest::keyClick(github.list(), Qt::Key_F);
        QTRY_COMPARE(at(0), last);
        QTRY_VERIFY(github.it->sample.deck().github().favourites()->contains(last));
    }

    void pushRulesAreSavedAsTheyAreMade()
    {
        PageWindow it;
        const github::RepositoryLink link{u""_s, 42, u"acme/harbor-web"_s};
        it.sample.write([&](store::Database& db) -> Result<> {
            SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
            project.settings.insert(u"github"_s, link.toJson());
            return store::updateProject(db, project);
        });
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QCoreApplication::processEvents();
        auto* box = it.onPage<QCheckBox>("pushProduction");
        QVERIFY(box && !box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        const auto rules = [&] {
            return github::pushRulesOf(it.sample.deck().projects().get(SampleDeck::harbor)->project.settings);
        };
        QTRY_VERIFY(rules().production);
        QTRY_VERIFY(it.onPage<QLineEdit>("pushBranch")->isEnabled());
        QTRY_COMPARE(it.window->toasts().count(), 1);
        it.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!rules().production);
    }

    void aRepositoryWithoutAnAccountIsNotCalledPublic()
    {
        PageWindow it;
        linkSample(it.sample);
        it.sample.write([](store::Database& db) -> Result<> {
            SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
            github::RepositoryLink link = github::linkOf(project.settings);
            link.account.clear();
            project.settings.insert(u"github"_s, link.toJson());
            return store::updateProject(db, project);
        });
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QVERIFY(it.says(u"A private repository needs a sign-in."_s));
    }

    void theRelayIsOffUntilItIsSwitchedOnBesideWhatGitHubSaysOfIt()
    {
        PageWindow it;
        linkSample(it.sample);
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(it.onPage<QCheckBox>("pushRelay"));
        QVERIFY(!it.onPage<QCheckBox>("pushRelay")->isChecked());
        QVERIFY(it.says(u"not supported for use in production"_s));
        it.click("pushRelay");
        QTRY_VERIFY(github::usesRelay(it.sample.deck().projects().get(SampleDeck::harbor)->project.settings));
    }

    void environmentsFollowBranchesOfTheirOwn()
    {
        PageWindow it;
        linkSample(it.sample);
        const auto branches = [&] {
            return github::pushRulesOf(it.sample.deck().projects().get(SampleDeck::harbor)->project.settings).branches;
        };
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(it.onPage<QLineEdit>("branch.staging"));
        QCOMPARE(it.onPage<QLineEdit>("branch.staging")->text(), u"develop"_s);
        // Another switch leaves them as they are.
        it.click("pushForks");
        QTRY_VERIFY(
            github::pushRulesOf(it.sample.deck().projects().get(SampleDeck::harbor)->project.settings).forkPreviews);
        QCOMPARE(branches().value(u"staging"_s), u"develop"_s);
        auto* add = it.onPage<ui::LinkLabel>("addEnvironment");
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        const auto type = [&](const char* name, const QString& text) {
            auto* edit = it.onPage<QLineEdit>(name);
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, text);
            QTest::keyClick(edit, Qt::Key_Return);
        };
        QTRY_VERIFY(it.onPage<QLineEdit>("environmentName"));
        type("environmentName", u"qa"_s);
        auto* name = it.onPage<QLineEdit>("environmentName");
        auto* branch = name->parentWidget()->findChildren<QLineEdit*>().last();
        branch->setFocus();
        QTest::keyClicks(branch, u"quality"_s);
        QTest::keyClick(branch, Qt::Key_Return);
        QTRY_COMPARE(branches().value(u"qa"_s), u"quality"_s);
        QTRY_VERIFY(it.onPage<QLineEdit>("branch.qa"));
        // An empty one is by hand.
        it.onPage<QLineEdit>("branch.staging")->clear();
        type("branch.staging", {});
        QTRY_VERIFY(branches().value(u"staging"_s).isEmpty());
    }
};
SHIPDECK_TEST(GitHubPagesTest)

} // namespace shipdeck::test

#include "github_pages_test.moc"
