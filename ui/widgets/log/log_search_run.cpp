// SPDX-License-Identifier: MIT
#include "widgets/log/log_search_run.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <algorithm>
#include <mutex>

namespace shipdeck::ui {

//! Passes results from the worker to the window: filled there, emptied here, outlives both.
struct LogSearchRun::Mail {
    std::mutex guard;
    QList<logs::Hit> hits;
};

LogSearchRun::LogSearchRun(QObject* parent) : QObject(parent) {}

LogSearchRun::~LogSearchRun()
{
    m_stop.request();
}

void LogSearchRun::stop()
{
    m_stop.request();
    m_stop = CancelSource();
    m_search.reset();
    m_mail.reset();
    m_hits.clear();
    m_query = {};
    m_problem.clear();
    m_current = -1;
    m_searchedTo = 0;
    m_running = m_again = false;
    Q_EMIT changed();
}

void LogSearchRun::start(std::shared_ptr<const logs::LogReader> reader, const logs::Query& query)
{
    stop();
    if (query.text.isEmpty())
        return;
    m_query = query;
    m_reader = std::move(reader);
    auto search = logs::LogSearch::compile(query);
    if (!search) {
        m_problem = search.error().render();
        Q_EMIT changed();
        return;
    }
    m_search = *std::move(search);
    if (m_reader)
        run(0);
}

void LogSearchRun::goOn()
{
    if (!m_search || isFull() || !m_reader)
        return;
    if (m_running)
        m_again = true;
    else
        run(m_searchedTo);
}

void LogSearchRun::run(qint64 from)
{
    m_running = true;
    m_mail = std::make_shared<Mail>();
    using Outcome = Result<logs::SearchSummary>;
    auto* watcher = new QFutureWatcher<Outcome>(this);
    const auto take = [this, mail = m_mail] {
        QList<logs::Hit> hits;
        {
            const std::lock_guard lock(mail->guard);
            hits.swap(mail->hits);
        }
        if (mail != m_mail) // of an abandoned search
            return false;
        m_hits.insert(m_hits.end(), hits.cbegin(), hits.cend());
        return true;
    };
    connect(watcher, &QFutureWatcher<Outcome>::progressValueChanged, this, [this, take] {
        if (take())
            Q_EMIT changed();
    });
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher, take] {
        watcher->deleteLater();
        if (!take())
            return;
        m_running = false;
        const Outcome outcome = watcher->result();
        if (outcome)
            m_searchedTo = outcome->searchedTo;
        else if (outcome.error().kind != Error::Kind::Canceled)
            m_problem = outcome.error().render();
        if (std::exchange(m_again, false) && !isFull())
            run(m_searchedTo);
        Q_EMIT changed();
    });
    watcher->setFuture(QtConcurrent::run([mail = m_mail, search = *m_search, reader = m_reader, stop = m_stop,
                                          room = mostHits - count(), from](QPromise<Outcome>& promise) mutable {
        qsizetype found = 0;
        promise.setProgressRange(0, std::numeric_limits<int>::max());
        int batches = 0;
        const auto keep = [&](const QList<logs::Hit>& hits) {
            found += hits.size();
            const std::lock_guard lock(mail->guard);
            mail->hits.append(hits);
            promise.setProgressValue(++batches); // Qt tells the window at most every 40 ms
            if (found >= room)
                stop.request();
        };
        promise.addResult(search.run(*reader, keep, stop.token(), from));
    }));
}

void LogSearchRun::setCurrent(qsizetype index)
{
    m_current = index;
    Q_EMIT changed();
}

qsizetype LogSearchRun::firstFrom(qint64 line) const
{
    const auto at = std::lower_bound(m_hits.cbegin(), m_hits.cend(), line,
                                     [](const logs::Hit& hit, qint64 wanted) { return hit.line < wanted; });
    return qsizetype(at - m_hits.cbegin());
}

} // namespace shipdeck::ui
