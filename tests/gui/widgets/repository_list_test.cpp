// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/repository_delegate.h"
#include "widgets/space_list.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QList<ui::RepositoryRow> rows(int count)
{
    QList<ui::RepositoryRow> rows;
    for (int i = 0; i < count; ++i) {
        ui::RepositoryRow row;
        row.owner = u"acme"_s;
        row.name = u"shop-%1"_s.arg(i);
        row.id = row.owner + u'/' + row.name;
        rows << row;
    }
    return rows;
}

} // namespace

class RepositoryListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensByEnterAndByItsButton()
    {
        ui::RepositoryList list;
        QAbstractItemModelTester tester(list.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setRows(rows(3));
        list.resize(900, 400);
        list.show();
        QSignalSpy opened(&list, &ui::RepositoryList::opened);
        list.setCurrentIndex(list.model()->index(1, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        const QModelIndex last = list.model()->index(2, 0);
        const auto places = ui::RepositoryDelegate::placesIn(list.visualRect(last), rows(3)[2]);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, places.action.center());
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[0][0].toString(), u"acme/shop-1"_s);
        QCOMPARE(opened[1][0].toString(), u"acme/shop-2"_s);
    }

    void marksAFavouriteByKeyAndByStar()
    {
        ui::RepositoryList list;
        list.setRows(rows(2));
        list.resize(900, 400);
        list.show();
        QSignalSpy marked(&list, &ui::RepositoryList::favouriteToggled);
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_F);
        const auto places = ui::RepositoryDelegate::placesIn(list.visualRect(list.model()->index(1, 0)), rows(2)[1]);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, places.star.center());
        QCOMPARE(marked.size(), 2);
        QCOMPARE(marked[1][0].toString(), u"acme/shop-1"_s);
    }

    void theCurrentRowStaysCurrentWhenOthersCome()
    {
        ui::RepositoryList list;
        list.setRows(rows(2));
        list.setCurrentIndex(list.model()->index(1, 0));
        QList<ui::RepositoryRow> more = rows(5);
        std::reverse(more.begin(), more.end());
        list.setRows(more);
        QCOMPARE(list.currentId(), u"acme/shop-1"_s);
    }

    void onlyRowsInViewAreInView()
    {
        ui::RepositoryList list;
        list.setRows(rows(1000));
        list.resize(900, 400);
        list.show();
        const qsizetype count = list.idsInView().size();
        QVERIFY(count >= 7 && count <= 10);
        QSignalSpy settled(&list, &ui::RepositoryList::viewSettled);
        list.scrollToBottom();
        QTRY_VERIFY(!settled.isEmpty());
        QVERIFY(list.idsInView().contains(u"acme/shop-999"_s));
    }

    void aRowIsOneSentenceForScreenReaders()
    {
        ui::RepositoryRow row = rows(1).first();
        row.isPrivate = true;
        row.framework = u"Vite 5"_s;
        row.project = u"shop"_s;
        ui::RepositoryRows model;
        model.setRows({row});
        QCOMPARE(model.data(model.index(0), Qt::AccessibleTextRole).toString(),
                 u"acme/shop-0, private, imported as shop, Vite 5"_s);
    }

    void aSpaceThatGoesGivesItsPlaceToAllOfThem()
    {
        ui::SpaceList list;
        list.setRows({{{}, u"All"_s, u"9"_s, {}}, {u"acme"_s, u"acme"_s, u"4"_s, {}}});
        list.setCurrent(u"acme"_s);
        QSignalSpy changed(&list, &ui::SpaceList::currentChangedTo);
        list.setRows({{{}, u"All"_s, u"5"_s, {}}});
        QCOMPARE(list.current(), QString());
        QCOMPARE(changed.size(), 1);
    }
};
SHIPDECK_TEST(RepositoryListTest)

} // namespace shipdeck::test

#include "repository_list_test.moc"
