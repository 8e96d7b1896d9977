// SPDX-License-Identifier: MIT
#include "github_window.h"

#include "base/files.h"
#include "deck/deployments.h"
#include "deck/github_sign_ins.h"
#include "github/project_settings.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/overlay.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"
#include "widgets/space_list.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! What GitHub may answer beside "here it is", and what a person sees then.
class GitHubStatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOwnAppIsMadeInTheBrowserAndThePageNotices()
    {
        GitHubWindow github;
        github.it->window->go({u"connect"_s, {}, {}});
        github.it->click("createApp");
        QTRY_VERIFY(!github.it->browser.opened.isEmpty());
        QCOMPARE(github.it->browser.opened.first().host(), u"127.0.0.1"_s);
        github.rig.browse(github.it->browser.opened.first());
        // An app that sees nothing yet is said to; the browser stands on the page where it is let in.
        QTRY_VERIFY(github.github().signIns().standard()
                    && (github.page() == u"repositories"_s || github.it->onPage<QAbstractButton>("signInGoOn")));
        if (github.page() == u"connect"_s)
            github.it->click("signInGoOn");
        QTRY_COMPARE(github.page(), u"repositories"_s);
        QCOMPARE(github.github().signIns().standard()->way, github::Account::Way::App);
    }

    void waitingForTheBrowserCanBeGivenUp()
    {
        GitHubWindow github;
        github.it->window->go({u"connect"_s, {}, {}});
        github.it->click("createApp");
        QTRY_VERIFY(!github.it->browser.opened.isEmpty());
        github.it->click("wayCancel");
        QTRY_VERIFY(!github.it->onPage<QAbstractButton>("wayCancel"));
        QVERIFY(github.it->onPage<QAbstractButton>("createApp")->isEnabled());
        QVERIFY(github.github().signIns().accounts()->isEmpty());
    }

    void anEnterpriseServerIsReachedByAddressAndItsOwnCaFile()
    {
        GitHubWindow github(u"small"_s, GitHubWindow::As::Server);
        github.it->window->go({u"connect"_s, {}, {}});
        auto* kind = github.it->onPage<ui::SegmentedControl>("serverKind");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Right);
        QVERIFY(github.it->onPage<QLineEdit>("serverHost")->hasFocus());
        github.type("serverHost", github.rig.web());
        github.type("tokenField", QString::fromLatin1(github.rig.token()));
        github.it->click("tokenSignIn");
        // Without its authority it is not trusted, which is said there, and nothing typed is lost.
        QTRY_VERIFY(github.it->onPage<QLineEdit>("tokenField")->isEnabled());
        QCOMPARE(github.page(), u"connect"_s);
        QCOMPARE(github.it->onPage<QLineEdit>("serverHost")->text(), github.rig.web());
        github.type("serverCa", github.rig.caFile());
        github.it->click("tokenSignIn");
        QTRY_COMPARE(github.page(), u"repositories"_s);
        QTRY_COMPARE(github.rows(), 2);
        QCOMPARE(github.github().signIns().standard()->server.caFile, github.rig.caFile());
    }

    void aProxyThatIsNotThereIsSaidAndNothingTypedIsLost()
    {
        GitHubWindow github;
        github.it->window->go({u"connect"_s, {}, {}});
        github.it->onPage<ui::SegmentedControl>("serverKind")->setCurrent(1);
        github.type("serverHost", u"ghes.example.test"_s);
        github.type("serverProxy", u"http://127.0.0.1:9"_s);
        github.type("tokenField", u"ghp_0123456789"_s);
        github.it->click("tokenSignIn");
        QTRY_VERIFY(github.it->onPage<QWidget>("wayFailure"));
        const auto* failure = github.it->onPage<QWidget>("wayFailure");
        QVERIFY2(failure->accessibleName().contains(u"ghes.example.test"_s), qPrintable(failure->accessibleName()));
        QCOMPARE(github.it->onPage<QLineEdit>("serverProxy")->text(), u"http://127.0.0.1:9"_s);
    }

    void aSignInOfGhIsUsedAfterAsking()
    {
        QTemporaryDir own;
        const QByteArray path = qgetenv("PATH");
        const auto restore = qScopeGuard([&] {
            qputenv("PATH", path);
            qunsetenv("GH_CONFIG_DIR");
        });
        GitHubWindow github;
        const QString host = QUrl(github.rig.web()).authority();
        QVERIFY(writeFile(own.filePath(u"hosts.yml"_s),
                          u"\"%1\":\n    users:\n        mona:\n    user: mona\n"_s.arg(host).toUtf8()));
        QVERIFY(writeFile(own.filePath(u"gh"_s), "#!/bin/sh\necho " + github.rig.token() + "\n"));
        QFile::setPermissions(own.filePath(u"gh"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", QFile::encodeName(own.path()) + ':' + path);
        qputenv("GH_CONFIG_DIR", QFile::encodeName(own.path()));
        github.it->window->go({u"connect"_s, {}, {}});
        QVERIFY(github.github().signIns().accounts()->isEmpty()); // nothing is taken before the button
        github.it->click("useLogin");
        QTRY_COMPARE(github.page(), u"repositories"_s);
        QCOMPARE(github.github().signIns().standard()->way, github::Account::Way::GhCli);
    }

    void whatATokenMayNotDoIsSaidInWordsWithTheLinkThatSolvesIt()
    {
        GitHubWindow github;
        const QByteArray poor =
            github.newToken({{u"kind"_s, u"classic"_s}, {u"scopes"_s, QJsonArray{u"public_repo"_s}}});
        github.it->window->go({u"connect"_s, {}, {}});
        github.type("tokenField", QString::fromLatin1(poor));
        github.it->click("tokenSignIn");
        QTRY_VERIFY(github.it->onPage<QAbstractButton>("signInGoOn"));
        QVERIFY(github.it->onPage<QAbstractButton>("giveRight"));
        github.it->click("giveRight");
        QCOMPARE(github.it->browser.opened.size(), 1);
        github.it->click("signInGoOn");
        QCOMPARE(github.page(), u"repositories"_s);
    }

    void aSpaceBehindSingleSignOnShowsTheLinkThatSolvesIt()
    {
        GitHubWindow github(u"full"_s);
        github.signIn();
        auto* spaces = github.it->onPage<ui::SpaceList>("spaceList");
        QTRY_VERIFY(github.rows() == 1000 && spaces->model()->rowCount() >= 13);
        spaces->setCurrent(u"vault-corp"_s);
        QTRY_VERIFY(github.it->onPage<QWidget>("spaceNotice"));
        QTest::mouseClick(github.it->onPage<QWidget>("spaceNotice")->findChild<QPushButton*>(u"noticeAction"_s),
                          Qt::LeftButton);
        QCOMPARE(github.it->browser.opened.size(), 1);
        QVERIFY(github.it->browser.opened.first().path().contains(u"vault-corp"_s));
    }

    void aTokenThatEndsDuringAnImportIsAskedForAndNothingTypedIsLost()
    {
        GitHubWindow github;
        github.importLighthouse();
        github.it->click("addVariable");
        github.type("variableName", u"API_BASE"_s);
        github.rig.post(u"tokens/end"_s,
                        {{u"token"_s, QString::fromLatin1(github.rig.token())}, {u"do"_s, u"expire"_s}});
        github.it->onPage<ui::SegmentedControl>("refKind")->setCurrent(1); // asks GitHub for tags
        auto* root = github.it->onPage<QWidget>("rootBox")->findChild<QLineEdit*>();
        root->setText(u"apps"_s);
        QTest::keyClick(root, Qt::Key_Return);
        QTRY_VERIFY(github.it->onPage<QAbstractButton>("noticeAction"));
        github.it->click("noticeAction");
        QCOMPARE(github.page(), u"connect"_s);
        const QByteArray fresh = github.newToken(
            {{u"kind"_s, u"classic"_s}, {u"scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s, u"admin:repo_hook"_s}}});
        github.type("tokenField", QString::fromLatin1(fresh));
        github.it->click("tokenSignIn");
        QTRY_COMPARE(github.page(), u"import"_s);
        QCOMPARE(github.it->onPage<QLineEdit>("variableName")->text(), u"API_BASE"_s);
    }

    void signingOutNamesTheHooksThatStay()
    {
        GitHubWindow github;
        github.signIn();
        QTRY_VERIFY(github.rows() == 2);
        const github::Account account = *github.github().signIns().standard();
        const github::Repository repository = github.github().knownRepositories(account.id)->first();
        const github::RepositoryLink link{account.id, repository.id, repository.fullName()};
        store::Project project = github.it->sample.addProject(u"lighthouse0"_s, u"lighthouse"_s,
                                                              github.rig.web() + u"/mona/lighthouse.git"_s, u"git"_s);
        project.settings.insert(u"github"_s, link.toJson());
        github.it->sample.write([&](store::Database& db) -> Result<> {
            SD_CHECK(store::updateProject(db, project));
            return store::setSetting(db, u"relayHook."_s + project.id, u"4242"_s);
        });
        github.it->sample.loseAgent();
        github.rig.does(u"status"_s, {{u"path"_s, u"/hooks/4242"_s}, {u"status"_s, 403}, {u"count"_s, 0}});
        github.it->window->go({u"accounts"_s, {}, {}});
        github.it->click("signOut");
        github.it->press(Qt::Key_Escape); // the safe way out
        QTRY_VERIFY(!ui::Overlay::top(github.it->window.get()));
        QVERIFY(github.github().signIns().standard());
        github.it->click("signOut");
        github.it->click("confirm");
        QTRY_VERIFY(github.it->onPage<QAbstractButton>("hookLeft"));
        QVERIFY(github.it->onPage<QAbstractButton>("hookLeft")->text().endsWith(u"/settings/hooks/4242"_s));
        QVERIFY(github.github().signIns().accounts()->isEmpty());
    }

    void aLimitNamesTheTimeAndIsRefreshedThen()
    {
        GitHubWindow github;
        github.signIn();
        QTRY_VERIFY(github.rows() == 2);
        github.rig.does(u"primary"_s, {{u"count"_s, 0}, {u"reset_in"_s, 2}});
        github.it->press(Qt::Key_F5);
        QTRY_VERIFY(github.it->onPage<QAbstractButton>("noticeAction"));
        auto* later = github.it->onPage<QAbstractButton>("noticeAction");
        QVERIFY2(later->text().startsWith(u"Refresh at "_s), qPrintable(later->text()));
        QCOMPARE(github.rows(), 2);
        github.rig.forget(u"faults"_s);
        github.it->click("noticeAction");
        QVERIFY(!later->isEnabled() || later->isHidden());
        QTRY_VERIFY(!github.it->onPage<QAbstractButton>("noticeAction"));
        QCOMPARE(github.rows(), 2);
    }

    void ofSeveralAccountsEachShowsItsOwn()
    {
        GitHubWindow github;
        github.rig.post(u"accounts"_s, {{u"login"_s, u"jonas"_s}, {u"kind"_s, u"User"_s}});
        github.rig.post(u"repos"_s, {{u"repo"_s, u"jonas/quay"_s}, {u"template"_s, u"site"_s}});
        github.signIn();
        QTRY_COMPARE(github.rows(), 2);
        const QString mona = github.github().signIns().standard()->id;
        github.signIn(github.newToken({{u"login"_s, u"jonas"_s},
                                       {u"kind"_s, u"classic"_s},
                                       {u"scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s, u"admin:repo_hook"_s}}}));
        QTRY_COMPARE(github.rows(), 1);
        QCOMPARE(github.it->onPage<QAbstractButton>("accountMenu")->text(), u"jonas"_s);
        github.it->window->go({u"repositories"_s, {}, mona});
        QTRY_COMPARE(github.rows(), 2);
        github.it->window->go({u"accounts"_s, {}, {}});
        QCOMPARE(github.it->window->findChildren<QAbstractButton*>(u"signOut"_s).size(), 2);
    }

    void aSearchThatFindsNothingOffersToDropIt()
    {
        GitHubWindow github;
        github.signIn();
        QTRY_COMPARE(github.rows(), 2);
        QTest::keyClicks(github.it->onPage<ui::SearchField>("repositorySearch"), u"zzzz"_s);
        QCOMPARE(github.rows(), 0);
        github.it->click("clearFilters");
        QCOMPARE(github.rows(), 2);
    }

    void aProjectIsSavedForLaterWithItsVariables()
    {
        GitHubWindow github;
        github.importLighthouse();
        github.it->click("addVariable");
        github.type("variableName", u"CART_TTL"_s);
        github.it->click("importSave"); // a name without a value is not kept
        QTRY_COMPARE(github.page(), u"overview"_s);
        const QString id = github.it->window->route().project;
        QVERIFY(github.it->sample.deck().deployments().list({})->isEmpty());
        const auto link = [&] { return github::linkOf(github.it->sample.deck().projects().get(id)->project.settings); };
        QTRY_VERIFY(link().repository > 0);
        QCOMPARE(link().fullName, u"mona/lighthouse"_s);
        // Its page offers what is still to be done.
        QVERIFY(github.it->onPage<QAbstractButton>("deploy"));
    }
};
SHIPDECK_TEST(GitHubStatesTest)

} // namespace shipdeck::test

#include "github_states_test.moc"
