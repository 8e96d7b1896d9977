// SPDX-License-Identifier: MIT
#pragma once
#include "agent/waits.h"
#include "deploy/engine/runner.h"
#include "deploy/engine/world.h"

namespace shipdeck::agent {

//! Carries out one operation at a time or several, and stores their results.
class Execution {
public:
    enum class End {
        Stored,
        NotStored,   //!< the store could not be written: the operation is resumed later
        AnotherAgent //!< has taken over; nothing was stored
    };

    Execution(deploy::World& world, const Waits& waits) : m_world(world), m_waits(waits) {}
    QCoro::Task<End> carryOut(store::Operation operation, Cancel cancel);
    //! One that has not begun.
    Result<> cancelQueued(const store::Operation& operation, const Error& why);

private:
    Task<Result<deploy::Context>> makeContext(store::Operation operation, Cancel cancel);
    //! Without log and secrets; enough for an undo.
    deploy::Context bareContext(const store::Operation& operation, Cancel cancel);
    Result<> conclude(const deploy::Context& context, store::Operation::State state);

    deploy::World& m_world;
    const Waits& m_waits;
    deploy::EnvironmentSlots m_slots;
};

} // namespace shipdeck::agent
