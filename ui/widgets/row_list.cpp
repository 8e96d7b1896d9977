// SPDX-License-Identifier: MIT
#include "widgets/row_list.h"

#include "theme/theme.h"
#include "widgets/list_style.h"
#include "widgets/row_model.h"

#include <QContextMenuEvent>

namespace shipdeck::ui {

RowList::RowList(const QString& accessibleName, QWidget* parent) : QListView(parent)
{
    setAccessibleName(accessibleName);
    setListStyle(this);
    connect(&Theme::instance(), &Theme::changed, this, &RowList::scheduleDelayedItemsLayout);
}

QString RowList::currentId() const
{
    return currentIndex().data(RowRoles::IdRole).toString();
}

bool RowList::isButton(const QModelIndex&, const QPoint&) const
{
    return false;
}

void RowList::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    viewport()->setCursor(index.isValid() && isButton(index, at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void RowList::leaveEvent(QEvent* event)
{
    viewport()->unsetCursor();
    QListView::leaveEvent(event);
}

void RowList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint at = keyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuRequested(index.data(RowRoles::IdRole).toString(), at);
}

} // namespace shipdeck::ui
