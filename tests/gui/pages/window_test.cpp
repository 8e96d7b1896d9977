// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "deploy/operations.h"
#include "page_window.h"
#include "pages/close_question.h"
#include "store/audits.h"
#include "store/canaries.h"
#include "store/operations.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/overlay.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysOnceThatWorkGoesOnThenJustCloses()
    {
        PageWindow it;
        it.window->close();
        QVERIFY(it.window->isVisible());
        QVERIFY(ui::Overlay::top(it.window.get()));
        QVERIFY(PageWindow::says(ui::Overlay::top(it.window.get()), u"live sites stay available"_s)); // not one of them
        it.click("confirm");
        QTRY_VERIFY(!it.window->isVisible());
        it.window->show();
        it.window->close();
        QVERIFY(!it.window->isVisible());
    }

    void tabGoesThroughTheSidebarFromItsTopToItsEnd()
    {
        PageWindow it;
        const auto next = [&it](QWidget* from) {
            from->setFocus();
            QTest::keyClick(from, Qt::Key_Tab);
            return it.window->focusWidget()->objectName();
        };
        const auto button = [&it](const QString& name) { return it.window->findChild<QWidget*>(name); };
        QCOMPARE(next(it.window->findChild<QWidget*>(u"sidebarSearch"_s)), u"nav.start"_s);
        QCOMPARE(next(button(u"nav.start"_s)), u"nav.projects"_s);
        QCOMPARE(next(button(u"nav.projects"_s)), u"nav.repositories"_s);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QCoreApplication::processEvents(); // the new buttons are shown
        QCOMPARE(next(button(u"nav.overview"_s)), u"nav.deployments"_s);
    }

    void theFieldForASourceHasTheFocusAlsoWhereThereAreProjects()
    {
        const PageWindow it;
        QVERIFY(it.onPage<QLineEdit>("sourceField")->hasFocus());
    }

    void closesAtOnceWhenNothingRuns()
    {
        PageWindow it(PageWindow::With::Nothing);
        it.window->close();
        QVERIFY(!it.window->isVisible());
    }

    void theCommandPaletteFindsADeployment()
    {
        PageWindow it;
        const ui::DeckCommands commands(it.sample.deck(), *it.window, it.window->actions());
        const QList<ui::Command> found = commands.commands(u"#shipping"_s);
        QCOMPARE(found.size(), 1);
        found.first().run();
        QCOMPARE(it.window->route().detail, SampleDeck::current);
    }

    void theSwitcherLeadsToAllProjects()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.window->openSwitcher();
        auto* field = ui::Overlay::top(it.window.get())->findChild<QLineEdit*>();
        QTest::keyClicks(field, u"all projects"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(it.window->route(), (ui::Route{u"projects"_s, {}, {}}));
    }

    void theCommandPaletteFindsTheGitHubAccounts()
    {
        PageWindow it;
        for (const QString& words : {u"github"_s, u"account"_s, u"token"_s}) {
            it.window->go({u"start"_s, {}, {}});
            it.window->openPalette(words);
            auto* palette = ui::Overlay::top(it.window.get());
            auto* list = palette->findChild<QListView*>();
            QModelIndex found;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                if (const QModelIndex index = list->model()->index(row, 0); index.data() == u"GitHub accounts"_s)
                    found = index;
            QVERIFY2(found.isValid(), qPrintable(words));
            list->setCurrentIndex(found);
            QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
            QCOMPARE(it.window->route().page, u"accounts"_s);
        }
    }

    void aPastedFolderIsPlannedFromAnyPage()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QGuiApplication::clipboard()->setText(it.sample.homeFolder());
        it.window->page()->setFocus();
        QTest::keyClick(it.window->page(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(it.window->route().page, u"start"_s);
    }

    void saysThatNobodyWorksAndStopsSayingIt()
    {
        PageWindow it;
        QVERIFY(!it.find<QWidget>("trouble"));
        it.sample.loseAgent();
        it.window->setTrouble(u"Pending operations are not being processed"_s, {}, u"Restart agent"_s);
        auto* trouble = it.find<QWidget>("trouble");
        QVERIFY(trouble && trouble->isVisible());
        it.window->setTrouble({});
        QVERIFY(!it.find<QWidget>("trouble"));
    }

    void theDesktopHearsOfAnEndOnlyWhileTheWindowIsNotInFront()
    {
        PageWindow it;
        QStringList heard;
        connect(&it.window->notifier(), &ui::DesktopNotifier::noticed, this,
                [&heard](const QString&, const QString& title) { heard << title; });
        const auto end = [&it](const QString& id) {
            it.sample.edit(id, [](store::Deployment& d) { d.state = store::State::Error; });
            it.sample.write([&id](store::Database& db) -> Result<> {
                SD_TRY(auto operation, store::operationOf(db, id));
                operation->state = store::Operation::State::Failed;
                return store::updateOperation(db, *operation);
            });
        };
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!it.window->isActiveWindow());
        end(SampleDeck::building);
        QTRY_COMPARE(heard, QStringList{u"harbor-web failed"_s});

        store::Operation adding;
        adding.id = OperationId(u"op-domain"_s);
        adding.createdAt = nowUtc();
        adding.kind = store::Operation::Kind::AddDomain;
        adding.state = store::Operation::State::Running;
        adding.project = ProjectId(SampleDeck::harbor);
        adding.environment = EnvironmentName(u"production"_s);
        deploy::setNewDomain(adding, {u"www.harbor.example"_s, {}, false});
        it.sample.write([&adding](store::Database& db) { return store::insertOperation(db, adding); });
        const auto isShown = [&it] {
            const auto buttons = it.window->findChildren<QAbstractButton*>();
            return std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton* one) {
                return one->accessibleName().contains(u"Adding a domain to harbor-web"_s);
            });
        };
        QTRY_VERIFY(isShown());
        adding.state = store::Operation::State::Done;
        it.sample.write([&adding](store::Database& db) { return store::updateOperation(db, adding); });
        QTRY_COMPARE(heard.last(), u"www.harbor.example is live"_s);
    }

    //! Its operation is over before the window looks, so no job of it was ever seen.
    void theDesktopHearsOfACanaryThatEndedByItsErrors()
    {
        PageWindow it;
        QStringList heard;
        connect(&it.window->notifier(), &ui::DesktopNotifier::noticed, this,
                [&heard](const QString&, const QString& title, const QString& body) { heard << title + u'\n' + body; });
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!it.window->isActiveWindow());
        CanaryTraffic traffic{{24, 12}, {96, 1}, FailedRequest{nowUtc(), u"GET"_s, u"/cart"_s, 500}};
        it.sample.write([&traffic](store::Database& db) {
            return store::setCanaryRecord(db, {SampleDeck::staged, traffic, true});
        });
        const QString said =
            u"harbor-web: the canary failed and ended\n12 of 24 requests to the canary failed, 1 of 96 to "
            "the live release. The first one: GET /cart, status 500."_s;
        QTRY_COMPARE(heard, QStringList(said));
        traffic.canary.requests = 25;
        it.sample.write([&traffic](store::Database& db) {
            return store::setCanaryRecord(db, {SampleDeck::staged, traffic, true});
        });
        it.window->go({u"activity"_s, {}, {}});
        QCOMPARE(heard.size(), 1);
    }

    void theDesktopHearsOfAReleaseBelowItsBudget()
    {
        PageWindow it;
        QStringList heard;
        connect(&it.window->notifier(), &ui::DesktopNotifier::noticed, this,
                [&heard](const QString&, const QString& title, const QString& body) { heard << title + u'\n' + body; });
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!it.window->isActiveWindow());
        store::Audit audit{.deployment = SampleDeck::current, .at = nowUtc(), .figures = {71, 95, 100, 100}};
        it.sample.write([&audit](store::Database& db) { return store::setAudit(db, audit); });
        audit.missed = {90, {}, {}, {}};
        it.sample.write([&audit](store::Database& db) { return store::setAudit(db, audit); });
        QTRY_COMPARE(heard,
                     QStringList(u"harbor-web is below its Lighthouse budget\n"
                                 "Performance: 71, and the budget is at least 90."_s));
    }

    void controlJShowsWhatHappenedEverywhere()
    {
        PageWindow it;
        it.press(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(it.window->route().page, u"activity"_s);
    }
};
SHIPDECK_TEST(WindowTest)

} // namespace shipdeck::test

#include "window_test.moc"
