// SPDX-License-Identifier: MIT
#include "theme/shaped_text.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

namespace shipdeck::ui {
namespace {

constexpr qsizetype remembered = 2000; // texts; a page shows about a hundred

//! Embeddings, overrides and isolates: a name that ends within one would turn around what stands behind it.
bool reorders(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

//! Emptied when the fonts change, and before it grows for ever.
QHash<QString, ShapedText>& known()
{
    static QHash<QString, ShapedText> cache;
    static quint32 generation = 0;
    if (std::exchange(generation, Theme::generation()) != Theme::generation() || cache.size() > remembered)
        cache.clear();
    return cache;
}

} // namespace

ShapedText ShapedText::line(const QString& text, FontRole role)
{
    constexpr int unlimited = QWIDGETSIZE_MAX;
    return paragraph(text, role, unlimited);
}

ShapedText ShapedText::paragraph(const QString& text, FontRole role, int width, Qt::Alignment alignment)
{
    const QString key = QString::number(width) + QChar(ushort(role) + 1) + QChar(ushort(int(alignment)) + 1) + text;
    if (const auto found = known().constFind(key); found != known().constEnd())
        return *found;
    ShapedText shaped;
    QString lines = text;
    lines.removeIf(reorders).replace(u'\n', QChar::LineSeparator);
    shaped.m_layout = std::make_shared<QTextLayout>(lines, Theme::font(role));
    QTextLayout& layout = *shaped.m_layout;
    layout.setCacheEnabled(true); // else it forgets its glyphs as soon as it is laid out
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setTextDirection(
        QGuiApplication::layoutDirection()); // a sentence that begins with a Hebrew name is still English
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a path has no spaces
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, shaped.m_height));
        shaped.m_height += line.height() + line.leading();
        shaped.m_width = std::max(shaped.m_width, line.horizontalAdvance());
    }
    layout.endLayout();
    return *known().insert(key, shaped);
}

void ShapedText::paint(QPainter& painter, QPointF topLeft) const
{
    m_layout->draw(&painter, topLeft);
}

} // namespace shipdeck::ui
