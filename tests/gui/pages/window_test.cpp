// SPDX-License-Identifier: MIT
#include "page_window.h"
#include "pages/close_question.h"
#include "support/registry.h"
#include "widgets/overlay.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysOnceThatWorkGoesOnThenJustCloses()
    {
        PageWindow it;
        it.window->close();
        QVERIFY(it.window->isVisible());
        QVERIFY(ui::Overlay::top(it.window.get()));
        it.click("confirm");
        QTRY_VERIFY(!it.window->isVisible());
        it.window->show();
        it.window->close();
        QVERIFY(!it.window->isVisible());
    }

    void closesAtOnceWhenNothingRuns()
    {
        PageWindow it(PageWindow::With::Nothing);
        it.window->close();
        QVERIFY(!it.window->isVisible());
    }

    void theCommandPaletteFindsADeployment()
    {
        PageWindow it;
        const ui::DeckCommands commands(it.sample.deck(), *it.window);
        const QList<ui::Command> found = commands.commands(u"#shipping"_s);
        QCOMPARE(found.size(), 1);
        found.first().run();
        QCOMPARE(it.window->route().detail, SampleDeck::current);
    }

    void aPastedFolderIsPlannedFromAnyPage()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QGuiApplication::clipboard()->setText(it.sample.homeFolder());
        it.window->page()->setFocus();
        QTest::keyClick(it.window->page(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(it.window->route().page, u"start"_s);
    }

    void controlJShowsWhatHappenedEverywhere()
    {
        PageWindow it;
        it.press(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(it.window->route().page, u"activity"_s);
    }
};
SHIPDECK_TEST(WindowTest)

} // namespace shipdeck::test

#include "window_test.moc"
