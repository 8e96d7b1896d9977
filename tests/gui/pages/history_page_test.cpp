// SPDX-License-Identifier: MIT
#include "page_window.h"
#include "models/history_model.h"
#include "support/registry.h"
#include "widgets/deployment_list.h"
#include "widgets/search_field.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>

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
                    store::Face::None,
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

    void readsPagesOfAHundredAsItIsScrolled()
    {
        PageWindow it(PageWindow::With::Nothing);
        it.sample.addProject(SampleDeck::harbor, u"harbor-web"_s, u"/srv/harbor"_s, u"folder"_s);
        addMany(it.sample, 250);
        ui::HistoryModel model(it.sample.deck());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false);
        model.setFilter({}, {});
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
        model.setFilter({}, {});
        int resets = 0, inserted = 0;
        connect(&model, &QAbstractItemModel::modelReset, this, [&] { ++resets; });
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&] { ++inserted; });
        it.sample.add({u"zz000000000"_s,
                       SampleDeck::harbor,
                       u"production"_s,
                       store::State::Queued,
                       store::Face::None,
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

    void yCopiesTheHashAndRAsksForARollBack()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* list = it.onPage<ui::DeploymentList>("deploymentList");
        auto* model = qobject_cast<ui::HistoryModel*>(list->model());
        list->setFocus();
        list->setCurrentIndex(model->indexOf(SampleDeck::earlier));
        QTest::keyClick(list, Qt::Key_Y);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"5d20e41"_s);
        QTest::keyClick(list, Qt::Key_R);
        QVERIFY(ui::Overlay::top(it.window.get()));
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
};
SHIPDECK_TEST(HistoryPageTest)

} // namespace shipdeck::test

#include "history_page_test.moc"
