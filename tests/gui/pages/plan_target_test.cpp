// SPDX-License-Identifier: MIT
#include "github_window.h"

#include "base/files.h"
#include "build/detect/detection.h"
#include "deck/deployments.h"
#include "github/publishing/publishing_link.h"
#include "pages/drop_card.h"
#include "pages/target_choice.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/cause_card.h"
#include "widgets/label.h"

#include <QAbstractButton>
#include <QDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! Where something that was dropped or pasted can be deployed to.
class PlanTargetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFolderIsPublishedFromTheRepositoryThatItIsPushedTo()
    {
        GitHubWindow github;
        github.signIn();
        const QString folder = folderOf(github, u"mona/lighthouse"_s);
        auto* card = planned(github, folder);
        QVERIFY(card);
        QTRY_VERIFY(choice(github));
        QCOMPARE(choice(github)->target(), u"local"_s);
        choice(github)->setFocus();
        QTest::keyClick(choice(github), Qt::Key_Right);
        QTRY_VERIFY(PageWindow::says(card, u"/pages/mona/lighthouse/"_s));
        QCOMPARE(choice(github)->target(), u"github-pages"_s);
        github.it->click("planDeploy");
        QTRY_COMPARE(github.page(), u"deployment"_s);
        const auto project = github.it->sample.deck().projects().get(github.it->window->route().project);
        QCOMPARE(project->project.settings[u"target"_s].toString(), u"github-pages"_s);
        QCOMPARE(github::publishingLinkOf(project->project.settings).fullName, u"mona/lighthouse"_s);
    }

    void whatIsThereAlreadyIsSaidAndTheOtherPlaceIsChosenAgain()
    {
        GitHubWindow github;
        github.signIn();
        github.rig.post(u"commits"_s,
                        {{u"repo"_s, u"mona/lighthouse"_s},
                         {u"branch"_s, u"gh-pages"_s},
                         {u"files"_s, QJsonObject{{u"index.html"_s, u"theirs"_s}}}});
        auto* card = planned(github, github.rig.web() + u"/mona/lighthouse.git"_s);
        QVERIFY(card);
        QTRY_VERIFY(choice(github));
        choice(github)->setFocus();
        QTest::keyClick(choice(github), Qt::Key_Right);
        QTRY_VERIFY(github.it->onPage<ui::InlineError>("planFailure"));
        QVERIFY(!github.it->onPage<QAbstractButton>("planDeploy")->isEnabled());
        choice(github)->setFocus();
        QTest::keyClick(choice(github), Qt::Key_Left);
        QTRY_VERIFY(!github.it->onPage<ui::InlineError>("planFailure") && card->step() == ui::DropCard::Step::Planned);
        QVERIFY(github.it->onPage<QAbstractButton>("planDeploy")->isEnabled());
        QCOMPARE(choice(github)->target(), u"local"_s);
    }

    void isThisComputerWhereNothingCouldBePublished_data()
    {
        QTest::addColumn<QString>("repository");
        QTest::newRow("no repository") << QString();
        QTest::newRow("somebody else's") << u"stranger/sextant"_s;
        QTest::newRow("not there") << u"mona/nowhere"_s;
    }
    void isThisComputerWhereNothingCouldBePublished()
    {
        QFETCH(QString, repository);
        GitHubWindow github(u"full"_s);
        github.signIn();
        build::SourceSpec source;
        source.kind = build::SourceSpec::Kind::Folder;
        source.location = folderOf(github, repository);
        Deck& deck = github.it->sample.deck();
        const build::Detection found = *finish(deck.deployments().detect(source));
        QCOMPARE(finish(deck.deployments().targetsFor(source, found)).value(), QStringList{u"local"_s});
        QVERIFY(planned(github, source.location));
        QVERIFY(!choice(github));
    }

private:
    static ui::TargetChoice* choice(const GitHubWindow& github)
    {
        return github.it->onPage<ui::TargetChoice>("target");
    }
    static ui::DropCard* planned(const GitHubWindow& github, const QString& what)
    {
        github.it->window->actions().plan(what);
        auto* card = github.it->onPage<ui::DropCard>("dropCard");
        const bool isPlanned = becomesTrue([&] { return card->step() == ui::DropCard::Step::Planned; });
        return isPlanned ? card : nullptr;
    }
    //! With a page, pushed to that repository of the rig's; empty: to none.
    static QString folderOf(const GitHubWindow& github, const QString& repository)
    {
        const QString folder = github.it->sample.homeFolder() + u"/clone"_s;
        QDir().mkpath(folder + u"/.git"_s);
        (void)writeFile(folder + u"/index.html"_s, "<h1>hello</h1>");
        if (repository.isEmpty())
            return folder;
        const QString config =
            u"[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = %1/%2.git\n"_s.arg(github.rig.web(),
                                                                                                     repository);
        QDir().mkpath(folder + u"/.git/objects"_s);
        QDir().mkpath(folder + u"/.git/refs"_s);
        (void)writeFile(folder + u"/.git/HEAD"_s, "ref: refs/heads/main\n");
        (void)writeFile(folder + u"/.git/config"_s, config.toUtf8());
        return folder;
    }
};
SHIPDECK_TEST(PlanTargetTest)

} // namespace shipdeck::test

#include "plan_target_test.moc"
