// SPDX-License-Identifier: MIT
#include "theme/ship_style.h"

#include "theme/focus_ring.h"
#include "theme/ship_style_parts.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QStyleFactory>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

ShipStyle::ShipStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void ShipStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* tip = qobject_cast<QLabel*>(widget); tip && widget->inherits("QTipLabel"))
        tip->setTextFormat(Qt::PlainText); // it may show a name from outside
    if (qobject_cast<QMenu*>(widget) || widget->inherits("QTipLabel") || widget->inherits("QComboBoxPrivateContainer"))
        widget->setAttribute(Qt::WA_TranslucentBackground); // rounded corners
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QScrollBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void ShipStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return parts::checkBox(*option, *painter);
    case PE_IndicatorRadioButton: return parts::radioButton(*option, *painter);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: return parts::lineEdit(*option, *painter, widget);
    case PE_PanelMenu: return parts::menuPanel(*option, *painter);
    case PE_FrameMenu:
    case PE_FrameFocusRect: // the ring is FocusRing's, or drawn by the list
    case PE_FrameTabBarBase:
    case PE_PanelScrollAreaCorner: return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            return parts::itemPanel(*item, *painter, widget);
        break;
    case PE_PanelItemViewRow: return;
    case PE_PanelTipLabel:
        return paintBox(*painter, option->rect, Theme::px(radius::sm), Theme::color(Color::BgOverlay),
                        Theme::color(Color::BorderDefault));
    case PE_Frame:
        return paintBox(*painter, option->rect, Theme::px(radius::md), {}, Theme::color(Color::BorderDefault));
    case PE_FrameGroupBox:
        return paintBox(*painter, option->rect, Theme::px(radius::lg), {}, Theme::color(Color::BorderSubtle));
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ShipStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return parts::button(*button, *painter, widget);
        break;
    case CE_FocusFrame: {
        const qreal radius = Theme::px(radius::md);
        return paintBox(*painter, option->rect, radius + 4, {}, Theme::color(Color::AccentFocus), 2);
    }
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return parts::menuItem(*item, *painter);
        break;
    case CE_MenuEmptyArea: return;
    case CE_TabBarTabShape: return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return parts::tab(*tab, *painter);
        break;
    case CE_HeaderSection:
        painter->fillRect(option->rect, Theme::color(Color::BgSurface));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          Theme::color(Color::BorderSubtle));
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return parts::headerSection(*header, *painter);
        break;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return parts::progressBar(*bar, *painter);
        break;
    case CE_ComboBoxLabel: return; // drawn with the box
    case CE_Splitter: {
        const QRect r = option->rect;
        const bool across = option->state & State_Horizontal;
        const QColor colour = Theme::color(option->state & State_MouseOver ? Color::BorderStrong : Color::BorderSubtle);
        painter->fillRect(across ? QRect(r.center().x(), r.top(), 1, r.height())
                                 : QRect(r.left(), r.center().y(), r.width(), 1),
                          colour);
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ShipStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); combo && control == CC_ComboBox)
        return parts::comboBox(*combo, *painter, widget);
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && control == CC_SpinBox)
        return parts::spinBox(*this, *spin, *painter, widget);
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        if (control == CC_ScrollBar)
            return parts::scrollBar(*this, *bar, *painter, widget);
        if (control == CC_Slider)
            return parts::slider(*this, *bar, *painter, widget);
    }
    if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option); tool && control == CC_ToolButton)
        return parts::toolButton(*tool, *painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int ShipStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return Theme::px(10);
    case PM_ScrollBarSliderMin: return Theme::px(28);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return Theme::px(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return Theme::px(8);
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return Theme::px(16);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_DefaultFrameWidth: return 1;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 4; // 2 px away, 2 px wide
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return Theme::px(4);
    case PM_ToolTipLabelFrameWidth: return Theme::px(6);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return Theme::px(space::s2);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return Theme::px(space::s4);
    case PM_SplitterWidth: return Theme::px(9);
    case PM_TabBarTabHSpace: return Theme::px(24);
    case PM_TabBarTabVSpace: return Theme::px(16);
    case PM_ScrollView_ScrollBarSpacing: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ShipStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_ToolTip_FallAsleepDelay: return 0;
    case SH_Menu_SubMenuPopupDelay: return 140;
    case SH_ScrollView_FrameOnlyAroundContents: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ComboBox_Popup: return 0; // a list below the box, not a menu over it
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0;
    case SH_UnderlineShortcut: return 0;
    case SH_Menu_Scrollable: return 1;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ShipStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                  const QWidget* widget) const
{
    const int control = Theme::metric(Metric::Control);
    switch (type) {
    case CT_PushButton: return {std::max(contents.width() + Theme::px(28), Theme::px(64)), control};
    case CT_LineEdit: return {contents.width() + Theme::px(20), control};
    case CT_ComboBox: return {contents.width() + Theme::px(44), control};
    case CT_SpinBox: return {contents.width() + Theme::px(40), control};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return parts::menuItemSize(*item, contents);
        break;
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), Theme::px(28))};
    }
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + Theme::px(8), std::max(size.height(), Theme::px(30))};
    }
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), Theme::px(32)};
    }
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect ShipStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(Theme::px(8), 1, -Theme::px(8), -1);
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace shipdeck::ui
