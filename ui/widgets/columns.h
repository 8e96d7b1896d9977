// SPDX-License-Identifier: MIT
#pragma once
#include <QBoxLayout>
#include <QWidget>

class QScrollArea;

namespace shipdeck::ui {

//! A main column with a side column at its right, or below it in a narrow window or with large text.
class Columns final : public QWidget {
    Q_OBJECT
public:
    //! Widths for 100 % text: of the side column, and the least that the main column needs next to it.
    Columns(QWidget* main, QWidget* side, int sideWidth, int mainLeast, QWidget* parent = nullptr);

    bool isNarrow() const { return m_isNarrow; }
    QSize minimumSizeHint() const override; //!< small enough that the layout can switch to one column

Q_SIGNALS:
    void narrowChanged(bool isNarrow);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* m_side;
    int m_sideWidth;
    int m_mainLeast;
    QBoxLayout* m_row;
    bool m_isNarrow = false;
};

//! Content that scrolls if its area is too low, and fills it otherwise.
QScrollArea* scrolled(QWidget* content, const QString& name, Qt::ScrollBarPolicy bar = Qt::ScrollBarAsNeeded);

} // namespace shipdeck::ui
