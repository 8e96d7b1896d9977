// SPDX-License-Identifier: MIT
#pragma once
#include "theme/tokens.h"

#include <QWidget>

class QPainter;

namespace shipdeck::ui {

//! Animates all spinners together at 30 frames a second, and stops when none is visible.
class SpinClock final : public QObject {
    Q_OBJECT
public:
    static SpinClock& instance();
    void add(QWidget* widget); //!< update() on each frame until remove(), destruction or reduced motion
    void remove(QWidget* widget);
    qreal angle() const; //!< degrees; 0 under reduced motion
    bool isTurning() const;

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    QList<QWidget*> m_widgets;
    int m_timer = 0;
    int m_frame = 0;
};

//! Draws the arc at the shared angle; under reduced motion a static clock.
void paintSpinner(QPainter& painter, const QRectF& box, QColor colour);

//! Shows that something runs without a known end. Its accessible name is `name`.
class Spinner : public QWidget {
    Q_OBJECT
public:
    explicit Spinner(const QString& name, int px = 16, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    int m_px;
};

} // namespace shipdeck::ui
