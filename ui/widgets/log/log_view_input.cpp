// SPDX-License-Identifier: MIT
#include "theme/theme.h"
#include "widgets/log/log_view.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QToolTip>

namespace shipdeck::ui {

void LogView::keyPressEvent(QKeyEvent* event)
{
    if (handleCommand(event) || handleMovement(event))
        return event->accept();
    // All other keys, including arrows, are for the page, not for QAbstractScrollArea.
    event->ignore();
}

bool LogView::handleCommand(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copy(), true;
    if (event->matches(QKeySequence::SelectAll))
        return selectAll(), true;
    if (event->matches(QKeySequence::Find))
        return Q_EMIT searchWanted(), true;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const bool shift = modifiers == Qt::ShiftModifier;
    if (!plain && !shift)
        return false;
    switch (event->key()) {
    case Qt::Key_F3: return shift ? previousHit() : nextHit(), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_search.isActive())
            return false;
        return shift ? previousHit() : nextHit(), true;
    case Qt::Key_N: return goToProblem(logs::Level::Error, shift ? -1 : 1), true;
    case Qt::Key_E: return plain && (goToProblem(logs::Level::Error, 0), true);
    case Qt::Key_F: return plain && (setFollowing(!m_following), true);
    case Qt::Key_T: return plain && (setTimes(LogTimes((int(m_times) + 1) % 4)), true);
    case Qt::Key_W: return plain && (setWrapped(!m_wrapped), true);
    case Qt::Key_G: return plain && (Q_EMIT goToLineWanted(), true);
    case Qt::Key_L: return plain && !m_linkBase.isEmpty() && (copy(CopyAs::Link), true);
    case Qt::Key_Escape:
        if (m_selection.isEmpty() && m_caret < 0)
            return false;
        m_selection.clear();
        setCaret(-1);
        return true;
    default: return false;
    }
}

bool LogView::handleMovement(QKeyEvent* event)
{
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    const int page = qMax(1, viewport()->height() / m_painter.metrics().row - 2);
    const int step = m_caret >= 0 ? m_rows.stepOf(m_caret) : anchor().row.step;
    const auto foldAll = [this](bool folded) {
        for (int each = 0; each < m_rows.stepCount(); ++each)
            setFolded(each, folded);
    };
    switch (event->key()) {
    case Qt::Key_Up: return moveCaret(-1), true;
    case Qt::Key_Down: return moveCaret(1), true;
    case Qt::Key_PageUp: return scrollPixels(-page * m_painter.metrics().row), true;
    case Qt::Key_PageDown: return scrollPixels(page * m_painter.metrics().row), true;
    case Qt::Key_Home:
        setTop({});
        userScrolled(true);
        return true;
    case Qt::Key_End:
        scrollToEnd();
        if (m_phase == LogPhase::Live)
            setFollowing(true);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (ctrl)
            foldAll(event->key() == Qt::Key_Left);
        else
            setFolded(step, event->key() == Qt::Key_Left);
        userScrolled(true);
        return true;
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight: {
        const bool back = event->key() == Qt::Key_BracketLeft;
        const LogRow top = anchor().row;
        // From within a step, "back" first goes to its own header.
        const bool within = !top.isHeader || m_top.offset > 0;
        const int wanted = back ? top.step - (within ? 0 : 1) : top.step + 1;
        if (wanted < 0 || wanted >= m_rows.stepCount())
            return true;
        setTop({m_rows.headerRow(wanted), 0});
        userScrolled(back);
        return true;
    }
    default: return false;
    }
}

LogPosition LogView::positionAt(QPoint point) const
{
    const auto rows = placed();
    if (rows.isEmpty())
        return {};
    const Placed* at = &rows.last();
    for (const Placed& place : rows) {
        if (point.y() < place.y + place.height) {
            at = &place;
            break;
        }
    }
    if (at->row.isHeader)
        return {at->row.line, 0};
    const ShownLine& line = m_document.line(at->row.line);
    if (point.y() >= at->y + at->height)
        return {at->row.line, line.text.size()};
    const auto parts = partsOf(line);
    const LinePart part = parts[qMin(qsizetype(at->row.part), parts.size() - 1)];
    const LogMetrics& metrics = m_painter.metrics();
    const qreal x = point.x() - metrics.text + horizontalScrollBar()->value();
    const int column = part.column + qMax(0, int(x / metrics.cell + 0.5));
    return {at->row.line, qBound(part.start, Cells(line.text).indexOf(column), part.end)};
}

void LogView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->pos();
    if (pillRect().contains(point))
        return setFollowing(true);
    const auto at = rowAt(point.y());
    if (!at)
        return;
    if (at->row.isHeader)
        return toggleHeader(at->row.step);
    if ((event->modifiers() & Qt::ControlModifier) && !targetAt(point).isEmpty())
        return Q_EMIT linkActivated(targetAt(point));
    const LogMetrics& metrics = m_painter.metrics();
    const ShownLine& line = m_document.line(at->row.line);
    if (line.isCut && positionAt(point).index >= line.text.size())
        return m_document.showWhole(at->row.line);

    const LogPosition position = positionAt(point);
    const bool gutter = point.x() < metrics.gutter;
    m_clicks = m_clicks == 2 && (m_mouse - point).manhattanLength() < 4 ? 3 : 1;
    m_mouse = point;
    m_selecting = true;
    if ((event->modifiers() & Qt::ShiftModifier) && m_selection.isActive())
        m_selection.extend(position);
    else if ((event->modifiers() & Qt::ShiftModifier) && m_caret >= 0) {
        m_selection.start({m_caret, 0}, LogSelection::Unit::Lines);
        m_selection.extend(position);
    } else
        m_selection.start(position,
                          gutter || m_clicks == 3 ? LogSelection::Unit::Lines : LogSelection::Unit::Characters);
    setFollowing(false);
    setCaret(at->row.line);
}

