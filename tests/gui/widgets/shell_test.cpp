// SPDX-License-Identifier: MIT
#include "gallery.h"
#include "shell/nav_button.h"
#include "shell/sidebar.h"
#include "support/registry.h"
#include "support/wait.h"
#include "theme/theme.h"
#include "widgets/breadcrumbs.h"
#include "widgets/segmented_control.h"

#include <QApplication>
#include <QAccessible>
#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::ui;

//! The window: navigation, keys, drops, and that everything can be reached and is named.
class ShellTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString settingsFile() const { return m_folder.filePath(u"window.ini"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target ? target : m_window.get(), key, modifiers);
    }

private Q_SLOTS:
    void init()
    {
        m_window = gallery::makeWindow(settingsFile());
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        m_window->go({u"overview"_s, u"harbor-web"_s, {}});
    }
    void cleanup()
    {
        m_window.reset();
        QFile::remove(settingsFile());
        Theme::instance().setTextPercent(100);
    }

    void showsWhereOneIs()
    {
        QCOMPARE(m_window->findChild<Breadcrumbs*>()->parts(),
                 (QStringList{u"acme"_s, u"harbor-web"_s, u"Overview"_s}));
        QCOMPARE(m_window->windowTitle(), u"Overview – harbor-web – Shipdeck"_s);
        QVERIFY(m_window->findChild<NavButton*>(u"nav.overview"_s)->isChecked());
    }

    void sidebarFollowsTheProject()
    {
        QVERIFY(m_window->findChild<NavButton*>(u"nav.deployments"_s));
        QVERIFY(!m_window->findChild<NavButton*>(u"nav.projects"_s));
        m_window->go({u"projects"_s, {}, {}});
        QVERIFY(m_window->findChild<NavButton*>(u"nav.projects"_s)->isChecked());
        QVERIFY(!m_window->findChild<NavButton*>(u"nav.deployments"_s));
    }

    void historyGoesBackAndForward()
    {
        press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(m_window->route().page, u"deployments"_s);
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->route().page, u"overview"_s);
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->route().page, u"deployments"_s);
        m_window->go({u"projects"_s, {}, {}});
        m_window->back();
        QCOMPARE(m_window->route(), (Route{u"deployments"_s, u"harbor-web"_s, {}}));
    }

    void aPageHasItsKeyWhateverProjectIsOpen()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->route(), (Route{u"projects"_s, {}, {}}));
        press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->route().page, u"start"_s);
        press(Qt::Key_2, Qt::AltModifier); // no project is open
        QCOMPARE(m_window->route().page, u"start"_s);
        press(Qt::Key_Slash, Qt::ControlModifier);
        QStringList listed;
        for (const QLabel* label : Overlay::top(m_window.get())->findChildren<QLabel*>())
            listed << label->text();
        press(Qt::Key_Escape);
        for (const QString& keys : {u"Ctrl+1"_s, u"Ctrl+2"_s, u"Alt+1"_s, u"Alt+2"_s})
            QVERIFY2(listed.contains(keys), qPrintable(listed.join(u'\n')));
    }

    void pagesAreKeptAlive()
    {
        Page* first = m_window->page();
        m_window->go({u"deployments"_s, u"harbor-web"_s, {}});
        m_window->back();
        QCOMPARE(m_window->page(), first);
    }

    void unknownPageChangesNothing()
    {
        m_window->go({u"domains"_s, u"harbor-web"_s, {}});
        QCOMPARE(m_window->route().page, u"overview"_s);
    }

    void paletteGoesToAPage()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        Overlay* palette = Overlay::top(m_window.get());
        QVERIFY(palette);
        QTest::keyClicks(QApplication::focusWidget(), u"deployments"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_window->route().page, u"deployments"_s);
    }

    void switcherOpensAnotherProject()
    {
        press(Qt::Key_P, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"billing"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_window->route(), (Route{u"overview"_s, u"billing-worker"_s, {}}));
    }

    void dialogKeepsTheKeysToItself()
    {
        press(Qt::Key_Slash, Qt::ControlModifier);
        Overlay* sheet = Overlay::top(m_window.get());
        QVERIFY(sheet);
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->route().page, u"overview"_s);
        press(Qt::Key_Escape);
        QVERIFY(!Overlay::top(m_window.get()));
    }

    void textSizeIsKept()
    {
        press(Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(Theme::instance().textPercent(), 110);
        m_window = gallery::makeWindow(settingsFile());
        QCOMPARE(Theme::instance().textPercent(), 110);
        QApplication::setActiveWindow(m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    }

    void narrowWindowCollapsesTheSidebar()
    {
        m_window->resize(1000, 700);
        auto* nav = m_window->findChild<NavButton*>(u"nav.overview"_s);
        QTRY_VERIFY(nav->width() < 52);
        QCOMPARE(nav->toolTip(), u"Overview"_s);
        m_window->resize(1280, 800);
        QTRY_VERIFY(nav->width() > 200);
    }

    void theSidebarScrollsWhatDoesNotFit()
    {
        Sidebar sidebar;
        QList<PageEntry> pages;
        for (int i = 0; i < 9; ++i)
            pages << PageEntry{QString::number(i), Scope::Global, Icon::Box, [] { return u"Page"_s; }, {}};
        sidebar.setPages(pages, {}, u"0"_s);
        ProjectItem shop;
        shop.id = shop.name = u"shop"_s;
        sidebar.setProjects({shop});
        sidebar.resize(220, 300);
        sidebar.show();
        for (const NavButton* button : sidebar.findChildren<NavButton*>())
            QCOMPARE(button->height(), button->sizeHint().height());
    }

    void f6WalksThroughThePanes()
    {
        const auto paneOf = [this](QWidget* widget) {
            for (QWidget* w = widget; w; w = w->parentWidget())
                if (!w->accessibleName().isEmpty() && w->parentWidget() == m_window->centralWidget())
                    return w->accessibleName();
            return QString();
        };
        QStringList visited;
        for (int i = 0; i < 4; ++i) {
            press(Qt::Key_F6);
            visited.append(paneOf(QApplication::focusWidget()));
        }
        visited.sort();
        QCOMPARE(visited, (QStringList{QString(), u"Page header"_s, u"Sidebar"_s, u"Status bar"_s}));
    }

    void folderDroppedOnTheLeftRunsHere()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder.path())});
        QSignalSpy dropped(m_window.get(), &MainWindow::folderDropped);
        QDragEnterEvent enter({600, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QWidget* overlay = m_window->childAt(20, 20); // now under the pointer
        QDragEnterEvent moved({600, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(overlay, &moved);
        QDropEvent drop({m_window->width() / 2.0 - 100, m_window->height() / 2.0}, Qt::CopyAction, &data,
                        Qt::LeftButton, {});
        QApplication::sendEvent(overlay, &drop);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped[0][0].toString(), QFileInfo(m_folder.path()).absoluteFilePath());
        QCOMPARE(dropped[0][1].value<DropTarget>(), DropTarget::RunHere);
    }

    void everythingThatTakesTheFocusHasAName()
    {
        QStringList nameless;
        for (const QString& id : {u"overview"_s, u"deployments"_s, u"controls"_s, u"projects"_s, u"start"_s}) {
            m_window->go({id, u"harbor-web"_s, {}});
            for (QWidget* widget : m_window->findChildren<QWidget*>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                    continue;
                const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                // Sample inputs of the gallery stand without a label.
                const bool sample = qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget)
                    || widget->inherits("QAbstractSpinBox") || widget->inherits("QSlider")
                    || widget->inherits("QTabBar");
                if (!sample && (!face || face->text(QAccessible::Name).isEmpty()))
                    nameless.append(id + u": "_s + QString::fromLatin1(widget->metaObject()->className()));
            }
        }
        QCOMPARE(nameless, QStringList());
    }
};

SHIPDECK_TEST(ShellTest)
#include "shell_test.moc"
