// SPDX-License-Identifier: MIT
#pragma once
#include <QBoxLayout>
#include <QWidget>

class QScrollArea;

namespace shipdeck::ui {

//! A main column with a side column at its right; below it where the window is narrow or the text is large.
class Columns final : public QWidget {
    Q_OBJECT
public:
    //! Both widths as for 100 % text: how wide the side is, and what the main column needs beside it.
    Columns(QWidget* main, QWidget* side, int sideWidth, int mainLeast, QWidget* parent = nullptr);

    bool isNarrow() const { return m_isNarrow; }
    QSize minimumSizeHint() const override; //!< never so wide that it could not become narrow

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

//! Content that scrolls where its place is too low for it, and fills it where it is not.
QScrollArea* scrolled(QWidget* content, const QString& name);

} // namespace shipdeck::ui
