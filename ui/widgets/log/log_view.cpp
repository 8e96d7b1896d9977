// SPDX-License-Identifier: MIT
#include "widgets/log/log_view.h"

#include "theme/theme.h"
#include "widgets/log/log_accessible.h"
#include "widgets/log/log_keys.h"
#include "widgets/log/log_menu.h"
#include "widgets/log/log_minimap.h"
#include "widgets/log/log_notice.h"
#include "widgets/log/log_pill.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace shipdeck::ui {
namespace {

//! QScrollBar uses int; a wrapped log of ten million lines may have more rows, so they are divided by this.
qint64 rowsPerTick(qint64 rows)
{
    return rows / std::numeric_limits<int>::max() + 1;
}

} // namespace

LogView::LogView(QWidget* parent)
    : QAbstractScrollArea(parent), m_navigator(m_document, m_painter.metrics(), *viewport()), m_hits(m_document),
      m_clipboard(m_document, m_navigator, m_selection, m_painter.metrics()),
      m_canvas(m_document, m_navigator, m_hits, m_selection, m_painter, *viewport()),
      m_mouse(m_document, m_navigator, m_selection, m_canvas, *viewport()),
      m_minimap(new LogMinimap(m_document, m_navigator.scroll(), m_hits.run(), this))
{
    installLogAccessibility(); // before it has a name, which makes its interface
    setObjectName(QStringLiteral("logView"));
    setAccessibleName(tr("Log"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the minimap is the scroll bar
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&m_document, &LogDocument::reset, this, &LogView::documentReset);
    connect(&m_document, &LogDocument::changed, this, &LogView::documentGrew);
    connect(&m_document, &LogDocument::finishedIndexing, this, [this] {
        documentGrew();
        m_navigator.endOpening();
    });
    connectNavigator();
    connect(&m_hits, &LogHits::reached, this, &LogView::goToHit);
    connect(&m_hits, &LogHits::changed, this, [this] {
        showRows();
        Q_EMIT changed();
    });
    connect(&m_clipboard, &LogClipboard::copied, this, &LogView::notice);
    connect(&m_mouse, &LogMouse::linkActivated, this, &LogView::linkActivated);
    connect(m_minimap, &LogMinimap::scrubbed, &m_navigator, &LogNavigator::scrollTo);
    connect(m_minimap, &LogMinimap::wheeled, this, &LogView::wheelEvent);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int pixels) { m_canvas.setScrolled(pixels); });
    connect(&Theme::instance(), &Theme::changed, this, &LogView::remeasure);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    remeasure();
}

LogView::~LogView() = default;

void LogView::connectNavigator()
{
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&m_navigator.scroll(), &LogScroll::moved, this, [this] {
        syncBars();
        m_minimap->update();
        viewport()->update();
    });
    connect(&m_navigator, &LogNavigator::rowsChanged, this, &LogView::showRows);
    connect(&m_navigator, &LogNavigator::changed, this, &LogView::changed);
    connect(&m_navigator, &LogNavigator::changed, viewport(), repaint);
    connect(&m_navigator, &LogNavigator::caretMoved, viewport(), repaint);
    connect(&m_navigator, &LogNavigator::caretMoved, this, [this] {
        if (m_navigator.caret() < 0)
            return;
        QAccessibleTextCursorEvent event(this, 0);
        QAccessible::updateAccessibility(&event);
    });
    connect(&m_navigator.flash(), &LineFlash::changed, viewport(), repaint);
}

void LogView::open(const QString& folder, const QString& id, LogPhase phase)
{
    m_navigator.open(phase);
    m_document.open(folder, id);
}

void LogView::documentReset()
{
    m_hits.stop();
    m_navigator.reset();
    m_selection.clear();
    m_widest = 0;
    m_canvas.setHovered(-1);
    horizontalScrollBar()->setValue(0);
    remeasure();
    Q_EMIT changed();
}

