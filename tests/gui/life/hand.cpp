// SPDX-License-Identifier: MIT
#include "hand.h"

#include "support/wait.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

namespace shipdeck::test {
namespace {

constexpr int mostTabs = 300; // more than any page has
constexpr int mostTurns = 200;

QPoint middle(const QWidget* widget)
{
    return {std::min(widget->width() / 2, 40), widget->height() / 2};
}

void turnWheel(QWidget* over, int by)
{
    const QPointF at(over->width() / 2., over->height() / 2.);
    QWheelEvent turn(at, over->mapToGlobal(at), {}, {0, by}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(over, &turn);
}

} // namespace

void Hand::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget* const focus = m_life.window().focusWidget();
    QTest::keyClick(focus ? focus : &m_life.window(), key, modifiers);
}

//! Turns the wheel over the page until the widget can be seen.
bool Hand::scrollTo(QWidget* widget) const
{
    QScrollArea* area = nullptr;
    for (QWidget* at = widget; at && !area; at = at->parentWidget())
        area = qobject_cast<QScrollArea*>(at);
    for (int turn = 0; area && turn < mostTurns; ++turn) {
        const QRect seen = area->viewport()->rect();
        const QPoint at = widget->mapTo(area->viewport(), middle(widget));
        if (seen.contains(at))
            return true;
        turnWheel(area->viewport(), at.y() < 0 ? 60 : -60);
    }
    return !area;
}

bool Hand::reach(QWidget* widget)
{
    if (m_kind == Kind::Mouse) {
        if (scrollTo(widget))
            return true;
    } else {
        for (int tab = 0; tab < mostTabs; ++tab) {
            if (widget->hasFocus() || m_life.window().focusWidget() == widget)
                return true;
            key(Qt::Key_Tab);
        }
    }
    qWarning() << "cannot be reached:" << widget << "on" << m_life.window().route().page;
    return false;
}

bool Hand::press(const char* name)
{
    QAbstractButton* button = nullptr;
    const bool isThere = becomesTrue([&] {
        button = m_life.find<QAbstractButton>(name);
        return button && button->isEnabled();
    });
    if (!isThere) {
        qWarning("there is no %s to press on %s", name, qPrintable(m_life.window().route().page));
        return false;
    }
    if (!reach(button))
        return false;
    if (m_kind == Kind::Mouse)
        QTest::mouseClick(button, Qt::LeftButton, {}, middle(button));
    else
        key(Qt::Key_Space);
    return true;
}

bool Hand::type(const char* name, const QString& text)
{
    QLineEdit* field = nullptr;
    const bool isThere = becomesTrue([&] {
        field = m_life.find<QLineEdit>(name);
        return field && field->isEnabled() && !field->isReadOnly();
    });
    if (!isThere || !reach(field))
        return false;
    if (m_kind == Kind::Mouse) {
        QTest::mouseClick(field, Qt::LeftButton, {}, middle(field));
        QTest::mouseDClick(field, Qt::LeftButton, {}, middle(field)); // chooses the word that is there
    } else {
        key(Qt::Key_A, Qt::ControlModifier);
    }
    QTest::keyClicks(field, text);
    return field->text() == text;
}

bool Hand::open(QAbstractItemView* list, int row)
{
    if (!list || !reach(list))
        return false;
    const QModelIndex wanted = list->model()->index(row, 0);
    if (m_kind == Kind::Mouse) {
        const QPoint at = list->visualRect(wanted).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, at);
        return true;
    }
    key(Qt::Key_Home);
    for (int down = 0; down < row && list->currentIndex() != wanted; ++down)
        key(Qt::Key_Down);
    if (list->currentIndex() != wanted)
        return false;
    key(Qt::Key_Return);
    return true;
}

} // namespace shipdeck::test
