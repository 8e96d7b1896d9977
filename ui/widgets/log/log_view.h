// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_document.h"
#include "widgets/log/log_painter.h"
#include "widgets/log/log_search_run.h"
#include "widgets/log/log_selection.h"
#include "widgets/log/row_map.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>

namespace shipdeck::ui {

class LogMinimap;

enum class LogFilter { All, Warnings, Errors };
enum class LogPhase { Live, Succeeded, Failed }; //!< of the job that writes the log

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
    void setPhase(LogPhase phase);
    LogPhase phase() const { return m_phase; }
    //! Something may have been appended; the file system usually reports it too.
    void refresh() { m_document.refresh(); }
    const LogDocument& document() const { return m_document; }
    const RowMap& rows() const { return m_rows; }

    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    qint64 newLines() const; //!< appended since following was turned off

    void setFilter(LogFilter filter);
    LogFilter filter() const { return m_filter; }
    qint64 hiddenLines() const { return m_hidden; }
    void setTimes(LogTimes times);
    LogTimes times() const { return m_times; }
    void setWrapped(bool wrapped);
    bool isWrapped() const { return m_wrapped; }
    void setZoom(int zoom); //!< pixels added to the log font

    //! Jumps to the first hit at or below the top; an empty text ends the search.
    void search(const logs::Query& query);
    void nextHit();
    void previousHit();
    const LogSearchRun& searchRun() const { return m_search; }

    //! 0-based; unfolds, flashes, stops following. A line that is not read yet is shown as soon as it is.
    void goToLine(qint64 line);
    bool goToStage(const QString& name);
    void goToProblem(logs::Level level, int direction); //!< 0: the first, 1: next, -1: previous
    void setFolded(int step, bool folded);
    qint64 caretLine() const { return m_caret; } //!< 0-based; -1: none

    //! `shipdeck://d/<deployment>/log`; without it there is no "copy link".
    void setLinkBase(const QString& base) { m_linkBase = base; }
    QString linkToSelection() const;
    enum class CopyAs { Text, Markdown, Colours, Link };
    //! The selection, or all shown lines without one. At most 64 MiB.
    QString textToCopy(CopyAs as = CopyAs::Text) const;
    void copy(CopyAs as = CopyAs::Text);
    void selectAll();
    QString selectedWords() const; //!< if it is within one line; for Ctrl+F

    //! First and last visible line, for tests and screen readers.
    std::pair<qint64, qint64> visibleLines() const;
    QRect rectOfLine(qint64 line) const;   //!< in the viewport; empty if not visible
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
    friend class LogMinimap;
    //! The position that stays fixed on the screen while rows above it change.
    struct Anchor {
        LogRow row;
        int y = 0;
    };
    struct Top {
        qint64 row = 0;
        int offset = 0; //!< pixels above the viewport
    };
    void documentReset();
    void documentChanged();
    void takeSteps();
    void foldFinished();
    void applyFilter(qint64 from);
    void applyHeights();
    int heightOf(qint64 line) const;
    void settleWrap();
    int wrapColumns() const;
    void remeasure();

    Anchor anchor() const;
    void restore(const Anchor& anchor);
    Top bottom() const;
    void setTop(Top top);
    void scrollPixels(int down);
    void scrollToEnd();
    void reveal(qint64 line, int third = 3);
    void revealColumn(qint64 line, qsizetype start, qsizetype end);
    void syncBars();
    int rowHeight(const LogRow& row) const;
    void userScrolled(bool up);
    void leaveEnd();
    bool isAtEnd() const;
    void setCaret(qint64 line);
    void moveCaret(int rows);
    void goToHit(qsizetype index);

    struct Placed {
        LogRow row;
        int y = 0;
        int height = 0;
    };
    QList<Placed> placed() const; //!< visible rows, top to bottom, without the sticky header
    std::optional<Placed> sticky(const QList<Placed>& rows) const;
    std::optional<Placed> rowAt(int y) const;
    LogPosition positionAt(QPoint point) const;
    QList<LogMark> hitsOf(qint64 line) const;
    QList<LinePart> partsOf(const ShownLine& line) const;
    LineStyle lookOfRow(const LogRow& row, const ShownLine& line, LinePart part) const;
    void paintEmpty(QPainter& painter);
    void paintPill(QPainter& painter);
    QRect pillRect() const;
    QString pillText() const;
    QString pillErrors() const;
    bool handleCommand(QKeyEvent* event);
    bool handleMovement(QKeyEvent* event);
    QString targetAt(QPoint point) const;
    void toggleHeader(int step);

    LogDocument m_document;
    LogSearchRun m_search;
    RowMap m_rows;
    LogPainter m_painter;
    LogMinimap* m_minimap;
    LogSelection m_selection;
    QList<bool> m_touched; //!< steps that the person folded or unfolded
    Top m_top;
    LogPhase m_phase = LogPhase::Live;
    LogFilter m_filter = LogFilter::All;
    LogTimes m_times = LogTimes::SinceStart;
    QString m_linkBase;
    QString m_missingWords;
    bool m_following = true;
    bool m_wrapped = false;
    bool m_toShowEnd = false; //!< opened, but not yet scrolled to the phase's position
    bool m_selecting = false;
    bool m_hitPending = false; //!< the search has no hit at or after m_searchFrom yet
    qint64 m_searchFrom = 0;
    qint64 m_seenLines = 0;
    qint64 m_seenErrors = 0;
    qint64 m_filteredTo = 0;
    qint64 m_hidden = 0;
    qint64 m_caret = -1;
    qint64 m_hover = -1;
    qint64 m_flashLine = -1;
    qint64 m_wantedLine = -1; //!< requested before it was read
    QElapsedTimer m_flashed;
    QTimer m_tick; //!< one per second while a step runs
    QTimer m_flash;
    QTimer m_autoscroll; //!< while the mouse selects beyond an edge
    QPoint m_mouse;
    int m_zoom = 0;
    int m_wheel = 0;
    int m_widest = 0; //!< columns, of the lines seen so far
    int m_clicks = 0;
};

} // namespace shipdeck::ui
