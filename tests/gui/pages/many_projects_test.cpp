// SPDX-License-Identifier: MIT
#include "deck/projects.h"
#include "page_window.h"
#include "store/sqlite.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/command_palette.h"
#include "widgets/project_grid.h"
#include "widgets/search_field.h"

#include <QListView>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

constexpr int many = 5000;

//! Each with one deployment that is live, as the agent would have left it.
Result<> addMany(store::Database& db)
{
    SD_CHECK(db.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
        " INSERT INTO projects (id, name, folded, slug, source_kind, location, ref, created_at)"
        " SELECT printf('many%07d', i), printf('boat-%d', i), printf('boat-%d', i), printf('boat-%d', i),"
        " 'git', printf('https://github.com/acme/boat-%d.git', i), 'main', '2026-11-01T00:00:00.000Z' FROM n"));
    SD_CHECK(
        db.execute("INSERT INTO deployments (id, project, environment, target, state, face, commit_id, ref, message,"
                   " author, url, created_at, started_at, finished_at) SELECT 'd' || id, id, 'production', 'local',"
                   " 'ready', 'current', '9c41f7e20b31', 'main', 'Show shipping estimate', 'mina',"
                   " 'http://' || slug || '.localhost:8080/', created_at, created_at, created_at FROM projects"));
    return db.execute("INSERT INTO environments (id, project, name, current)"
                      " SELECT 'e' || id, id, 'production', 'd' || id FROM projects");
}

QStringList namesOf(const QList<ProjectSummary>& projects)
{
    QStringList names;
    for (const ProjectSummary& one : projects)
        names << one.project.name;
    return names;
}

qsizetype widgetsOf(const PageWindow& it)
{
    return it.window->findChildren<QWidget*>().size();
}

} // namespace

//! Of five thousand projects the window makes no more than of five.
class ManyProjectsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const PageWindow few;
        few.window->go({u"projects"_s, {}, {}});
        m_few = widgetsOf(few);
        m_it = std::make_unique<PageWindow>(PageWindow::With::Nothing);
        m_it->sample.write(addMany);
        m_it->window->go({u"projects"_s, {}, {}});
    }
    void cleanupTestCase() { m_it.reset(); }

    void oneIsFoundByItsName()
    {
        auto* grid = m_it->onPage<ui::ProjectGrid>("projectGrid");
        QTRY_COMPARE(grid->model()->rowCount(), many);
        auto* filter = m_it->onPage<ui::SearchField>("projectFilter");
        filter->setFocus();
        QTest::keyClicks(filter, u"boat-4711"_s);
        QTRY_COMPARE(grid->model()->rowCount(), 1);
        QCOMPARE(grid->model()->index(0, 0).data(ui::ProjectCards::IdRole).toString(), u"many0004711"_s);
        filter->clear();
    }

    void theRecentOnesAreTheFirstOfTheList()
    {
        SampleDeck& sample = m_it->sample;
        for (const QString& typo : {u"typo-a"_s, u"typo-b"_s, u"typo-c"_s}) {
            sample.addProject(typo, typo, u"/srv/"_s + typo, u"folder"_s);
            SampleDeck::Spec attempt;
            attempt.id = u"d-"_s + typo;
            attempt.project = typo;
            attempt.state = store::State::Error;
            sample.add(attempt);
            sample.edit(attempt.id, [](store::Deployment& it) { it.snapshot = {}; }); // nothing was recognised in it
        }
        QCOMPARE(namesOf(sample.deck().projects().all()->first(3)),
                 (QStringList{u"typo-c"_s, u"typo-b"_s, u"typo-a"_s}));
        const auto all = *sample.deck().projects().list();
        QCOMPARE(all.size(), many);
        QCOMPARE(namesOf(*sample.deck().projects().recent(2)), namesOf(all.first(2)));
        QCOMPARE(namesOf(*sample.deck().projects().recent(many + 1)), namesOf(all));
    }

    void noWidgetIsMadePerProject()
    {
        // The few of the sidebar, and what a page has while it is filled.
        QVERIFY2(widgetsOf(*m_it) < m_few + 40, qPrintable(u"%1, %2 of few"_s.arg(widgetsOf(*m_it)).arg(m_few)));
    }

    //! A change in one of them leaves the others as they are: the list is not made anew.
    void aChangeOfOneTouchesOneRow()
    {
        auto* grid = m_it->onPage<ui::ProjectGrid>("projectGrid");
        QTRY_COMPARE(grid->model()->rowCount(), many);
        int resets = 0, changed = 0, moved = 0;
        const auto* model = grid->model();
        connect(model, &QAbstractItemModel::modelReset, this, [&] { ++resets; });
        connect(model, &QAbstractItemModel::dataChanged, this,
                [&](const QModelIndex& first, const QModelIndex& last) { changed += last.row() - first.row() + 1; });
        connect(model, &QAbstractItemModel::rowsInserted, this, [&] { ++moved; });
        m_it->sample.write([](store::Database& db) {
            return db.execute("UPDATE projects SET name = 'lighthouse' WHERE id = 'many0000042'");
        });
        const auto isShown = [&] {
            const QModelIndexList found =
                model->match(model->index(0, 0), Qt::DisplayRole, u"lighthouse"_s, 1, Qt::MatchExactly);
            return !found.isEmpty();
        };
        QTRY_VERIFY(isShown());
        disconnect(model, nullptr, this, nullptr);
        QVERIFY2(resets == 0 && changed + moved < 20,
                 qPrintable(u"%1 resets, %2 rows changed, %3 moved"_s.arg(resets).arg(changed).arg(moved)));
    }

    void thePaletteFindsOneToo()
    {
        m_it->window->openPalette(u"boat-4999"_s);
        const auto* list = ui::Overlay::top(m_it->window.get())->findChild<QListView*>();
        QStringList shown;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            shown << list->model()->index(row, 0).data().toString();
        ui::Overlay::top(m_it->window.get())->close();
        QVERIFY2(shown.contains(u"boat-4999"_s), qPrintable(shown.join(u'\n')));
        QVERIFY2(shown.size() < 200, qPrintable(QString::number(shown.size())));
    }

    void theSwitcherOpensOne()
    {
        m_it->window->openSwitcher();
        auto* field = ui::Overlay::top(m_it->window.get())->findChild<QLineEdit*>();
        QTest::keyClicks(field, u"boat-3000"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_it->window->route(), (ui::Route{u"overview"_s, u"many0003000"_s, {}}));
        QVERIFY(m_it->window->windowTitle().contains(u"boat-3000"_s));
    }

private:
    std::unique_ptr<PageWindow> m_it;
    qsizetype m_few = 0;
};
SHIPDECK_TEST(ManyProjectsTest)

} // namespace shipdeck::test

#include "many_projects_test.moc"
