// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/slots.h"
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Takes one operation from wherever its journal says it is to its end: done, undone, or waiting for a person.
class Runner {
public:
    Runner(World& world, EnvironmentSlots& slots);

    //! The operation's final state, for the caller to store. With `refusal` nothing is begun or carried on; what an earlier
    //! agent began is undone. Conflict `epoch-over`: another agent rules, exit at once. Any other error: the store could
    //! not be written; the operation stays as it is in there and is taken up again.
    Task<Result<store::Operation::State>> run(Context context, Steps steps, std::optional<Error> refusal = {});

private:
    Task<Result<>> forward(Context context, const Steps& steps);
    Task<Result<>> runStep(Context context, Step* step);
    void recall(Context context, const QString& step); //!< StepContext::remembered, and what writes it
    enum class Undone { Whole, Partly, Later };        //!< Later: not while nobody answers; what is left is tried again
    Task<Result<Undone>> backward(Context context, const Steps& steps);
    //! Whether Current has moved although the journal does not say so: the agent, or a write, died right behind it.
    Task<Result<bool>> hasPassedNoReturn(Context context, const Steps& steps);
    Task<Result<>> takeSlot(Context context, Cancel cancel);
    bool isLone(const QString& step) const; //!< an intent without an outcome
    Error leftBehind(const Steps& steps, const Error& why) const;
    //! Time counts on from where the agent before was, and so does the stage it was in.
    void resumeTime(Context context);
    void keepDuration(Context context);
    std::chrono::milliseconds sinceBegin() const; //!< of the deployment; a clock that jumps changes nothing
    Result<> write(Context context, const QString& step, store::JournalLine::Phase phase,
                   const QJsonObject& facts = {});
    void beginStage(Context context, const QString& stage);
    void endStage(Context context, const QString& state);

    World& m_world;
    EnvironmentSlots& m_slots;
    QList<store::JournalLine> m_journal;
    std::shared_ptr<EnvironmentSlots::Handle> m_slot; //!< until this goes: what became of it is stored by then
    bool m_isLate = false;                            //!< nobody signed in: what cannot be taken back without is left
    QString m_stage;
    std::chrono::milliseconds m_begun{};        //!< when the deployment began, monotonic
    std::chrono::milliseconds m_stageStarted{}; //!< since then
};

} // namespace shipdeck::deploy
