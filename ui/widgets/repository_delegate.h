// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/repository_list.h"

#include <QStyledItemDelegate>

namespace shipdeck::ui {

//! Paints a RepositoryRow: picture, name, marks, framework, language, age, star.
class RepositoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    //! The parts of a row; the action is painted only on hover and keyboard focus, but always clickable.
    struct Places {
        QRect body, picture, words, framework, language, age, star, action;
    };
    static Places placesIn(const QRect& row, const RepositoryRow& data);
    static QString actionText(const RepositoryRow& data);
};

//! A round picture, or a letter without one.
void paintPicture(QPainter& painter, const QRectF& box, const QPixmap& picture, const QString& name);

} // namespace shipdeck::ui
