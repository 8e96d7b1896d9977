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
    //! Where the row's action is drawn inside `row`; empty without one.
    static QRect actionRect(const QRect& row, const DeploymentRow& data);

    //! "3 attempts" of a row that has them; empty without.
    static QRect attemptsRect(const QRect& row, const DeploymentRow& data);

private:
    static void paintAttempts(QPainter& painter, const QRect& box, const DeploymentRow& row);
    static void paintChange(QPainter& painter, const QRect& box, const DeploymentRow& row);
};

} // namespace shipdeck::ui
