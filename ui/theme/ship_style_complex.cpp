// SPDX-License-Identifier: MIT
#include "theme/ship_style.h"
#include "theme/ship_style_parts.h"

#include <QComboBox>

namespace shipdeck::ui {

namespace parts {

void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget*)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hover = enabled && option.state & QStyle::State_MouseOver;
    const bool open = option.state & QStyle::State_On;
    const QRect r = option.rect;
    if (option.editable) {
        const bool focus = option.state & QStyle::State_HasFocus;
        paintBox(painter, r, Theme::px(radius::md), Theme::color(Color::BgInput),
                 Theme::color(focus ? Color::AccentFocus : Color::BorderDefault), focus ? 2 : 1);
    } else {
        paintBox(painter, r, Theme::px(radius::md),
                 Theme::color(open        ? Color::BgPressed
                                  : hover ? Color::BgHover
                                          : Color::BgRaised),
                 Theme::color(Color::BorderDefault));
    }
    const int icon = Theme::px(16);
    paintIcon(painter, Icon::ChevronDown, QRect(r.right() - icon - Theme::px(8), r.top(), icon, r.height()),
              Theme::color(enabled ? Color::TextSecondary : Color::TextDisabled), icon);
    if (option.editable)
        return;
    QRect text = r.adjusted(Theme::px(12), 0, -icon - Theme::px(12), 0);
    if (!option.currentIcon.isNull()) {
        option.currentIcon.paint(&painter, QRect(text.left(), r.top(), icon, r.height()), Qt::AlignCenter,
                                 enabled ? QIcon::Normal : QIcon::Disabled);
        text.adjust(icon + Theme::px(8), 0, 0, 0);
    }
    paintText(painter, text, option.currentText, FontRole::Body,
              Theme::color(enabled ? Color::TextPrimary : Color::TextDisabled));
}

void spinBox(const QStyle& style, const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget)
{
    const bool focus = option.state & QStyle::State_HasFocus;
    paintBox(painter, option.rect, Theme::px(radius::md), Theme::color(Color::BgInput),
             Theme::color(focus ? Color::AccentFocus : Color::BorderDefault), focus ? 2 : 1);
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, Icon icon) {
        const QRect box = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        const bool enabled = option.stepEnabled & step && option.state & QStyle::State_Enabled;
        if (option.activeSubControls == part && enabled)
            paintBox(painter, box.adjusted(2, 2, -2, -1), Theme::px(radius::xs), Theme::color(Color::BgHover));
        paintIcon(painter, icon, box, Theme::color(enabled ? Color::TextSecondary : Color::TextDisabled),
                  Theme::px(12));
    };
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Icon::ChevronUp);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Icon::ChevronDown);
}

void scrollBar(const QStyle& style, const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget)
{
    if (option.maximum <= option.minimum)
        return;
    const QRect thumb = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const bool across = option.orientation == Qt::Horizontal;
    const int thin = Theme::px(active ? 7 : 5);
    QRectF bar = across ? QRectF(thumb.left() + 2, thumb.center().y() - thin / 2.0, thumb.width() - 4, thin)
                        : QRectF(thumb.center().x() - thin / 2.0, thumb.top() + 2, thin, thumb.height() - 4);
    QColor colour = Theme::color(Color::ScrollThumb);
    if (!active && !Theme::isHighContrast())
        colour.setAlphaF(0.65);
    paintBox(painter, bar, thin / 2.0, colour);
}

void slider(const QStyle& style, const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget)
{
    const QRectF handle = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    const bool across = option.orientation == Qt::Horizontal;
    const int thin = Theme::px(4);
    QRectF track(option.rect);
    QRectF done = track;
    if (across) {
        track.setHeight(thin);
        track.moveCenter(QRectF(option.rect).center());
        done = track;
        done.setRight(handle.center().x());
    } else {
        track.setWidth(thin);
        track.moveCenter(QRectF(option.rect).center());
        done = track;
        done.setTop(handle.center().y());
    }
    paintBox(painter, track, thin / 2.0, Theme::color(Color::BorderDefault));
    paintBox(painter, done, thin / 2.0, Theme::color(Color::AccentSolid));
    QRectF knob(0, 0, Theme::px(14), Theme::px(14));
    knob.moveCenter(handle.center());
    paintBox(painter, knob, knob.width() / 2, Theme::color(Color::BgSurface), Theme::color(Color::AccentSolid), 2);
}

void toolButton(const QStyleOptionToolButton& option, QPainter& painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option.state & QStyle::State_MouseOver;
    if (down || hover)
        paintBox(painter, option.rect, Theme::px(radius::sm), Theme::color(down ? Color::BgPressed : Color::BgHover));
    const int icon = Theme::px(16);
    if (!option.icon.isNull())
        option.icon.paint(&painter, QRect(option.rect.center() - QPoint(icon / 2, icon / 2), QSize(icon, icon)),
                          Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    else
        paintText(painter, option.rect, option.text, FontRole::Body,
                  Theme::color(enabled ? Color::TextPrimary : Color::TextDisabled), Qt::AlignHCenter);
}

} // namespace parts

QRect ShipStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                                const QWidget* widget) const
{
    const QRect r = option->rect;
    if (control == CC_ComboBox) {
        switch (subControl) {
        case SC_ComboBoxFrame: return r;
        case SC_ComboBoxArrow: return QRect(r.right() - Theme::px(30), r.top(), Theme::px(30), r.height());
        case SC_ComboBoxEditField: return r.adjusted(Theme::px(4), 2, -Theme::px(30), -2);
        case SC_ComboBoxListBoxPopup: return r.translated(0, Theme::px(4));
        default: break;
        }
    }
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is the whole bar.
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar)
            return r;
        const bool across = bar->orientation == Qt::Horizontal;
        const int length = across ? r.width() : r.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int thumb = range <= 0
            ? length
            : std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                         std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), length);
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto span = [&](int from, int size) {
            return across ? QRect(r.left() + from, r.top(), size, r.height())
                          : QRect(r.left(), r.top() + from, r.width(), size);
        };
        switch (subControl) {
        case SC_ScrollBarGroove: return r;
        case SC_ScrollBarSlider: return span(start, thumb);
        case SC_ScrollBarSubPage: return span(0, start);
        case SC_ScrollBarAddPage: return span(start + thumb, length - start - thumb);
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace shipdeck::ui
