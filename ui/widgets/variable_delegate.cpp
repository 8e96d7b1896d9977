// SPDX-License-Identifier: MIT
#include "widgets/variable_delegate.h"

#include "theme/focus_ring.h"
#include "theme/paint.h"

#include <QBackingStore>
#include <QPaintEngine>

namespace shipdeck::ui {
namespace {

constexpr int nameWidth = 220, scopeWidth = 64, ageWidth = 112, markWidth = 172, eyeWidth = 28, menuWidth = 28;
constexpr int wideEnough = 720; // in a narrower list the value has the columns "Used in" and "Changed"
constexpr int narrowMark = 24;  // there, only the icon of what a row waits for
constexpr int narrowName = 170;

//! Whether this goes to the window on the screen, and not into a picture of it.
bool isOnScreen(const QPainter& painter, const QWidget* widget)
{
    const QBackingStore* screen = widget ? widget->window()->backingStore() : nullptr;
    return screen && painter.paintEngine()
        && painter.paintEngine()->paintDevice() == const_cast<QBackingStore*>(screen)->paintDevice();
}

void paintMark(QPainter& painter, const QRect& box, const VariableItem& row)
{
    if (row.mark.isEmpty())
        return;
    if (!row.isWaiting) {
        paintText(painter, box, row.mark, FontRole::Small, Theme::color(Color::TextSecondary));
        return;
    }
    const StatusColors& colours = Theme::status(Status::Waiting);
    const int side = Theme::px(13), height = Theme::px(size::statusPill);
    QRect pill(box.left(), box.center().y() - height / 2, box.width(), height);
    const bool hasWords = box.width() > Theme::px(narrowMark);
    if (hasWords)
        pill.setWidth(std::min(box.width(), Theme::px(34) + textWidth(row.mark, FontRole::Caption)));
    paintBox(painter, pill, height / 2.0, colours.bg, Theme::isHighContrast() ? colours.border : QColor());
    if (!hasWords)
        return paintIcon(painter, Icon::Clock, pill, colours.fg, side);
    paintIcon(painter, Icon::Clock, QRect(pill.left() + Theme::px(7), pill.top(), side, height), colours.fg, side);
    paintText(painter, pill.adjusted(Theme::px(25), 0, -Theme::px(6), 0), row.mark, FontRole::Caption, colours.fg);
}

void paintValue(QPainter& painter, const VariableDelegate::Places& places, const VariableItem& row, bool isOnScreen)
{
    const bool isHidden = row.isSecret && !(row.isRevealed && isOnScreen);
    const bool isQuiet = row.kind == VariableItem::Kind::Removed || row.kind == VariableItem::Kind::Missing;
    QRect box = places.value;
    if (!isHidden || row.kind == VariableItem::Kind::Set || row.kind == VariableItem::Kind::Removed) {
        const QString text = isHidden ? QString(12, u'•') : QString(row.value).replace(u'\n', u'↵');
        box.setLeft(box.left()
                    + paintText(painter, box, text,
                                row.kind == VariableItem::Kind::Missing ? FontRole::Small : FontRole::Code,
                                Theme::color(isQuiet ? Color::TextTertiary : Color::TextPrimary))
                    + Theme::px(space::s2));
    }
    if (box.width() > Theme::px(24))
        paintText(painter, box, row.note, FontRole::Small, Theme::color(Color::TextTertiary));
    if (!places.eye.isEmpty())
        paintIcon(painter, row.isRevealed ? Icon::EyeOff : Icon::Eye, places.eye,
                  Theme::color(row.isRevealed ? Color::AccentText : Color::TextSecondary), Theme::px(15));
}

Icon iconOf(const VariableItem& row)
{
    return row.kind == VariableItem::Kind::Missing ? Icon::CircleDashed : row.isSecret ? Icon::Lock : Icon::FileText;
}

} // namespace

VariableDelegate::Places VariableDelegate::placesIn(const QRect& row, const VariableItem& data)
{
    Places places;
    const int pad = Theme::metric(Metric::CardPad);
    QRect rest = row.adjusted(pad, 0, -Theme::px(space::s2), 0);
    const bool wide = rest.width() >= Theme::px(wideEnough);
    const auto take = [&rest](int width) {
        const QRect column(rest.right() - Theme::px(width) + 1, rest.top(), Theme::px(width), rest.height());
        rest.setRight(column.left() - 1);
        return column;
    };
    places.menu = take(menuWidth);
    places.mark = take(wide ? markWidth : narrowMark);
    if (wide) {
        places.age = take(ageWidth);
        places.scope = take(scopeWidth);
    }
    rest.setRight(rest.right() - Theme::px(space::s2));
    const int icon = Theme::px(15);
    places.icon = QRect(rest.left(), rest.top(), icon, rest.height());
    places.name = QRect(rest.left() + icon + Theme::px(space::s2), rest.top(),
                        Theme::px(wide ? nameWidth : narrowName) - icon - Theme::px(space::s4), rest.height());
    rest.setLeft(rest.left() + Theme::px(wide ? nameWidth : narrowName));
    if (data.kind == VariableItem::Kind::Missing) {
        places.menu = {};
        const int width = std::min(textWidth(data.link, FontRole::Small) + Theme::px(space::s2), row.width() / 3);
        places.link = QRect(row.right() - Theme::px(space::s3) - width, row.top(), width, row.height());
        places.mark = places.age = places.scope = {};
        rest.setRight(places.link.left() - Theme::px(space::s2));
    } else if (data.isSecret && data.kind == VariableItem::Kind::Set) {
        places.eye = QRect(rest.right() - Theme::px(eyeWidth) + 1, rest.top(), Theme::px(eyeWidth), rest.height());
        rest.setRight(places.eye.left() - 1);
    }
    places.value = rest;
    return places;
}

void VariableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto row = index.data(VariableRows::RowRole).value<VariableItem>();
    const Places places = placesIn(option.rect, row);
    const QRect body = option.rect;
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(QRect(body.left(), body.bottom(), body.width(), 1), Theme::color(Color::BorderSubtle));
    const bool selected = option.state & QStyle::State_Selected;
    const QRect box = body.adjusted(Theme::px(5), Theme::px(3), -Theme::px(5), -Theme::px(3));
    if (selected || option.state & QStyle::State_MouseOver || row.isRevealed)
        paintBox(*painter, box, Theme::px(radius::md), Theme::color(selected ? Color::BgSelected : Color::BgHover));
    if (option.state & QStyle::State_HasFocus && option.widget && isKeyboardFocused(option.widget))
        paintFocusRing(*painter, box, Theme::px(radius::md), 0);

