// SPDX-License-Identifier: MIT
#include "widgets/deployment_delegate.h"

#include "theme/focus_ring.h"
#include "theme/paint.h"
#include "widgets/picture_file.h"

#include <QHelpEvent>
#include <QPainter>

namespace shipdeck::ui {
namespace {

// Columns of the design, from the right edge of the content.
constexpr int environmentAt = 236, tookUntil = 74, avatarAt = 64, avatarSize = 20, ageUntil = 1;
constexpr int sectionHeight = 32;
constexpr int thumbnailWidth = 56, thumbnailHeight = 35;
constexpr int wideEnough = 520; // in a narrower list the title uses the space of environment and duration

bool isCompact()
{
    return Theme::instance().density() == Density::Compact;
}

QRect withoutSection(QRect rect, const DeploymentRow& row)
{
    return row.section.isEmpty() ? rect : rect.adjusted(0, Theme::px(sectionHeight), 0, 0);
}

QRect contentOf(const QRect& rect)
{
    const int pad = Theme::metric(Metric::CardPad) - 1; // the card's border is outside the list
    return rect.adjusted(pad, 0, -pad, 0);
}

//! At the left of `box`; returns the width of its column.
int paintThumbnail(QPainter& painter, const QRect& box, const DeploymentRow& row)
{
    const int width = Theme::px(thumbnailWidth), height = Theme::px(thumbnailHeight);
    const QRect frame(box.left(), box.center().y() + 1 - height / 2, width, height);
    if (paintPicture(painter, frame.adjusted(1, 1, -1, -1), row.picture))
        paintBox(painter, frame, Theme::px(radius::xs), {}, Theme::color(Color::BorderDefault));
    return width + Theme::px(14);
}

int paintMono(QPainter& painter, const QRect& box, const QString& text, Color colour)
{
    return paintText(painter, box, text, FontRole::Code, Theme::color(colour));
}

} // namespace

QRect DeploymentDelegate::actionRect(const QRect& row, const DeploymentRow& data)
{
    if (data.action.isEmpty())
        return {};
    const QRect body = withoutSection(row, data);
    const int width = textWidth(data.action, FontRole::BodyStrong) + Theme::px(24);
    const int height = Theme::px(isCompact() ? 24 : 30);
    const bool wide = contentOf(row).width() >= Theme::px(wideEnough);
    const int right = contentOf(row).right() - Theme::px((wide ? environmentAt : avatarAt) + 12);
    return {right - width, body.center().y() - height / 2, width, height};
}

QRect DeploymentDelegate::attemptsRect(const QRect& row, const DeploymentRow& data)
{
    if (data.attempts.isEmpty())
        return {};
    const QRect body = withoutSection(row, data);
    const int width = Theme::px(22) + textWidth(data.attempts, FontRole::Caption);
    const bool wide = contentOf(row).width() >= Theme::px(wideEnough);
    // The row under the pointer also shows its action.
    const int until = data.action.isEmpty() ? contentOf(row).right() - Theme::px((wide ? environmentAt : avatarAt) + 12)
                                            : actionRect(row, data).left();
    return {until - Theme::px(8) - width, body.center().y() - Theme::px(11), width, Theme::px(22)};
}

void DeploymentDelegate::paintAttempts(QPainter& painter, const QRect& box, const DeploymentRow& row)
{
    paintIcon(painter, row.isOpen ? Icon::ChevronDown : Icon::ChevronRight,
              QRect(box.left(), box.top(), Theme::px(14), box.height()), Theme::color(Color::TextTertiary),
              Theme::px(14));
    paintText(painter, box.adjusted(Theme::px(17), 0, Theme::px(4), 0), row.attempts, FontRole::Caption,
              Theme::color(Color::TextSecondary));
}

void DeploymentDelegate::paintChange(QPainter& painter, const QRect& box, const DeploymentRow& row)
{
    QRect top = box;
    QRect below = box;
    if (isCompact()) {
        const int title = std::min(textWidth(row.title, FontRole::BodyStrong), box.width() * 6 / 10);
        top.setWidth(title);
        below.setLeft(box.left() + title + Theme::px(16));
    } else {
        top = QRect(box.left(), box.top() + Theme::px(8), box.width(), Theme::px(20));
        below = QRect(box.left(), box.top() + Theme::px(27), box.width(), Theme::px(18));
    }
    paintText(painter, top, row.title, FontRole::BodyStrong, Theme::color(Color::TextPrimary));
    if (!row.project.isEmpty())
        below.setLeft(below.left()
                      + paintText(painter, below, row.project, FontRole::Small, Theme::color(Color::TextSecondary))
                      + Theme::px(12));
    if (!row.branch.isEmpty()) {
        paintIcon(painter, row.isFolder ? Icon::Folder : Icon::GitBranch,
                  QRect(below.left(), below.top(), Theme::px(13), below.height()), Theme::color(Color::TextTertiary),
                  Theme::px(13));
        below.setLeft(below.left() + Theme::px(18));
        const int room = std::max(Theme::px(40), below.width() - Theme::px(80));
        below.setLeft(below.left()
                      + paintMono(painter,
                                  QRect(below.left(), below.top(), std::min(room, below.width()), below.height()),
                                  row.branch, Color::TextSecondary)
                      + Theme::px(20));
    }
    if (!row.commit.isEmpty())
        below.setLeft(below.left() + paintMono(painter, below, row.commit, Color::TextTertiary) + Theme::px(12));
    if (!row.note.isEmpty() && below.width() >= Theme::px(40))
        paintText(painter, below, row.note, FontRole::Small, Theme::color(Color::TextTertiary));
}

void DeploymentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto row = index.data(DeploymentRows::RowRole).value<DeploymentRow>();
    const QRect body = withoutSection(option.rect, row);
    const QRect content = contentOf(option.rect);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    if (!row.section.isEmpty()) {
        const QRect head(content.left(), option.rect.top(), content.width(), Theme::px(sectionHeight));
        paintText(*painter, head, row.section, FontRole::Caption, Theme::color(Color::TextTertiary));
    }
    // Two touching hairlines look like an error, so a row with a progress line has no divider.
    const QRect line(content.left(), body.bottom(), content.width(), 1);
    const bool last = index.row() + 1 == index.model()->rowCount();
    if (row.progress < 0 && !last)
        painter->fillRect(line, Theme::color(Color::BorderSubtle));
    const QRect box = body.adjusted(Theme::px(7), Theme::px(3), -Theme::px(7), -Theme::px(3));
    const bool keyboard = option.widget && isKeyboardFocused(option.widget);
    if (hover || selected)
        paintBox(*painter, box, Theme::px(radius::md), Theme::color(selected ? Color::BgSelected : Color::BgHover));
    if (option.state & QStyle::State_HasFocus && keyboard)
        paintFocusRing(*painter, box, Theme::px(radius::md), 0);
    if (row.progress >= 0)
        paintProgress(*painter, QRectF(line).adjusted(0, -1.5, 0, -0.5), row.progress / 100.0,
                      Theme::status(row.status).dot);

