// SPDX-License-Identifier: MIT
#include "widgets/flow_row.h"

#include "theme/theme.h"

#include <QStyle>
#include <QWidget>

namespace shipdeck::ui {

FlowRow::FlowRow(QWidget* parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(Theme::px(space::s2));
}

FlowRow::~FlowRow()
{
    qDeleteAll(m_items);
}

void FlowRow::addFirst(QWidget* widget)
{
    addChildWidget(widget);
    m_items.prepend(new QWidgetItem(widget));
}

QLayoutItem* FlowRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowRow::wantedWidth(const QLayoutItem* item) const
{
    const bool grows = m_growing && const_cast<QLayoutItem*>(item)->widget() == m_growing;
    return grows ? item->minimumSize().width() : item->sizeHint().width();
}

QList<FlowRow::Line> FlowRow::lines(int width) const
{
    QList<Line> all;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const int wanted = std::min(wantedWidth(item), width);
        if (all.isEmpty() || all.last().width + spacing() + wanted > width)
            all << Line{{item}, wanted, item->sizeHint().height()};
        else {
            Line& line = all.last();
            line.items << item;
            line.width += spacing() + wanted;
            line.height = std::max(line.height, item->sizeHint().height());
        }
    }
    return all;
}

int FlowRow::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom() - spacing();
    const QList<Line> all = lines(width - margins.left() - margins.right());
    for (const Line& line : all)
        height += line.height + spacing();
    return all.isEmpty() ? 0 : height;
}

QSize FlowRow::sizeHint() const
{
    const QList<Line> all = lines(QWIDGETSIZE_MAX);
    const QMargins margins = contentsMargins();
    const QSize line = all.isEmpty() ? QSize() : QSize(all.first().width, all.first().height);
    return line.grownBy(margins);
}

QSize FlowRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int y = inner.y();
    for (const Line& line : lines(inner.width())) {
        place(line, {inner.x(), y, inner.width(), line.height});
        y += line.height + spacing();
    }
}

void FlowRow::place(const Line& line, QRect box)
{
    int left = box.width() - line.width;
    int x = box.x();
    for (QLayoutItem* item : line.items) {
        int width = std::min(wantedWidth(item), box.width());
        if (item->widget() == m_growing && m_growing) {
            const int more = std::clamp(m_growing->maximumWidth() - width, 0, std::max(0, left));
            width += more;
            left -= more;
        }
        if (item->widget() == m_last && m_last)
            x = box.right() + 1 - width;
        const int height = std::min(item->sizeHint().height(), box.height());
        const QRect place(x, box.y() + (box.height() - height) / 2, width, height);
        item->setGeometry(
            QStyle::visualRect(parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, box, place));
        x += width + spacing();
    }
}

} // namespace shipdeck::ui
