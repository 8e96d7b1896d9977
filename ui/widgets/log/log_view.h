// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_canvas.h"
#include "widgets/log/log_clipboard.h"
#include "widgets/log/log_hits.h"
#include "widgets/log/log_mouse.h"
#include "widgets/log/log_navigator.h"
#include "widgets/log/log_painter.h"

#include <QAbstractScrollArea>

namespace shipdeck::ui {

class LogMinimap;

//! One log, painted from the mapped file: only visible rows are read, parsed and drawn, at any length.
//! LogPane puts the toolbar and the foot around it.
class LogView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit LogView(QWidget* parent = nullptr);
    ~LogView() override;

    //! Follows the end if the job is live; else shows the first error of a failed one, the end of others.
    void open(const QString& folder, const QString& id, LogPhase phase);
    //! Shown instead of a missing log.
    void setMissingWords(const QString& words) { m_missingWords = words; }
    QString missingWords() const { return m_missingWords; }
    //! Live → Failed jumps to the first error, unless the reader has left the end. A log that becomes live is followed if
    //! its end is in view.
    void setPhase(LogPhase phase) { m_navigator.setPhase(phase); }
    LogPhase phase() const { return m_navigator.follow().phase(); }
    //! Something may have been appended; the file system usually reports it too.
    void refresh() { m_document.refresh(); }
    const LogDocument& document() const { return m_document; }
    const RowMap& rows() const { return m_navigator.rows().map(); }

    bool isFollowing() const { return m_navigator.follow().isOn(); }
    void setFollowing(bool following) { m_navigator.setFollowing(following); }
    qint64 newLines() const { return m_navigator.follow().newLines(); } //!< appended since following was turned off

    void setFilter(LogFilter filter) { m_navigator.setFilter(filter); }
    LogFilter filter() const { return m_navigator.rows().filter(); }
    qint64 hiddenLines() const { return m_navigator.rows().hiddenByFilter(); }
    void setTimes(LogTimes times);
    LogTimes times() const { return m_times; }
    void setWrapped(bool wrapped) { m_navigator.setWrapped(wrapped); }
    bool isWrapped() const { return m_navigator.rows().isWrapped(); }
    void setZoom(int zoom); //!< pixels added to the log font

    //! Jumps to the first hit at or below the top; an empty text ends the search.
    void search(const logs::Query& query);
    void nextHit() { m_hits.next(); }
    void previousHit() { m_hits.previous(); }
    const LogSearchRun& searchRun() const { return m_hits.run(); }

    //! 0-based; unfolds, flashes, stops following. A line that is not read yet is shown as soon as it is.
    void goToLine(qint64 line) { m_navigator.goToLine(line); }
    bool goToStage(const QString& name) { return m_navigator.goToStage(name); }
    //! `direction`: 0: the first, 1: next, -1: previous.
    void goToProblem(logs::Level level, int direction) { m_navigator.goToProblem(level, direction); }
    void setFolded(int step, bool folded) { m_navigator.setFolded(step, folded); }
    qint64 caretLine() const { return m_navigator.caret(); } //!< 0-based; -1: none

    //! `shipdeck://d/<deployment>/log`; without it there is no "copy link".
    void setLinkBase(const QString& base) { m_clipboard.setLinkBase(base); }
    bool hasLinks() const { return m_clipboard.hasLinks(); }
    using CopyAs = LogClipboard::As;
    //! The selection, or all shown lines without one. At most 64 MiB.
    QString textToCopy(CopyAs as = CopyAs::Text) const { return m_clipboard.text(as); }
    void copy(CopyAs as = CopyAs::Text) { m_clipboard.copy(as); }
    void selectAll();
    bool deselect(); //!< also removes the caret; false: there was neither
    bool isSelected() const { return !m_selection.isEmpty(); }
    QString selectedWords() const { return m_clipboard.selectedWords(); } //!< if it is within one line; for Ctrl+F

    //! First and last visible line, for tests and screen readers.
    std::pair<qint64, qint64> visibleLines() const { return m_navigator.scroll().visibleLines(); }
    //! In the viewport; empty if not visible.
    QRect rectOfLine(qint64 line) const { return m_navigator.scroll().rectOfLine(line); }
    QString spokenLine(qint64 line) const; //!< "error, line 115, …"

Q_SIGNALS:
    void changed();                            //!< anything that toolbar and foot show
    void searchWanted();                       //!< Ctrl+F
    void goToLineWanted();                     //!< G
    void linkActivated(const QString& target); //!< Ctrl+click: an address, or path:line:column
    void notice(const QString& sentence);      //!< "Link copied"

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectNavigator();
    void documentReset();
    void documentGrew();
    void showRows(); //!< they are others now
    void remeasure();
    void fitMinimap();
    void syncBars();
    void goToHit(qint64 line);
    void showColumns(qint64 line, const LogMark& mark);

    LogDocument m_document;
    LogPainter m_painter;
    LogNavigator m_navigator;
    LogHits m_hits;
    LogSelection m_selection;
    LogClipboard m_clipboard;
    LogCanvas m_canvas;
    LogMouse m_mouse;
    LogMinimap* m_minimap;
    LogTimes m_times = LogTimes::SinceStart;
    QString m_missingWords;
    QTimer m_tick; //!< one per second while a step runs
    int m_zoom = 0;
    int m_wheel = 0;
    int m_widest = 0; //!< columns, of the lines seen so far
};

} // namespace shipdeck::ui
