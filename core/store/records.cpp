// SPDX-License-Identifier: MIT
#include "store/records.h"

#include "store/names.h"

namespace shipdeck::store {
namespace {

constexpr std::pair<State, const char*> states[] = {
    {State::Waiting, "WAITING"},        {State::Queued, "QUEUED"},      {State::Building, "BUILDING"},
    {State::Deploying, "DEPLOYING"},    {State::Ready, "READY"},        {State::Error, "ERROR"},
    {State::Canceled, "CANCELED"},      {State::Skipped, "SKIPPED"},    {State::RollingBack, "ROLLING_BACK"},
    {State::RolledBack, "ROLLED_BACK"}, {State::Abandoned, "ABANDONED"}};
constexpr std::pair<ReleaseRole, const char*> roles[] = {{ReleaseRole::None, ""},
                                                         {ReleaseRole::Staged, "staged"},
                                                         {ReleaseRole::Rolling, "rolling"},
                                                         {ReleaseRole::Current, "current"},
                                                         {ReleaseRole::Superseded, "superseded"}};
//! With the id of a deployment after those that repeat one.
constexpr std::pair<Cause::Kind, const char*> causes[] = {{Cause::Kind::Deploy, "deploy"},
                                                          {Cause::Kind::Push, "push"},
                                                          {Cause::Kind::Redeploy, "redeploy of "},
                                                          {Cause::Kind::Retry, "retry of "}};
constexpr std::pair<StageState, const char*> stageStates[] = {
    {StageState::Running, "running"},   {StageState::Done, "done"},       {StageState::Failed, "failed"},
    {StageState::Canceled, "canceled"}, {StageState::Skipped, "skipped"}, {StageState::Waiting, "waiting"}};
constexpr std::pair<Operation::State, const char*> operationStates[] = {{Operation::State::Queued, "queued"},
                                                                        {Operation::State::Running, "running"},
                                                                        {Operation::State::Waiting, "waiting"},
                                                                        {Operation::State::Done, "done"},
                                                                        {Operation::State::Failed, "failed"},
                                                                        {Operation::State::Canceled, "canceled"},
                                                                        {Operation::State::Abandoned, "abandoned"}};
constexpr std::pair<Operation::Kind, const char*> operationKinds[] = {
    {Operation::Kind::Deploy, "deploy"},
    {Operation::Kind::Promote, "promote"},
    {Operation::Kind::Rollback, "rollback"},
    {Operation::Kind::Canary, "canary"},
    {Operation::Kind::Access, "access"},
    {Operation::Kind::Remove, "remove"},
    {Operation::Kind::RemoveEnvironment, "remove-environment"},
    {Operation::Kind::AddDomain, "add-domain"},
    {Operation::Kind::RemoveDomain, "remove-domain"},
    {Operation::Kind::Stop, "stop"},
    {Operation::Kind::Start, "start"},
    {Operation::Kind::Restart, "restart"},
    {Operation::Kind::Unpin, "unpin"},
    {Operation::Kind::Variables, "variables"},
    {Operation::Kind::PrepareConnection, "prepare-connection"},
    {Operation::Kind::RemoveConnection, "remove-connection"},
    {Operation::Kind::AddZone, "add-zone"},
    {Operation::Kind::RemoveZone, "remove-zone"},
    {Operation::Kind::CleanConnection, "clean-connection"},
    {Operation::Kind::Bisect, "bisect"},
    {Operation::Kind::LiftFreeze, "lift-freeze"},
    {Operation::Kind::CleanUp, "clean-up"}};

} // namespace

QString stateName(State state)
{
    return nameIn(states, state);
}

State stateFromName(const QString& name)
{
    return valueIn(states, name, State::Error);
}

bool isFinal(State state)
{
    switch (state) {
    case State::Ready:
    case State::Error:
    case State::Canceled:
    case State::Skipped:
    case State::RolledBack:
    case State::Abandoned: return true;
    default: return false;
    }
}

QString roleName(ReleaseRole role)
{
    return nameIn(roles, role);
}

ReleaseRole roleFromName(const QString& name)
{
    return valueIn(roles, name, ReleaseRole::None);
}

QString Cause::text() const
{
    return nameIn(causes, kind) + of;
}

Cause Cause::fromText(const QString& stored)
{
    for (const auto& [kind, text] : causes) {
        const QLatin1StringView start(text);
        if (start.endsWith(u' ') ? stored.startsWith(start) : stored == start)
            return {kind, stored.mid(start.size())};
    }
    return {Kind::Other, stored};
}

QString stageStateName(StageState state)
{
    return nameIn(stageStates, state);
}

StageState stageStateFromName(const QString& name)
{
    return valueIn(stageStates, name, StageState::Waiting);
}

QString operationKindName(const Operation& operation)
{
    return operation.kind == Operation::Kind::Unknown ? operation.unknownKind : nameIn(operationKinds, operation.kind);
}

void setOperationKind(Operation& operation, const QString& storedName)
{
    operation.kind = valueIn(operationKinds, storedName, Operation::Kind::Unknown);
    operation.unknownKind = operation.kind == Operation::Kind::Unknown ? storedName : QString();
}

QString operationStateName(Operation::State state)
{
    return nameIn(operationStates, state);
}

Operation::State operationStateFromName(const QString& name)
{
    return valueIn(operationStates, name, Operation::State::Failed);
}

} // namespace shipdeck::store
