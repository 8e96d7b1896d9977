// SPDX-License-Identifier: MIT
#pragma once
#include <QElapsedTimer>
#include <QTimer>

namespace shipdeck::ui {

//! Highlights for 600 ms the line that was jumped to; not at all with reduced motion.
class LineFlash final : public QObject {
    Q_OBJECT
public:
    LineFlash();
    void start(qint64 line);
    void stop();
    qreal strength(qint64 line) const; //!< 1: just jumped to, 0: not

Q_SIGNALS:
    void changed(); //!< at every frame until it has faded

private:
    qint64 m_line = -1;
    QElapsedTimer m_started;
    QTimer m_frames;
};

} // namespace shipdeck::ui
