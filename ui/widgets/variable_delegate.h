// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/variable_list.h"

#include <QStyledItemDelegate>

namespace shipdeck::ui {

//! Paints a VariableItem: icon, name, value, where it is used, age, what it waits for.
class VariableDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    //! The parts of a row; empty where it has none, and in a narrow list that has no space for it.
    struct Places {
        QRect icon, name, value, eye, scope, age, mark, link, menu;
    };
    static Places placesIn(const QRect& row, const VariableItem& data);
};

} // namespace shipdeck::ui