void LogView::documentGrew()
{
    // Line numbers with more digits take more room.
    if (QString::number(rows().lineCount()).size() != QString::number(m_document.lineCount()).size())
        m_painter.setMetrics(LogMetrics::of(m_zoom, m_times, m_document.lineCount()));
    m_navigator.grow();
    m_hits.goOn();
    const bool runs = !m_document.stages().isEmpty() && m_document.stages().last().state == StageState::Running;
    if (runs && !m_tick.isActive())
        m_tick.start();
    else if (!runs)
        m_tick.stop();
    showRows();
    Q_EMIT changed();
}

void LogView::showRows()
{
    m_minimap->invalidate();
    viewport()->update();
}

void LogView::setTimes(LogTimes times)
{
    m_times = times;
    remeasure();
    Q_EMIT changed();
}

void LogView::setZoom(int zoom)
{
    m_zoom = qBound(-3, zoom, 16);
    remeasure();
}

void LogView::remeasure()
{
    m_navigator.keepPlace([this] {
        m_painter.setMetrics(LogMetrics::of(m_zoom, m_times, rows().lineCount()));
        fitMinimap();
        m_navigator.reflow();
    });
    viewport()->update();
}

void LogView::fitMinimap()
{
    const int width = Theme::px(14);
    setViewportMargins(0, 0, width, 0);
    m_minimap->setGeometry(this->width() - width, 0, width, height());
    m_minimap->raise();
    m_minimap->invalidate();
}

void LogView::resizeEvent(QResizeEvent* event)
{
    m_navigator.keepPlace([this, event] {
        fitMinimap();
        if (event->oldSize().width() != event->size().width())
            m_navigator.reflow();
    });
    if (m_navigator.follow().isOpening())
        m_navigator.scroll().toEnd();
}

void LogView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        remeasure();
}

void LogView::syncBars()
{
    const LogMetrics& metrics = m_painter.metrics();
    const LogTop top = m_navigator.scroll().top(), bottom = m_navigator.scroll().bottom();
    const qint64 last = bottom.row + (bottom.offset > 0 ? 1 : 0);
    const qint64 step = rowsPerTick(last);
    QScrollBar* bar = verticalScrollBar();
    const QSignalBlocker quiet(bar);
    bar->setRange(0, int(last / step));
    bar->setPageStep(qMax(1, m_navigator.scroll().linesOnScreen()));
    bar->setValue(int((top.row + (top.offset > 0 && top.row == bottom.row ? 1 : 0)) / step));
    QScrollBar* sideways = horizontalScrollBar();
    const int columns = isWrapped() ? 0 : m_widest + 2;
    const int room = viewport()->width() - metrics.text;
    sideways->setRange(0, qMax(0, int(columns * metrics.cell) - room));
    sideways->setPageStep(room);
    sideways->setSingleStep(int(metrics.cell * 4));
}

void LogView::scrollContentsBy(int dx, int dy)
{
    if (dy != 0) { // the hidden bar was moved directly, by a screen reader or a test
        const QScrollBar* bar = verticalScrollBar();
        const LogTop bottom = m_navigator.scroll().bottom();
        const LogTop wanted{bar->value() * rowsPerTick(bottom.row), 0};
        m_navigator.scrollTo(bar->value() == bar->maximum() ? bottom : wanted, dy > 0);
    }
    if (dx != 0)
        viewport()->update();
}

void LogView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        m_wheel += event->angleDelta().y();
        setZoom(m_zoom + m_wheel / 120);
        m_wheel %= 120;
        return;
    }
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const QPoint angle = event->angleDelta();
    if (shift || angle.x() != 0) {
        QScrollBar* bar = horizontalScrollBar();
        bar->setValue(bar->value() - (angle.x() != 0 ? angle.x() : angle.y()) / 2);
    }
    const int pixels = event->hasPixelDelta() ? event->pixelDelta().y() : angle.y() * 3 * m_painter.metrics().row / 120;
    if (!shift && pixels != 0)
        m_navigator.scrollPixels(-pixels);
}

void LogView::search(const logs::Query& query)
{
    m_hits.search(query, qMax(qint64(0), visibleLines().first));
}

