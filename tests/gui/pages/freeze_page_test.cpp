// SPDX-License-Identifier: MIT
#include "page_window.h"

#include "base/clock.h"
#include "base/files.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "deploy/freeze.h"
#include "pages/actions.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "support/finish.h"
#include "pages/overview_notices.h"
#include "support/registry.h"
#include "sure.h"
#include "support/wait.h"
#include "widgets/button.h"
#include "widgets/deployment_list.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! A deployment freeze as a person meets it.
class FreezePageTest : public QObject {
    Q_OBJECT

    static void freeze(PageWindow& it, const QString& windows)
    {
        it.sample.write([&](store::Database& db) -> Result<> {
            SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
            project.settings.insert(u"freeze"_s, windows);
            return store::updateProject(db, project);
        });
    }
    static QStringList reasonsOf(PageWindow& it)
    {
        QStringList reasons;
        const auto actions = it.sample.deck().operations().actions({});
        for (const store::Operation& action : actions.value_or(QList<store::Operation>()))
            if (action.kind == store::Operation::Kind::LiftFreeze)
                reasons << action.params[u"reason"_s].toString();
        return reasons;
    }
    static void setClock(const QDateTime& moment) // this program's, until cleanup()
    {
        const QString told = qEnvironmentVariable("SHIPDECK_FIXED_CLOCK");
        sure(writeFile(told, moment.toUTC().toString(Qt::ISODateWithMs).toLatin1()));
    }
    static qsizetype operations(const PageWindow& it) { return it.open().size(); }

private Q_SLOTS:
    void cleanup() { QFile::remove(qEnvironmentVariable("SHIPDECK_FIXED_CLOCK")); }

    void overviewSaysUntilWhenItIsFrozen()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(!it.onPage<QWidget>("freezeNotice"));
        freeze(it, u"2000-01-01 - 2100-01-01"_s);
        QTRY_VERIFY(it.onPage<QWidget>("freezeNotice"));
        QVERIFY(it.says(it.onPage<QWidget>("freezeNotice"), u"Production is frozen until"_s));
        freeze(it, u"staging: 2000-01-01 - 2100-01-01"_s);
        QTRY_VERIFY(!it.onPage<QWidget>("freezeNotice"));
    }

    void theNoticeComesAndGoesWithTime()
    {
        PageWindow it;
        const QDateTime begin(QDate(2026, 11, 21), QTime(0, 0)), end = begin.addDays(2);
        setClock(begin.addMSecs(-1));
        freeze(it, u"2026-11-21 - 2026-11-23"_s);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(!it.onPage<QWidget>("freezeNotice"));
        setClock(end.addMSecs(-1));
        QTRY_VERIFY(it.onPage<QWidget>("freezeNotice"));
        setClock(end);
        QTRY_VERIFY(!it.onPage<QWidget>("freezeNotice"));
    }

    void aFreezeThatBeginsIsShownThoughNothingElseChanges()
    {
        PageWindow it;
        const QDateTime begin(QDate(2026, 11, 21), QTime(0, 0)), end = begin.addDays(2);
        setClock(begin.addMSecs(-1));
        freeze(it, u"2026-11-21 - 2026-11-23"_s);
        const auto summary = it.sample.deck().projects().get(SampleDeck::harbor);
        ui::OverviewNotices notices; // no window, which would refresh it
        notices.show(it.sample.deck(), summary->project, EnvironmentName(u"production"_s));
        QVERIFY(notices.isHidden());
        setClock(end.addMSecs(-1));
        QTRY_VERIFY(!notices.isHidden());
        setClock(end);
        QTRY_VERIFY(notices.isHidden());
    }

    void settingsThatAreWrittenMeanwhileKeepTheLift()
    {
        PageWindow it;
        freeze(it, u"2000-01-01 - 2100-01-01"_s);
        std::optional<Task<Result<>>> setting;
        it.sample.write([&](store::Database& db) -> Result<> { // what is being set waits for this to be written
            setting.emplace(it.sample.deck().projects().setSettings(SampleDeck::harbor, {{u"retention"_s, 5}}));
            SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
            const deploy::FreezeLift lift{nowUtc().addSecs(600), u"mina"_s, u"Payments fail"_s};
            project.settings = deploy::withFreezeLift(project, EnvironmentName(u"production"_s), lift);
            return store::updateProject(db, project);
        });
        QVERIFY(finish(*std::move(setting)));
        const store::Project project = it.sample.deck().projects().get(SampleDeck::harbor)->project;
        QCOMPARE(project.settings[u"retention"_s].toInt(), 5);
        QVERIFY(!deploy::isFrozen(project, EnvironmentName(u"production"_s)));
    }

    void aFrozenDeploymentIsRefusedUntilTheFreezeIsLifted()
    {
        PageWindow it;
        freeze(it, u"2000-01-01 - 2100-01-01"_s);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        const qsizetype before = operations(it);
        it.window->actions().redeploy(SampleDeck::current);
        QTRY_VERIFY(it.find<ui::Button>("liftFreeze"));
        QCOMPARE(operations(it), before);
        it.click("liftFreeze");
        QTRY_VERIFY(it.onPage<QLineEdit>("freezeReason"));
        QVERIFY(!it.onPage<ui::Button>("confirm")->isEnabled()); // not without a reason
        it.onPage<QLineEdit>("freezeReason")->setText(u"Payments fail"_s);
        it.click("confirm");
        QTRY_COMPARE(reasonsOf(it), QStringList{u"Payments fail"_s});
        QTRY_VERIFY(it.says(u"Payments fail"_s)); // the notice says who lifted it and why
        it.window->actions().redeploy(SampleDeck::current);
        QTRY_COMPARE(operations(it), before + 1);
    }

    void aPromotionIsFrozenAndARollbackIsNot()
    {
        PageWindow it;
        freeze(it, u"2000-01-01 - 2100-01-01"_s);
        it.sample.edit(SampleDeck::earlier, [](store::Deployment& one) { one.artifact = u"a"_s.repeated(64); });
        it.window->actions().promote(SampleDeck::earlier);
        it.click("confirm");
        QTRY_VERIFY(it.find<ui::Button>("liftFreeze"));
        it.press(Qt::Key_Escape);
        it.window->actions().rollBack(SampleDeck::harbor, EnvironmentName(u"production"_s), SampleDeck::earlier);
        it.click("confirm");
        QTRY_COMPARE(it.newestOperation(u"rollback"_s).deployment, SampleDeck::earlier);
    }

    void activityShowsWhoLiftedItAndWhy()
    {
        PageWindow it;
        it.sample.addAction(store::Operation::Kind::LiftFreeze, u"mina"_s, 60, [](store::Operation& lift) {
            lift.params = {{u"reason"_s, u"Payments fail"_s}};
        });
        it.window->go({u"activity"_s, {}, {}});
        const auto* model = it.onPage<ui::DeploymentList>("deploymentList")->model();
        QString rows;
        for (int row = 0; row < model->rowCount(); ++row)
            rows += model->index(row, 0).data(Qt::AccessibleTextRole).toString() + u'\n';
        QVERIFY2(rows.contains(u"Freeze lifted for an hour: Payments fail"_s), qPrintable(rows));
    }
};
SHIPDECK_TEST(FreezePageTest)

} // namespace shipdeck::test

#include "freeze_page_test.moc"
