// SPDX-License-Identifier: MIT
#include "widgets/card.h"

#include "theme/paint.h"

namespace shipdeck::ui {

Card::Card(const QString& heading, QWidget* parent)
    : QFrame(parent), m_outer(new QVBoxLayout(this)), m_head(new QHBoxLayout), m_body(new QVBoxLayout),
      m_heading(new Label(heading, FontRole::Heading))
{
    m_heading->setElided(true);
    m_heading->setSizePolicy(QSizePolicy::Preferred,
                             QSizePolicy::Preferred); // as wide as its text, where there is room
    m_head->addWidget(m_heading);
    m_head->addStretch();
    m_head->setContentsMargins(0, 0, 0, 0);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(Theme::px(space::s2));
    m_outer->addLayout(m_head);
    m_outer->addLayout(m_body);
    // Keeps rows together at the top if a neighbour is taller, without requesting height.
    m_outer->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Preferred));
    setHeading(heading);
    connect(&Theme::instance(), &Theme::changed, this, &Card::follow);
}

void Card::follow()
{
    const int pad = Theme::metric(Metric::CardPad);
    const bool headed = !m_heading->text().isEmpty();
    m_heading->setVisible(headed);
    if (m_padded) {
        m_outer->setContentsMargins(pad, headed ? pad - Theme::px(2) : pad, pad, pad);
        m_head->setContentsMargins(0, 0, 0, 0);
    } else {
        m_outer->setContentsMargins(1, headed ? pad - Theme::px(2) : 1, 1, 1);
        m_head->setContentsMargins(pad - 1, 0, pad - 1, 0);
    }
    m_outer->setSpacing(headed ? Theme::px(space::s2) : 0);
    update();
}

void Card::setHeading(const QString& heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
    follow();
}

LinkLabel* Card::addLink(const QString& text)
{
    auto* link = new LinkLabel(text);
    setCorner(link);
    return link;
}

void Card::setCorner(QWidget* widget)
{
    m_head->addWidget(widget);
}

void Card::setPadded(bool padded)
{
    m_padded = padded;
    if (!padded)
        setFilled(true);
    follow();
}

void Card::setFilled(bool filled)
{
    m_outer->setStretch(1, filled ? 1 : 0);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::px(radius::lg), Theme::color(Color::BgSurface),
             Theme::color(Color::BorderDefault));
}

Divider::Divider(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(1);
}

void Divider::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::color(Color::BorderSubtle));
}

} // namespace shipdeck::ui
