// SPDX-License-Identifier: MIT
#include "theme/paint.h"
#include "widgets/overlay.h"

#include <QLineEdit>

namespace shipdeck::ui {

Dialog::Dialog(const QString& title, QWidget* anywhere, int width)
    : Overlay(anywhere), m_width(width), m_body(new QVBoxLayout), m_buttons(new QHBoxLayout)
{
    setClosesOutside(false); // a stray click must not lose typed text
    setAccessibleName(title);
    auto* column = new QVBoxLayout(panel());
    const int pad = Theme::px(space::s5);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(Theme::px(space::s3));
    auto* heading = new Label(title, FontRole::Title);
    heading->setWrapped(true);
    column->addWidget(heading);
    m_body->setSpacing(Theme::px(space::s2));
    column->addLayout(m_body, 1);
    column->addSpacing(Theme::px(space::s1));
    m_buttons->setSpacing(Theme::px(space::s2));
    m_buttons->addStretch();
    column->addLayout(m_buttons);
}

void Dialog::addText(const QString& text)
{
    auto* label = new Label(text, FontRole::Body, Color::TextSecondary);
    label->setWrapped(true);
    m_body->addWidget(label);
}

Button* Dialog::addButton(const QString& text, Button::Kind kind, Keep keep)
{
    auto* button = new Button(text, kind);
    m_buttons->addWidget(button);
    if (!m_safe && kind == Button::Kind::Secondary)
        m_safe = button;
    if (keep == Keep::Closed)
        connect(button, &Button::clicked, this, &Dialog::close);
    return button;
}

void Dialog::setSafeButton(Button* button)
{
    m_safe = button;
}

QRect Dialog::panelRect() const
{
    const int width = std::min(Theme::px(m_width), this->width() - Theme::px(space::s8));
    const QLayout* column = panel()->layout();
    const int wanted = column->hasHeightForWidth() ? column->heightForWidth(width) : column->sizeHint().height();
    const int height = std::min(wanted, this->height() - Theme::px(space::s8));
    return {(this->width() - width) / 2, std::max(Theme::px(space::s4), (this->height() - height) * 2 / 5), width,
            height};
}

void Dialog::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    // The first empty field, else the safe button.
    for (auto* field : panel()->findChildren<QLineEdit*>())
        if (field->text().isEmpty() && field->isEnabled() && !field->isReadOnly())
            return field->setFocus(Qt::OtherFocusReason);
    if (m_safe)
        m_safe->setFocus(Qt::OtherFocusReason);
}

} // namespace shipdeck::ui
