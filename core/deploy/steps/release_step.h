// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! A step that changes one release at its target, while no other operation works on the environment.
class ReleaseStep : public Step {
public:
    explicit ReleaseStep(PlannedRelease release) : m_release(std::move(release)) {}
    bool needsSlot() const final { return true; }

protected:
    const PlannedRelease& release() const { return m_release; }

private:
    PlannedRelease m_release;
};

} // namespace shipdeck::deploy
