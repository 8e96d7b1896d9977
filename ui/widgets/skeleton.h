// SPDX-License-Identifier: MIT
#pragma once
#include <QWidget>

namespace shipdeck::ui {

//! Grey placeholders for rows or cards, only during the first load. Not animated.
class Skeleton : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Rows, Cards, Text };
    explicit Skeleton(Shape shape, int count = 6, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Shape m_shape;
    int m_count;
};

} // namespace shipdeck::ui
