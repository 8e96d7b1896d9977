// SPDX-License-Identifier: MIT
#pragma once
#include "theme/icons.h"

#include <QWidget>

namespace shipdeck::ui {

//! A few exclusive choices in one frame: "All | 2 warnings | 0 errors". Left and Right move.
class SegmentedControl : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
public:
    explicit SegmentedControl(const QString& name, QWidget* parent = nullptr);

    int addSegment(const QString& text, Icon icon = Icon::None, Color iconColour = Color::TextSecondary);
    void clear(); //!< the next one added is the current one
    void setText(int index, const QString& text);
    int current() const { return m_current; }
    void setCurrent(int index);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Segment {
        QString text;
        Icon icon;
        Color colour;
    };
    int widthOf(const Segment& segment) const;
    QRect rectOf(int index) const;
    int indexAt(QPoint point) const;
    void follow();

    QList<Segment> m_segments;
    int m_current = 0;
    int m_hover = -1;
};

} // namespace shipdeck::ui