    const StatusColors& colours = Theme::status(row.status);
    if (row.isEarlierAttempt)
        painter->fillRect(QRect(content.left() - Theme::px(6), body.top() + Theme::px(8), Theme::px(2),
                                body.height() - Theme::px(16)),
                          Theme::color(Color::BorderDefault));
    paintIcon(*painter, row.icon == Icon::None ? statusIcon(row.status) : row.icon,
              QRect(content.left(), body.top(), Theme::px(18), body.height()), colours.fg, Theme::px(16));
    const QString word = row.statusNote.isEmpty() ? statusName(row.status) : row.statusNote;
    paintText(*painter,
              QRect(content.left() + Theme::px(25), body.top(), Theme::px(size::statusColumn - 29), body.height()),
              word, FontRole::BodyStrong, colours.fg);

    const bool acting = (hover || (selected && keyboard)) && !row.action.isEmpty();
    const QRect action = actionRect(option.rect, row);
    int changeLeft = content.left() + Theme::px(size::statusColumn + 1);
    const bool wide = content.width() >= Theme::px(wideEnough);
    if (row.hasPictures && wide && !isCompact())
        changeLeft += paintThumbnail(*painter, QRect(changeLeft, body.top(), 0, body.height()), row);
    int changeRight =
        acting ? action.left() - Theme::px(8) : content.right() - Theme::px(wide ? environmentAt + 16 : avatarAt + 12);
    if (!row.attempts.isEmpty()) {
        const QRect attempts = attemptsRect(option.rect, row);
        paintAttempts(*painter, attempts, row);
        changeRight = attempts.left() - Theme::px(8);
    }
    paintChange(*painter, QRect(changeLeft, body.top(), changeRight - changeLeft, body.height()), row);
    if (acting) {
        paintBox(*painter, action, Theme::px(radius::md), Theme::color(Color::BgRaised),
                 Theme::color(Color::BorderDefault));
        paintText(*painter, action, row.action, FontRole::BodyStrong, Theme::color(Color::TextPrimary),
                  Qt::AlignHCenter);
    }
    const auto column = [&](int from, int until) {
        return QRect(content.right() - Theme::px(from), body.top(), Theme::px(from - until), body.height());
    };
    if (wide) {
        paintText(*painter, column(environmentAt, 152), row.environment, FontRole::Small,
                  Theme::color(Color::TextSecondary));
        paintText(*painter, column(162, tookUntil), row.took, FontRole::Code, Theme::color(Color::TextSecondary),
                  Qt::AlignRight);
    }
    const int side = Theme::px(avatarSize);
    const QRectF avatar(content.right() - Theme::px(avatarAt), body.center().y() + 1 - side / 2.0, side, side);
    if (row.isPush)
        paintIcon(*painter, Icon::Github, avatar, Theme::color(Color::TextSecondary), Theme::px(16));
    else if (!row.deployedBy.isEmpty())
        paintAvatar(*painter, avatar, row.deployedBy);
    paintText(*painter, column(avatarAt - avatarSize, ageUntil), row.age, FontRole::Small,
              Theme::color(Color::TextSecondary), Qt::AlignRight);
}

QSize DeploymentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool section = !index.data(DeploymentRows::RowRole).value<DeploymentRow>().section.isEmpty();
    return {Theme::px(480), Theme::metric(Metric::DeploymentRow) + (section ? Theme::px(sectionHeight) : 0)};
}

} // namespace shipdeck::ui
