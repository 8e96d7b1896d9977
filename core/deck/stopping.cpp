// SPDX-License-Identifier: MIT
#include "deck/stopping.h"

#include "agent/agent_lock.h"
#include "base/clock.h"
#include "base/command.h"
#include "base/ids.h"
#include "build/tree/pool.h"
#include "deploy/enqueue.h"
#include "deploy/target.h"
#include "store/projects.h"
#include "store/store.h"

namespace shipdeck {

bool canStop(const store::Project& project)
{
    return deploy::targetOf(project).running() != nullptr;
}

Task<Result<store::Operation>> stopOrStart(Paths paths, store::Project project, EnvironmentName environment,
                                           store::Operation::Kind kind)
{
    CO_CHECK(deploy::targetOf(project).runningFor(project));
    store::Operation operation;
    operation.id = OperationId(newId());
    operation.createdAt = nowUtc();
    operation.kind = kind;
    operation.project = project.id;
    operation.environment = environment;
    const std::function<Result<>()> asking = [paths, project, operation]() -> Result<> {
        SD_TRY(const auto store, store::Store::open(paths));
        return store->write([&](store::Database& db) -> Result<> {
            SD_TRY(const auto known, store::knownEnvironment(db, project.id, operation.environment));
            if (!known || known->current.isEmpty())
                return fail(Error::Kind::Conflict, "nothing-current",
                            say(QT_TRANSLATE_NOOP("core", "%1 has no live release in %2."),
                                {project.name, operation.environment}),
                            say(QT_TRANSLATE_NOOP("core", "Deploy it first.")));
            return deploy::insertWithPlan(db, operation, project, {});
        });
    };
    CO_CHECK(co_await build::onPool(asking));
    CO_CHECK(agent::ensureAgent(paths));
    co_return operation;
}

Health stoppedHealth(const QString& project, const EnvironmentName& environment)
{
    const bool isProduction = environment == QStringLiteral("production");
    Health health;
    health.state = Health::State::Stopped;
    health.what = say(QT_TRANSLATE_NOOP("core", "Stopped."));
    health.next = {say(QT_TRANSLATE_NOOP("core", "Start it: shipctl start %1"),
                       {shellQuoted(project) + (isProduction ? QString() : QStringLiteral(" --env ") + environment)})};
    return health;
}

} // namespace shipdeck