void LogView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto at = rowAt(event->pos().y());
    if (event->button() != Qt::LeftButton || !at || pillRect().contains(event->pos()))
        return;
    if (at->row.isHeader)
        return toggleHeader(at->row.step);
    m_clicks = 2;
    m_mouse = event->pos();
    m_selecting = true;
    // The character under the mouse, not the nearest gap between two.
    const QPoint onCharacter = event->pos() - QPoint(int(m_painter.metrics().cell / 2), 0);
    m_selection.start(positionAt(onCharacter), LogSelection::Unit::Words);
    setFollowing(false);
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent* event)
{
    m_mouse = m_selecting ? event->pos() : m_mouse;
    if (m_selecting) {
        m_selection.extend(positionAt(event->pos()));
        const bool beyond = event->pos().y() < 0 || event->pos().y() > viewport()->height();
        if (!beyond)
            m_autoscroll.stop();
        else if (!m_autoscroll.isActive())
            m_autoscroll.start();
        viewport()->update();
        return;
    }
    const auto at = rowAt(event->pos().y());
    const bool link = (event->modifiers() & Qt::ControlModifier) && !targetAt(event->pos()).isEmpty();
    const bool hand = link || (at && at->row.isHeader) || pillRect().contains(event->pos());
    const bool gutter = event->pos().x() < m_painter.metrics().gutter;
    viewport()->setCursor(hand ? Qt::PointingHandCursor : gutter ? Qt::ArrowCursor : Qt::IBeamCursor);
    const qint64 line = at && !at->row.isHeader && event->pos().y() < at->y + at->height ? at->row.line : -1;
    if (line != m_hover) {
        viewport()->update(rectOfLine(m_hover));
        m_hover = line;
        viewport()->update(rectOfLine(m_hover));
    }
}

void LogView::mouseReleaseEvent(QMouseEvent* event)
{
    Q_UNUSED(event)
    m_selecting = false;
    m_autoscroll.stop();
}

bool LogView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_hover >= 0) {
        viewport()->update(rectOfLine(m_hover));
        m_hover = -1;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto at = rowAt(help->pos().y());
        if (at && !at->row.isHeader && m_document.line(at->row.line).isCut)
            QToolTip::showText(help->globalPos(),
                               tr("Only the first 16 KiB of %1 are shown. Click after the end to show all.")
                                   .arg(locale().formattedDataSize(m_document.line(at->row.line).bytes)),
                               viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LogView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        remeasure();
}

QString LogView::targetAt(QPoint point) const
{
    static const QRegularExpression targets(
        QStringLiteral(R"((https?://[^\s"'<>()]+[^\s"'<>().,;:])|((?:[A-Za-z]:)?[\w@./\-\[\]]+\.\w+:\d+(?::\d+)?))"));
    if (point.x() < m_painter.metrics().text)
        return {};
    const LogPosition at = positionAt(point);
    if (at.line >= m_rows.lineCount())
        return {};
    auto matches = targets.globalMatch(m_document.line(at.line).text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedStart() <= at.index && at.index < match.capturedEnd())
            return match.captured();
    }
    return {};
}

void LogView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QKeySequence& keys, auto action) {
        QAction* item = menu->addAction(text, this, action);
        item->setShortcut(keys);
        item->setShortcutContext(Qt::WidgetShortcut); // only displayed there; keyPressEvent() handles it
        return item;
    };
    add(m_selection.isEmpty() ? tr("Copy all shown lines") : tr("Copy"), QKeySequence::Copy, [this] { copy(); });
    if (!m_linkBase.isEmpty())
        add(tr("Copy link to line"), Qt::Key_L, [this] { copy(CopyAs::Link); });
    add(tr("Copy as Markdown block"), {}, [this] { copy(CopyAs::Markdown); });
    add(tr("Copy with colours"), {}, [this] { copy(CopyAs::Colours); });
    add(tr("Select all"), QKeySequence::SelectAll, [this] { selectAll(); });
    menu->addSeparator();
    add(tr("Wrap lines"), Qt::Key_W, [this] { setWrapped(!m_wrapped); })->setCheckable(true);
    menu->actions().last()->setChecked(m_wrapped);
    add(tr("Follow"), Qt::Key_F, [this] { setFollowing(!m_following); })->setCheckable(true);
    menu->actions().last()->setChecked(m_following);
    add(tr("Next error"), Qt::Key_N, [this] {
        goToProblem(logs::Level::Error, 1);
    })->setEnabled(m_document.errors() > 0);
    const QString target = targetAt(event->pos());
    if (!target.isEmpty() && event->reason() == QContextMenuEvent::Mouse)
        add(tr("Open %1").arg(target), {}, [this, target] { Q_EMIT linkActivated(target); });
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && m_caret >= 0 && !rectOfLine(m_caret).isEmpty())
        at = viewport()->mapToGlobal(rectOfLine(m_caret).bottomLeft() + QPoint(m_painter.metrics().text, 0));
    menu->popup(at);
}

} // namespace shipdeck::ui
