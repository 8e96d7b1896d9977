// SPDX-License-Identifier: MIT
#include "agent/clean_up.h"
#include "base/user_name.h"
#include "deck/operations.h"
#include "deck/variables.h"
#include "page_window.h"
#include "pages/actions.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "shell/window_look.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/deployment_list.h"
#include "widgets/overlay.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDateEdit>
#include <QJsonArray>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! What was done beside deploying, by whom.
class ActivityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QApplication::setKeyboardInputInterval(400); }

    void activityShowsWhatElseWasDone()
    {
        PageWindow it;
        it.window->go({u"activity"_s, {}, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        QCOMPARE(lines(list).filter(u"Rolled back, Rollback to Localise order e-mails to Korean, harbor-web"_s).size(),
                 1);
        QCOMPARE(lines(list).filter(u"Variables set: API_BASE, CART_TTL; removed: OLD_URL, harbor-web"_s).size(), 1);
        QCOMPARE(lines(list).filter(u"By sora"_s).size(), 1);
        QCOMPARE(lines(list).filter(u"Unpinned"_s).size(), 1);
        // In order, and only what is filtered for.
        const QStringList all = lines(list);
        const auto at = [&all](const QString& words) { return all.indexOf(all.filter(words).value(0)); };
        QVERIFY(at(u"Show shipping estimate"_s) < at(u"Variables set"_s));
        QVERIFY(at(u"Variables set"_s) < at(u"Checkout: Apple Pay sheet"_s));
        it.choose("personFilter", u"sora"_s);
        QCOMPARE(lines(list).filter(u"Variables set"_s).size(), 1);
        QCOMPARE(lines(list).filter(u"Rolled back, Rollback"_s).size(), 0);
        it.choose("branchFilter", u"main"_s);
        QCOMPARE(lines(list).filter(u"Variables set"_s).size(), 0);
    }

    void aRemovalsProofStaysInActivity()
    {
        PageWindow it;
        it.window->go({u"activity"_s, {}, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        list->setFocus();
        QTest::keyClicks(list, u"Removal of old-shop"_s);
        QTest::keyClick(list, Qt::Key_Return);
        auto* dialog = ui::Overlay::top(it.window.get());
        QVERIFY(dialog);
        QVERIFY(PageWindow::says(dialog, u"old-shop was removed by mina"_s));
        QVERIFY(PageWindow::says(dialog, u"no stack shipdeck-old-shop-1"_s));
    }

    void aChangeOfVariablesIsRecordedByNameOnly()
    {
        PageWindow it;
        NewVariable variable;
        variable.name = u"GREETING"_s;
        variable.value = u"hello-to-nobody"_s;
        QVERIFY(finish(it.sample.deck().variables().set(SampleDeck::harbor, EnvironmentName(u"production"_s),
                                                        {variable}, {u"CART_TTL"_s})));
        store::DeploymentFilter filter;
        filter.project = SampleDeck::harbor;
        const store::Operation change = it.sample.deck().operations().actions(filter)->first();
        QCOMPARE(change.kind, store::Operation::Kind::Variables);
        QCOMPARE(change.requestedBy, userName());
        QCOMPARE(change.params,
                 (QJsonObject{{u"set"_s, QJsonArray{u"GREETING"_s}}, {u"removed"_s, QJsonArray{u"CART_TTL"_s}}}));
        filter.text = u"hello-to"_s;
        QVERIFY(it.sample.deck().operations().actions(filter)->isEmpty());
        it.window->go({u"activity"_s, {}, {}});
        const auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        QCOMPARE(lines(list).filter(u"Variables set: GREETING; removed: CART_TTL"_s).size(), 1);
    }

    void anUnpinIsRecorded()
    {
        PageWindow it;
        it.window->actions().liftPin(SampleDeck::harbor, EnvironmentName(u"production"_s));
        store::DeploymentFilter filter;
        filter.person = userName();
        QTRY_COMPARE(it.sample.deck().operations().actions(filter)->size(), 1);
        QCOMPARE(it.sample.deck().operations().actions(filter)->first().kind, store::Operation::Kind::Unpin);
    }

    void aCleanUpIsThereWithWhatItDeletedAndWhatItCouldNot()
    {
        PageWindow it;
        agent::CleanUp done;
        done.id = u"cleanup0001"_s;
        done.by = u"mina"_s;
        done.freed = 3 << 20;
        done.removed = {
            QJsonObject{{u"kind"_s, u"log"_s}, {u"name"_s, u"harbor-web"_s}, {u"count"_s, 12}, {u"bytes"_s, 2 << 20}},
            QJsonObject{{u"kind"_s, u"tool"_s}, {u"name"_s, u"node 20.9.0"_s}, {u"count"_s, 1}, {u"bytes"_s, 1 << 20}}};
        done.error =
            fail(Error::Kind::Provider, "file-failed", say("1 file could not be deleted."), say("Try it again."))
                .value();
        it.sample.write([&](store::Database& db) { return agent::endCleanUp(db, done); });
        it.window->go({u"activity"_s, {}, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        QCOMPARE(lines(list).filter(u"Clean-up of this computer: 3 MB freed"_s).size(), 1);
        QVERIFY(lines(list).first().contains(u"By mina"_s));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Return);
        const auto* dialog = ui::Overlay::top(it.window.get());
        QVERIFY(dialog);
        for (const QString& words : {u"Requested by mina"_s, u"Logs of harbor-web (12): 2 MB"_s, u"node 20.9.0: 1 MB"_s,
                                     u"3 MB freed"_s, u"1 file could not be deleted. Try it again."_s})
            QVERIFY2(PageWindow::says(dialog, words), qPrintable(words));
        // It is of no project.
        store::DeploymentFilter filter;
        filter.project = SampleDeck::harbor;
        const auto ofProject = it.sample.deck().operations().actions(filter);
        for (const store::Operation& action : *ofProject)
            QVERIFY(action.kind != store::Operation::Kind::CleanUp);
    }

    void activityIsThatOfAProject()
    {
        PageWindow it;
        it.window->go({u"activity"_s, {}, {}});
        const auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        it.choose("projectFilter", u"harbor-web"_s);
        QVERIFY(!lines(list).filter(u"Variables set"_s).isEmpty());
        QCOMPARE(lines(list).filter(u"harbor-web"_s), lines(list));
        it.choose("projectFilter", u"docs"_s);
        QVERIFY(!lines(list).isEmpty());
        QCOMPARE(lines(list).filter(u"harbor-web"_s), {});
        it.choose("projectFilter", u"All projects"_s);
        QVERIFY(!lines(list).filter(u"harbor-web"_s).isEmpty());
    }

    void activityListsWhatWaitsForAPerson()
    {
        PageWindow it;
        it.sample.write([](store::Database& db) -> Result<> {
            SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
            project.settings.insert(u"approval"_s, u"on"_s);
            return store::updateProject(db, project);
        });
        it.sample.add({.id = u"a99a07e0000"_s,
                       .project = SampleDeck::harbor,
                       .role = store::ReleaseRole::Staged,
                       .message = u"Cheaper shipping"_s,
                       .ref = u"main"_s,
                       .commit = u"a99a07e1234"_s,
                       .cause = {store::Cause::Kind::Push}});
        it.sample.addAction(store::Operation::Kind::Restart, u"mina"_s, 60,
                            [](store::Operation& action) { action.state = store::Operation::State::Waiting; });
        it.sample.waitForSignIn(SampleDeck::building, u"ci"_s, "aws-mfa");
        it.window->go({u"activity"_s, {}, {}});
        const auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        it.choose("statusFilter", u"Waiting for you"_s);
        for (const QString& words : {u"Cheaper shipping"_s, u"Restart"_s, u"Fix stale cart totals"_s})
            QCOMPARE(lines(list).filter(words).size(), 1);
        QCOMPARE(lines(list).size(), 3);
        it.choose("branchFilter", u"main"_s);
        QCOMPARE(lines(list).filter(u"Restart"_s), {});
    }

    void aWordThatIsTypedFindsARowAndActsOnNone()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        list->setFocus();
        QApplication::setKeyboardInputInterval(60'000);
        QTest::keyClick(list, Qt::Key_Home); // the one that runs
        QTest::keyClicks(list, u"qx"_s);     // no x of its own, which would cancel it
        QVERIFY(!ui::Overlay::top(it.window.get()));
        QTest::keyClick(list, Qt::Key_Home);
        QGuiApplication::clipboard()->clear();
        QTest::keyClicks(list, u"yz"_s); // nor does a word act by its first letter
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Y);
        QTest::keyClick(list, Qt::Key_Down); // no word follows
        QCOMPARE(QGuiApplication::clipboard()->text(), u"4be07d2"_s);
        QApplication::setKeyboardInputInterval(0);
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_X);
        QTRY_VERIFY(ui::Overlay::top(it.window.get()));
    }

    //! A dialog answers to the page that opened it, and with other sizes pages are made anew.
    void largerTextWaitsForTheAnswerOfADialog()
    {
        PageWindow it;
        it.window->go({u"activity"_s, {}, {}});
        const QPointer<ui::Page> page = it.window->page();
        it.choose("dateFilter", u"Choose dates…"_s);
        ui::setLook(it.window->settings(), u"textSize"_s, u"130"_s);
        it.click("confirm");
        QVERIFY(it.onPage<QAbstractButton>("dateFilter")->text().contains(u" – "_s));
        QTRY_VERIFY(page != it.window->page());
        ui::setLook(it.window->settings(), u"textSize"_s, {});
    }

    void theDaysBetweenTwoDatesAreChosen()
    {
        PageWindow it;
        it.window->go({u"activity"_s, {}, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        const qsizetype all = lines(list).size();
        it.choose("dateFilter", u"Choose dates…"_s);
        auto* dialog = ui::Overlay::top(it.window.get());
        QVERIFY(dialog);
        auto* first = dialog->findChild<QDateEdit*>(u"firstDay"_s);
        auto* last = dialog->findChild<QDateEdit*>(u"lastDay"_s);
        first->setDate(first->date().addDays(-20));
        const QDate day = last->date().addDays(-1);
        QVERIFY(day.isValid());
        last->setDate(day);
        first->setDate(day);
        QCOMPARE(last->minimumDate(), day); // never before the first one
        QTest::mouseClick(dialog->findChild<QAbstractButton*>(u"confirm"_s), Qt::LeftButton);
        const QString text = day.toString(Qt::ISODate);
        QCOMPARE(it.onPage<QAbstractButton>("dateFilter")->text(), u"%1 – %1"_s.arg(text));
        const qsizetype some = lines(list).size();
        QVERIFY(some > 0 && some < all);
        it.choose("dateFilter", u"Any time"_s);
        QCOMPARE(lines(list).size(), all);
    }

private:
    static QStringList lines(const ui::DeploymentList* list)
    {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            all << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return all;
    }
};
SHIPDECK_TEST(ActivityTest)

} // namespace shipdeck::test

#include "activity_test.moc"
