// SPDX-License-Identifier: MIT
#include "gallery.h"
#include "support/registry.h"
#include "support/wait.h"
#include "theme/cursor_rest.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/cause_card.h"
#include "widgets/copy_button.h"
#include "widgets/overlay.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"
#include "widgets/spinner.h"
#include "widgets/status_pill.h"
#include "widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTextLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::ui;

//! The widgets by key and click, as a person and a screen reader meet them.
class WidgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buttonAnswersReturnSpaceAndClick()
    {
        Button button(u"Deploy"_s, Button::Kind::Primary);
        QSignalSpy clicked(&button, &QPushButton::clicked);
        button.show();
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Space);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 3);
    }

    //! Scrolling over a page must change nothing on it, also where the focus is.
    void theWheelChangesNoValue()
    {
        QWidget page;
        QHBoxLayout row(&page);
        QComboBox profile;
        profile.addItems({u"personal"_s, u"work"_s});
        QSpinBox number;
        QSlider slider;
        for (QWidget* const one :
             {static_cast<QWidget*>(&profile), static_cast<QWidget*>(&number), static_cast<QWidget*>(&slider)})
            row.addWidget(one);
        number.setValue(5);
        slider.setValue(5);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto turn = [](QWidget& over) {
            QWheelEvent event(over.rect().center(), over.mapToGlobal(over.rect().center()), {}, {0, -120}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&over, &event);
        };
        for (QWidget* const focused :
             {static_cast<QWidget*>(&profile), static_cast<QWidget*>(&number), static_cast<QWidget*>(&slider)}) {
            focused->setFocus();
            turn(profile);
            turn(number);
            turn(slider);
            QCOMPARE(profile.currentText(), u"personal"_s);
            QCOMPARE(number.value(), 5);
            QCOMPARE(slider.value(), 5);
        }
        QVERIFY(profile.focusPolicy() == Qt::StrongFocus); // no focus by the wheel either
    }

    //! As in file dialogs.
    void buttonsOfQtShowTheirTextWithoutItsKey()
    {
        QCOMPARE(withoutMnemonic(u"선택(&C)"_s), u"선택"_s);
        QCOMPARE(withoutMnemonic(u"R && &D"_s), u"R & D"_s);
        QPushButton with(u"&Choose"_s), without(u"Choose"_s);
        for (QPushButton* const button : {&with, &without}) {
            button->setFocusPolicy(Qt::NoFocus);
            button->resize(160, 32);
        }
        QCOMPARE(with.grab().toImage(), without.grab().toImage());
    }

    void busyButtonKeepsItsWidthAndTakesNoClicks()
    {
        Button button(u"Redeploy"_s);
        button.show();
        const QSize before = button.sizeHint();
        QSignalSpy clicked(&button, &QPushButton::clicked);
        button.setBusy(true);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(button.sizeHint(), before);
        QCOMPARE(clicked.size(), 0);
        button.setBusy(false);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
    }

    void copyButtonSaysForAMomentThatItCopied()
    {
        QWidget window;
        QHBoxLayout row(&window);
        auto* button = new CopyButton(u"Go"_s); // less wide than what it says then
        button->setAccessibleName(u"Copy the policy"_s);
        button->setContent(u"{}"_s);
        row.addWidget(button);
        row.addStretch();
        window.show();
        const QRect before = button->geometry();
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{}"_s);
        QCOMPARE(button->text(), u"Copied"_s);
        QCOMPARE(button->accessibleName(), u"Copied"_s);
        button->setContent(u"[]"_s);
        QTest::mouseClick(button, Qt::LeftButton); // within that moment
        QCOMPARE(QGuiApplication::clipboard()->text(), u"[]"_s);
        row.activate();
        QCOMPARE(button->geometry(), before);
        QTRY_COMPARE(button->text(), u"Go"_s);
        QCOMPARE(button->accessibleName(), u"Copy the policy"_s);
    }

    void theTextCursorRestsUntilAKeyIsPressed()
    {
        QApplication::setCursorFlashTime(1000);
        QLineEdit field;
        field.show();
        CursorRest rest(std::chrono::milliseconds(1));
        QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
        int whileTyping = 0;
        connect(&field, &QLineEdit::textEdited, this,
                [&whileTyping] { whileTyping = QApplication::cursorFlashTime(); });
        QTest::keyClick(&field, Qt::Key_A);
        QCOMPARE(whileTyping, 1000);
        QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    }

    void splitButtonOpensItsMenuOnlyAtTheChevron()
    {
        Button button(u"Deploy"_s);
        QMenu menu;
        menu.addAction(u"A branch"_s);
        button.setSplitMenu(&menu);
        button.resize(button.sizeHint());
        button.show();
        QSignalSpy clicked(&button, &QPushButton::clicked);
        QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(button.width() - 8, 10));
        QVERIFY(menu.isVisible());
        QCOMPARE(clicked.size(), 0);
        menu.close();
        QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(10, 10));
        QVERIFY(!menu.isVisible());
        QCOMPARE(clicked.size(), 1);
    }

    void statusIsNamedInWords()
    {
        StatusPill pill(Status::RollingBack);
        QCOMPARE(pill.accessibleName(), u"Rolling back"_s);
        pill.setStatus(Status::Rolling, u"Canary 25 %"_s);
        QCOMPARE(pill.accessibleName(), u"Canary 25 %"_s);
    }

    void rowIsOneSentenceForAScreenReader()
    {
        DeploymentRows rows;
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setRows(gallery::deployments());
        QCOMPARE(
            rows.index(0).data(Qt::AccessibleTextRole).toString(),
            u"Building, Fix stale cart totals after coupon removal, main, Production, 1 min 12 s, Deployed by mina, 1m"_s);
    }

    void listOpensByEnterAndActsBySpace()
    {
        DeploymentList list;
        list.setRows(gallery::deployments());
        list.resize(660, 420);
        list.show();
        QSignalSpy opened(&list, &DeploymentList::opened);
        QSignalSpy acted(&list, &DeploymentList::actionTriggered);
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Return);
        QTest::keyClick(&list, Qt::Key_Space);
        QCOMPARE(opened.value(0).value(0).toString(), u"e2aa5b0"_s);
        QCOMPARE(acted.value(0).value(0).toString(), u"e2aa5b0"_s);
    }

    void newDeploymentAboveKeepsTheSelection()
    {
        DeploymentList list;
        QList<DeploymentRow> rows = gallery::deployments();
        list.setRows(rows);
        list.setCurrentIndex(list.model()->index(2, 0));
        QSignalSpy reset(list.model(), &QAbstractItemModel::modelReset);
        DeploymentRow fresh = rows.first();
        fresh.id = u"fffffff"_s;
        rows.prepend(fresh);
        rows[3].age = u"5h"_s;
        list.setRows(rows);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(list.currentId(), u"e2aa5b0"_s);
        QCOMPARE(list.currentIndex().row(), 3);
        QCOMPARE(list.currentIndex().data(DeploymentRows::RowRole).value<DeploymentRow>().age, u"5h"_s);
    }

    void newDeploymentAboveLeavesTheRowBelowThePointer()
    {
        DeploymentList list;
        QList<DeploymentRow> rows = gallery::deployments();
        list.setRows(rows);
        list.resize(660, 160); // it scrolls
        list.show();
        const QPoint at = list.visualRect(list.model()->index(1, 0)).center();
        QTest::mouseMove(list.viewport(), at);
        QTRY_VERIFY(list.viewport()->underMouse());
        const QString pointed = list.indexAt(at).data(DeploymentRows::IdRole).toString();
        for (const char* id : {"fffffff", "eeeeeee"}) {
            DeploymentRow fresh = rows.first();
            fresh.id = QString::fromLatin1(id);
            rows.prepend(fresh);
        }
        list.setRows(rows);
        QCOMPARE(list.indexAt(at).data(DeploymentRows::IdRole).toString(), pointed);
    }

    void projectCardsOpenPinAndDeployByKey()
    {
        ProjectGrid grid;
        grid.setCards(gallery::projectCards());
        grid.resize(960, 600);
        grid.show();
        grid.setCurrentIndex(grid.model()->index(0, 0));
        QSignalSpy opened(&grid, &ProjectGrid::opened);
        QSignalSpy pinned(&grid, &ProjectGrid::pinToggled);
        QSignalSpy deploy(&grid, &ProjectGrid::deployRequested);
        QTest::keyClick(&grid, Qt::Key_Right);
        QTest::keyClick(&grid, Qt::Key_Return);
        QTest::keyClick(&grid, Qt::Key_Down); // three columns: two dimensions, not the next card
        QTest::keyClick(&grid, Qt::Key_P);
        QTRY_COMPARE(pinned.value(0).value(0).toString(), u"landing"_s); // no word follows
        QTest::keyClick(&grid, Qt::Key_D);
        QTRY_COMPARE(deploy.value(0).value(0).toString(), u"landing"_s);
        QCOMPARE(opened.value(0).value(0).toString(), u"api-gateway"_s);
        QTest::keyClicks(&grid, u"docs"_s); // finds that project and does not deploy this one
        QCOMPARE(grid.currentId(), u"docs"_s);
        QTest::keyClick(&grid, Qt::Key_Home); // what was held would act now
        QCOMPARE(deploy.size(), 1);
    }

    void segmentsMoveByArrowsAndSayTheirChoice()
    {
        SegmentedControl levels(u"Level"_s);
        levels.addSegment(u"All"_s);
        levels.addSegment(u"2 warnings"_s);
        levels.show();
        QTest::keyClick(&levels, Qt::Key_Right);
        QCOMPARE(levels.current(), 1);
        QCOMPARE(levels.accessibleDescription(), u"2 warnings"_s);
        QTest::keyClick(&levels, Qt::Key_Right);
        QCOMPARE(levels.current(), 1);
    }

    void escapeClearsTheSearchFirst()
    {
        SearchField field(u"Filter"_s);
        field.show();
        QSignalSpy left(&field, &SearchField::left);
        QTest::keyClicks(&field, u"abc"_s);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), QString());
        QCOMPARE(left.size(), 0);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void errorSaysWhatWhyAndNext()
    {
        InlineError error;
        QVERIFY(error.isHidden());
        Error offline;
        offline.kind = Error::Kind::Network;
        offline.code = u"offline"_s;
        offline.what = verbatim(u"You are offline."_s);
        offline.why = verbatim(u"No route to host."_s);
        offline.next = verbatim(u"Try again later."_s);
        error.show(offline, u"Try now"_s);
        QVERIFY(!error.isHidden());
        QCOMPARE(error.accessibleName(), u"You are offline."_s);
        QCOMPARE(error.accessibleDescription(), u"No route to host. Try again later."_s);
        QSignalSpy retry(&error, &InlineError::retry);
        QTest::mouseClick(error.findChild<Button*>(), Qt::LeftButton);
        QCOMPARE(retry.size(), 1);
    }

    void dialogFocusesTheSafeButtonKeepsTabInsideAndGivesTheFocusBack()
    {
        QWidget window;
        window.resize(900, 600);
        QPushButton opener(u"Delete…"_s, &window);
        window.show();
        QApplication::setActiveWindow(&window);
        opener.setFocus();
        auto* dialog = new Dialog(u"Delete harbor-web?"_s, &window);
        Button* keep = dialog->addButton(u"Keep"_s);
        Button* remove = dialog->addButton(u"Delete project"_s, Button::Kind::Danger);
        QSignalSpy closed(dialog, &Overlay::closed);
        dialog->open();
        QCOMPARE(QApplication::focusWidget(), keep);
        QTest::keyClick(keep, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), remove);
        QTest::keyClick(remove, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), keep);
        QTest::keyClick(keep, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(QApplication::focusWidget(), &opener);
        QVERIFY(!Overlay::top(&window));
    }

    void undoOfTheNewestToastRunsOnce()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        Toasts toasts(&window);
        QStringList done;
        toasts.show({u"Unpinned docs"_s, Status::Ready, u"Undo"_s, [&] { done.append(u"first"_s); }});
        toasts.show({u"Unpinned landing"_s, Status::Ready, u"Undo"_s, [&] { done.append(u"second"_s); }});
        QVERIFY(toasts.actNewest());
        QCOMPARE(done, QStringList{u"second"_s});
        QCOMPARE(toasts.count(), 1);
        toasts.actNewest();
        QVERIFY(!toasts.actNewest());
    }

    void nothingSpinsUnderReducedMotion()
    {
        Spinner spinner(u"Checking"_s);
        spinner.show();
        QVERIFY(!SpinClock::instance().isTurning());
        QCOMPARE(SpinClock::instance().angle(), 0.0);
    }

    void themeChangesTokensFontsAndGeneration()
    {
        Theme& theme = Theme::instance();
        theme.setAppearance(Appearance::Dark);
        const quint32 before = Theme::generation();
        const QColor dark = Theme::color(Color::BgWindow);
        theme.setAppearance(Appearance::Light);
        QVERIFY(Theme::generation() > before);
        QVERIFY(Theme::color(Color::BgWindow).lightness() > dark.lightness());
        QCOMPARE(Theme::font(FontRole::Body).pixelSize(), 13);
        theme.setTextPercent(200);
        QCOMPARE(Theme::font(FontRole::Body).pixelSize(), 26);
        QCOMPARE(Theme::metric(Metric::DeploymentRow), 104);
        theme.setTextPercent(100);
        theme.setDensity(Density::Compact);
        QCOMPARE(Theme::metric(Metric::DeploymentRow), 36);
        theme.setDensity(Density::Comfortable);
    }

    void bundledFontsAreUsed()
    {
        QCOMPARE(QFontInfo(Theme::font(FontRole::Body)).family(), u"Inter"_s);
        QCOMPARE(QFontInfo(Theme::font(FontRole::Code)).family(), u"JetBrains Mono"_s);
    }

    void idsAndLogsShowTheCharactersThatTheyHave()
    {
        const QString text = u"0dj3x4 --> !="_s;
        for (const FontRole role : {FontRole::Code, FontRole::Log}) {
            QTextLayout layout(text, Theme::font(role));
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
            const QGlyphRun run = layout.glyphRuns().constFirst();
            QCOMPARE(run.glyphIndexes(), run.rawFont().glyphIndexesForString(text));
        }
    }
};

SHIPDECK_TEST(WidgetsTest)
#include "widgets_test.moc"
