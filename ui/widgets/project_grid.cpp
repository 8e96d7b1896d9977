// SPDX-License-Identifier: MIT
#include "widgets/project_grid.h"

#include "theme/theme.h"
#include "widgets/letter_keys.h"
#include "widgets/project_delegate.h"

#include <QKeyEvent>

namespace shipdeck::ui {

QVariant ProjectCards::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const ProjectCard& card = rows()[index.row()];
    switch (role) {
    case RowRole: return QVariant::fromValue(card);
    case IdRole: return card.id;
    case Qt::DisplayRole: return card.name;
    case Qt::AccessibleTextRole: {
        const QString status = card.statusNote.isEmpty() ? statusName(card.status) : card.statusNote;
        QStringList parts{card.name,    card.deployed ? status : tr("not deployed yet"),
                          card.address, card.attempt ? statusName(*card.attempt) : QString(),
                          card.title,   card.branch,
                          card.age};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

ProjectGrid::ProjectGrid(QWidget* parent) : RowList(tr("Projects"), parent), m_cards(new ProjectCards(this))
{
    setModel(m_cards);
    setItemDelegate(new ProjectDelegate(this));
    setUniformItemSizes(true);
    setLook(Look::Grid);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.data(ProjectCards::IdRole).toString()); });
    connect(&Theme::instance(), &Theme::changed, this, &ProjectGrid::fit);
    new LetterKeys(this, [this](int key) -> LetterKeys::Action {
        const QString id = currentId();
        if (key == Qt::Key_P && !id.isEmpty())
            return [this, id] { Q_EMIT pinToggled(id); };
        if (key == Qt::Key_D && !id.isEmpty())
            return [this, id] { Q_EMIT deployRequested(id); };
        return {};
    });
}

void ProjectGrid::setCards(const QList<ProjectCard>& cards)
{
    const QString id = currentId();
    m_cards->setRows(cards);
    if (!id.isEmpty() && currentId().isEmpty())
        setCurrentIndex(m_cards->indexOf(id));
}

void ProjectGrid::setLook(Look look)
{
    m_look = look;
    const bool grid = look == Look::Grid;
    setViewMode(grid ? IconMode : ListMode);
    setFlow(grid ? LeftToRight : TopToBottom);
    setWrapping(grid);
    setMovement(Static);
    setResizeMode(Adjust);
    setSpacing(0);
    fit();
}

void ProjectGrid::fit()
{
    if (m_look == Look::List) {
        setGridSize({});
    } else {
        // Computed with the scroll bar, so that its appearance does not change the columns.
        const int width = maximumViewportSize().width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
        m_columns = std::max(1, width / Theme::px(300));
        setGridSize({std::max(Theme::px(200), width / m_columns - 1),
                     ProjectDelegate::cardHeight() + Theme::px(space::gutter)});
    }
    scheduleDelayedItemsLayout();
}

void ProjectGrid::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    fit();
}

void ProjectGrid::keyPressEvent(QKeyEvent* event)
{
    const QString id = currentId();
    if (event->key() == Qt::Key_L && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return setLook(m_look == Look::Grid ? Look::List : Look::Grid);
    if (!id.isEmpty() && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: return Q_EMIT opened(id);
        default: break;
        }
    }
    QListView::keyPressEvent(event);
}

// QListView navigates by geometry and selects the wrong column if cells touch.
QModelIndex ProjectGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (m_look == Look::List || !currentIndex().isValid())
        return QListView::moveCursor(action, modifiers);
    const int at = currentIndex().row();
    int wanted = at;
    switch (action) {
    case MoveLeft: wanted = at - 1; break;
    case MoveRight: wanted = at + 1; break;
    case MoveUp: wanted = at - m_columns; break;
    case MoveDown: wanted = at + m_columns; break;
    default: return QListView::moveCursor(action, modifiers);
    }
    return wanted >= 0 && wanted < model()->rowCount() ? model()->index(wanted, 0) : currentIndex();
}

} // namespace shipdeck::ui
