// SPDX-License-Identifier: MIT
#pragma once
#include "agent/push/watcher.h"
#include "agent/reports/reports.h"
#include "deploy/engine/world.h"

namespace shipdeck::agent {

//! What the agent does at GitHub beside operations: watches pushes and reports deployments.
class GitHubWatch {
public:
    GitHubWatch(deploy::World& world, const WatchOptions& options);
    void poll();
    //! Pushes are watched, or reports are due.
    bool isBusy() const { return m_watcher.isOn() || m_reports.isBusy(); }
    //! Removes the relay's hooks.
    Task<> stopListening();
    const Watcher& watcher() const { return m_watcher; }

private:
    store::Store& m_store;
    Reports m_reports;
    Watcher m_watcher;
    qint64 m_signIns = -1; //!< when it changes, what waits for a sign-in is tried
};

} // namespace shipdeck::agent
