// SPDX-License-Identifier: MIT
#include "theme/paint.h"
#include "widgets/cause_card.h"

namespace shipdeck::ui {
namespace {
constexpr int iconBox = 48;
}

EmptyState::EmptyState(Icon icon, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_title(new Label(title, FontRole::Title)),
      m_text(new Label(text, FontRole::Body, Color::TextSecondary)), m_actions(new QHBoxLayout)
{
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWrapped(true);
    m_text->setMinimumWidth(Theme::px(380));
    m_actions->setSpacing(Theme::px(space::s2));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(Theme::px(6));
    column->addStretch(2);
    column->addSpacing(Theme::px(iconBox + 10));
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text); // full width, as an aligned label would not get the height of its second line
    column->addSpacing(Theme::px(space::s2));
    auto* centred = new QHBoxLayout;
    centred->addStretch();
    centred->addLayout(m_actions);
    centred->addStretch();
    column->addLayout(centred);
    column->addStretch(3);
}

void EmptyState::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
}

Button* EmptyState::addAction(const QString& text, Button::Kind kind)
{
    auto* button = new Button(text, kind, this);
    m_actions->addWidget(button);
    return button;
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int side = Theme::px(iconBox);
    const QRect box((width() - side) / 2, m_title->y() - side - Theme::px(14), side, side);
    paintBox(painter, box, Theme::px(radius::xl), Theme::color(Color::BgSurface), Theme::color(Color::BorderDefault));
    paintIcon(painter, m_icon, box, Theme::color(Color::TextSecondary), Theme::px(22));
}

} // namespace shipdeck::ui
