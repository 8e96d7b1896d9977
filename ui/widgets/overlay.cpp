// SPDX-License-Identifier: MIT
#include "widgets/overlay.h"

#include "theme/paint.h"
#include "widgets/reading_order.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVariantAnimation>

namespace shipdeck::ui {

Overlay::Overlay(QWidget* anywhere) : QWidget(anywhere->window()), m_panel(new QWidget(this))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    parentWidget()->installEventFilter(this);
}

void Overlay::open()
{
    m_opener = window()->focusWidget(); // known also while the window is not active
    setGeometry(parentWidget()->rect());
    auto* animation = new QVariantAnimation(this);
    animation->setStartValue(0.0);
    animation->setEndValue(1.0);
    animation->setDuration(Theme::motion(Motion::Slow));
    animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_shown = value.toReal();
        place();
        update();
    });
    m_shown = animation->duration() == 0 ? 1 : 0;
    place();
    show();
    raise();
    if (m_shown < 1)
        animation->start(QAbstractAnimation::DeleteWhenStopped);
    // Not as a Tab, which would select a field's text.
    if (const QList<QWidget*> order = readingOrder(this); !order.isEmpty() && !isAncestorOf(window()->focusWidget()))
        order.first()->setFocus(Qt::OtherFocusReason);
}

void Overlay::close()
{
    if (std::exchange(m_closing, true))
        return;
    hide();
    if (m_opener && m_opener->isVisible())
        m_opener->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
    deleteLater();
}

Overlay* Overlay::top(QWidget* window)
{
    const auto all = window->findChildren<Overlay*>(Qt::FindDirectChildrenOnly);
    for (auto it = all.rbegin(); it != all.rend(); ++it)
        if (!(*it)->m_closing && (*it)->isVisible())
            return *it;
    return nullptr;
}

void Overlay::place()
{
    m_panel->setGeometry(panelRect().translated(0, -qRound((1 - m_shown) * 8)));
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor scrim = Theme::color(Color::Scrim);
    scrim.setAlphaF(float(scrim.alphaF() * m_shown));
    painter.fillRect(rect(), scrim);
    const QRect box = m_panel->geometry();
    paintShadow(painter, box, 3);
    paintBox(painter, box, Theme::px(radius::xl), Theme::color(Color::BgOverlay), Theme::color(Color::BorderDefault));
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    event->accept(); // widgets below get no keys while this is open
}

void Overlay::mousePressEvent(QMouseEvent* event)
{
    if (m_closesOutside && !m_panel->geometry().contains(event->position().toPoint()))
        close();
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        place();
    }
    return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(this, next);
}

} // namespace shipdeck::ui