    const bool isQuiet = row.kind == VariableItem::Kind::Removed || row.kind == VariableItem::Kind::Missing;
    paintIcon(*painter, iconOf(row), places.icon,
              row.kind == VariableItem::Kind::Missing ? Theme::status(Status::Waiting).fg
                                                      : Theme::color(Color::TextTertiary),
              Theme::px(15));
    const int used = paintText(*painter, places.name, row.name, FontRole::Code,
                               Theme::color(isQuiet ? Color::TextTertiary : Color::TextPrimary));
    if (row.kind == VariableItem::Kind::Removed)
        painter->fillRect(QRect(places.name.left(), places.name.center().y(), used, 1),
                          Theme::color(Color::TextTertiary));
    paintValue(*painter, places, row, isOnScreen(*painter, option.widget));
    const QColor quiet = Theme::color(Color::TextSecondary);
    paintText(*painter, places.scope, row.scope, FontRole::Small, quiet);
    paintText(*painter, places.age, row.age, FontRole::Small, quiet);
    paintMark(*painter, places.mark, row);
    paintText(*painter, places.link, row.link, FontRole::Small, Theme::color(Color::AccentText));
    if (!places.menu.isEmpty())
        paintIcon(*painter, Icon::Ellipsis, places.menu, quiet, Theme::px(16));
}

QSize VariableDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {Theme::px(480), Theme::metric(Metric::TableRow)};
}

VariableHeader::VariableHeader(VariableList* list, QWidget* parent) : QWidget(parent), m_viewport(list->viewport())
{
    m_viewport->installEventFilter(this);
}

bool VariableHeader::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        update();
    return QWidget::eventFilter(watched, event);
}

QSize VariableHeader::sizeHint() const
{
    return {Theme::px(480), Theme::px(36)};
}

void VariableHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto places = VariableDelegate::placesIn(QRect(0, 0, m_viewport->width(), height()), {});
    const QColor colour = Theme::color(Color::TextSecondary);
    const auto write = [&](const QRect& box, const QString& text) {
        paintText(painter, box, text, FontRole::Small, colour);
    };
    write(places.icon.united(places.name), tr("Name"));
    write(places.value, tr("Value"));
    write(places.scope, tr("Used in"));
    write(places.age, tr("Changed"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(Color::BorderSubtle));
}

} // namespace shipdeck::ui
