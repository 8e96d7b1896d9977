// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "logs/log_search.h"

#include <QObject>
#include <optional>
#include <vector>

namespace shipdeck::ui {

//! A search in a log that may still grow: runs on a worker, hits arrive in order and in batches, and the current hit
//! stays current. At most `mostHits` are kept.
class LogSearchRun final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype mostHits = 2'000'000;

    explicit LogSearchRun(QObject* parent = nullptr);
    ~LogSearchRun() override;

    //! An empty text ends the search.
    void start(std::shared_ptr<const logs::LogReader> reader, const logs::Query& query);
    void stop();
    //! Continues after the log has grown.
    void goOn();

    bool isActive() const { return m_search.has_value(); }
    bool isRunning() const { return m_running; }
    bool isFull() const { return qsizetype(m_hits.size()) >= mostHits; }
    const QString& problem() const { return m_problem; } //!< the pattern's error; empty: none
    const logs::Query& query() const { return m_query; }
    qsizetype count() const { return qsizetype(m_hits.size()); }
    const logs::Hit& hit(qsizetype index) const { return m_hits[size_t(index)]; }
    qsizetype current() const { return m_current; } //!< -1: none yet
    void setCurrent(qsizetype index);
    //! The first hit at or after the beginning of `line`; count() if there is none.
    qsizetype firstFrom(qint64 line) const;

Q_SIGNALS:
    void changed(); //!< more hits, another current one, or the search has ended

private:
    struct Mail;
    void run(qint64 from);

    std::shared_ptr<const logs::LogReader> m_reader;
    logs::Query m_query;
    std::optional<logs::LogSearch> m_search;
    CancelSource m_stop;
    std::shared_ptr<Mail> m_mail;
    std::vector<logs::Hit> m_hits;
    QString m_problem;
    qint64 m_searchedTo = 0;
    qsizetype m_current = -1;
    bool m_running = false;
    bool m_again = false;
};

} // namespace shipdeck::ui
