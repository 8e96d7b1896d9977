// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/ids.h"
#include "base/stage_state.h"
#include "base/variable_scope.h"

#include <QDateTime>
#include <QJsonObject>

namespace shipdeck::store {

//! docs/architecture.md, "Deployment".
enum class State {
    Waiting,
    Queued,
    Building,
    Deploying,
    Ready,
    Error,
    Canceled,
    Skipped,
    RollingBack,
    RolledBack,
    Abandoned
};
//! The role of a READY release in its environment; Rolling: the canary; None: removed with the environment.
enum class ReleaseRole { None, Staged, Rolling, Current, Superseded };

QString stateName(State state); //!< "QUEUED", …: used in the store and in --json
State stateFromName(const QString& name);
bool isFinal(State state);
QString roleName(ReleaseRole role); //!< "staged", "rolling", "current", "superseded" or ""
ReleaseRole roleFromName(const QString& name);

//! What triggered a deployment.
struct Cause {
    enum class Kind { Other, Deploy, Push, Redeploy, Retry };
    Kind kind = Kind::Other;
    QString of = {}; //!< the deployment that is deployed again; of Other: what another version has stored
    bool operator==(const Cause&) const = default;

    QString text() const; //!< "deploy", "retry of <id>", …: used in the store and in --json
    static Cause fromText(const QString& stored);
};

//! Who asked for what a push to the repository started.
inline const QString byPush = QStringLiteral("push");

struct Project {
    ProjectId id;
    QString name;       //!< as given (NFC)
    QString slug;       //!< its part of a host name
    QString sourceKind; //!< folder, ready or git
    QString location;
    QString ref;
    QString root;
    QJsonObject settings;
    QDateTime createdAt;
};

struct Environment {
    QString id;
    ProjectId project;
    EnvironmentName name;
    DeploymentId current; //!< a deployment, or empty
    bool pinned = false;
};

struct Deployment {
    qint64 seq = 0;
    DeploymentId id;
    ProjectId project;
    EnvironmentName environment;
    QString target;
    State state = State::Queued;
    ReleaseRole role = ReleaseRole::None;
    int weight = 0; //!< percent of the visitors, while rolling
    CommitId commit;
    QString ref;
    QString message;
    QString author;     //!< of the commit
    QString deployedBy; //!< who asked for it: a computer's user, or byPush; empty: not known
    Cause cause;
    QString artifact;
    QString url;
    QString releaseUrl;
    //! Source, detection, variable versions, serving settings: everything an exact rollback needs.
    QJsonObject snapshot;
    std::optional<Error> error;
    QDateTime createdAt;
    QDateTime startedAt;
    QDateTime finishedAt;
    qint64 durationMs = 0;
    QDateTime logPrunedAt; //!< valid: its log was deleted to meet the disk budget
    qint64 logBudget = 0;  //!< that budget, in bytes
};

struct Stage {
    QString name;
    StageState state = StageState::Waiting;
    qint64 startedMs = 0; //!< since the deployment started
    qint64 endedMs = 0;
    QString note;
};

QString stageStateName(StageState state); //!< "running", …: used in the store and in --json
StageState stageStateFromName(const QString& name);

struct Operation {
    enum class State { Queued, Running, Waiting, Done, Failed, Canceled, Abandoned };
    enum class Kind {
        Unknown, //!< only a newer version knows it
        Deploy,
        Promote,
        Rollback,
        Canary,
        Access,
        Remove,
        RemoveEnvironment,
        AddDomain,    //!< params: `domains`, one name
        RemoveDomain, //!< likewise
        Stop,
        Start,
        Restart,
        // Done when it is recorded; no step runs:
        Unpin,
        Variables, //!< params: names under `set` and `removed`, never a value
        // Of an AWS account and region, not of a project:
        PrepareConnection,
        RemoveConnection,
        AddZone,
        RemoveZone,
        CleanConnection,
        // Builds commits of a project and releases none:
        Bisect,
        // Done when it is recorded:
        LiftFreeze, //!< params: `reason`, `until`
        // Of this computer, not of a project; done or failed when it is recorded:
        CleanUp //!< params: `freed`, bytes, and `removed`, what it was
    };
    qint64 seq = 0;
    OperationId id;
    Kind kind = Kind::Unknown;
    QString unknownKind; //!< its name, of an unknown one
    ProjectId project;
    EnvironmentName environment;
    DeploymentId deployment;
    QString requestedBy; //!< a computer's user, or byPush; empty: not known
    State state = State::Queued;
    QJsonObject params;
    QJsonObject plan;
    bool cancelRequested = false;
    int takeovers = 0;     //!< agents that died at the same journal line
    qint64 takeoverAt = 0; //!< that line
    std::optional<Error> error;
    QDateTime createdAt;
};
QString operationKindName(const Operation& operation);                  //!< "deploy", …: used in the store
void setOperationKind(Operation& operation, const QString& storedName); //!< an unknown name is kept
QString operationStateName(Operation::State state);
Operation::State operationStateFromName(const QString& name);

struct Variable {
    QString id; //!< of this version of the value
    ProjectId project;
    EnvironmentName environment;
    QString name;
    VariableScope scope = VariableScope::Both;
    bool secret = false;
    QString value; //!< empty for a secret one: the vault has it under `id`
    QDateTime createdAt;
};

struct Call {
    QString step;
    QString command;
    QDateTime at;
    qint64 ms = 0;
    QString outcome; //!< "ok", or the failure
};

//! The requests of one kind that a step has sent, as they went over the wire.
struct Request {
    QString step;
    QString service; //!< "s3"
    QString name;    //!< "PutObject"
    QString region;
    int count = 0;
    int retries = 0; //!< of these
    qint64 ms = 0;   //!< together
    // Of the last one that failed, else of the last one.
    int status = 0; //!< 0: no answer
    QString code;   //!< the service's own, of an error
    QString requestId;
    QDateTime at;

    Text text() const; //!< "s3 PutObject ×12 (1 retried)"
    bool ok() const { return status >= 200 && status < 300; }
    void add(const Request& later);
};

struct JournalLine {
    enum class Phase { Intent, Outcome, UndoIntent, Undone };
    qint64 seq = 0;
    QString step;
    Phase phase = Phase::Intent;
    QString token;
    QJsonObject facts;
};

} // namespace shipdeck::store
