// SPDX-License-Identifier: MIT
#pragma once
#include "models/glass_steps.h"

#include <QTreeView>

class QStandardItemModel;

namespace shipdeck::ui {

//! The steps with their commands: before (the plan) and after (calls with their times).
class GlassBox final : public QTreeView {
    Q_OBJECT
public:
    explicit GlassBox(QWidget* parent = nullptr);
    void setSteps(const QList<GlassStep>& steps); //!< open steps stay open
    //! As tall as its rows, without a scroll bar: inside a page that scrolls.
    void setFitted(bool fitted);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override; //!< Ctrl+C copies the command
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void fit();

    QStandardItemModel* m_model;
    QList<GlassStep> m_steps;
    bool m_fitted = false;
};

} // namespace shipdeck::ui
