// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/line_flash.h"
#include "widgets/log/log_follow.h"
#include "widgets/log/log_rows.h"
#include "widgets/log/log_scroll.h"

namespace shipdeck::ui {

//! Where the reader is in a log: follows its end, jumps to lines, steps and problems, folds steps, moves the caret.
class LogNavigator final : public QObject {
    Q_OBJECT
public:
    //! `viewport`: only its size is used.
    LogNavigator(const LogDocument& document, const LogMetrics& metrics, const QWidget& viewport);
    const LogRows& rows() const { return m_rows; }
    LogScroll& scroll() { return m_scroll; }
    const LogScroll& scroll() const { return m_scroll; }
    const LogFollow& follow() const { return m_follow; }
    const LineFlash& flash() const { return m_flash; }

    void open(LogPhase phase) { m_follow.open(phase); }
    void setPhase(LogPhase phase); //!< as LogView::setPhase()
    void reset();                  //!< the document shows another log
    void grow();                   //!< the document has grown
    void endOpening() { m_follow.setOpening(false); }

    void setFilter(LogFilter filter);
    void setWrapped(bool wrapped);
    //! Estimates the heights of wrapped lines again.
    void reflow();
    //! Runs `change`, then stays at the same line or at the end.
    template <typename Change> void keepPlace(Change change)
    {
        const LogAnchor place = m_scroll.anchor();
        change();
        stayAt(place);
    }
    void settleHeights(); //!< of visible lines: the actual ones in place of estimates

    void setFolded(int step, bool folded);
    void setAllFolded(bool folded);
    void toggleHeader(int step); //!< as by a click

    void setFollowing(bool following);
    void scrollPixels(int down);        //!< by the person
    void scrollTo(LogTop top, bool up); //!< by the person
    //! The person has scrolled: leaves the end, or follows it again.
    void userScrolled(bool up);

    void goToLine(qint64 line);
    bool goToStage(const QString& name);
    void goToNeighbour(bool back); //!< the header of the next or previous step
    void goToProblem(logs::Level level, int direction);
    void goToEnd();
    void reveal(qint64 line); //!< unfolds its step

    qint64 caret() const { return m_caret; } //!< a line; -1: none
    void setCaret(qint64 line);
    void moveCaret(int rows);

Q_SIGNALS:
    void rowsChanged(); //!< folded, filtered, wrapped
    void changed();     //!< what toolbar and foot show
    void caretMoved();

private:
    void stayAt(const LogAnchor& place);
    LogRow caretRow(int rowsOn) const;
    void unfold(qint64 line);

    const LogDocument& m_document;
    LogRows m_rows;
    LogScroll m_scroll;
    LogFollow m_follow;
    LineFlash m_flash;
    qint64 m_caret = -1;
    qint64 m_wantedLine = -1; //!< requested before it was read
};

} // namespace shipdeck::ui
