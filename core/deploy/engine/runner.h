// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/slots.h"
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Takes one operation from wherever its journal says it is to its end: done, undone, or waiting for a person.
class Runner {
public:
    Runner(World& world, EnvironmentSlots& slots);

    //! The operation's final state, already in the store. Conflict `epoch-over`: another agent rules, exit at once.
    Task<Result<store::Operation::State>> run(Context context, Steps steps);

private:
    Task<Result<>> forward(Context context, const Steps& steps);
    Task<Result<>> runStep(Context context, Step* step);
    Task<Result<>> backward(Context context, const Steps& steps);
    Result<> write(Context context, const QString& step, store::JournalLine::Phase phase, const QJsonObject& facts = {});
    void beginStage(Context context, const QString& stage);
    void endStage(Context context, const QString& state);

    World& m_world;
    EnvironmentSlots& m_slots;
    QList<store::JournalLine> m_journal;
    std::shared_ptr<EnvironmentSlots::Handle> m_slot;
    QString m_stage;
    std::chrono::milliseconds m_stageStarted{};
};

} // namespace shipdeck::deploy
