// SPDX-License-Identifier: MIT
#include "widgets/qr_view.h"

#include "theme/paint.h"

namespace shipdeck::ui {
namespace {

constexpr int margin = 4; // modules

} // namespace

QrView::QrView(int side, QWidget* parent) : QWidget(parent)
{
    setFixedSize(Theme::px(side), Theme::px(side));
}

void QrView::setContent(const QString& text)
{
    m_code = QrCode::of(text);
    setAccessibleName(tr("QR code of %1").arg(text));
    setVisible(m_code.size > 0);
    update();
}

void QrView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), Theme::px(radius::sm), Theme::px(radius::sm));
    painter.setRenderHint(QPainter::Antialiasing, false); // no seams between modules
    const int modules = m_code.size + 2 * margin;
    const qreal step = qreal(width()) / modules;
    const auto edge = [step](int module) { return qRound((module + margin) * step); };
    for (int y = 0; y < m_code.size; ++y)
        for (int x = 0; x < m_code.size; ++x)
            if (m_code.isDark(x, y))
                painter.fillRect(QRect(edge(x), edge(y), edge(x + 1) - edge(x), edge(y + 1) - edge(y)), Qt::black);
}

} // namespace shipdeck::ui
