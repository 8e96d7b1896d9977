// SPDX-License-Identifier: MIT
#include "widgets/repository_list.h"

#include "theme/theme.h"
#include "widgets/repository_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

using namespace std::chrono_literals;

namespace shipdeck::ui {

QVariant RepositoryRows::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const RepositoryRow& row = rows()[index.row()];
    switch (role) {
    case RowRole: return QVariant::fromValue(row);
    case IdRole: return row.id;
    case Qt::DisplayRole: return row.name; // type-ahead
    case Qt::ToolTipRole: return row.ageTip;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.id,
                          row.isPrivate ? tr("private") : QString(),
                          row.isFork ? tr("fork") : QString(),
                          row.isArchived ? tr("archived") : QString(),
                          row.project.isEmpty() ? QString() : tr("imported as %1").arg(row.project),
                          row.isFavourite ? tr("favourite") : QString(),
                          row.framework,
                          row.language,
                          row.description,
                          row.age.isEmpty() ? QString() : tr("pushed %1").arg(row.age)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

RepositoryList::RepositoryList(QWidget* parent) : RowList(tr("Repositories"), parent), m_rows(new RepositoryRows(this))
{
    setModel(m_rows);
    setItemDelegate(new RepositoryDelegate(this));
    m_rest.setSingleShot(true);
    m_rest.setInterval(150ms);
    connect(&m_rest, &QTimer::timeout, this, &RepositoryList::viewSettled);
    connect(this, &QListView::doubleClicked, this, [this] { Q_EMIT opened(currentId()); });
}

void RepositoryList::setRows(const QList<RepositoryRow>& rows)
{
    const QString id = currentId();
    m_rows->setRows(rows);
    if (!id.isEmpty() && currentId() != id)
        setCurrentIndex(m_rows->indexOf(id));
    m_rest.start();
}

QStringList RepositoryList::idsInView() const
{
    QStringList ids;
    const QModelIndex first = indexAt({1, 1});
    for (int i = std::max(0, first.row()); i < m_rows->rowCount(); ++i) {
        if (visualRect(m_rows->index(i)).top() > viewport()->height())
            break;
        ids << m_rows->rows()[i].id;
    }
    return ids;
}

void RepositoryList::setPictures(std::function<QPixmap(const QString&)> of)
{
    m_pictures = std::move(of);
}

QPixmap RepositoryList::pictureOf(const QString& owner) const
{
    return m_pictures ? m_pictures(owner) : QPixmap();
}

QSize RepositoryList::sizeHint() const
{
    return {Theme::px(520), Theme::px(320)};
}

void RepositoryList::keyPressEvent(QKeyEvent* event)
{
    if (const QString id = currentId(); !id.isEmpty()) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return Q_EMIT opened(id);
        if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier)
            return Q_EMIT favouriteToggled(id);
    }
    QListView::keyPressEvent(event);
}

void RepositoryList::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const auto row = index.data(RepositoryRows::RowRole).value<RepositoryRow>();
        const RepositoryDelegate::Places places = RepositoryDelegate::placesIn(visualRect(index), row);
        setCurrentIndex(index);
        if (places.action.contains(at))
            return Q_EMIT opened(row.id);
        if (places.star.contains(at))
            return Q_EMIT favouriteToggled(row.id);
    }
    QListView::mousePressEvent(event);
}

bool RepositoryList::isButton(const QModelIndex& index, const QPoint& at) const
{
    const auto row = index.data(RepositoryRows::RowRole).value<RepositoryRow>();
    const RepositoryDelegate::Places places = RepositoryDelegate::placesIn(visualRect(index), row);
    return places.action.contains(at) || places.star.contains(at);
}

void RepositoryList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    m_rest.start();
}

void RepositoryList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    m_rest.start();
}

} // namespace shipdeck::ui
