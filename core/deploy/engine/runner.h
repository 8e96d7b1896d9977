// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/slots.h"
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Runs one operation from where its journal ends until it is done, undone, or waits for a person.
class Runner {
public:
    Runner(World& world, EnvironmentSlots& slots);

    //! Returns the operation's final state, for the caller to store. With `refusal` no step is run; those that an
    //! earlier agent began are undone. Conflict `epoch-over`: another agent has taken over, exit at once. Any other
    //! error: the store could not be written; its record of the operation is unchanged, and an agent resumes it.
    Task<Result<store::Operation::State>> run(Context context, Steps steps, std::optional<Error> refusal = {});

private:
    Task<Result<>> forward(Context context, const Steps& steps);
    Task<Result<>> runStep(Context context, Step* step);
    void recall(Context context, const QString& step); //!< sets StepContext::remembered and remember
    enum class Undone { Whole, Partly, Later };        //!< Later: the undo waits and is retried
    Task<Result<Undone>> backward(Context context, const Steps& steps);
    //! Whether Current has moved without an outcome in the journal: the agent died, or the write failed, right after
    //! the move.
    Task<Result<bool>> hasPassedNoReturn(Context context, const Steps& steps);
    Task<Result<>> takeSlot(Context context, Cancel cancel);
    bool isLone(const QString& step) const; //!< an intent without an outcome
    Error leftBehind(const Steps& steps, const Error& why) const;
    //! Restores the start times of the deployment and of its running stage after a restart.
    void resumeTime(Context context);
    void keepDuration(Context context);
    std::chrono::milliseconds sinceBegin() const; //!< since the deployment began; monotonic
    Result<> write(Context context, const QString& step, store::JournalLine::Phase phase,
                   const QJsonObject& facts = {});
    void beginStage(Context context, const QString& stage);
    void endStage(Context context, StageState state);

    World& m_world;
    EnvironmentSlots& m_slots;
    QList<store::JournalLine> m_journal;
    std::shared_ptr<EnvironmentSlots::Handle> m_slot; //!< held until the result is stored
    bool m_isLate = false;                            //!< the sign-in came too late: what needs it is not undone
    QString m_stage;
    std::chrono::milliseconds m_begun{};        //!< when the deployment began, monotonic
    std::chrono::milliseconds m_stageStarted{}; //!< since then
};

} // namespace shipdeck::deploy
