// SPDX-License-Identifier: MIT
#include "accessible_tree.h"
#include "aws_home.h"
#include "every_page.h"
#include "layout_trouble.h"
#include "page_window.h"
#include "support/registry.h"
#include "widgets/overlay.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QString pathOf(const QWidget* widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName());
    return path.join(u'/');
}

} // namespace

class KeyboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<AwsHome>(AwsHome::sample());
        makeAwsUnreachable();
        m_window = std::make_unique<PageWindow>(PageWindow::With::Everything);
        m_window->window->resize(960, 600);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_home.reset();
    }

    //! A button that the mouse can press and Tab does not reach is lost to the keyboard.
    void tabReachesEveryButton_data() { addEveryRoute(); }
    void tabReachesEveryButton()
    {
        open();
        const QList<QWidget*> stops = tabStops(*m_window->window);
        QStringList lost;
        for (QAbstractButton* button : m_window->window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !button->isEnabled())
                continue;
            // A field's own clear button has Esc, a segment has its neighbour's arrows.
            const bool helped = qobject_cast<QLineEdit*>(button->parentWidget())
                || (button->parentWidget()->focusPolicy() & Qt::TabFocus);
            if (!helped && !stops.contains(button))
                lost << pathOf(button);
        }
        QVERIFY(isFree(lost));
    }

    //! What has the focus is seen: a page that scrolls brings it into view.
    void whatTabReachesIsInView_data() { addEveryRoute(); }
    void whatTabReachesIsInView()
    {
        open();
        QStringList unseen;
        const qsizetype all = tabStops(*m_window->window).size();
        QVERIFY(all > 5);
        for (qsizetype i = 0; i < all; ++i) {
            m_window->press(Qt::Key_Tab);
            const QWidget* focus = m_window->window->focusWidget();
            if (!focus || !isInView(focus))
                unseen << pathOf(focus);
        }
        unseen.removeDuplicates();
        QVERIFY(isFree(unseen));
    }

    void tabIsNeverTrapped_data()
    {
        QTest::addColumn<bool>("isActive");
        QTest::newRow("in the active window") << true;
        QTest::newRow("in a window that is not active yet") << false;
    }
    //! Nothing keeps the focus for itself: Tab goes around the whole window and comes back.
    void tabIsNeverTrapped()
    {
        QFETCH(bool, isActive);
        PageWindow it;
        QWidget other;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        QCoreApplication::processEvents();
        const qsizetype all = tabStops(*it.window).size();
        if (!isActive) {
            other.show();
            QCoreApplication::processEvents();
            QApplication::setActiveWindow(&other);
        }
        QSet<QWidget*> seen;
        for (qsizetype i = 0; i < all + 2; ++i) {
            it.press(Qt::Key_Tab);
            seen << it.window->focusWidget();
        }
        QCOMPARE(it.window->isActiveWindow(), isActive);
        QVERIFY2(seen.size() >= all - 1, qPrintable(u"%1 of %2"_s.arg(seen.size()).arg(all)));
    }

    //! What a person was at before a question came up, maybe while another window was in front.
    void aClosedDialogGivesTheFocusBack_data() { tabIsNeverTrapped_data(); }
    void aClosedDialogGivesTheFocusBack()
    {
        QFETCH(bool, isActive);
        PageWindow it;
        QWidget other;
        it.press(Qt::Key_Tab);
        const QWidget* before = it.window->focusWidget();
        QVERIFY(before);
        if (!isActive) {
            other.show();
            QCoreApplication::processEvents();
            QApplication::setActiveWindow(&other);
        }
        auto* dialog = new ui::Dialog(u"Remove it?"_s, it.window.get());
        const ui::Button* keep = dialog->addButton(u"Keep"_s);
        dialog->open();
        QCOMPARE(it.window->focusWidget(), keep);
        it.press(Qt::Key_Escape);
        QCOMPARE(it.window->focusWidget(), before);
    }

private:
    void open() const
    {
        QFETCH(ui::Route, route);
        m_window->window->go(route);
        QCoreApplication::processEvents();
        QVERIFY2(m_window->window->isActiveWindow(), "a part of it was a window of its own for a moment");
    }

    std::unique_ptr<AwsHome> m_home;
    std::unique_ptr<PageWindow> m_window;
};
SHIPDECK_TEST(KeyboardTest)

} // namespace shipdeck::test

#include "keyboard_test.moc"
