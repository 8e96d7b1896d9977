// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deploy/engine/calls.h"
#include "insights/policy/permissions.h"
#include "logs/log_writer.h"
#include "store/records.h"

#include <QJsonObject>

namespace shipdeck::deploy {

struct World;

//! One line of a plan: what a step does outside, before and after it is done.
struct Change {
    enum class Verb { Create, Change, Delete, Run };
    Verb verb = Verb::Create;
    Text what;
    QJsonObject toJson() const;
    static Change fromJson(const QJsonObject& object);
    bool operator==(const Change&) const = default;
};

//! A step as a person sees it in the plan.
struct PlannedStep {
    QString name;
    QString stage;
    Text title;
    QList<Change> changes;
    QStringList commands;                   //!< that a person could type instead
    Text undo;                              //!< how it is taken back; empty: nothing to take back
    insights::Permissions permissions = {}; //!< of the account, its undo's too
    //! "s3: GetObject, PutObject": for each service a line, or several where one would be too long to read.
    QStringList permissionLines() const;
    QJsonObject toJson() const;
    QJsonObject toPublicJson() const;
    static PlannedStep fromJson(const QJsonObject& object);
};

//! What a running step works with; one for the whole operation, shared by its steps.
struct StepContext {
    World& world;
    store::Operation operation;
    store::Project project;
    store::Deployment deployment; //!< written back by `save()`
    QJsonObject facts;            //!< outcomes of the steps before, by step name
    Cancel cancel;
    std::shared_ptr<Calls> calls;
    std::unique_ptr<logs::LogWriter> log;
    //! What a stage says of itself when it ends: "612 packages, 598 from cache".
    Text note;
    //! Set by a step that found nothing left to do for its stage: the stage is shown as skipped.
    bool stageSkipped = false;
    //! Whether the running step may have changed something outside. One that looks first says no when it begins, and yes
    //! right before its first change: what it fails for until then leaves nothing to take back.
    bool hasActed = true;

    //! What the running step begins outside and could not find again by asking, for an agent that goes on with it or takes it
    //! back: in the journal when this comes back.
    std::function<Result<>(const QJsonObject&)> remember = {};
    QList<QJsonObject> remembered = {}; //!< of the running step, the newest last

    QJsonObject outcome(const QString& step) const { return facts.value(step).toObject(); }
    //! As the store has it now.
    Result<store::Environment> environment() const;
    Result<> save();
    void say(const Text& words, logs::Level level = logs::Level::Ours);
};
using Context = std::shared_ptr<StepContext>;

//! The log that an operation writes: a deployment's own, and one of its own for what happens to a release later.
QString logIdOf(const store::Operation& operation);

//! What asking the world about a half-done step gave.
struct Reconciled {
    enum class Answer { NotDone, Done };
    Answer answer = Answer::NotDone;
    QJsonObject facts; //!< the outcome, when done
};

//! One journaled effect on the world. Steps are made anew from the operation's record whenever an agent takes it up, so
//! they keep nothing in members but what that record says.
class Step {
public:
    virtual ~Step() = default;
    virtual QString name() const = 0;  //!< its key in the journal
    virtual QString stage() const = 0; //!< "source", "detect", "install", …
    virtual PlannedStep planned() const = 0;
    //! From here on no two operations of one environment may overlap.
    virtual bool needsSlot() const { return false; }
    //! From here on a cancel comes too late: failure goes back to what was Current.
    virtual bool isPointOfNoReturn() const { return false; }
    //! How often `run` is tried: what cannot be taken back goes forward, so one call that fails must not end it.
    virtual int attempts() const { return 1; }

    virtual Task<Result<QJsonObject>> run(Context context) = 0;
    //! Called for every step that has an intent, in reverse; must find out by itself how far the step had come.
    virtual Task<Result<>> undo(Context context);
    //! Asked when an agent died between intent and outcome. The default runs the step again.
    virtual Task<Result<Reconciled>> reconcile(Context context);
};
using Steps = std::vector<std::unique_ptr<Step>>;

//! What an operation of this kind consists of; made from its record alone.
struct OperationKind {
    QString name; //!< in the store: "deploy"
    std::function<Steps(const store::Operation&, const store::Project&, const store::Deployment&)> steps;
    bool isOfAccount = false; //!< it is about an account and region, its `environment`, and about no project
};

} // namespace shipdeck::deploy
