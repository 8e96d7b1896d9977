// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_document.h"
#include "widgets/log/log_scroll.h"
#include "widgets/log/log_search_run.h"

#include <QWidget>
#include <vector>

namespace shipdeck::ui {

//! The whole log in 14 px: hits, warnings, errors (wider, painted last) and the visible part as a thumb. It is the
//! view's scroll bar. Each pixel row asks the index once, so the cost does not depend on the log's length.
class LogMinimap final : public QWidget {
    Q_OBJECT
public:
    LogMinimap(const LogDocument& document, const LogScroll& scroll, const LogSearchRun& search, QWidget* parent);
    void invalidate(); //!< ticks have to be computed again

Q_SIGNALS:
    void scrubbed(LogTop top, bool up);
    void wheeled(QWheelEvent* event);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    void findTicks();
    qint64 rowAt(int y) const;
    int yOf(qint64 row) const;
    qint64 rowsTold() const;
    void scrub(int y);
    QRect thumb() const;

    enum Tick : quint8 { Hit = 1, Warning = 2, Error = 4, CurrentHit = 8 };
    const LogDocument& m_document;
    const LogScroll& m_scroll;
    const LogSearchRun& m_search;
    std::vector<quint8> m_ticks; //!< one per pixel row
    bool m_valid = false;
};

} // namespace shipdeck::ui
