// SPDX-License-Identifier: MIT
#include "widgets/log/log_search_box.h"

#include "theme/paint.h"

#include <QKeyEvent>

namespace shipdeck::ui {
namespace {
bool isLineQuestion(const QString& text)
{
    return text.startsWith(QLatin1Char(':'))
        && std::all_of(text.cbegin() + 1, text.cend(), [](QChar c) { return c.isDigit(); });
}
} // namespace

LogSearchBox::LogSearchBox(QWidget* parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("logSearch"));
    setPlaceholderText(tr("Search the log"));
    setAccessibleName(tr("Search the log"));
    setToolTip(tr("Ctrl+F searches, F3 and Shift+F3 move between matches, :116 goes to line 116"));
    setMouseTracking(true);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString& text) { Q_EMIT searched(isLineQuestion(text) ? QString() : text); });
    connect(&Theme::instance(), &Theme::changed, this, &LogSearchBox::follow);
    follow();
}

void LogSearchBox::follow()
{
    const int outcome = m_outcome.isEmpty() ? 0 : textWidth(m_outcome, FontRole::Small) + Theme::px(8);
    setTextMargins(Theme::px(20), 0, Theme::px(36) + outcome, 0);
    setFixedHeight(Theme::px(28));
    update();
}

void LogSearchBox::setOutcome(const QString& text, bool problem)
{
    m_outcome = problem ? QString() : text;
    m_problem = problem;
    // The whole sentence does not fit, so screen readers and the tooltip have it.
    setAccessibleDescription(text);
    setToolTip(problem ? text : tr("Ctrl+F searches, F3 and Shift+F3 move between matches, :116 goes to line 116"));
    follow();
}

void LogSearchBox::askForLine()
{
    setText(QStringLiteral(":"));
    setFocus(Qt::ShortcutFocusReason);
    end(false);
}

QRect LogSearchBox::chevron(int which) const
{
    const int side = Theme::px(16);
    return {width() - Theme::px(4) - (2 - which) * side, 0, side, height()};
}

void LogSearchBox::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int icon = Theme::px(14);
    paintIcon(painter, m_problem ? Icon::CircleAlert : Icon::Search, QRect(Theme::px(9), 0, Theme::px(16), height()),
              Theme::color(m_problem ? Color::LogErrorBar : Color::TextTertiary), icon);
    if (!m_outcome.isEmpty()) {
        const int wide = textWidth(m_outcome, FontRole::Small);
        paintText(painter, QRect(chevron(0).left() - Theme::px(3) - wide, 0, wide + 2, height()), m_outcome,
                  FontRole::Small, Theme::color(Color::TextTertiary));
    }
    const Color colour = m_outcome.isEmpty() ? Color::TextDisabled : Color::TextSecondary;
    paintIcon(painter, Icon::ChevronUp, chevron(0), Theme::color(colour), icon);
    paintIcon(painter, Icon::ChevronDown, chevron(1), Theme::color(colour), icon);
}

void LogSearchBox::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Escape: clear(); return Q_EMIT left();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isLineQuestion(text())) {
            if (const qint64 line = text().mid(1).toLongLong(); line > 0)
                Q_EMIT lineWanted(line - 1);
            clear();
            return Q_EMIT left();
        }
        [[fallthrough]];
    case Qt::Key_F3: return shift ? Q_EMIT previousWanted() : Q_EMIT nextWanted();
    case Qt::Key_Down: return Q_EMIT nextWanted();
    case Qt::Key_Up: return Q_EMIT previousWanted();
    default: QLineEdit::keyPressEvent(event);
    }
}

void LogSearchBox::mousePressEvent(QMouseEvent* event)
{
    if (chevron(0).contains(event->pos()))
        return Q_EMIT previousWanted();
    if (chevron(1).contains(event->pos()))
        return Q_EMIT nextWanted();
    QLineEdit::mousePressEvent(event);
}

void LogSearchBox::mouseMoveEvent(QMouseEvent* event)
{
    const bool button = chevron(0).contains(event->pos()) || chevron(1).contains(event->pos());
    setCursor(button ? Qt::ArrowCursor : Qt::IBeamCursor);
    QLineEdit::mouseMoveEvent(event);
}

} // namespace shipdeck::ui
