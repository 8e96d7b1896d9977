// SPDX-License-Identifier: MIT
#include "agent/canary_keeper.h"

#include "agent/open_operations.h"
#include "base/clock.h"
#include "base/ids.h"
#include "deploy/canary_rule.h"
#include "deploy/enqueue.h"
#include "deploy/serving.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "store/canaries.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/store.h"

#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(canariesLog, "shipdeck.agent.canaries", QtInfoMsg)

//! What ends or replaces a canary.
bool isMoving(const store::Operation& operation, const store::Deployment& canary)
{
    using Kind = store::Operation::Kind;
    static constexpr Kind moves[] = {Kind::Canary, Kind::Promote, Kind::Rollback, Kind::Remove,
                                     Kind::RemoveEnvironment};
    return operation.project == canary.project && operation.environment == canary.environment
        && std::find(std::begin(moves), std::end(moves), operation.kind) != std::end(moves);
}

} // namespace

void CanaryKeeper::follow()
{
    store::DeploymentFilter filter;
    filter.state = store::roleName(store::ReleaseRole::Rolling);
    m_canaries = store::deployments(m_world.store.database(), filter).value_or(m_canaries);
    m_canaries.removeIf([](const store::Deployment& one) { return !deploy::isHere(one.target); });
    m_noted.removeIf([this](const auto& noted) {
        return std::none_of(m_canaries.begin(), m_canaries.end(),
                            [&](const auto& one) { return one.id == noted.key(); });
    });
}

void CanaryKeeper::poll()
{
    for (const store::Deployment& canary : std::as_const(m_canaries)) {
        const auto project = store::project(m_world.store.database(), canary.project);
        if (!project)
            continue;
        const auto traffic = m_world.serving.canaryTraffic(deploy::siteSlug(*project, canary.environment));
        if (!traffic || m_noted.value(canary.id) == *traffic)
            continue;
        note(canary, *traffic);
        if (!deploy::isClearlyWorse(*traffic))
            continue;
        if (const auto ended = end(canary, *project, *traffic); !ended)
            qCWarning(canariesLog).noquote() << "ending" << canary.id << ended.error().render();
    }
}

void CanaryKeeper::note(const store::Deployment& canary, const CanaryTraffic& traffic)
{
    m_noted.insert(canary.id, traffic);
    (void)m_world.store.write([&](store::Database& db) { return store::setCanaryRecord(db, {canary.id, traffic}); });
}

Result<> CanaryKeeper::end(const store::Deployment& canary, const store::Project& project, const CanaryTraffic& traffic)
{
    store::Operation operation;
    operation.id = OperationId(newId());
    operation.kind = store::Operation::Kind::Canary;
    operation.project = canary.project;
    operation.environment = canary.environment;
    operation.deployment = canary.id;
    operation.requestedBy = deploy::byShipdeck;
    operation.createdAt = nowUtc();
    deploy::setObserved(operation, traffic);
    return m_world.store.write([&](store::Database& db) -> Result<> {
        SD_TRY(const bool moves,
               isUnderWay(db, [&](const store::Operation& other) { return isMoving(other, canary); }));
        return moves ? Result<>() : deploy::insertWithPlan(db, operation, project, canary);
    });
}

} // namespace shipdeck::agent
