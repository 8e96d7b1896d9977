// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/log/log_search_run.h"

namespace shipdeck::ui {

class LogDocument;
struct LogMark;

//! The search in the shown log: which hit is the current one, and the marks of a line's hits.
class LogHits final : public QObject {
    Q_OBJECT
public:
    explicit LogHits(const LogDocument& document);
    const LogSearchRun& run() const { return m_run; }

    //! Goes to the first hit from the current one on, without one from `line` on. An empty text ends the search.
    void search(const logs::Query& query, qint64 line);
    void stop();
    void goOn() { m_run.goOn(); } //!< the log has grown
    void next();
    void previous();
    QList<LogMark> marksOf(qint64 line) const;

Q_SIGNALS:
    void changed();
    void reached(qint64 line); //!< the current hit's

private:
    void hitsArrived();
    void goTo(qsizetype index);

    const LogDocument& m_document;
    LogSearchRun m_run;
    bool m_isPending = false; //!< no hit at or after m_from yet
    qint64 m_from = 0;
};

} // namespace shipdeck::ui
