// SPDX-License-Identifier: MIT
#pragma once
#include "agent/clean_up.h"
#include "agent/disk_budget.h"
#include "agent/housekeeping.h"

namespace shipdeck::agent {

//! Keeps logs, artifacts and caches within the disk budget, least recently used first, and deletes what a person chose.
class DiskKeeper final : public QObject {
    Q_OBJECT
public:
    DiskKeeper(deploy::World& world, const Queue& queue, Housekeeping& housekeeping, Background& background);
    //! Deletes unneeded files until the rest fits; only while no operation runs.
    Task<> keepWithinBudget();
    //! Deletes the files that a person chose, once no operation runs.
    void cleanUpIfAsked();
    bool isCleaning() const { return m_isCleaning; } //!< no operation may begin

Q_SIGNALS:
    void cleaned();

private:
    //! Fails before it deletes anything.
    Task<Result<>> drop(QList<DiskItem> going, DiskFacts facts, qint64 budget);
    Task<> removeReleasesOf(QSet<QString> artifacts, DiskFacts facts);
    QCoro::Task<> cleanUp(CleanUp asked);
    //! Except what something needs by now; with what was freed and removed, and what could not be, by this agent or by
    //! one that died while it did.
    Task<CleanUp> deleteChosen(CleanUp asked);
    //! Stores it: after a crash nothing else says what is gone.
    Result<> plan(CleanUp& asked, const DiskFacts& facts, const QList<DiskItem>& going);

    deploy::World& m_world;
    const Queue& m_queue;
    Housekeeping& m_housekeeping;
    Background& m_background;
    QList<DiskItem> m_onDisk; //!< result of the last measurement
    bool m_isMeasuring = false;
    bool m_isCleaning = false;
};

} // namespace shipdeck::agent
