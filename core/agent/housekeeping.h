// SPDX-License-Identifier: MIT
#pragma once
#include "agent/background.h"
#include "agent/queue.h"

namespace shipdeck::agent {

//! Deletes what can no longer be restored: releases beyond the retention, their files, build folders, artifacts.
class Housekeeping final : public QObject {
    Q_OBJECT
public:
    Housekeeping(deploy::World& world, const Queue& queue, Background& background);
    //! Meanwhile nothing may be packed, as a new artifact has no reference yet.
    bool isSweeping() const { return m_sweeping; }

    //! All environments, as an earlier agent may have died before it did.
    QCoro::Task<> tidyAll();
    Task<> tidy(ProjectId project, EnvironmentName environment);
    //! Deletes unreferenced artifacts.
    Task<> sweepArtifacts();
    Task<> sweepIfIdle();
    Task<> removeStrays(store::Project project, EnvironmentName environment);
    Task<> removeWorkspaces();

Q_SIGNALS:
    void swept();

private:
    Task<> drainFormer(ProjectId project, EnvironmentName environment);
    void prune(const store::Project& project, const EnvironmentName& environment);
    //! A placed release that nothing restores or uses.
    bool isStray(const store::Project& project, const EnvironmentName& environment, const DeploymentId& release) const;

    deploy::World& m_world;
    const Queue& m_queue;
    Background& m_background;
    bool m_sweeping = false;
};

} // namespace shipdeck::agent
