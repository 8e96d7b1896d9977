// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_document.h"
#include "widgets/log/log_scroll.h"

namespace shipdeck::ui {

enum class LogPhase { Live, Succeeded, Failed }; //!< of the job that writes the log

//! Whether the end of a log is followed, and what has arrived that the person has not seen.
class LogFollow {
public:
    LogFollow(const LogDocument& document, const LogScroll& scroll) : m_document(document), m_scroll(scroll) {}

    void open(LogPhase phase);
    void reset(); //!< another log: nothing is seen yet
    LogPhase phase() const { return m_phase; }
    void setPhase(LogPhase phase) { m_phase = phase; }

    bool isOn() const { return m_on; }
    //! All lines so far count as seen. False: it already was so.
    bool set(bool on);
    //! What the person's scroll turns on or off; nothing: leaves it.
    std::optional<bool> afterScroll(bool up) const;

    //! Opened, but not yet scrolled to the phase's position.
    bool isOpening() const { return m_opening; }
    void setOpening(bool opening) { m_opening = opening; }
    void noteOpened(); //!< what was there at opening is not new

    void noteVisible(); //!< visible lines are seen
    qint64 newLines() const;
    qint64 newErrors() const { return m_document.errors() - m_seenErrors; }

private:
    const LogDocument& m_document;
    const LogScroll& m_scroll;
    LogPhase m_phase = LogPhase::Live;
    bool m_on = true;
    bool m_opening = false;
    qint64 m_seenLines = 0;
    qint64 m_seenErrors = 0;
};

} // namespace shipdeck::ui
