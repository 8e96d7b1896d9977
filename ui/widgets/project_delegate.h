// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/project_grid.h"

#include <QStyledItemDelegate>

namespace shipdeck::ui {

//! Paints a ProjectCard as a card or as a row.
class ProjectDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ProjectDelegate(ProjectGrid* grid);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    static int cardHeight();

private:
    const ProjectGrid* m_grid;
};

} // namespace shipdeck::ui
