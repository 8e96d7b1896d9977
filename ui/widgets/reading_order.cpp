// SPDX-License-Identifier: MIT
#include "widgets/reading_order.h"

#include <QScrollArea>

namespace shipdeck::ui {
namespace {

constexpr int marginOfFocus = 50; // what QScrollArea itself keeps around it

bool isBefore(const QRect& a, const QRect& b)
{
    const bool isBeside = a.top() <= b.bottom() && b.top() <= a.bottom();
    return isBeside ? a.left() < b.left() : a.top() < b.top();
}

void add(const QWidget* parent, QList<QWidget*>& order)
{
    QList<QWidget*> children;
    for (QObject* child : parent->children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (!widget || widget->isWindow() || !widget->isVisible())
            continue;
        // By hand: a widget beside one of another row makes a comparison that std::sort() must not be given.
        qsizetype at = children.size();
        while (at > 0 && isBefore(widget->geometry(), children[at - 1]->geometry()))
            --at;
        children.insert(at, widget);
    }
    for (QWidget* child : std::as_const(children)) {
        if (child->focusPolicy() & Qt::TabFocus && child->isEnabled() && !child->focusProxy())
            order << child;
        add(child, order);
    }
}

void scrollTo(QWidget* widget)
{
    for (QWidget* around = widget->parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around))
            area->ensureWidgetVisible(widget, marginOfFocus, marginOfFocus);
}

} // namespace

QList<QWidget*> readingOrder(const QWidget* root)
{
    QList<QWidget*> order;
    add(root, order);
    return order;
}

bool focusInReadingOrder(const QWidget* root, bool next)
{
    const QList<QWidget*> order = readingOrder(root);
    if (order.isEmpty())
        return false;
    const qsizetype at = order.indexOf(root->window()->focusWidget()); // known also before the window is active
    const qsizetype to = at < 0 ? (next ? 0 : order.size() - 1) : (at + (next ? 1 : -1) + order.size()) % order.size();
    scrollTo(order[to]);
    order[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace shipdeck::ui
