// SPDX-License-Identifier: MIT
#include "theme/focus_ring.h"
#include "theme/ship_style_parts.h"

#include <QAbstractItemView>
#include <QLineEdit>

namespace shipdeck::ui::parts {

constexpr int widestMenuText = 420; // a longer name ends with "…"

void button(const QStyleOptionButton& option, QPainter& painter, const QWidget*)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option.state & QStyle::State_MouseOver;
    const bool flat = option.features & QStyleOptionButton::Flat;
    const Color fill = down ? Color::BgPressed : hover ? Color::BgHover : Color::BgRaised;
    if (!flat || down || hover)
        paintBox(painter, option.rect, Theme::px(radius::md), Theme::color(fill),
                 flat ? QColor() : Theme::color(Color::BorderDefault));
    const int icon = option.icon.isNull() ? 0 : Theme::px(16);
    const QString label = withoutMnemonic(option.text);
    const int text = textWidth(label, FontRole::BodyStrong);
    const int gap = icon && text ? Theme::px(8) : 0;
    int x = option.rect.left() + (option.rect.width() - icon - gap - text) / 2;
    if (icon) {
        option.icon.paint(&painter, QRect(x, option.rect.top(), icon, option.rect.height()), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
        x += icon + gap;
    }
    paintText(painter, QRect(x, option.rect.top(), option.rect.right() - x, option.rect.height()), label,
              FontRole::BodyStrong, Theme::color(enabled ? Color::TextPrimary : Color::TextDisabled));
}

void checkBox(const QStyleOption& option, QPainter& painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const int side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    const QColor line = Theme::color(enabled ? Color::BorderStrong : Color::BorderDefault);
    if (!on)
        return paintBox(painter, box, Theme::px(4),
                        Theme::color(option.state & QStyle::State_MouseOver ? Color::BgHover : Color::BgInput), line);
    paintBox(painter, box, Theme::px(4), enabled ? Theme::color(Color::AccentSolid) : line);
    paintIcon(painter, option.state & QStyle::State_On ? Icon::Check : Icon::Minus, box,
              Theme::color(Color::AccentOnSolid), side - Theme::px(4));
}

void radioButton(const QStyleOption& option, QPainter& painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const int side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    const QColor line = Theme::color(enabled ? Color::BorderStrong : Color::BorderDefault);
    if (!on)
        return paintBox(painter, box, side / 2.0,
                        Theme::color(option.state & QStyle::State_MouseOver ? Color::BgHover : Color::BgInput), line);
    paintBox(painter, box, side / 2.0, enabled ? Theme::color(Color::AccentSolid) : line);
    QRectF dot(0, 0, side * 0.375, side * 0.375);
    dot.moveCenter(box.center());
    paintBox(painter, dot, dot.width() / 2, Theme::color(Color::AccentOnSolid));
}

void lineEdit(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    // An editor inside a combo or spin box, or in a table, sits in somebody else's frame.
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget); edit && !edit->hasFrame())
        return;
    const bool focus = option.state & QStyle::State_HasFocus;
    const QColor line = Theme::color(
        Theme::isHighContrast()                                                              ? Color::BorderStrong
            : option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled ? Color::BorderStrong
                                                                                             : Color::BorderDefault);
    paintBox(painter, option.rect, Theme::px(radius::md), Theme::color(Color::BgInput),
             focus ? Theme::color(Color::AccentFocus) : line, focus ? 2 : 1);
}

void menuPanel(const QStyleOption& option, QPainter& painter)
{
    paintBox(painter, option.rect, Theme::px(radius::lg), Theme::color(Color::BgOverlay),
             Theme::color(Color::BorderDefault));
}

QSize menuItemSize(const QStyleOptionMenuItem& option, QSize contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), Theme::px(9)};
    const QStringList halves = option.text.split(u'\t');
    const int name = textWidth(withoutMnemonic(halves.first()), FontRole::Body);
    int width = Theme::px(8 + 16 + 10 + 12) + std::min(name, Theme::px(widestMenuText));
    if (halves.size() > 1)
        width += Theme::px(28) + textWidth(halves.last(), FontRole::Small);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += Theme::px(20);
    return {std::max(width, Theme::px(168)), Theme::metric(Metric::Nav)};
}

