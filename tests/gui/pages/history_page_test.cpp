// SPDX-License-Identifier: MIT
#include "page_window.h"
#include "models/comparison.h"
#include "models/history_model.h"
#include "sample_pictures.h"
#include "support/registry.h"
#include "base/clock.h"
#include "store/variables.h"
#include "widgets/deployment_list.h"
#include "widgets/overlay.h"
#include "widgets/search_field.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

void addMany(SampleDeck& sample, int count)
{
    for (int i = 0; i < count; ++i)
        sample.add({u"m%1"_s.arg(i, 10, 10, QLatin1Char('0')),
                    SampleDeck::harbor,
                    u"production"_s,
                    store::State::Canceled,
                    store::ReleaseRole::None,
                    u"Change %1"_s.arg(i),
                    u"main"_s,
                    {}});
}

} // namespace

class HistoryPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsBySearchAndOpensByEnter()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Slash);
        auto* search = it.onPage<ui::SearchField>("historySearch");
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"shipping"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(it.window->route().detail, SampleDeck::current);
    }

    void aRowShowsThePictureOfItsRelease()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        const auto seen = [list](const QString& id) { // anywhere in its row
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                const QModelIndex index = list->model()->index(row, 0);
                if (index.data(ui::DeploymentRows::IdRole).toString() != id)
                    continue;
                const QImage image = list->viewport()->grab(list->visualRect(index)).toImage();
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, image.height() - 30) == QColor(Qt::magenta))
                        return true;
            }
            return false;
        };
        QVERIFY(!seen(SampleDeck::current));
        givePictures(it.sample, SampleDeck::current, Qt::magenta);
        QTRY_VERIFY(seen(SampleDeck::current));
        QVERIFY(!seen(SampleDeck::staged));
    }

    void saysOfAPreviewThatWentThatItWasRemoved()
    {
        PageWindow it;
        const QString gone = u"zz000000000"_s;
        it.sample.add({gone,
                       SampleDeck::harbor,
                       u"pr-7"_s,
                       store::State::Ready,
                       store::ReleaseRole::None,
                       u"An idea"_s,
                       u"idea"_s,
                       {}});
        ui::HistoryModel model(it.sample.deck());
        model.setFilter({});
        const QString row = model.indexOf(gone).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(u"Removed"), qPrintable(row));
        QVERIFY(!row.contains(u"Ready"));
    }

    void readsPagesOfAHundredAsItIsScrolled()
    {
        PageWindow it(PageWindow::With::Nothing);
        it.sample.addProject(SampleDeck::harbor, u"harbor-web"_s, u"/srv/harbor"_s, u"folder"_s);
        addMany(it.sample, 250);
        ui::HistoryModel model(it.sample.deck());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 100);
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 250);
        QVERIFY(!model.canFetchMore({}));
    }

    void aNewDeploymentComesInAtTheTopWithoutAReset()
    {
        PageWindow it(PageWindow::With::Nothing);
        it.sample.addProject(SampleDeck::harbor, u"harbor-web"_s, u"/srv/harbor"_s, u"folder"_s);
        addMany(it.sample, 150);
        ui::HistoryModel model(it.sample.deck());
        model.setFilter({});
        int resets = 0, inserted = 0;
        connect(&model, &QAbstractItemModel::modelReset, this, [&] { ++resets; });
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&] { ++inserted; });
        it.sample.add({u"zz000000000"_s,
                       SampleDeck::harbor,
                       u"production"_s,
                       store::State::Queued,
                       store::ReleaseRole::None,
                       u"Newest"_s,
                       {},
                       {}});
        model.refresh();
        QCOMPARE(resets, 0);
        QCOMPARE(inserted, 1);
        QCOMPARE(model.rowCount(), 101);
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 151);
    }

    void whatWasRetriedIsOneRowThatOpens()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        auto* model = qobject_cast<ui::HistoryModel*>(list->model());
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex failed = model->indexOf(SampleDeck::failed);
        QCOMPARE(model->attemptsOf(failed), 2);
        QVERIFY(!model->indexOf(u"70d1c9e000a"_s).isValid());
        list->setFocus();
        list->setCurrentIndex(failed);
        QTest::keyClick(list, Qt::Key_Right);
        QCOMPARE(model->indexOf(u"70d1c9e000a"_s).row(), failed.row() + 1);
        QTest::keyClick(list, Qt::Key_Left);
        QVERIFY(!model->indexOf(u"70d1c9e000a"_s).isValid());
        QCOMPARE(list->currentId(), SampleDeck::failed);
    }

    void aBranchIsNotJustAWord()
    {
        PageWindow it;
        it.sample.add({u"abc00000001"_s,
                       SampleDeck::harbor,
                       u"preview"_s,
                       store::State::Canceled,
                       store::ReleaseRole::None,
                       u"mentions main"_s,
                       u"maintenance"_s,
                       {}});
        ui::HistoryModel model(it.sample.deck());
        store::DeploymentFilter filter;
        filter.project = SampleDeck::harbor;
        filter.ref = u"main"_s;
        model.setFilter(filter);
        QVERIFY(model.rowCount() > 0);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.at(model.index(row))->ref, u"main"_s);
        QCOMPARE(it.sample.deck().projects().refs(SampleDeck::harbor)->first(), u"maintenance"_s);
    }

    void spaceMarksAndCComparesTwo()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        auto* model = qobject_cast<ui::HistoryModel*>(list->model());
        list->setFocus();
        list->setCurrentIndex(model->indexOf(SampleDeck::current));
        QVERIFY(list->markedIds().isEmpty());
        QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->markedIds(), (QStringList{SampleDeck::current, SampleDeck::failed}));
        QTest::keyClick(list, Qt::Key_C);
        QTRY_VERIFY(ui::Overlay::top(it.window.get())); // after a moment in which a word would go on
        auto* dialog = ui::Overlay::top(it.window.get());
        QCOMPARE(dialog->objectName(), u"compareDialog"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(list->markedIds().isEmpty());
    }

    void aComparisonNamesVersionsAndNeverValues()
    {
        PageWindow it;
        it.sample.write([](store::Database& db) {
            return store::setVariable(db,
                                      {u"var0000000d"_s, SampleDeck::harbor, EnvironmentName(u"production"_s),
                                       u"API_BASE"_s, VariableScope::Both, false, u"https://new.example"_s, nowUtc()});
        });
        store::Deployment older = *it.sample.deck().deployments().get(SampleDeck::earlier);
        store::Deployment newer = *it.sample.deck().deployments().get(SampleDeck::building);
        QJsonObject snapshot = newer.snapshot;
        snapshot[u"variables"_s] = QJsonArray{u"var0000000d"_s, u"var0000000b"_s, u"var0000000c"_s};
        newer.snapshot = snapshot;
        QHash<QString, ui::Compared> rows;
        for (const ui::Compared& row : ui::compare(it.sample.deck(), older, newer)) {
            QVERIFY2(!row.before.contains(u"900"_s) && !row.after.contains(u"example"_s), qPrintable(row.name));
            rows.insert(row.name, row);
        }
        QVERIFY(rows[u"API_BASE"_s].before.startsWith(u"version 1"_s));
        QVERIFY(rows[u"API_BASE"_s].after.startsWith(u"version 2"_s));
        QVERIFY(!rows[u"STRIPE_KEY"_s].differs());
        QVERIFY(rows[u"CART_TTL"_s].before.isEmpty());
        QVERIFY(rows[u"Commit"_s].differs());
    }

    void oneClickOpensARow()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        press(list, SampleDeck::earlier);
        QCOMPARE(it.window->route().detail, SampleDeck::earlier);
        it.window->back();
        press(list, SampleDeck::current, Qt::ControlModifier); // marks
        QVERIFY(it.window->route().detail.isEmpty());
    }

    //! Whoever presses the button on one row and finds another below the pointer when letting go wanted neither.
    void aRowThatCameInDuringAClickIsNotOpened()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        auto* model = qobject_cast<ui::HistoryModel*>(list->model());
        // The first row: at any time of day one is above it afterwards, with the day's heading.
        const QPoint at = list->visualRect(model->index(0)).bottomLeft() + QPoint(200, -20);
        QTest::mousePress(list->viewport(), Qt::LeftButton, {}, at);
        it.sample.add({u"zz000000000"_s,
                       SampleDeck::harbor,
                       u"production"_s,
                       store::State::Queued,
                       store::ReleaseRole::None,
                       u"Newest"_s,
                       u"main"_s,
                       {}});
        model->refresh();
        QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(it.window->route().detail.isEmpty());
    }

    void compareIsAButtonThatLetsTwoBeChosen()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        it.click("pick");
        QVERIFY(!it.onPage<QAbstractButton>("compare")->isEnabled());
        press(list, SampleDeck::earlier);
        press(list, SampleDeck::current);
        QVERIFY(it.window->route().detail.isEmpty());
        QCOMPARE(list->markedIds(), (QStringList{SampleDeck::current, SampleDeck::earlier}));
        it.click("compare");
        auto* dialog = ui::Overlay::top(it.window.get());
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), u"compareDialog"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!it.onPage<QAbstractButton>("compare"));
        press(list, SampleDeck::earlier);
        QCOMPARE(it.window->route().detail, SampleDeck::earlier);
    }

    void filtersByPersonAndDate()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        auto* model = qobject_cast<ui::HistoryModel*>(list->model());
        it.choose("personFilter", u"jun"_s);
        QVERIFY(model->rowCount() > 0);
        for (int row = 0; row < model->rowCount(); ++row)
            QCOMPARE(model->at(model->index(row))->author, u"jun"_s);
        it.choose("personFilter", u"Pushes"_s);
        QVERIFY(model->rowCount() > 0);
        for (int row = 0; row < model->rowCount(); ++row)
            QCOMPARE(model->at(model->index(row))->deployedBy, store::byPush);
        it.choose("personFilter", u"Everyone"_s);
        const int all = model->rowCount();
        it.choose("dateFilter", u"Last 7 days"_s);
        QCOMPARE(model->rowCount(), all);
        it.sample.add({u"01d00000000"_s,
                       SampleDeck::harbor,
                       u"production"_s,
                       store::State::Canceled,
                       store::ReleaseRole::None,
                       u"Long ago"_s,
                       u"main"_s,
                       {},
                       u"mina"_s,
                       8 * 24 * 3600});
        model->refresh();
        QCOMPARE(model->rowCount(), all);
        it.choose("dateFilter", u"Last 30 days"_s);
        QCOMPARE(model->rowCount(), all + 1);
    }

    void showsWhoDeployedBesideWhoCommitted()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        auto* model = qobject_cast<ui::HistoryModel*>(list->model());
        const auto said = [&](const QString& id) { return model->indexOf(id).data(Qt::AccessibleTextRole).toString(); };
        QVERIFY(said(SampleDeck::failed).contains(u"Deployed by mina, commit by sora"_s));
        QVERIFY(said(SampleDeck::staged).contains(u"Deployed by a push, commit by jun"_s));
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        QVERIFY(it.says(u"Commit by sora"_s));
        QVERIFY(it.says(u"Deployed by mina"_s));
    }

    void yCopiesTheHashAndRAsksForARollBack()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        auto* model = qobject_cast<ui::HistoryModel*>(list->model());
        list->setFocus();
        list->setCurrentIndex(model->indexOf(SampleDeck::earlier));
        QTest::keyClick(list, Qt::Key_Y);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"5d20e41"_s);
        QTest::keyClick(list, Qt::Key_R);
        QTRY_VERIFY(ui::Overlay::top(it.window.get()));
    }

    void saysThatNothingMatchesAndClears()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        auto* search = it.onPage<ui::SearchField>("historySearch");
        search->setText(u"nothing like this"_s);
        QVERIFY(!list->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(list->isVisible());
    }

private:
    static void press(ui::DeploymentList* list, const QString& id, Qt::KeyboardModifiers modifiers = {})
    {
        const auto* model = qobject_cast<ui::HistoryModel*>(list->model());
        const QRect row = list->visualRect(model->indexOf(id));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, row.bottomLeft() + QPoint(200, -20));
    }
};
SHIPDECK_TEST(HistoryPageTest)

} // namespace shipdeck::test

#include "history_page_test.moc"
