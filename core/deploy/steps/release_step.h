// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Works on one release at its target, where only one operation of an environment may be at a time.
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
