// SPDX-License-Identifier: MIT
#pragma once
#include "theme/paint.h"

#include <QStyleOption>

//! The parts of ShipStyle, one function per kind of control; private to ui/theme.
namespace shipdeck::ui::parts {

void button(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
void checkBox(const QStyleOption& option, QPainter& painter);
void radioButton(const QStyleOption& option, QPainter& painter);
void lineEdit(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void menuPanel(const QStyleOption& option, QPainter& painter);
void menuItem(const QStyleOptionMenuItem& option, QPainter& painter);
QSize menuItemSize(const QStyleOptionMenuItem& option, QSize contents);
void tab(const QStyleOptionTab& option, QPainter& painter);
void headerSection(const QStyleOptionHeader& option, QPainter& painter);
void itemPanel(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget);
void progressBar(const QStyleOptionProgressBar& option, QPainter& painter);
void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget);
void spinBox(const QStyle& style, const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget);
void scrollBar(const QStyle& style, const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget);
void slider(const QStyle& style, const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget);
void toolButton(const QStyleOptionToolButton& option, QPainter& painter);

} // namespace shipdeck::ui::parts
