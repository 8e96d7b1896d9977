// SPDX-License-Identifier: MIT
#include "page_window.h"

#include "deck/operations.h"
#include "every_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>

namespace shipdeck::test {

PageWindow::PageWindow(With with)
{
    if (with == With::Sample)
        sample.fill();
    if (with == With::Everything)
        fillEverything(sample);
    window = std::make_unique<ui::DeckWindow>(sample.deck(), sample.settingsFile());
    window->resize(1280, 800);
    window->show();
    window->activateWindow();
    (void)QTest::qWaitForWindowActive(window.get());
}

//! The window stops what it asked for when it goes; in the program nothing runs after that, here the next test does, and
//! what was stopped has to end while there is still a deck.
PageWindow::~PageWindow()
{
    window.reset();
    for (int hop = 0; hop < 8; ++hop)
        QCoreApplication::processEvents();
}

void PageWindow::click(const char* name) const
{
    QCoreApplication::processEvents(); // layouts settle, as they have for every person
    auto* button = onPage<QAbstractButton>(name);
    if (!button)
        qFatal("there is no visible %s", name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void PageWindow::choose(const char* button, const QString& line) const
{
    auto* menu = onPage<QAbstractButton>(button)->findChild<QMenu*>();
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions())
        if (action->text() == line)
            return action->trigger();
    qFatal("%s does not offer %s", button, qPrintable(line));
}

bool PageWindow::says(const QWidget* where, const QString& words)
{
    const auto labels = where->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

void PageWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget* focus = window->focusWidget();
    QTest::keyClick(focus ? focus : window.get(), key, modifiers);
}

QList<store::Operation> PageWindow::open() const
{
    return const_cast<SampleDeck&>(sample).deck().operations().open().value_or(QList<store::Operation>());
}

store::Operation PageWindow::newestOperation(const QString& kind) const
{
    store::Operation newest;
    for (const store::Operation& operation : open())
        if (store::operationKindName(operation) == kind)
            newest = operation;
    return newest;
}

} // namespace shipdeck::test
