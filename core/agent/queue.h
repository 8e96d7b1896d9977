// SPDX-License-Identifier: MIT
#pragma once
#include "agent/execution.h"
#include "base/cancel.h"

#include <QObject>
#include <map>

namespace shipdeck::agent {

//! Takes up the store's open operations, in parallel as far as the rules allow.
class Queue final : public QObject {
    Q_OBJECT
public:
    Queue(deploy::World& world, Execution& execution, const Waits& waits);
    bool isEmpty() const { return m_jobs.empty(); } //!< nothing runs
    //! Cancels what a person no longer wants, skips superseded deployments, and begins what may run if `mayBegin`.
    void poll(bool mayBegin);

Q_SIGNALS:
    void ended(const shipdeck::store::Operation& operation);
    void replaced(); //!< another agent has taken over

private:
    struct Job {
        store::Operation operation;
        CancelSource cancel;
    };
    QCoro::Task<> work(OperationId id);
    void passCancels(const QList<store::Operation>& open);
    Result<> skipSuperseded(const QList<store::Operation>& open);
    bool mayStart(const store::Operation& operation, const QList<store::Operation>& open) const;
    bool mayRunBeside(const store::Operation& operation, const store::Operation& other) const;
    //! Whether there is a free place among the builds, and nothing older comes first.
    bool mayBuild(const store::Operation& operation, const QList<store::Operation>& open) const;

    deploy::World& m_world;
    Execution& m_execution;
    const Waits& m_waits;
    std::map<QString, std::shared_ptr<Job>> m_jobs;
};

} // namespace shipdeck::agent
