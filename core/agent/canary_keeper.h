// SPDX-License-Identifier: MIT
#pragma once
#include "base/canary_traffic.h"
#include "deploy/engine/world.h"
#include "store/records.h"

#include <QHash>

namespace shipdeck::agent {

//! Stores what the visitors of this computer's sites got of their canaries, and ends a canary that fails clearly more often
//! than the live release.
class CanaryKeeper {
public:
    explicit CanaryKeeper(deploy::World& world) : m_world(world) {}
    //! Reads which canaries there are; for the start, and after each operation.
    void follow();
    //! Reads their new visits.
    void poll();

private:
    void note(const store::Deployment& canary, const CanaryTraffic& traffic);
    Result<> end(const store::Deployment& canary, const store::Project& project, const CanaryTraffic& traffic);

    deploy::World& m_world;
    QList<store::Deployment> m_canaries;
    QHash<QString, CanaryTraffic> m_noted; //!< by deployment
};

} // namespace shipdeck::agent
