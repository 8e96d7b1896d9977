// SPDX-License-Identifier: MIT
#include "widgets/button.h"

#include "theme/paint.h"
#include "widgets/cut_text.h"
#include "widgets/spinner.h"

#include <QKeyEvent>
#include <QMenu>
#include <QTimer>

namespace shipdeck::ui {
namespace {

struct Look {
    QColor fill, hover, pressed, line, text;
};

Look lookOf(Button::Kind kind)
{
    const auto c = &Theme::color;
    switch (kind) {
    case Button::Kind::Primary:
        return {c(Color::AccentSolid),
                c(Color::AccentSolidHover),
                c(Color::AccentSolidPressed),
                {},
                c(Color::AccentOnSolid)};
    case Button::Kind::Danger:
        return {
            c(Color::DangerSolid), c(Color::DangerSolidHover), c(Color::DangerSolidHover), {}, c(Color::DangerOnSolid)};
    case Button::Kind::Ghost: return {{}, c(Color::BgHover), c(Color::BgPressed), {}, c(Color::TextPrimary)};
    case Button::Kind::Secondary: break;
    }
    return {c(Color::BgRaised), c(Color::BgHover), c(Color::BgPressed), c(Color::BorderDefault), c(Color::TextPrimary)};
}

} // namespace

Button::Button(const QString& text, Kind kind, QWidget* parent) : QPushButton(text, parent), m_kind(kind)
{
    init();
}

Button::Button(Icon icon, const QString& text, Kind kind, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind), m_icon(icon)
{
    init();
}

void Button::init()
{
    setAutoDefault(false);
    setProperty("kind", int(m_kind));
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    setProperty("kind", int(kind)); // for the test that a page has one primary button
    update();
}

void Button::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) == busy)
        return;
    // A fast response must not flicker: the button is disabled now, the spinner appears later.
    setEnabled(!busy);
    if (!busy) {
        m_busyShown = false;
        SpinClock::instance().remove(this);
    } else {
        QTimer::singleShot(300, this, [this] {
            m_busyShown = m_busy;
            if (m_busy)
                SpinClock::instance().add(this);
            update();
        });
    }
    update();
}

void Button::setSplitMenu(QMenu* menu)
{
    m_menu = menu;
    m_split = true;
    updateGeometry();
}

void Button::setDropMenu(QMenu* menu)
{
    m_menu = menu;
    m_split = false;
    connect(this, &QPushButton::clicked, this, &Button::openMenu, Qt::UniqueConnection);
    updateGeometry();
}

int Button::contentWidth() const
{
    int width = textWidth(text(), FontRole::BodyStrong);
    if (m_icon != Icon::None)
        width += Theme::px(text().isEmpty() ? 16 : 24);
    if (m_menu && !m_split)
        width += Theme::px(20);
    return width;
}

int Button::splitWidth() const
{
    return m_menu && m_split ? Theme::px(30) : 0;
}

QSize Button::sizeHint() const
{
    return {contentWidth() + Theme::px(24) + splitWidth(), Theme::metric(Metric::Control)};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Look look = lookOf(m_kind);
    const qreal round = Theme::px(radius::md);
    const bool menuOpen = m_menu && m_menu->isVisible();
    const bool enabled = isEnabled();
    QColor fill = isDown() || menuOpen ? look.pressed : underMouse() && enabled ? look.hover : look.fill;
    QColor text = look.text;
    QColor line = look.line;
    if (!enabled) {
        text = Theme::color(Color::TextDisabled);
        if (m_kind == Kind::Primary || m_kind == Kind::Danger)
            fill = Theme::color(Color::BgPressed);
    }
    if (Theme::isHighContrast())
        line = Theme::color(Color::BorderStrong);
    paintBox(painter, rect(), round, fill, line);
    QRect inner = rect().adjusted(0, 0, -splitWidth(), 0);
    if (splitWidth() > 0) {
        QColor gap = text;
        gap.setAlphaF(0.28);
        painter.fillRect(QRectF(inner.right() + 1, Theme::px(7), 1, height() - 2 * Theme::px(7)), gap);
        paintIcon(painter, Icon::ChevronDown, QRect(inner.right() + 1, 0, splitWidth(), height()), text, Theme::px(16));
    }
    int x = inner.left() + (inner.width() - contentWidth()) / 2;
    if (m_icon != Icon::None || m_busyShown) {
        const int px = Theme::px(16);
        const QRect box(m_icon == Icon::None ? x - px - Theme::px(2) : x, 0, px, height());
        if (m_busyShown)
            paintSpinner(painter, QRectF(box.left(), (height() - px) / 2.0, px, px), text);
        else
            paintIcon(painter, m_icon, box, text, px);
        if (m_icon != Icon::None)
            x += Theme::px(24);
    }
    x = std::max(x, inner.left() + Theme::px(6)); // a name that is wider than the button
    const QString label = this->text();
    const int width =
        paintText(painter, QRect(x, 0, inner.right() - x + 1, height()), label, FontRole::BodyStrong, text);
    tellCutText(this, label, width < textWidth(label, FontRole::BodyStrong));
    if (m_menu && !m_split)
        paintIcon(painter, Icon::ChevronDown, QRect(x + width + Theme::px(4), 0, Theme::px(16), height()), text,
                  Theme::px(14));
}

void Button::openMenu()
{
    if (!m_menu)
        return;
    // Inside the window, also from its right edge.
    const int beyond = mapTo(window(), QPoint(m_menu->sizeHint().width(), 0)).x() - window()->width();
    m_menu->popup(mapToGlobal(QPoint(-std::max(0, beyond), height() + Theme::px(4))));
}

void Button::mousePressEvent(QMouseEvent* event)
{
    if (m_split && event->button() == Qt::LeftButton && event->position().x() >= width() - splitWidth())
        return openMenu();
    QPushButton::mousePressEvent(event);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    if (m_menu && event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier)
        return openMenu();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QPushButton::keyPressEvent(event);
}

} // namespace shipdeck::ui
