// SPDX-License-Identifier: MIT
#include "widgets/project_delegate.h"

#include "theme/focus_ring.h"
#include "theme/paint.h"
#include "widgets/cover.h"
#include "widgets/picture_file.h"

#include <QPainterPath>

namespace shipdeck::ui {
namespace {

constexpr int pictureHeight = 112;

void paintTop(QPainter& painter, const QRect& box, const ProjectCard& card)
{
    painter.save();
    QPainterPath clip;
    const qreal round = Theme::px(radius::lg) - 1;
    clip.addRoundedRect(QRectF(box), round, round);
    clip.addRect(QRectF(box).adjusted(0, round, 0, 0)); // only the upper corners are round
    clip.setFillRule(Qt::WindingFill);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(clip);
    if (!paintPicture(painter, box, card.picture))
        paintCover(painter, box, card.name, card.icon, card.framework);
    painter.restore();
}

//! At the left end of a line; returns the width that it takes.
int paintFavicon(QPainter& painter, const QRect& line, const QString& file)
{
    const int side = Theme::px(16);
    const QRect box(line.left(), line.center().y() + 1 - side / 2, side, side);
    return paintPicture(painter, box, file) ? side + Theme::px(7) : 0;
}

void paintLastChange(QPainter& painter, QRect line, const ProjectCard& card)
{
    const QColor quiet = Theme::color(Color::TextTertiary);
    const int age = textWidth(card.age, FontRole::Small);
    paintText(painter, line, card.age, FontRole::Small, quiet, Qt::AlignRight);
    line.setRight(line.right() - age - Theme::px(12));
    if (!card.branch.isEmpty()) {
        const int branch = std::min(textWidth(card.branch, FontRole::Code), Theme::px(90));
        paintText(painter, QRect(line.right() - branch, line.top(), branch + 1, line.height()), card.branch,
                  FontRole::Code, quiet);
        line.setRight(line.right() - branch - Theme::px(12));
    }
    if (card.attempt) {
        const int icon = Theme::px(14);
        paintIcon(painter, statusIcon(*card.attempt), QRect(line.left(), line.top(), icon, line.height()),
                  Theme::status(*card.attempt).fg, icon);
        line.setLeft(line.left() + icon + Theme::px(6));
        const QString word = statusName(*card.attempt);
        paintText(painter, line, word, FontRole::Small, Theme::status(*card.attempt).fg);
        line.setLeft(line.left() + textWidth(word, FontRole::Small) + Theme::px(8));
    }
    paintText(painter, line, card.title, FontRole::Small, Theme::color(Color::TextSecondary));
}

QString addressOf(const ProjectCard& card)
{
    return card.address.isEmpty() ? card.noAddress : card.address;
}

void paintCard(QPainter& painter, const QRect& r, const ProjectCard& card, bool hover, bool selected, bool keyboard)
{
    paintBox(painter, r, Theme::px(radius::lg), Theme::color(Color::BgSurface),
             Theme::color(hover || selected ? Color::BorderStrong : Color::BorderDefault));
    paintTop(painter, QRect(r.left() + 1, r.top() + 1, r.width() - 2, Theme::px(pictureHeight)), card);
    painter.fillRect(QRect(r.left() + 1, r.top() + 1 + Theme::px(pictureHeight), r.width() - 2, 1),
                     Theme::color(Color::BorderSubtle));
    const int pad = Theme::px(14);
    const int left = r.left() + pad;
    const int width = r.width() - 2 * pad;
    int y = r.top() + Theme::px(pictureHeight + 11);
    int room = width;
    if (card.deployed) {
        const int pill = statusPillWidth(card.status, card.statusNote);
        paintStatusPill(painter, QPoint(r.right() - pad - pill + 1, y), card.status, card.statusNote);
        room -= pill + Theme::px(10);
    }
    QRect line(left, y, room, Theme::px(22));
    if (card.pinned) {
        paintIcon(painter, Icon::Pin, QRect(left, y, Theme::px(14), Theme::px(22)), Theme::color(Color::TextTertiary),
                  Theme::px(14));
        line.setLeft(left + Theme::px(20));
    }
    line.setLeft(line.left() + paintFavicon(painter, line, card.favicon));
    paintText(painter, line, card.name, FontRole::Heading, Theme::color(Color::TextPrimary));
    y += Theme::px(24);
    paintText(painter, QRect(left, y, width, Theme::px(18)), addressOf(card), FontRole::Small,
              Theme::color(card.address.isEmpty() ? Color::TextTertiary : Color::AccentText));
    y += Theme::px(24);
    paintLastChange(painter, QRect(left, y, width, Theme::px(18)), card);
    if (selected && keyboard)
        paintFocusRing(painter, r, Theme::px(radius::lg), 0);
}

void paintRow(QPainter& painter, const QRect& r, const ProjectCard& card, bool hover, bool selected, bool keyboard)
{
    if (hover || (selected && keyboard))
        paintBox(painter, r.adjusted(0, 2, 0, -2), Theme::px(radius::md),
                 Theme::color(selected ? Color::BgSelected : Color::BgHover));
    const int third = r.width() / 3;
    const int left = r.left() + Theme::px(12);
    if (card.deployed)
        paintIcon(painter, statusIcon(card.status), QRect(left, r.top(), Theme::px(16), r.height()),
                  Theme::status(card.status).fg, Theme::px(16));
    QRect name(left + Theme::px(26), r.top(), third - Theme::px(40), r.height());
    name.setLeft(name.left() + paintFavicon(painter, name, card.favicon));
    paintText(painter, name, card.name, FontRole::BodyStrong, Theme::color(Color::TextPrimary));
    paintText(painter, QRect(r.left() + third, r.top(), third - Theme::px(16), r.height()), addressOf(card),
              FontRole::Small, Theme::color(Color::TextSecondary));
    paintLastChange(painter, QRect(r.left() + 2 * third, r.top(), third - Theme::px(12), r.height()), card);
    painter.fillRect(QRect(r.left() + Theme::px(12), r.bottom(), r.width() - Theme::px(24), 1),
                     Theme::color(Color::BorderSubtle));
    if (selected && keyboard)
        paintFocusRing(painter, r.adjusted(0, 2, 0, -2), Theme::px(radius::md), 0);
}

} // namespace

ProjectDelegate::ProjectDelegate(ProjectGrid* grid) : QStyledItemDelegate(grid), m_grid(grid) {}

int ProjectDelegate::cardHeight()
{
    return Theme::px(pictureHeight + 88);
}

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    if (m_grid->look() == ProjectGrid::Look::List)
        return {Theme::px(480), Theme::metric(Metric::TableRow)};
    return m_grid->gridSize();
}

void ProjectDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto card = index.data(ProjectCards::RowRole).value<ProjectCard>();
    const bool hover = option.state & QStyle::State_MouseOver;
    const bool selected = option.state & QStyle::State_HasFocus;
    const bool keyboard = isKeyboardFocused(m_grid);
    if (m_grid->look() == ProjectGrid::Look::List)
        return paintRow(*painter, option.rect, card, hover, selected, keyboard);
    const int half = Theme::px(space::gutter) / 2;
    const QRect box(option.rect.left() + half, option.rect.top() + half, option.rect.width() - 2 * half, cardHeight());
    paintCard(*painter, box, card, hover, selected && keyboard, keyboard);
}

} // namespace shipdeck::ui
