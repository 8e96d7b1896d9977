// SPDX-License-Identifier: MIT
#include "widgets/deployment_list.h"

#include "theme/theme.h"
#include "widgets/deployment_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace shipdeck::ui {
namespace {

DeploymentRow rowAt(const QModelIndex& index)
{
    return index.data(DeploymentRows::RowRole).value<DeploymentRow>();
}

} // namespace

QVariant DeploymentRows::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    return dataOf(rows()[index.row()], role);
}

QVariant DeploymentRows::dataOf(const DeploymentRow& row, int role)
{
    switch (role) {
    case RowRole: return QVariant::fromValue(row);
    case IdRole: return row.id;
    case Qt::DisplayRole: return row.title; // type-ahead
    case Qt::ToolTipRole: return row.by.isEmpty() ? row.ageTip : row.by + u'\n' + row.ageTip;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.statusNote.isEmpty() ? statusName(row.status) : row.statusNote,
                          row.title,
                          row.project,
                          row.branch,
                          row.environment,
                          row.took,
                          row.attempts,
                          row.by,
                          row.age};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

DeploymentList::DeploymentList(QWidget* parent) : RowList(tr("Deployments"), parent), m_rows(new DeploymentRows(this))
{
    setModel(m_rows);
    setItemDelegate(new DeploymentDelegate(this));
    connect(&Theme::instance(), &Theme::changed, this, &DeploymentList::updateGeometry);
}

void DeploymentList::setRows(const QList<DeploymentRow>& rows)
{
    const QString id = currentId();
    m_rows->setRows(rows);
    if (!id.isEmpty() && currentId() != id) // after a reset: the same deployment at its new position
        setCurrentIndex(m_rows->indexOf(id));
    if (m_fitted)
        updateGeometry();
}

void DeploymentList::setFitted(bool fitted)
{
    m_fitted = fitted;
    setVerticalScrollBarPolicy(fitted ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fitted ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void DeploymentList::setMarking(bool marking)
{
    m_marking = marking;
    setSelectionMode(marking ? ExtendedSelection : SingleSelection);
}

QStringList DeploymentList::markedIds() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    if (!m_begun && rows.size() == 1 && rows.first() == currentIndex())
        return {};
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex& row : std::as_const(rows))
        ids << row.data(DeploymentRows::IdRole).toString();
    return ids;
}

void DeploymentList::setMarked(const QStringList& ids)
{
    QItemSelection marked;
    for (int row = 0; row < model()->rowCount(); ++row)
        if (const QModelIndex index = model()->index(row, 0);
            ids.contains(index.data(DeploymentRows::IdRole).toString()))
            marked.select(index, index);
    selectionModel()->select(marked, QItemSelectionModel::ClearAndSelect);
}

// While rows are marked, arrows only move, as marks would be lost otherwise.
QItemSelectionModel::SelectionFlags DeploymentList::selectionCommand(const QModelIndex& index,
                                                                     const QEvent* event) const
{
    if (m_marking && event && event->type() == QEvent::KeyPress
        && static_cast<const QKeyEvent*>(event)->modifiers() == Qt::NoModifier && (m_picking || !markedIds().isEmpty()))
        return QItemSelectionModel::NoUpdate;
    if (m_picking && event && event->type() == QEvent::MouseButtonPress)
        return QItemSelectionModel::Toggle;
    if (m_picking && event && (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease))
        return QItemSelectionModel::NoUpdate;
    return QListView::selectionCommand(index, event);
}

void DeploymentList::rowsInserted(const QModelIndex& parent, int first, int last)
{
    const int read = verticalScrollBar()->value();
    const bool isAbove =
        m_pointed.isValid() ? m_pointed.row() > last : read > 0 && first <= indexAt(QPoint(1, 1)).row();
    QListView::rowsInserted(parent, first, last);
    if (!isAbove)
        return;
    executeDelayedItemsLayout();
    int height = 0;
    for (int row = first; row <= last; ++row)
        height += sizeHintForRow(row);
    verticalScrollBar()->setValue(read + height);
}

void DeploymentList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT markedChanged();
}

