// SPDX-License-Identifier: MIT
#include "deck/deployment_detail.h"
#include "page_window.h"
#include "base/clock.h"
#include "base/files.h"
#include "deploy/snapshot.h"
#include "pages/rollback_dialog.h"
#include "pictures/picture_files.h"
#include "store/projects.h"
#include "store/stopped.h"
#include "sample_pictures.h"
#include "support/registry.h"
#include "support/wait.h"
#include "store/deployments.h"
#include "widgets/deployment_list.h"
#include "widgets/segmented_control.h"
#include "deck/deployments.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class OverviewPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhatIsCurrentAndVisitsItByKey()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        auto* address = it.onPage<QAbstractButton>("address");
        QVERIFY(address);
        QCOMPARE(address->text(), u"harbor-web.localhost:8080"_s);
        it.window->page()->setFocus();
        QTest::keyClick(it.window->page(), Qt::Key_V);
        QCOMPARE(it.browser.opened, QList{QUrl(u"http://harbor-web.localhost:8080/"_s)});
    }

    void showsThePictureOfWhatIsLiveOrACardIfItIsBroken()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        const auto colour = [&it] {
            auto* picture = it.onPage<QWidget>("sitePicture");
            return picture->grab().toImage().pixelColor(picture->width() / 2, 60);
        };
        const QColor drawn = colour();
        QVERIFY(makeFolder(picturesFolder(it.sample.deck().paths())));
        QVERIFY(writeFile(pagePicture(it.sample.deck().paths(), SampleDeck::current), "no picture"));
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QCOMPARE(colour(), drawn);
        givePictures(it.sample, SampleDeck::current, Qt::magenta);
        QTRY_COMPARE(colour(), QColor(Qt::magenta));
    }

    void stopsAfterAQuestionAndOffersToStartAgain()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        auto* menu = it.find<QMenu>("deployMenu");
        const auto choices = [menu] {
            Q_EMIT menu->aboutToShow();
            QStringList shown;
            for (const QAction* action : menu->actions())
                if (action->isVisible())
                    shown << action->text();
            return shown;
        };
        const auto choose = [&it](const QString& text) {
            for (auto* action : it.window->findChildren<QAction*>())
                if (action->text() == text)
                    action->trigger();
        };
        const auto served = [&it] { // as the foot of the window says
            static const QRegularExpression count(u"(\\d+) sites are live"_s);
            for (const auto* button : it.window->findChildren<QAbstractButton*>())
                if (const auto match = count.match(button->accessibleName()); match.hasMatch())
                    return match.captured(1).toInt();
            return -1;
        };
        const int before = served();
        QVERIFY(before > 1);
        QVERIFY(choices().contains(u"Stop…"_s) && !choices().contains(u"Start"_s));
        choose(u"Stop…"_s);
        QVERIFY(it.newestOperation(u"stop"_s).id.isEmpty()); // not before the answer
        it.click("confirm");
        QTRY_COMPARE(it.newestOperation(u"stop"_s).environment, u"production"_s);

        it.sample.write(
            [](store::Database& db) { return store::setStopped(db, SampleDeck::harbor, u"production"_s, true); });
        QTRY_COMPARE(served(), before - 1);
        QTRY_VERIFY(choices().contains(u"Start"_s) && !choices().contains(u"Stop…"_s));
        const auto health = [&it] { return it.onPage<QLabel>("health"); }; // none while the card is made anew
        QTRY_VERIFY(health() && health()->text() == u"Stopped."_s);
        it.click("start"); // beside "Stopped."
        QTRY_COMPARE(it.newestOperation(u"start"_s).environment, u"production"_s);
    }

    void saysWhyTheNewestDeploymentFailed()
    {
        PageWindow it;
        const store::Deployment broken =
            it.sample.add({u"22222220000"_s, SampleDeck::harbor, u"production"_s, store::State::Error,
                           store::ReleaseRole::None, u"Break it"_s, u"main"_s, u"2222222abcde"_s});
        it.sample.edit(broken.id, [](store::Deployment& deployment) {
            deployment.error =
                fail(Error::Kind::Build, "build-failed", verbatim(u"The build ended with code 3."_s), {}).value();
        });
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QStringList shown;
        for (const auto* label : it.window->page()->findChildren<QLabel*>())
            if (label->isVisible())
                shown << label->text();
        QVERIFY(shown.contains(u"The build ended with code 3."_s));
        QVERIFY(shown.join(u'\n').contains(u"Production still serves 9c41f7e."_s));
    }

    void opensADeploymentOfTheList()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("latestDeployments");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(it.window->route().detail, SampleDeck::building);
    }

    void rollsBackToThePreselectedRelease()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("rollBack");
        auto* choices = it.onPage<ui::DeploymentList>("rollbackChoices");
        QVERIFY(choices);
        QCOMPARE(choices->currentId(), SampleDeck::earlier);
        auto* go = it.onPage<QAbstractButton>("confirm");
        QCOMPARE(go->text(), u"Roll back to 5d20e41"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(it.newestOperation(u"rollback"_s).deployment, SampleDeck::earlier);
    }

    void saysWhatARollbackDoesNotBringBack()
    {
        const QString data = u"Data folders are not rolled back"_s;
        const QString stored = u"Data that the app or its visitors have stored since"_s, who = u"Access settings"_s;
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("rollBack");
        QVERIFY(!PageWindow::says(it.window.get(), data) && !PageWindow::says(it.window.get(), who)); // a static site
        it.press(Qt::Key_Escape);
        it.sample.letRoll(SampleDeck::staged, 10); // on AWS, where a site can be closed
        it.click("rollBack");
        QTRY_VERIFY(PageWindow::says(it.window.get(), stored) && PageWindow::says(it.window.get(), who));
    }

    void enterInTheDialogIsTheSafeButton()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("rollBack");
        auto* dialog = qobject_cast<ui::RollbackDialog*>(ui::Overlay::top(it.window.get()));
        QVERIFY(dialog);
        QSignalSpy chosen(dialog, &ui::RollbackDialog::chosen);
        it.press(Qt::Key_Return);
        QTRY_VERIFY(!ui::Overlay::top(it.window.get()));
        QCOMPARE(chosen.size(), 0);
    }

    void followsAChangeFromAnotherConnection()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("latestDeployments");
        const int before = list->model()->rowCount();
        it.sample.add({u"11111110000"_s, SampleDeck::harbor, u"production"_s, store::State::Queued,
                       store::ReleaseRole::None, u"One more"_s, u"main"_s, u"1111111abcde"_s});
        QTRY_COMPARE(list->model()->rowCount(), before + 1);
    }

    void showsAndLiftsThePin()
    {
        PageWindow it;
        it.sample.write(
            [](store::Database& db) { return store::setPinned(db, SampleDeck::harbor, u"production"_s, true); });
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("liftPin");
        const auto pinned = [&it] {
            const auto project = it.sample.deck().projects().get(SampleDeck::harbor);
            for (const auto& environment : project->environments)
                if (environment.name == u"production")
                    return environment.pinned;
            return true;
        };
        QTRY_VERIFY(!pinned());
        QTRY_VERIFY(!it.onPage<QAbstractButton>("liftPin"));
    }

    void showsTheCanaryAndWhatCanBecomeOfIt()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(!it.onPage<QWidget>("canaryCard"));
        it.sample.letRoll(SampleDeck::earlier, 10);
        QTRY_VERIFY(it.onPage<QWidget>("canaryCard"));
        QCOMPARE(it.onPage<QWidget>("canaryShare")->accessibleName(), u"Canary: 10 %"_s);

        it.click("moreCanary");
        auto* share = it.onPage<ui::SegmentedControl>("share");
        QVERIFY(share);
        QVERIFY(!it.onPage<QAbstractButton>("confirm")->isEnabled()); // as it is
        QTest::keyClick(share, Qt::Key_Right);
        it.click("confirm");
        QTRY_COMPARE(it.newestOperation(u"canary"_s).params[u"canary"_s].toInt(), 25);
        QCOMPARE(it.newestOperation(u"canary"_s).deployment, SampleDeck::earlier);

        it.click("promoteCanary");
        it.click("confirm");
        QTRY_COMPARE(it.newestOperation(u"promote"_s).deployment, SampleDeck::earlier);

        it.click("endCanary");
        QTRY_COMPARE(it.newestOperation(u"canary"_s).params[u"canary"_s].toInt(), 0);

        it.sample.write([](store::Database& db) { return store::endRolling(db, SampleDeck::harbor, u"production"_s); });
        QTRY_VERIFY(!it.onPage<QWidget>("canaryCard"));
    }

    void saysWhatAnAddressGets()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(!it.onPage<QWidget>("addressCard")); // no edge decides here
        it.sample.giveFiles(SampleDeck::current,
                            {{u"index.html"_s, "x"},
                             {u"404.html"_s, "x"},
                             {u"_redirects"_s, "/blog/* /news/:splat 302\n"},
                             {u"_headers"_s, "/*\n  X-Frame-Options: DENY\n"}});
        it.sample.letRoll(SampleDeck::earlier, 10);
        QTRY_VERIFY(it.onPage<QWidget>("addressCard"));
        const auto text = [&it](const char* name) {
            const auto* label = it.onPage<QLabel>(name);
            return label ? label->text() : QString();
        };
        auto* field = it.onPage<QLineEdit>("tryAddress");
        QVERIFY(!field->accessibleName().isEmpty());
        field->setFocus();
        QTest::keyClicks(field, u"/blog/tide"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(text("tryStatus"), u"302"_s);
        QCOMPARE(text("tryLocation"), u"/news/tide"_s);
        QCOMPARE(text("tryRule"), u"/blog/* (_redirects:1)"_s);

        field->clear();
        it.click("tryIt"); // the front page
        QTRY_COMPARE(text("tryFile"), u"index.html"_s);
        QCOMPARE(text("tryStatus"), u"200"_s);
        QVERIFY2(text("tryHeaders").contains(u"x-frame-options: DENY"_s), qPrintable(text("tryHeaders")));
        QVERIFY(text("tryHeaders").contains(u"strict-transport-security: max-age="_s)); // from the distribution
        QVERIFY(text("tryCache").contains(u"must-revalidate"_s));
        QVERIFY(!it.onPage<QLabel>("tryAccess"));

        field->setText(u"/no such.png"_s);
        it.click("tryIt");
        QTRY_COMPARE(text("tryStatus"), u"404"_s);
        QCOMPARE(text("tryFile"), u"Not found; 404.html is served"_s);

        field->setText(u"https://"_s);
        it.click("tryIt");
        QTRY_VERIFY(it.onPage<QWidget>("tryFailure"));
        QVERIFY(!it.onPage<QLabel>("tryStatus")); // no answer to another question beside it
        field->setText(u"/"_s);
        it.click("tryIt");
        QTRY_COMPARE(text("tryStatus"), u"200"_s);
        QVERIFY(!it.onPage<QWidget>("tryFailure"));
        QTest::mouseClick(it.onPage<QAbstractButton>("tryRelease"), Qt::LeftButton);
        QCOMPARE(it.window->route().detail, SampleDeck::current);

        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        it.onPage<ui::SegmentedControl>("accessMode")->setCurrent(1);
        it.onPage<QLineEdit>("accessAddresses")->setText(u"203.0.113.0/24"_s);
        it.click("applyAccess");
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(!it.onPage<QLabel>("tryStatus")); // what was said before is not so any more
        it.click("tryIt");
        QTRY_COMPARE(text("tryAccess"), u"only from 203.0.113.0/24; others get 403"_s);
    }

    void asksWhoMaySeeASite()
    {
        PageWindow it;
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QVERIFY(!it.onPage<QWidget>("accessCard")); // whoever reaches this computer
        it.sample.letRoll(SampleDeck::earlier, 10);
        QTRY_VERIFY(it.onPage<QWidget>("accessCard"));
        QCOMPARE(it.onPage<QLabel>("accessNow")->text(), u"Now: open to everybody."_s);
        QVERIFY(!it.onPage<QAbstractButton>("applyAccess")->isEnabled());
        it.onPage<ui::SegmentedControl>("accessMode")->setCurrent(1);
        QVERIFY(!it.onPage<QAbstractButton>("applyAccess")->isEnabled()); // nobody could see it
        it.onPage<QLineEdit>("accessAddresses")->setText(u"203.0.113.0/24, 2001:db8::/32"_s);
        it.onPage<QLineEdit>("accessPassword")->setText(u"correct horse battery"_s);
        it.click("applyAccess");
        // Nothing of it is in an account yet.
        QTRY_COMPARE(it.onPage<QLabel>("accessNow")->text(),
                     u"Now: from 203.0.113.0/24, 2001:db8::/32, and by password, as guest."_s);
        QVERIFY(it.onPage<QLineEdit>("accessPassword")->text().isEmpty());
        it.onPage<ui::SegmentedControl>("accessMode")->setCurrent(0);
        it.click("applyAccess");
        QTRY_COMPARE(it.onPage<QLabel>("accessNow")->text(), u"Now: open to everybody."_s);
    }

    void asksItOfEachEnvironment()
    {
        PageWindow it;
        it.sample.letRoll(SampleDeck::earlier, 10);
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(it.onPage<QComboBox>("accessEnvironment"));
        auto* environment = it.onPage<QComboBox>("accessEnvironment");
        environment->setFocus();
        QTest::keyClick(environment, Qt::Key_End); // production is first
        QCOMPARE(environment->currentData().toString(), u"preview"_s);
        it.onPage<ui::SegmentedControl>("accessMode")->setCurrent(1);
        it.onPage<QLineEdit>("accessAddresses")->setText(u"203.0.113.0/24"_s);
        it.click("applyAccess");
        QTRY_COMPARE(it.onPage<QLabel>("accessNow")->text(), u"Now: only from 203.0.113.0/24."_s);
        QVERIFY(it.sample.deck().projects().access(SampleDeck::harbor, EnvironmentName(u"production"_s))->isEmpty());
        QVERIFY(!it.sample.deck().projects().access(SampleDeck::harbor, EnvironmentName(u"preview"_s))->isEmpty());
        environment->setFocus();
        QTest::keyClick(environment, Qt::Key_Home);
        QCOMPARE(it.onPage<QLabel>("accessNow")->text(), u"Now: open to everybody."_s);
    }

    void aPreviewIsPlannedVisitedAndRemovedFromItsCard()
    {
        PageWindow it;
        it.sample.write([](store::Database& db) { // the staged one becomes Current there
            return store::setCurrent(db, SampleDeck::harbor, u"preview"_s, SampleDeck::staged);
        });
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(it.onPage<QAbstractButton>("visitEnvironment"));
        // In the row that names it, so that it stands beside something where there is no address.
        const QWidget* row = it.onPage<QAbstractButton>("removeEnvironment")->parentWidget();
        QVERIFY(PageWindow::says(row, u"feat/apple-pay"_s));
        QVERIFY(!PageWindow::says(row, u"main"_s)); // which is production's
        it.click("visitEnvironment");
        const QString address = it.sample.deck().deployments().get(SampleDeck::staged)->url;
        QTRY_COMPARE(it.browser.opened, QList<QUrl>{QUrl(address)});
        it.click("removeEnvironment");
        QTRY_VERIFY(it.onPage<QAbstractButton>("confirm"));
        QVERIFY(it.newestOperation(u"remove-environment"_s).id.isEmpty()); // not without a question
        it.click("confirm");
        QTRY_COMPARE(it.newestOperation(u"remove-environment"_s).environment, u"preview"_s);
        QTRY_VERIFY(!it.onPage<QAbstractButton>("confirm"));
    }

    void aNameOfAnEnvironmentDeploysThere()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.window->actions().deployEnvironment(SampleDeck::harbor, EnvironmentName(u"preview"_s));
        QTRY_COMPARE(it.window->route().page, u"deployment"_s);
        const auto made = it.sample.deck().deployments().detail(it.window->route().detail);
        QCOMPARE(made->deployment.environment, u"preview"_s);
        QCOMPARE(deploy::Snapshot::of(made->deployment).source.ref, u"feat/apple-pay"_s); // of the newest there
        QCOMPARE(it.sample.deck().projects().get(SampleDeck::harbor)->project.ref, u"main"_s);
    }

    void saysThatAVariableWaitsAndRedeploys()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(it.onPage<QLabel>("pendingVariables")->text().startsWith(u"1 change"));
        it.click("redeployVariables");
        QTRY_COMPARE(it.window->route().page, u"deployment"_s);
        QVERIFY(it.window->route().detail != SampleDeck::building);
    }
};
SHIPDECK_TEST(OverviewPageTest)

} // namespace shipdeck::test

#include "overview_page_test.moc"
