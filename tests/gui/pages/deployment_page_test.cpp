// SPDX-License-Identifier: MIT
#include "deploy/snapshot.h"
#include "page_window.h"
#include "pages/actions.h"
#include "pages/deck_page.h"
#include "pages/glass_box.h"
#include "base/clock.h"
#include "store/audits.h"
#include "store/canaries.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/cause_card.h"
#include "widgets/deployment_list.h"
#include "widgets/label.h"
#include "widgets/log/log_view.h"
#include "widgets/log/stage_timeline.h"
#include "widgets/overlay.h"
#include "widgets/segmented_control.h"
#include "widgets/status_pill.h"
#include "deck/deployments.h"
#include "deck/variables.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class DeploymentPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheStagesAndTheLogOfARunningOne()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::building});
        auto* timeline = it.onPage<ui::StageTimeline>("timeline");
        QVERIFY(timeline);
        QCOMPARE(timeline->rows().size(), 11);
        QCOMPARE(timeline->rows()[3].state, StageState::Running);
        QCOMPARE(it.onPage<ui::StatusPill>("deploymentPill")->status(), ui::Status::Building);
        auto* log = it.window->page()->findChild<ui::LogView*>();
        QTRY_VERIFY(log->document().lineCount() > 890);
    }

    void cancelIsRequestedAndSaysSoUntilItIsConfirmed()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::building});
        it.click("cancel");
        it.click("confirm");
        const auto button = [&it] { return it.onPage<QAbstractButton>("cancel"); };
        QTRY_VERIFY(button() && !button()->isEnabled());
        QCOMPARE(button()->text(), u"Cancel requested…"_s);
        QCOMPARE(it.onPage<ui::StatusPill>("deploymentPill")->status(), ui::Status::Building);

        // When the agent confirms it, from its own process
        it.sample.edit(SampleDeck::building, [](store::Deployment& d) { d.state = store::State::Canceled; });
        QTRY_COMPARE(it.onPage<ui::StatusPill>("deploymentPill")->status(), ui::Status::Canceled);
        QTRY_VERIFY(!button());
    }

    void offersARollBackOnceACancelComesTooLate()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::building});
        QVERIFY(!it.onPage<QAbstractButton>("rollBackInstead"));
        it.sample.addStage(SampleDeck::building, u"assign"_s, StageState::Running, 50000, 0);
        QTRY_VERIFY(it.onPage<QAbstractButton>("rollBackInstead"));
        QVERIFY(!it.onPage<QAbstractButton>("cancel"));
        it.click("rollBackInstead");
        const auto* choices = it.find<ui::DeploymentList>("rollbackChoices");
        QVERIFY(choices && choices->model()->rowCount() > 0);
        for (int row = 0; row < choices->model()->rowCount(); ++row) // what never was live is promoted
            QVERIFY(choices->model()->index(row, 0).data(ui::DeploymentRows::IdRole) != SampleDeck::staged);
    }

    void saysWhyAnOldLogIsGone()
    {
        PageWindow it;
        it.sample.write(
            [](store::Database& db) { return store::setLogPruned(db, SampleDeck::earlier, qint64(20) << 30); });
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::earlier});
        auto* log = it.window->page()->findChild<ui::LogView*>();
        QTRY_COMPARE(log->document().state(), ui::LogDocument::State::Missing);
        const QString words = log->missingWords();
        QVERIFY2(words.contains(u"20 GB"_s) && words.contains(u"diskBudget"_s), qPrintable(words));
    }

    void showsWhatVisitorsGetOfACanaryAndHowItEnded()
    {
        PageWindow it;
        const auto get = [&it](const CanaryTraffic& traffic) {
            it.sample.write([&](store::Database& db) {
                return store::setCanaryRecord(db, {SampleDeck::earlier, traffic});
            });
        };
        const auto row = [&it](const char* name) {
            auto* found = it.onPage<QWidget>(name);
            return found ? found->accessibleName() : QString();
        };
        const EnvironmentName production(u"production"_s);
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::earlier});
        const auto* side = it.onPage<QWidget>("deploymentSide");
        QVERIFY(!PageWindow::says(side, u"Canary"_s));
        it.sample.write([](store::Database& db) -> Result<> {
            SD_TRY(const store::Deployment deployment, store::deployment(db, SampleDeck::earlier));
            return store::setRolling(db, deployment, 10);
        });
        get({});
        QTRY_COMPARE(row("canaryFigures"), u"This release, no requests"_s);
        QVERIFY(PageWindow::says(side, u"10 % of visitors"_s));
        get({{24, 12}, {96, 1}, FailedRequest{nowUtc(), u"GET"_s, u"/cart"_s, 500}}); // as the agent counts
        QTRY_COMPARE(row("canaryFigures"), u"This release, 12 of 24 failed"_s);
        QCOMPARE(row("currentFigures"), u"Live release, 1 of 96 failed"_s);
        QVERIFY(PageWindow::says(side, u"The first one: GET /cart, status 500."_s));
        QVERIFY(row("canaryEnd").isEmpty());
        it.sample.write([&](store::Database& db) { return store::endRolling(db, SampleDeck::harbor, production); });
        QTRY_VERIFY(row("canaryEnd").startsWith(u"Ended, "_s));
        QCOMPARE(row("currentFigures"), u"Live release then, 1 of 96 failed"_s);
        it.sample.write([](store::Database& db) -> Result<> {
            SD_TRY(auto ended, store::canaryRecord(db, SampleDeck::earlier));
            ended->isStopped = true;
            return store::setCanaryRecord(db, *ended);
        });
        QTRY_VERIFY(row("canaryEnd").startsWith(u"Ended by its errors, "_s));
    }

    void showsWhatLighthouseSaysAndWhatIsBelowTheBudget()
    {
        PageWindow it;
        const auto set = [&it](const store::Audit& audit) {
            it.sample.write([&audit](store::Database& db) { return store::setAudit(db, audit); });
        };
        const auto row = [&it](const char* id) {
            auto* found = it.onPage<QWidget>(QByteArray("lighthouse-") + id);
            return found ? found->accessibleName() : QString();
        };
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
        const auto* side = it.onPage<QWidget>("deploymentSide");
        QVERIFY(!PageWindow::says(side, u"Lighthouse"_s));
        set({.deployment = SampleDeck::current});
        QTRY_VERIFY(PageWindow::says(side, u"Measured as soon as nothing else runs"_s));
        set({.deployment = SampleDeck::earlier, .at = nowUtc(), .figures = {80, 95, 100, {}}});
        set({.deployment = SampleDeck::current,
             .at = nowUtc(),
             .figures = {71, 95, {}, 90},
             .version = u"12.8.2"_s,
             .missed = {90, {}, {}, {}}});
        QTRY_COMPARE(row("performance"), u"Performance, 71, was 80"_s);
        QCOMPARE(row("accessibility"), u"Accessibility, 95, as before"_s);
        QCOMPARE(row("best-practices"), u"Best practices, no figure"_s);
        QCOMPARE(row("seo"), u"SEO, 90"_s);
        QVERIFY(PageWindow::says(side, u"Performance: 71, and the budget is at least 90."_s));
        set({.deployment = SampleDeck::current,
             .at = nowUtc(),
             .error =
                 fail(Error::Kind::NotFound, "lighthouse-missing", say("No Lighthouse."), say("Get it.")).value()});
        QTRY_VERIFY(PageWindow::says(side, u"No Lighthouse."_s) && PageWindow::says(side, u"Get it."_s));
        QVERIFY(row("performance").isEmpty());
    }

    void theCauseCardShowsTheLineAndRetries()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        auto* cause = it.onPage<ui::CauseCard>("causeCard");
        QVERIFY(cause);
        QVERIFY(cause->accessibleDescription().contains(u"metadata"_s));
        it.click("showLine");
        auto* log = it.window->page()->findChild<ui::LogView*>();
        QTRY_VERIFY(!log->rectOfLine(15).isEmpty());
        it.click("causeRetry");
        QTRY_VERIFY(it.window->route().detail != SampleDeck::failed);
        QCOMPARE(it.sample.deck().deployments().get(it.window->route().detail)->project, SampleDeck::harbor);
    }

    void theCauseCardHasTheRequestForWhoAsksAWSAboutIt()
    {
        {
            PageWindow without;
            without.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
            QVERIFY(without.onPage<ui::CauseCard>("causeCard"));
            QVERIFY(!without.onPage<QWidget>("showDetails"));
        }
        PageWindow it;
        it.sample.edit(SampleDeck::failed, [](store::Deployment& one) {
            one.error = fail(Error::Kind::Denied, "aws-access-denied", say("No."), say("Ask.")).value();
            one.error->requestId = u"7f3a-request"_s;
        });
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        QVERIFY(!it.onPage<ui::Label>("causeDetails"));
        it.click("showDetails");
        auto* details = it.onPage<ui::Label>("causeDetails");
        QVERIFY(details);
        QCOMPARE(details->text(), u"Code aws-access-denied, request 7f3a-request"_s);
        it.click("copyDetails");
        QCOMPARE(QGuiApplication::clipboard()->text(), details->text());
    }

    void aMissingPermissionIsThereToCopyAsAStatement()
    {
        PageWindow it;
        it.sample.edit(SampleDeck::failed, [](store::Deployment& one) {
            one.error = fail(Error::Kind::Denied, "aws-stack-failed", say("No."), say("Ask.")).value();
            one.error->details[u"statement"_s] =
                QJsonObject{{u"Effect"_s, u"Allow"_s}, {u"Action"_s, u"s3:PutObject"_s}};
        });
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        it.click("copyStatement");
        const auto statement = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(statement[u"Action"_s].toString(), u"s3:PutObject"_s);
    }

    void aBuildWithoutNetworkIsBuiltWithIt()
    {
        PageWindow it;
        it.sample.edit(SampleDeck::failed, [](store::Deployment& one) {
            one.error = fail(Error::Kind::Build, "build-needs-network", say("No network."), say("Allow it.")).value();
        });
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        it.click("buildWithNetwork");
        const auto setting = [&it] {
            return it.sample.deck().projects().get(SampleDeck::harbor)->project.settings[u"network"_s].toString();
        };
        QTRY_VERIFY(it.window->route().detail != SampleDeck::failed); // it is tried again
        QCOMPARE(setting(), u"on"_s);
        it.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(setting(), QString());
    }

    void aMissingVariableIsAddedAndTheDeploymentTriedAgain()
    {
        PageWindow it;
        it.sample.edit(SampleDeck::failed, [](store::Deployment& one) {
            one.error = fail(Error::Kind::Build, "env-missing", say("The variable %1 is not set.", {u"SHOP_COLOUR"_s}),
                             say("Add it."))
                            .value();
            one.error->details[u"variable"_s] = u"SHOP_COLOUR"_s;
        });
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        QCOMPARE(it.onPage<QAbstractButton>("addMissingVariable")->text(), u"Add variable SHOP_COLOUR…"_s);
        it.click("addMissingVariable");
        auto* value = it.onPage<QLineEdit>("variableValue");
        QVERIFY(value && value->hasFocus());
        QVERIFY(!it.onPage<QAbstractButton>("confirm")->isEnabled());
        QTest::keyClicks(value, u"blue"_s);
        it.click("confirm");
        QTRY_VERIFY(it.window->route().detail != SampleDeck::failed);
        QString kept;
        const auto rows = it.sample.deck().variables().list(SampleDeck::harbor, EnvironmentName(u"production"_s));
        for (const VariableRow& row : *rows)
            if (row.variable.name == u"SHOP_COLOUR")
                kept = row.variable.value;
        QCOMPARE(kept, u"blue"_s);
    }

    void showsTheAddressWhereNoBrowserOpens()
    {
        PageWindow it;
        for (const QString& scheme : {u"http"_s, u"https"_s})
            QDesktopServices::unsetUrlHandler(scheme); // what is offscreen has none of its own
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
        const QString address = it.sample.deck().deployments().get(SampleDeck::current)->url;
        QVERIFY(!address.isEmpty());
        it.click("visit");
        QVERIFY(it.find<QWidget>("noBrowser"));
        QCOMPARE(it.onPage<QLineEdit>("noBrowserAddress")->text(), address);
        QCOMPARE(QGuiApplication::clipboard()->text(), address);
    }

    void promotingSaysThatItEndsThePin()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::staged});
        it.click("promote");
        QVERIFY(!PageWindow::says(it.window.get(), u"Promoting unpins it"_s));
        QTest::keyClick(ui::Overlay::top(it.window.get()), Qt::Key_Escape);
        QVERIFY(!ui::Overlay::top(it.window.get()));
        it.sample.write(
            [](store::Database& db) { return store::setPinned(db, SampleDeck::harbor, u"preview"_s, true); });
        const auto pinned = [&] {
            const auto project = it.sample.deck().projects().get(SampleDeck::harbor);
            return std::any_of(project->environments.begin(), project->environments.end(),
                               [](const store::Environment& one) { return one.pinned; });
        };
        QTRY_VERIFY(pinned());
        it.click("promote");
        QTRY_VERIFY(PageWindow::says(it.window.get(), u"Promoting unpins it"_s));
    }

    void promotingNamesTheSettingsThatDiffer()
    {
        PageWindow it;
        it.sample.edit(SampleDeck::earlier, [](store::Deployment& one) {
            deploy::Snapshot snapshot = deploy::Snapshot::of(one);
            snapshot.detection.buildCommand = u"npm run former"_s;
            snapshot.healthPath = u"/healthz"_s;
            one.snapshot = snapshot.toJson();
        });
        it.window->actions().promote(SampleDeck::earlier);
        QTRY_VERIFY(it.find<ui::Label>("differences"));
        const auto* differences = it.find<ui::Label>("differences");
        QTRY_VERIFY2(differences->text().contains(u"→ npm run former\n"_s), qPrintable(differences->text()));
        QVERIFY2(differences->text().contains(u"Build: "_s), qPrintable(differences->text()));
        QVERIFY2(differences->text().contains(u"Health check: – → /healthz"_s), qPrintable(differences->text()));
        QVERIFY2(!differences->text().contains(u"Install: "_s), qPrintable(differences->text()));
    }

    void theGlassBoxOpensAStepToItsCommand()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::building});
        auto* choice = it.onPage<ui::SegmentedControl>("logOrBox");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Right);
        auto* box = it.onPage<ui::GlassBox>("glassBox");
        QVERIFY(box);
        box->setFocus();
        box->setCurrentIndex(box->model()->index(0, 0));
        QTest::keyClick(box, Qt::Key_Right);
        QVERIFY(box->isExpanded(box->model()->index(0, 0)));
        QStringList texts;
        for (int i = 0; i < box->model()->rowCount(box->currentIndex()); ++i)
            texts << box->model()->index(i, 0, box->currentIndex()).data().toString();
        QVERIFY2(!texts.filter(u"git fetch"_s).isEmpty(), qPrintable(texts.join(u'\n')));
    }

    //! What AWS asks for, and the way back.
    void theGlassBoxOpensAStepToItsPermissionsAndItsUndo()
    {
        PageWindow it;
        it.sample.letRoll(SampleDeck::earlier, 10); // its project is on AWS
        store::Deployment deployment;
        it.sample.write([&](store::Database& db) -> Result<> {
            SD_TRY(deployment, store::deployment(db, SampleDeck::earlier));
            return {};
        });
        it.sample.addOperation(deployment, store::Operation::State::Done);
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::earlier});
        auto* choice = it.onPage<ui::SegmentedControl>("logOrBox");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Right);
        auto* box = it.onPage<ui::GlassBox>("glassBox");
        const QModelIndex first = box->model()->index(0, 0);
        const auto upload = box->model()->match(first, Qt::DisplayRole, u"Upload files that the bucket lacks"_s, 1,
                                                Qt::MatchStartsWith);
        QCOMPARE(upload.size(), 1);
        box->setFocus();
        box->setCurrentIndex(upload.first());
        QTest::keyClick(box, Qt::Key_Right);
        QVERIFY(box->isExpanded(upload.first()));
        QStringList texts;
        for (int i = 0; i < box->model()->rowCount(upload.first()); ++i)
            texts << box->model()->index(i, 0, upload.first()).data().toString();
        const QStringList needs = texts.filter(QRegularExpression(u"^Needs s3: "_s));
        QVERIFY2(!needs.filter(u"PutObject"_s).isEmpty(), qPrintable(texts.join(u'\n')));
        QVERIFY2(!texts.filter(QRegularExpression(u"^Undo: ."_s)).isEmpty(), qPrintable(texts.join(u'\n')));
    }

    void aStagedOneIsPromotedAfterAQuestion()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::staged});
        it.click("promote");
        it.press(Qt::Key_Return); // the blue button's, as it looks
        QTRY_COMPARE(it.newestOperation(u"promote"_s).deployment, SampleDeck::staged);
    }

    void theAddressOfTheLiveOneIsShownLarge()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
        const auto* address = it.onPage<QAbstractButton>("liveAddress");
        QVERIFY(address);
        QCOMPARE(address->text(), u"harbor-web.localhost:8080"_s);
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::earlier});
        QVERIFY(!it.onPage<QAbstractButton>("liveAddress"));
    }

    void anUnknownOneIsAFailureWithANextStep()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, u"n0such00000"_s});
        QCOMPARE(qobject_cast<ui::DeckPage*>(it.window->page())->look(), ui::DeckPage::Look::Failed);
    }
};
SHIPDECK_TEST(DeploymentPageTest)

} // namespace shipdeck::test

#include "deployment_page_test.moc"