void LogView::goToHit(qint64 line)
{
    setFollowing(false);
    if (line >= rows().lineCount())
        return; // the searcher is ahead of the window
    m_navigator.reveal(line);
    const auto marks = m_hits.marksOf(line);
    for (const LogMark& mark : marks) {
        if (mark.isCurrent && !isWrapped())
            showColumns(line, mark);
    }
}

void LogView::showColumns(qint64 line, const LogMark& mark)
{
    const Cells cells(m_document.line(line).text);
    const LogMetrics& metrics = m_painter.metrics();
    m_widest = qMax(m_widest, cells.columns());
    syncBars();
    QScrollBar* bar = horizontalScrollBar();
    const int room = viewport()->width() - metrics.text;
    const int left = int(cells.columnOf(mark.start) * metrics.cell),
              right = int(cells.columnOf(mark.end) * metrics.cell);
    if (left < bar->value() || right > bar->value() + room)
        bar->setValue(qMax(0, right + int(metrics.cell * 8) - room));
}

void LogView::selectAll()
{
    if (rows().lineCount() == 0)
        return;
    m_selection.start({0, 0}, LogSelection::Unit::Lines);
    m_selection.extend({rows().lineCount() - 1, 0});
    setFollowing(false);
    viewport()->update();
}

bool LogView::deselect()
{
    if (m_selection.isEmpty() && caretLine() < 0)
        return false;
    m_selection.clear();
    m_navigator.setCaret(-1);
    return true;
}

QString LogView::spokenLine(qint64 line) const
{
    const ShownLine& shown = m_document.line(line);
    const QString number = tr("line %1").arg(line + 1);
    if (shown.level != logs::Level::Error && shown.level != logs::Level::Warning)
        return tr("%1, %2").arg(number, shown.text);
    return tr("%1, %2, %3").arg(shown.level == logs::Level::Error ? tr("error") : tr("warning"), number, shown.text);
}

void LogView::paintEvent(QPaintEvent* event)
{
    m_navigator.settleHeights();
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    const int widest = m_canvas.paint(painter, event->rect(), hasFocus());
    const QRect room = viewport()->rect();
    if (rows().lineCount() == 0) {
        const int top = room.height() / 2 - (rows().rowCount() > 0 ? 0 : Theme::px(30));
        LogNotice::of(m_document, phase() == LogPhase::Live, m_missingWords).paint(painter, room, top);
    }
    LogPill::of(m_navigator.follow()).paint(painter, room);
    if (widest > m_widest) {
        m_widest = widest;
        QMetaObject::invokeMethod(this, &LogView::syncBars, Qt::QueuedConnection); // not during painting
    }
}

void LogView::keyPressEvent(QKeyEvent* event)
{
    if (runKey(*this, *event) || moveByKey(m_navigator, *event))
        return event->accept();
    // All other keys, including arrows, are for the page, not for QAbstractScrollArea.
    event->ignore();
}

void LogView::mousePressEvent(QMouseEvent* event)
{
    m_mouse.press(*event);
}

void LogView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_mouse.doubleClick(*event);
}

void LogView::mouseMoveEvent(QMouseEvent* event)
{
    m_mouse.move(*event);
}

void LogView::mouseReleaseEvent(QMouseEvent*)
{
    m_mouse.release();
}

bool LogView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_mouse.leave();
    if (event->type() == QEvent::ToolTip) {
        m_mouse.showToolTip(*static_cast<QHelpEvent*>(event));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LogView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QRect caret = rectOfLine(caretLine());
    const QPoint atCaret = viewport()->mapToGlobal(caret.bottomLeft() + QPoint(m_painter.metrics().text, 0));
    QMenu* menu =
        makeLogMenu(*this, event->reason() == QContextMenuEvent::Mouse ? m_canvas.targetAt(event->pos()) : QString());
    menu->popup(byKey && !caret.isEmpty() ? atCaret : event->globalPos());
}

} // namespace shipdeck::ui
