// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/deployment_list.h"

#include <QStyledItemDelegate>

namespace shipdeck::ui {

//! Paints a DeploymentRow: two lines of 52 px, or one of 36 in compact density.
class DeploymentDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    //! The rectangle of the row's action in `row`; empty without one.
    static QRect actionRect(const QRect& row, const DeploymentRow& data);

    //! The rectangle of "3 attempts"; empty if there is only one.
    static QRect attemptsRect(const QRect& row, const DeploymentRow& data);

private:
    static void paintAttempts(QPainter& painter, const QRect& box, const DeploymentRow& row);
    static void paintChange(QPainter& painter, const QRect& box, const DeploymentRow& row);
};

} // namespace shipdeck::ui
