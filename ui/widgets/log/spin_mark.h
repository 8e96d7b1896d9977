// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTimer>
#include <vector>

class QPainter;
class QWidget;

namespace shipdeck::ui {

//! All spinners use one 30 fps timer. A painted spinner requests its next frame; when none is painted any more, the
//! timer stops.
class SpinMark final : public QObject {
    Q_OBJECT
public:
    //! Paints the running mark into `box` of `widget`; static under reduced motion.
    static void paint(QPainter& painter, QWidget* widget, const QRect& box, QColor colour);

private:
    SpinMark();
    void tick();

    struct Repaint {
        QPointer<QWidget> widget;
        QRect box;
    };
    std::vector<Repaint> m_requests;
    QTimer m_timer;
};

} // namespace shipdeck::ui
