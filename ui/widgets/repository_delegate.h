// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/repository_list.h"

#include <QStyledItemDelegate>

namespace shipdeck::ui {

//! Paints a RepositoryRow: picture, name and what it is, framework, language, age, star.
class RepositoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    //! Where the parts of a row are; the action shows on hover and keyboard focus only, but is always there for a click.
    struct Places {
        QRect body, picture, words, framework, language, age, star, action;
    };
    static Places placesIn(const QRect& row, const RepositoryRow& data);
    static QString actionText(const RepositoryRow& data);
};

//! A round picture, or the letter where there is none.
void paintPicture(QPainter& painter, const QRectF& box, const QPixmap& picture, const QString& name);

} // namespace shipdeck::ui
