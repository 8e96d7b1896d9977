// SPDX-License-Identifier: MIT
// The peer of the window's start: a QMainWindow with a tree, a table and a log pane, and nothing behind them.
// Prints "first-paint" when it is on screen, then stays, like the real one with SHIPDECK_TRACE=first-paint.
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTreeWidget>

#include <cstdio>

namespace {

class Window : public QMainWindow {
public:
    bool event(QEvent* event) override
    {
        const bool handled = QMainWindow::event(event);
        if (event->type() == QEvent::Paint && !m_told) {
            m_told = true;
            QMetaObject::invokeMethod(
                this,
                [] {
                    std::puts("first-paint");
                    std::fflush(stdout);
                },
                Qt::QueuedConnection);
        }
        return handled;
    }

private:
    bool m_told = false;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Window window;
    auto* tree = new QDockWidget(&window);
    tree->setWidget(new QTreeWidget(tree));
    window.addDockWidget(Qt::LeftDockWidgetArea, tree);
    auto* log = new QDockWidget(&window);
    log->setWidget(new QPlainTextEdit(log));
    window.addDockWidget(Qt::BottomDockWidgetArea, log);
    window.setCentralWidget(new QTableWidget(20, 5, &window));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
