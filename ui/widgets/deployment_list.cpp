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

int DeploymentRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DeploymentRows::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    return dataOf(m_rows[index.row()], role);
}

QVariant DeploymentRows::dataOf(const DeploymentRow& row, int role)
{
    switch (role) {
    case RowRole: return QVariant::fromValue(row);
    case IdRole: return row.id;
    case Qt::DisplayRole: return row.title; // type-ahead
    case Qt::ToolTipRole: return row.ageTip;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.statusNote.isEmpty() ? statusName(row.status) : row.statusNote,
                          row.title,
                          row.project,
                          row.branch,
                          row.environment,
                          row.took};
        if (!row.author.isEmpty())
            parts.append(tr("by %1").arg(row.author));
        parts.append(row.age);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

void DeploymentRows::setRows(QList<DeploymentRow> rows)
{
    // Same deployments in the same order: only what changed is told, so nothing moves under the pointer.
    const auto sameIds = [&] {
        return std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                          [](const DeploymentRow& a, const DeploymentRow& b) { return a.id == b.id; });
    };
    if (!sameIds()) {
        // New ones at the top, or older ones at the end, are the common case.
        const qsizetype old = m_rows.size();
        const qsizetype more = rows.size() - old;
        const auto same = [](const DeploymentRow& a, const DeploymentRow& b) { return a.id == b.id; };
        if (more > 0 && old > 0 && std::equal(m_rows.begin(), m_rows.end(), rows.begin() + more, same)) {
            beginInsertRows({}, 0, int(more) - 1);
            m_rows = rows.first(more) + m_rows;
            endInsertRows();
        } else if (more > 0 && old > 0 && std::equal(m_rows.begin(), m_rows.end(), rows.begin(), same)) {
            beginInsertRows({}, int(old), int(rows.size()) - 1);
            m_rows += rows.last(more);
            endInsertRows();
        } else {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
}

DeploymentList::DeploymentList(QWidget* parent) : QListView(parent), m_rows(new DeploymentRows(this))
{
    setAccessibleName(tr("Deployments"));
    setModel(m_rows);
    setItemDelegate(new DeploymentDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.data(DeploymentRows::IdRole).toString()); });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void DeploymentList::setRows(const QList<DeploymentRow>& rows)
{
    const QString id = currentId();
    m_rows->setRows(rows);
    if (!id.isEmpty() && currentId() != id) // after a reset: the same deployment, wherever it is now
        for (int i = 0; i < m_rows->rowCount(); ++i)
            if (m_rows->rows()[i].id == id)
                setCurrentIndex(m_rows->index(i));
    if (m_fitted)
        updateGeometry();
}

QString DeploymentList::currentId() const
{
    return currentIndex().data(DeploymentRows::IdRole).toString();
}

void DeploymentList::setFitted(bool fitted)
{
    m_fitted = fitted;
    setVerticalScrollBarPolicy(fitted ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fitted ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
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
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: return Q_EMIT opened(currentId());
        case Qt::Key_Space:
            if (!rowAt(index).action.isEmpty())
                return Q_EMIT actionTriggered(currentId());
            break;
        default: break;
        }
    }
    QListView::keyPressEvent(event);
}

void DeploymentList::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton
        && DeploymentDelegate::actionRect(visualRect(index), rowAt(index)).contains(event->position().toPoint())) {
        setCurrentIndex(index);
        return Q_EMIT actionTriggered(index.data(DeploymentRows::IdRole).toString());
    }
    QListView::mousePressEvent(event);
}

void DeploymentList::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    viewport()->setCursor(
        index.isValid()
                && DeploymentDelegate::actionRect(visualRect(index), rowAt(index)).contains(event->position().toPoint())
            ? Qt::PointingHandCursor
            : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void DeploymentList::leaveEvent(QEvent* event)
{
    viewport()->unsetCursor();
    QListView::leaveEvent(event);
}

void DeploymentList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint at = keyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuRequested(index.data(DeploymentRows::IdRole).toString(), at);
}

} // namespace shipdeck::ui