bool DeploymentList::markByKey(const QKeyEvent& event)
{
    if (!m_marking || event.modifiers() != Qt::NoModifier)
        return false;
    const bool some = !markedIds().isEmpty();
    if (event.key() == Qt::Key_Space) {
        // The first one marks the current row, which is already selected.
        m_begun = true;
        selectionModel()->select(currentIndex(),
                                 some || m_picking ? QItemSelectionModel::Toggle : QItemSelectionModel::Select);
        Q_EMIT markedChanged();
        return true;
    }
    if (event.key() != Qt::Key_Escape || (!some && !m_picking))
        return false;
    clearMarks();
    return true;
}

void DeploymentList::setPicking(bool picking)
{
    if (picking == m_picking)
        return;
    m_picking = picking;
    m_begun = picking;
    if (picking)
        selectionModel()->clearSelection();
    else
        clearMarks();
    Q_EMIT markedChanged();
}

void DeploymentList::clearMarks()
{
    m_begun = m_picking = false;
    selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
    Q_EMIT markedChanged();
}

QSize DeploymentList::sizeHint() const
{
    int height = 0;
    for (int i = 0; i < model()->rowCount() && i < 30; ++i)
        height += sizeHintForRow(i);
    return {Theme::px(520), height};
}

QSize DeploymentList::minimumSizeHint() const
{
    return m_fitted ? QSize(Theme::px(360), sizeHint().height())
                    : QSize(Theme::px(360), Theme::metric(Metric::DeploymentRow));
}

void DeploymentList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid()) {
        if (markByKey(*event))
            return;
        const DeploymentRow row = rowAt(index);
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (event->modifiers() != Qt::ControlModifier)
                return Q_EMIT opened(currentId());
            if (!row.action.isEmpty())
                Q_EMIT actionTriggered(currentId());
            return;
        case Qt::Key_Right:
        case Qt::Key_Left:
            if (!row.attempts.isEmpty())
                return Q_EMIT openAttempts(currentId(), event->key() == Qt::Key_Right);
            break;
        case Qt::Key_Space:
            if (!row.action.isEmpty())
                return Q_EMIT actionTriggered(currentId());
            break;
        default: break;
        }
    }
    QListView::keyPressEvent(event);
}

void DeploymentList::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const DeploymentRow row = rowAt(index);
        if (DeploymentDelegate::actionRect(visualRect(index), row).contains(at)) {
            setCurrentIndex(index);
            return Q_EMIT actionTriggered(row.id);
        }
        if (DeploymentDelegate::attemptsRect(visualRect(index), row).contains(at))
            return Q_EMIT openAttempts(row.id, !row.isOpen);
        if (event->modifiers() == Qt::NoModifier && !m_picking) {
            m_begun = false;
            m_pressed = index;
        }
    }
    QListView::mousePressEvent(event);
}

// Rows may have come in above since the press: then another one is below the pointer, and none is opened.
void DeploymentList::mouseReleaseEvent(QMouseEvent* event)
{
    const QPersistentModelIndex pressed = std::exchange(m_pressed, {});
    QListView::mouseReleaseEvent(event);
    if (pressed.isValid() && event->button() == Qt::LeftButton && indexAt(event->position().toPoint()) == pressed)
        Q_EMIT opened(pressed.data(DeploymentRows::IdRole).toString());
}

bool DeploymentList::isButton(const QModelIndex& index, const QPoint& at) const
{
    const QRect rect = visualRect(index);
    const DeploymentRow row = rowAt(index);
    return DeploymentDelegate::actionRect(rect, row).contains(at)
        || DeploymentDelegate::attemptsRect(rect, row).contains(at);
}

void DeploymentList::mouseMoveEvent(QMouseEvent* event)
{
    m_pointed = indexAt(event->position().toPoint());
    RowList::mouseMoveEvent(event);
}

void DeploymentList::leaveEvent(QEvent* event)
{
    m_pointed = QPersistentModelIndex();
    RowList::leaveEvent(event);
}

} // namespace shipdeck::ui
