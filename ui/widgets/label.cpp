// SPDX-License-Identifier: MIT
#include "widgets/label.h"

#include "theme/paint.h"
#include "theme/shaped_text.h"
#include "widgets/cut_text.h"

namespace shipdeck::ui {
namespace {
constexpr int comfortableWidth = 480; //!< px; preferred width of longer wrapped text
constexpr int longestWord = 160;      //!< px; a longer one (a path) is broken
} // namespace

Label::Label(const QString& text, FontRole role, Color colour, QWidget* parent)
    : QLabel(text, parent), m_role(role), m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, &Label::follow);
    follow();
}

void Label::follow()
{
    setFont(Theme::font(m_role));
    if (!wordWrap())
        setFixedHeight(Theme::line(m_role));
    update();
}

void Label::setRole(FontRole role)
{
    m_role = role;
    follow();
}

void Label::setColour(Color colour)
{
    m_colour = colour;
    update();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void Label::setWrapped(bool wrapped)
{
    setWordWrap(wrapped);
    if (wrapped) {
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
    }
    follow();
}

QSize Label::sizeHint() const
{
    if (!wordWrap())
        return framed(QSize(textWidth(text(), m_role), Theme::line(m_role)));
    const int width = std::min(textWidth(text(), m_role), Theme::px(comfortableWidth));
    return framed(QSize(width, textHeight(width)));
}

QSize Label::minimumSizeHint() const
{
    if (m_elided)
        return framed(QSize(Theme::px(24), Theme::line(m_role)));
    if (!wordWrap())
        return sizeHint();
    QStringView longest; // measured by letters: one word is enough, as a narrower layout is too small anyway
    for (const QStringView word : QStringView(text()).tokenize(u' '))
        longest = word.size() > longest.size() ? word : longest;
    const int width = std::min(textWidth(longest.toString(), m_role), Theme::px(longestWord));
    return framed(QSize(width, Theme::line(m_role)));
}

int Label::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const QMargins margins = contentsMargins();
    return textHeight(width - margins.left() - margins.right()) + margins.top() + margins.bottom();
}

int Label::textHeight(int width) const
{
    if (text().isEmpty())
        return Theme::line(m_role);                               // without loading the font, like textWidth()
    const ShapedText unbroken = ShapedText::line(text(), m_role); // already shaped, to know its width
    if (unbroken.width() <= width)
        return qCeil(unbroken.height());
    return qCeil(ShapedText::paragraph(text(), m_role, width, alignment()).height());
}

QSize Label::framed(QSize inside) const
{
    return inside.grownBy(contentsMargins());
}

void Label::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor colour = Theme::color(isEnabled() ? m_colour : Color::TextDisabled);
    const QRect box = contentsRect();
    if (wordWrap()) {
        const ShapedText shaped = ShapedText::paragraph(text(), m_role, box.width(), alignment());
        const int spare = alignment() & Qt::AlignVCenter ? (box.height() - qCeil(shaped.height())) / 2
            : alignment() & Qt::AlignBottom              ? box.height() - qCeil(shaped.height())
                                                         : 0;
        painter.setPen(colour);
        shaped.paint(painter, box.topLeft() + QPoint(0, spare));
        return;
    }
    const int used = paintText(painter, box, text(), m_role, colour, alignment() & Qt::AlignHorizontal_Mask);
    tellCutText(this, text(), used < textWidth(text(), m_role));
}

LinkLabel::LinkLabel(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void LinkLabel::setRole(FontRole role)
{
    m_role = role;
    updateGeometry();
}

void LinkLabel::setExternal(bool external)
{
    m_external = external;
    setAccessibleDescription(external ? tr("Opens in the browser") : QString());
    updateGeometry();
}

QSize LinkLabel::sizeHint() const
{
    return {textWidth(text(), m_role) + (m_external ? Theme::px(20) : 0), Theme::line(m_role)};
}

QSize LinkLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), Theme::px(40)), Theme::line(m_role)};
}

void LinkLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor colour = Theme::color(isEnabled() ? Color::AccentText : Color::TextDisabled);
    const QRect box = rect().adjusted(0, 0, m_external ? -Theme::px(20) : 0, 0);
    const int width = paintText(painter, box, text(), m_role, colour);
    tellCutText(this, text(), width < textWidth(text(), m_role));
    // Without colours a line marks the link.
    if ((underMouse() || Theme::isHighContrast()) && isEnabled())
        painter.fillRect(QRect(0, height() / 2 + Theme::px(7), width, 1), colour);
    if (m_external)
        paintIcon(painter, Icon::ExternalLink, QRect(width + Theme::px(6), 0, Theme::px(14), height()), colour,
                  Theme::px(14));
}

} // namespace shipdeck::ui
