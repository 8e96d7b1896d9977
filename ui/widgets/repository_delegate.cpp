// SPDX-License-Identifier: MIT
#include "widgets/repository_delegate.h"

#include "theme/focus_ring.h"
#include "theme/paint.h"

namespace shipdeck::ui {
namespace {

constexpr int sectionHeight = 36, pictureSize = 28;
// Columns, from the right edge of the content.
constexpr int starWidth = 28, ageWidth = 100, languageWidth = 92, frameworkWidth = 116;
constexpr int wideEnough = 620; // in a narrower list the name uses the space of language and framework

QRect withoutSection(QRect rect, const RepositoryRow& row)
{
    return row.section.isEmpty() ? rect : rect.adjusted(0, Theme::px(sectionHeight), 0, 0);
}

//! Paints an icon and a word beside the name; returns the next position.
int paintMark(QPainter& painter, const QRect& box, Icon icon, const QString& word, QColor colour)
{
    if (box.width() < Theme::px(24))
        return box.left();
    const int side = Theme::px(13);
    paintIcon(painter, icon, QRect(box.left(), box.top(), side, box.height()), colour, side);
    const int used = paintText(painter, box.adjusted(side + Theme::px(4), 0, 0, 0), word, FontRole::Caption, colour);
    return box.left() + side + Theme::px(4) + used + Theme::px(10);
}

void paintName(QPainter& painter, const QRect& words, const RepositoryRow& row)
{
    QRect top(words.left(), words.top() + Theme::px(8), words.width(), Theme::px(20));
    const QRect below(words.left(), words.top() + Theme::px(27), words.width(), Theme::px(18));
    const auto move = [&top](int to) { top.setLeft(std::min(to, top.right() + 1)); };
    move(top.left()
         + paintText(painter, top, row.owner + QStringLiteral(" / "), FontRole::Body,
                     Theme::color(Color::TextSecondary)));
    move(top.left() + paintText(painter, top, row.name, FontRole::BodyStrong, Theme::color(Color::TextPrimary))
         + Theme::px(10));
    const QColor quiet = Theme::color(Color::TextTertiary);
    if (row.isPrivate)
        move(paintMark(painter, top, Icon::Lock, RepositoryRows::tr("Private"), quiet));
    if (row.isFork)
        move(paintMark(painter, top, Icon::GitBranch, RepositoryRows::tr("Fork"), quiet));
    if (row.isArchived)
        move(paintMark(painter, top, Icon::Package, RepositoryRows::tr("Archived"), quiet));
    if (!row.project.isEmpty())
        paintMark(painter, top, Icon::CircleCheck,
                  row.project == row.name ? RepositoryRows::tr("Imported")
                                          : RepositoryRows::tr("Imported as %1").arg(row.project),
                  Theme::status(Status::Ready).fg);
    paintText(painter, below, row.description.isEmpty() ? RepositoryRows::tr("No description") : row.description,
              FontRole::Small, Theme::color(row.description.isEmpty() ? Color::TextTertiary : Color::TextSecondary));
}

} // namespace

void paintPicture(QPainter& painter, const QRectF& box, const QPixmap& picture, const QString& name)
{
    if (picture.isNull())
        return paintAvatar(painter, box, name);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(box, picture, QRectF(picture.rect()));
    painter.restore();
}

QString RepositoryDelegate::actionText(const RepositoryRow& data)
{
    return data.project.isEmpty() ? RepositoryRows::tr("Import") : RepositoryRows::tr("Open");
}

RepositoryDelegate::Places RepositoryDelegate::placesIn(const QRect& row, const RepositoryRow& data)
{
    Places places;
    places.body = withoutSection(row, data);
    const int pad = Theme::metric(Metric::CardPad) - 1;
    QRect rest = places.body.adjusted(pad, 0, -pad, 0);
    const bool wide = rest.width() >= Theme::px(wideEnough);
    const int side = Theme::px(pictureSize);
    places.picture = QRect(rest.left(), places.body.center().y() - side / 2, side, side);
    const auto take = [&rest](int width) {
        const QRect column(rest.right() - Theme::px(width) + 1, rest.top(), Theme::px(width), rest.height());
        rest.setRight(column.left() - 1);
        return column;
    };
    places.star = take(starWidth);
    places.age = take(ageWidth);
    if (wide) {
        places.language = take(languageWidth);
        places.framework = take(frameworkWidth);
    }
    places.words = rest.adjusted(side + Theme::px(space::s3), 0, -Theme::px(space::s3), 0);
    const int width = textWidth(actionText(data), FontRole::BodyStrong) + Theme::px(24);
    const int height = Theme::px(Theme::instance().density() == Density::Compact ? 24 : 30);
    const int right = (wide ? places.framework.left() : places.age.left()) - Theme::px(space::s2);
    places.action = QRect(right - width, places.body.center().y() - height / 2, width, height);
    return places;
}

void RepositoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto row = index.data(RepositoryRows::RowRole).value<RepositoryRow>();
    const auto* list = qobject_cast<const RepositoryList*>(option.widget);
    Places places = placesIn(option.rect, row);
    const int pad = Theme::metric(Metric::CardPad) - 1;
    if (!row.section.isEmpty())
        paintText(*painter,
                  QRect(option.rect.left() + pad, option.rect.top(), option.rect.width() - pad,
                        Theme::px(sectionHeight)),
                  row.section, FontRole::Caption, Theme::color(Color::TextTertiary));
    const bool hover = option.state & QStyle::State_MouseOver;
    const bool selected = option.state & QStyle::State_Selected;
    const bool keyboard = option.widget && isKeyboardFocused(option.widget);
    const QRect body = places.body;
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(QRect(body.left() + pad, body.bottom(), body.width() - 2 * pad, 1),
                          Theme::color(Color::BorderSubtle));
    const QRect box = body.adjusted(Theme::px(7), Theme::px(3), -Theme::px(7), -Theme::px(3));
    if (hover || selected)
        paintBox(*painter, box, Theme::px(radius::md), Theme::color(selected ? Color::BgSelected : Color::BgHover));
    if (option.state & QStyle::State_HasFocus && keyboard)
        paintFocusRing(*painter, box, Theme::px(radius::md), 0);

