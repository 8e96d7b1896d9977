// SPDX-License-Identifier: MIT
#include "page_window.h"
#include "pages/deck_page.h"
#include "store/servers.h"
#include "sample_pictures.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/project_grid.h"
#include "widgets/search_field.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class ProjectsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsACardPerProjectAndOpensOneByKeyboard()
    {
        PageWindow it;
        it.press(Qt::Key_2, Qt::ControlModifier);
        auto* grid = it.onPage<ui::ProjectGrid>("projectGrid");
        QVERIFY(grid);
        QCOMPARE(grid->model()->rowCount(), 5);
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Home);
        QTest::keyClick(grid, Qt::Key_Right);
        const QString second = grid->currentId();
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(it.window->route(), (ui::Route{u"overview"_s, second, {}}));
    }

    void showsWhatIsLiveBeforeTheNewestAttempt()
    {
        PageWindow it;
        it.sample.add({u"33333330000"_s, SampleDeck::harbor, u"production"_s, store::State::Skipped,
                       store::ReleaseRole::None, u"Nothing new"_s, u"main"_s, u"3333333abcde"_s});
        it.window->go({u"projects"_s, {}, {}});
        auto* grid = it.onPage<ui::ProjectGrid>("projectGrid");
        const auto harbor = [grid] {
            for (int row = 0; row < grid->model()->rowCount(); ++row) {
                const QModelIndex index = grid->model()->index(row, 0);
                if (index.data(ui::ProjectCards::IdRole).toString() == SampleDeck::harbor)
                    return index.data(ui::ProjectCards::RowRole).value<ui::ProjectCard>();
            }
            return ui::ProjectCard();
        };
        QTRY_VERIFY(harbor().attempt == ui::Status::Skipped);
        QVERIFY(harbor().status == ui::Status::Current);
        QCOMPARE(harbor().framework, u"Vite"_s);
        it.sample.write([](store::Database& db) {
            return store::setServer(db,
                                    {SampleDeck::current,
                                     SampleDeck::harbor,
                                     ServerState::CrashLoop,
                                     {{u"at"_s, store::toIso(QDateTime::currentDateTimeUtc())}, {u"crashes"_s, 6}}});
        });
        QTRY_COMPARE(harbor().statusNote, u"Down"_s);
        QVERIFY(harbor().status == ui::Status::Error);
    }

    void aCardShowsThePictureOfTheLiveReleaseWhenItIsTaken()
    {
        PageWindow it;
        it.window->go({u"projects"_s, {}, {}});
        auto* grid = it.onPage<ui::ProjectGrid>("projectGrid");
        const auto colour = [&] {
            for (int row = 0; row < grid->model()->rowCount(); ++row)
                if (const QModelIndex index = grid->model()->index(row, 0);
                    index.data(ui::ProjectCards::IdRole).toString() == SampleDeck::harbor)
                    return grid->viewport()->grab().toImage().pixelColor(grid->visualRect(index).center().x(),
                                                                         grid->visualRect(index).top() + 60);
            return QColor();
        };
        const QColor drawn = colour();
        givePictures(it.sample, SampleDeck::current, Qt::magenta);
        QTRY_COMPARE(colour(), QColor(Qt::magenta));
        QVERIFY(drawn != QColor(Qt::magenta));
    }

    void slashFiltersAndAnotherWordFindsNothing()
    {
        PageWindow it;
        it.window->go({u"projects"_s, {}, {}});
        auto* grid = it.onPage<ui::ProjectGrid>("projectGrid");
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Slash);
        auto* filter = it.onPage<ui::SearchField>("projectFilter");
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"harbor"_s);
        QCOMPARE(grid->model()->rowCount(), 1);
        QTest::keyClicks(filter, u"zzz"_s);
        QVERIFY(!grid->isVisible());
    }

    void saysThatThereAreNoneAndOffersToDeploy()
    {
        PageWindow it(PageWindow::With::Nothing);
        it.window->go({u"projects"_s, {}, {}});
        auto* page = qobject_cast<ui::DeckPage*>(it.window->page());
        QCOMPARE(page->look(), ui::DeckPage::Look::Empty);
    }
};
SHIPDECK_TEST(ProjectsPageTest)

} // namespace shipdeck::test

#include "projects_page_test.moc"
