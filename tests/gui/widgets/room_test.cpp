// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "theme/theme.h"
#include "widgets/columns.h"
#include "widgets/flow_row.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shipdeck::ui;

namespace shipdeck::test {

//! Rows and columns that give way where there is no room for them.
class RoomTest : public QObject {
    Q_OBJECT

    static QWidget* box(int width)
    {
        auto* widget = new QWidget;
        widget->setFixedSize(width, 20);
        return widget;
    }

private Q_SLOTS:
    void aRowGoesOnInTheNextLine()
    {
        QWidget holder;
        auto* row = new FlowRow(&holder);
        row->setSpacing(10);
        QWidget* const first = box(100);
        QWidget* const second = box(100);
        row->addWidget(first);
        row->addWidget(second);
        QCOMPARE(row->heightForWidth(210), 20);
        QCOMPARE(row->heightForWidth(209), 50);
        row->setGeometry({0, 0, 209, 50});
        QCOMPARE(first->pos(), QPoint(0, 0));
        QCOMPARE(second->pos(), QPoint(0, 30));
    }

    void oneTakesWhatIsLeftAndTheLastStandsAtTheEnd()
    {
        QWidget holder;
        auto* row = new FlowRow(&holder);
        row->setSpacing(10);
        auto* field = new QWidget;
        field->setMinimumSize(50, 20);
        field->setMaximumSize(120, 20);
        QWidget* const last = box(40);
        row->addWidget(field);
        row->addWidget(last);
        row->setGrowing(field);
        row->setLast(last);
        row->setGeometry({0, 0, 300, 20});
        QCOMPARE(field->width(), 120);
        QCOMPARE(last->geometry().right(), 299);
        row->setGeometry({0, 0, 140, 20});
        QCOMPARE(field->width(), 90);
    }

    void whatIsHiddenTakesNoRoom()
    {
        QWidget holder;
        auto* row = new FlowRow(&holder);
        QWidget* const hidden = box(100);
        row->addWidget(box(100));
        row->addWidget(hidden);
        hidden->hide();
        QCOMPARE(row->heightForWidth(100), 20);
    }

    void theSideGoesBelowAndComesBack()
    {
        auto* main = new QWidget;
        auto* side = new QWidget;
        Columns columns(main, side, 200, 300);
        QSignalSpy changed(&columns, &Columns::narrowChanged);
        columns.resize(Theme::px(600), 400);
        columns.show();
        QVERIFY(!columns.isNarrow());
        QCOMPARE(side->width(), Theme::px(200));
        columns.resize(Theme::px(450), 400);
        QCoreApplication::processEvents();
        QVERIFY(columns.isNarrow());
        QVERIFY(side->y() > main->y());
        QCOMPARE(side->width(), Theme::px(450));
        columns.resize(Theme::px(600), 400);
        QCoreApplication::processEvents();
        QCOMPARE(side->y(), main->y());
        QCOMPARE(changed.count(), 2);
    }
};
SHIPDECK_TEST(RoomTest)

} // namespace shipdeck::test

#include "room_test.moc"