    paintPicture(*painter, places.picture, list ? list->pictureOf(row.owner) : QPixmap(), row.owner);
    const bool acting = hover || (selected && keyboard);
    if (acting)
        places.words.setRight(places.action.left() - Theme::px(space::s2));
    paintName(*painter, places.words, row);
    if (acting) {
        paintBox(*painter, places.action, Theme::px(radius::md), Theme::color(Color::BgRaised),
                 Theme::color(Color::BorderDefault));
        paintText(*painter, places.action, actionText(row), FontRole::BodyStrong, Theme::color(Color::TextPrimary),
                  Qt::AlignHCenter);
    }
    const QColor quiet = Theme::color(Color::TextSecondary);
    paintText(*painter, places.framework.adjusted(0, 0, -Theme::px(8), 0), row.framework, FontRole::Small,
              Theme::color(Color::TextPrimary));
    paintText(*painter, places.language.adjusted(0, 0, -Theme::px(8), 0), row.language, FontRole::Small, quiet);
    paintText(*painter, places.age.adjusted(0, 0, -Theme::px(4), 0), row.age, FontRole::Small, quiet, Qt::AlignRight);
    if (row.isFavourite || acting)
        paintIcon(*painter, Icon::Star, places.star,
                  row.isFavourite ? Theme::color(Color::AnsiYellow) : Theme::color(Color::TextTertiary), Theme::px(15));
}

QSize RepositoryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* rows = static_cast<const RepositoryRows*>(index.model());
    const bool section = !rows->rows()[index.row()].section.isEmpty();
    return {Theme::px(480), Theme::px(52) + (section ? Theme::px(sectionHeight) : 0)};
}

} // namespace shipdeck::ui