void menuItem(const QStyleOptionMenuItem& option, QPainter& painter)
{
    const QRect r = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(r.left() + Theme::px(4), r.center().y(), r.width() - Theme::px(8), 1),
                         Theme::color(Color::BorderSubtle));
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool selected = enabled && option.state & QStyle::State_Selected;
    if (selected)
        paintBox(painter, r, Theme::px(radius::sm), Theme::color(Color::BgSelected));
    const QColor selectedText = Theme::color(Theme::isHighContrast() ? Color::AccentOnSolid : Color::TextPrimary);
    const QColor colour = !enabled ? Theme::color(Color::TextDisabled)
        : selected                 ? selectedText
                                   : Theme::color(Color::TextPrimary);
    const QRect iconBox(r.left() + Theme::px(8), r.top(), Theme::px(16), r.height());
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, Icon::Check, iconBox, Theme::color(Color::AccentText), Theme::px(16));
    else if (!option.icon.isNull())
        option.icon.paint(&painter, iconBox, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QStringList halves = option.text.split(u'\t');
    QRect text = r.adjusted(Theme::px(34), 0, -Theme::px(12), 0);
    if (halves.size() > 1)
        paintText(painter, text, halves.last(), FontRole::Small, Theme::color(Color::TextTertiary), Qt::AlignRight);
    paintText(painter, text, withoutMnemonic(halves.first()), FontRole::Body, colour);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, Icon::ChevronRight, QRect(r.right() - Theme::px(22), r.top(), Theme::px(14), r.height()),
                  Theme::color(Color::TextTertiary), Theme::px(14));
}

void tab(const QStyleOptionTab& option, QPainter& painter)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    const QRect box = option.rect.adjusted(Theme::px(2), Theme::px(3), -Theme::px(2), -Theme::px(3));
    if (selected || hover)
        paintBox(painter, box, Theme::px(radius::md), Theme::color(selected ? Color::BgSelected : Color::BgHover));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        paintFocusRing(painter, box, Theme::px(radius::md), 0);
    paintText(painter, option.rect, withoutMnemonic(option.text), selected ? FontRole::BodyStrong : FontRole::Body,
              Theme::color(selected && Theme::isHighContrast() ? Color::AccentOnSolid
                               : selected                      ? Color::TextPrimary
                                                               : Color::TextSecondary),
              Qt::AlignHCenter);
}

void headerSection(const QStyleOptionHeader& option, QPainter& painter)
{
    const QRect text = option.rect.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
    const int width = paintText(painter, text, option.text, FontRole::Caption, Theme::color(Color::TextTertiary),
                                option.textAlignment & Qt::AlignHorizontal_Mask);
    if (option.sortIndicator != QStyleOptionHeader::None)
        paintIcon(painter, option.sortIndicator == QStyleOptionHeader::SortDown ? Icon::ArrowDown : Icon::ArrowUp,
                  QRect(text.left() + width + Theme::px(4), text.top(), Theme::px(12), text.height()),
                  Theme::color(Color::TextTertiary), Theme::px(12));
}

void itemPanel(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    if (!selected && !hover)
        return;
    const bool whole = option.viewItemPosition == QStyleOptionViewItem::OnlyOne
        || option.viewItemPosition == QStyleOptionViewItem::Invalid;
    paintBox(painter, option.rect, whole ? Theme::px(radius::sm) : 0,
             Theme::color(selected ? Color::BgSelected : Color::BgHover));
    if (widget && selected && option.state & QStyle::State_HasFocus && isKeyboardFocused(widget))
        paintFocusRing(painter, option.rect, Theme::px(radius::sm), 0);
}

void progressBar(const QStyleOptionProgressBar& option, QPainter& painter)
{
    QRectF track(option.rect);
    track.setHeight(Theme::px(4));
    track.moveCenter(QRectF(option.rect).center());
    const int range = option.maximum - option.minimum;
    paintProgress(painter, track, range > 0 ? qreal(option.progress - option.minimum) / range : -1,
                  Theme::status(Status::Building).dot);
}

} // namespace shipdeck::ui::parts
