// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deploy/engine/calls.h"
#include "deploy/planned_step.h"
#include "logs/log_writer.h"
#include "store/records.h"

#include <QJsonObject>

namespace shipdeck::deploy {

struct World;

//! The state of a running operation; shared by its steps.
struct StepContext {
    World& world;
    store::Operation operation;
    store::Project project;
    store::Deployment deployment; //!< written back by `save()`
    QJsonObject facts;            //!< outcomes of earlier steps, by step name
    Cancel cancel;
    std::shared_ptr<Calls> calls;
    std::unique_ptr<logs::LogWriter> log;
    //! A result that the stage shows when it ends: "612 packages, 598 from cache".
    Text note;
    //! Set by a step whose stage had nothing to do: the stage is shown as skipped.
    bool stageSkipped = false;
    //! Whether the running step may have changed something outside. A step that begins with checks sets it to false
    //! first, and to true right before its first change: if it fails in between, there is nothing to undo.
    bool hasActed = true;

    //! Writes to the journal what the running step is about to create and could not find again, such as a generated
    //! name, for an agent that resumes or undoes the step. It is durable when the function returns.
    std::function<Result<>(const QJsonObject&)> remember = {};
    QList<QJsonObject> remembered = {}; //!< by the running step, newest last

    QJsonObject outcome(const QString& step) const { return facts.value(step).toObject(); }
    //! Read from the store, so it includes changes by other operations.
    Result<store::Environment> environment() const;
    Result<> save();
    void say(const Text& words, logs::Level level = logs::Level::Ours);
};
using Context = std::shared_ptr<StepContext>;

//! The log that an operation writes: a deploy, and each build of a bisection, writes the deployment's, any other operation
//! its own.
QString logIdOf(const store::Operation& operation);

//! The result of checking how far an interrupted step got.
struct Reconciled {
    enum class Answer { NotDone, Done };
    Answer answer = Answer::NotDone;
    QJsonObject facts; //!< the outcome, when done
};

//! One journaled effect on the world. Every agent creates the steps anew from the operation's record, so their members
//! hold nothing that is not in it.
class Step {
public:
    virtual ~Step() = default;
    virtual QString name() const = 0;  //!< its key in the journal
    virtual QString stage() const = 0; //!< "source", "detect", "install", …
    virtual PlannedStep planned() const = 0;
    //! From here on only one operation of an environment may run at a time.
    virtual bool needsSlot() const { return false; }
    //! From here on a cancel is ignored, and a failure restores the previous Current.
    virtual bool isPointOfNoReturn() const { return false; }
    //! How often `run` is tried. A step that cannot be undone is retried, so that a single failed call does not end it.
    virtual int attempts() const { return 1; }

    virtual Task<Result<QJsonObject>> run(Context context) = 0;
    //! Called in reverse order for every step that has an intent; has to find out itself how far the step got.
    virtual Task<Result<>> undo(Context context);
    //! Called if an agent died between intent and outcome. By default the step runs again.
    virtual Task<Result<Reconciled>> reconcile(Context context);
};
using Steps = std::vector<std::unique_ptr<Step>>;

//! The steps of a kind of operation; created from its record alone.
struct OperationKind {
    store::Operation::Kind kind;
    std::function<Steps(const store::Operation&, const store::Project&, const store::Deployment&)> steps;
    bool isOfAccount = false; //!< it works on an AWS account and region, named by its `environment`, and on no project
};

} // namespace shipdeck::deploy
