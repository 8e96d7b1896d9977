// SPDX-License-Identifier: MIT
#include "widgets/progress_line.h"

#include "theme/paint.h"

namespace shipdeck::ui {

ProgressLine::ProgressLine(const QString& name, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setProgress(int percent, Status status)
{
    // Same run: never back. A lower value after negative or with another status is a new run.
    if (percent >= 0 && status == m_status && m_percent >= 0)
        percent = std::max(percent, m_percent);
    m_percent = percent;
    m_status = status;
    setAccessibleDescription(percent < 0 ? QString() : tr("%1 %").arg(percent));
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {Theme::px(96), Theme::px(4)};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRectF track(rect());
    track.setHeight(Theme::px(4));
    track.moveCenter(QRectF(rect()).center());
    paintProgress(painter, track, m_percent / 100.0, Theme::status(m_status).dot);
}

} // namespace shipdeck::ui
