// SPDX-License-Identifier: MIT
#include "widgets/space_list.h"

#include "theme/focus_ring.h"
#include "theme/paint.h"
#include "widgets/list_style.h"
#include "widgets/repository_delegate.h"

namespace shipdeck::ui {

class SpaceList::Rows final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<SpaceRow>& rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    const QList<SpaceRow>& rows() const { return m_rows; }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const SpaceRow& row = m_rows[index.row()];
        QStringList spoken{row.name, row.count, row.note};
        spoken.removeAll(QString());
        switch (role) {
        case Qt::DisplayRole: return row.name; // type-ahead
        case Qt::ToolTipRole: return row.note;
        case Qt::AccessibleTextRole: return spoken.join(QStringLiteral(", "));
        default: return {};
        }
    }

private:
    QList<SpaceRow> m_rows;
};

namespace {

class SpaceDelegate final : public QStyledItemDelegate {
public:
    SpaceDelegate(SpaceList& list, std::function<SpaceRow(int)> row)
        : QStyledItemDelegate(&list), m_list(list), m_row(std::move(row))
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {Theme::px(180), Theme::px(34)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const SpaceRow row = m_row(index.row());
        const QRect box = option.rect.adjusted(0, 1, 0, -1);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || option.state & QStyle::State_MouseOver)
            paintBox(*painter, box, Theme::px(radius::md), Theme::color(selected ? Color::BgSelected : Color::BgHover));
        if (option.state & QStyle::State_HasFocus && isKeyboardFocused(option.widget))
            paintFocusRing(*painter, box, Theme::px(radius::md), 0);
        const int side = Theme::px(20);
        const QRect picture(box.left() + Theme::px(8), box.center().y() - side / 2, side, side);
        if (row.login.isEmpty())
            paintIcon(*painter, Icon::Layers, picture, Theme::color(Color::TextSecondary), Theme::px(16));
        else
            paintPicture(*painter, picture, m_list.pictureOf(row.login), row.login);
        const int count = textWidth(row.count, FontRole::Small);
        const QRect right(box.right() - Theme::px(8) - count, box.top(), count, box.height());
        paintText(*painter, right, row.count, FontRole::Small, Theme::color(Color::TextTertiary));
        QRect words(picture.right() + Theme::px(9), box.top(), 0, box.height());
        words.setRight(right.left() - Theme::px(8));
        if (!row.note.isEmpty()) {
            const int icon = Theme::px(14);
            paintIcon(*painter, Icon::Lock, QRect(words.right() - icon, box.top(), icon, box.height()),
                      Theme::status(Status::Waiting).fg, icon);
            words.setRight(words.right() - icon - Theme::px(6));
        }
        paintText(*painter, words, row.name, selected ? FontRole::BodyStrong : FontRole::Body,
                  Theme::color(Color::TextPrimary));
    }

private:
    SpaceList& m_list;
    std::function<SpaceRow(int)> m_row;
};

} // namespace

SpaceList::SpaceList(QWidget* parent) : QListView(parent), m_rows(new Rows(this))
{
    setAccessibleName(tr("Spaces"));
    setModel(m_rows);
    setItemDelegate(new SpaceDelegate(*this, [this](int row) { return m_rows->rows()[row]; }));
    setListStyle(this);
    setUniformItemSizes(true);
    connect(&Theme::instance(), &Theme::changed, this, &SpaceList::scheduleDelayedItemsLayout);
}

void SpaceList::setRows(const QList<SpaceRow>& rows)
{
    if (m_rows->rows() == rows)
        return;
    const QString login = current();
    m_filling = true;
    m_rows->setRows(rows);
    setCurrent(login);
    m_filling = false;
    if (current() != login)
        Q_EMIT currentChangedTo(current());
}

QString SpaceList::current() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_rows->rows().size() ? m_rows->rows()[row].login : QString();
}

void SpaceList::setCurrent(const QString& login)
{
    int wanted = 0;
    for (int i = 0; i < m_rows->rowCount(); ++i)
        if (m_rows->rows()[i].login.compare(login, Qt::CaseInsensitive) == 0)
            wanted = i;
    if (wanted < m_rows->rowCount())
        setCurrentIndex(m_rows->index(wanted));
}

void SpaceList::currentChanged(const QModelIndex& now, const QModelIndex& before)
{
    QListView::currentChanged(now, before);
    if (!m_filling && now.isValid())
        Q_EMIT currentChangedTo(current());
}

QSize SpaceList::sizeHint() const
{
    return {Theme::px(200), Theme::px(240)};
}

} // namespace shipdeck::ui
