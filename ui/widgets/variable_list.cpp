// SPDX-License-Identifier: MIT
#include "widgets/variable_list.h"

#include "theme/theme.h"
#include "widgets/variable_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace shipdeck::ui {

QVariant VariableRows::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const VariableItem& row = rows()[index.row()];
    switch (role) {
    case RowRole: return QVariant::fromValue(row);
    case IdRole: return row.id;
    case Qt::DisplayRole: return row.name; // type-ahead
    case Qt::ToolTipRole: {
        QStringList parts{row.name, row.isSecret ? QString() : row.value,
                          row.scope.isEmpty() ? QString() : tr("Used in: %1").arg(row.scope), row.ageTip};
        parts.removeAll(QString());
        return parts.join(u'\n');
    }
    case Qt::AccessibleTextRole: {
        const bool isHidden = row.isSecret && !row.isRevealed;
        QStringList parts{row.name,
                          row.kind == VariableItem::Kind::Removed ? tr("removed") : QString(),
                          isHidden ? tr("secret") : row.value,
                          row.note,
                          row.scope,
                          row.age,
                          row.mark,
                          row.link};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

VariableList::VariableList(QWidget* parent) : RowList(tr("Variables"), parent), m_rows(new VariableRows(this))
{
    setModel(m_rows);
    setItemDelegate(new VariableDelegate(this));
    setMinimumHeight(Theme::px(140));
    connect(this, &QListView::doubleClicked, this, [this] { Q_EMIT edited(currentId()); });
}

void VariableList::setRows(const QList<VariableItem>& rows, Apply how)
{
    const auto same = [](const VariableItem& a, const VariableItem& b) { return a.id == b.id; };
    const QList<VariableItem>& now = m_rows->rows();
    const bool moves = !std::equal(rows.begin(), rows.end(), now.begin(), now.end(), same);
    if (how == Apply::Now || !moves || !viewport()->underMouse())
        return apply(rows);
    m_waiting = rows;
    QList<VariableItem> updated = now;
    for (VariableItem& row : updated)
        for (const VariableItem& next : rows)
            if (row.id == next.id)
                row = next;
    m_rows->setRows(updated);
}

void VariableList::apply(const QList<VariableItem>& rows)
{
    m_waiting.reset();
    const QString id = currentId();
    // The first row in view stays where it is, whatever comes or goes above it.
    const QModelIndex first = indexAt({1, 1});
    const QString anchor = first.data(VariableRows::IdRole).toString();
    const int top = first.isValid() ? visualRect(first).top() : 0;
    m_rows->setRows(rows);
    select(id);
    const QModelIndex anchored = m_rows->indexOf(anchor);
    if (!anchored.isValid() || verticalScrollBar()->value() + top == 0)
        return;
    doItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(anchored).top() - top);
}

void VariableList::select(const QString& id)
{
    const QModelIndex index = m_rows->indexOf(id);
    if (!index.isValid() || id == currentId())
        return;
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false);
    setCurrentIndex(index);
    setAutoScroll(scrolls);
}

const VariableItem* VariableList::at(const QString& id) const
{
    const QModelIndex index = m_rows->indexOf(id);
    return index.isValid() ? &m_rows->rows()[index.row()] : nullptr;
}

QSize VariableList::sizeHint() const
{
    return {Theme::px(520), Theme::px(140)}; // where there is more space, it gets it
}

void VariableList::keyPressEvent(QKeyEvent* event)
{
    const QString id = currentId();
    if (id.isEmpty())
        return QListView::keyPressEvent(event);
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return at(id)->link.isEmpty() ? Q_EMIT edited(id) : Q_EMIT linked(id);
    if (isPlain && event->key() == Qt::Key_Delete)
        return Q_EMIT removed(id);
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_H)
        return Q_EMIT revealToggled(id);
    QListView::keyPressEvent(event);
}

void VariableList::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const auto row = index.data(VariableRows::RowRole).value<VariableItem>();
        const auto places = VariableDelegate::placesIn(visualRect(index), row);
        setCurrentIndex(index);
        if (places.eye.contains(at))
            return Q_EMIT revealToggled(row.id);
        if (places.link.contains(at))
            return Q_EMIT linked(row.id);
        if (places.menu.contains(at))
            return Q_EMIT menuRequested(row.id, viewport()->mapToGlobal(places.menu.bottomLeft()));
    }
    QListView::mousePressEvent(event);
}

bool VariableList::isButton(const QModelIndex& index, const QPoint& at) const
{
    const auto row = index.data(VariableRows::RowRole).value<VariableItem>();
    const auto places = VariableDelegate::placesIn(visualRect(index), row);
    return places.eye.contains(at) || places.link.contains(at) || places.menu.contains(at);
}

void VariableList::leaveEvent(QEvent* event)
{
    RowList::leaveEvent(event);
    if (m_waiting)
        apply(*std::exchange(m_waiting, std::nullopt));
}

} // namespace shipdeck::ui
