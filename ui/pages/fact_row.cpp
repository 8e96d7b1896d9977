// SPDX-License-Identifier: MIT
#include "pages/fact_row.h"

#include "theme/paint.h"

namespace shipdeck::ui {

FactRow::FactRow(const QString& text, const QString& value, QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_text(new Label(text))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Theme::px(space::s2));
    m_text->setElided(true);
    m_text->setToolTip(text);
    m_row->addWidget(m_text, 1);
    if (!value.isEmpty())
        m_row->addWidget(new Label(value, FontRole::Small, Color::TextSecondary));
    setAccessibleName(value.isEmpty() ? text : text + QStringLiteral(", ") + value);
}

FactRow* FactRow::withStatus(Status status)
{
    m_icon = new StatusIcon(status, 14);
    m_row->insertWidget(0, m_icon);
    return this;
}

FactRow* FactRow::withIcon(Icon icon, Color colour)
{
    m_icon = new Glyph(icon, 14, colour);
    m_row->insertWidget(0, m_icon);
    return this;
}

FactRow* FactRow::mono()
{
    m_text->setRole(FontRole::Code);
    return this;
}

Glyph::Glyph(Icon icon, int px, Color colour, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_px(px), m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Glyph::set(Icon icon, Color colour)
{
    m_icon = icon;
    m_colour = colour;
    update();
}

QSize Glyph::sizeHint() const
{
    return {Theme::px(m_px), Theme::px(m_px)};
}

void Glyph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(painter, m_icon, rect(), Theme::color(m_colour), Theme::px(m_px));
}

QWidget* iconLine(Icon icon, Color colour, const QString& text, Color textColour)
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(new Glyph(icon, 14, colour), 0, Qt::AlignTop);
    auto* label = new Label(text, FontRole::Small, textColour);
    label->setWrapped(true);
    row->addWidget(label, 1);
    return widget;
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (item->layout()) {
            clearLayout(item->layout());
        }
        delete item;
    }
}

} // namespace shipdeck::ui
