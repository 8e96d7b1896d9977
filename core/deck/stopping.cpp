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
    return deploy::targetOf(project).isHere();
}

Task<Result<store::Operation>> stopOrStart(Paths paths, store::Project project, QString environment,
                                           store::Operation::Kind kind)
{
    if (!canStop(project))
        co_return fail(Error::Kind::BadInput, "stop-unsupported",
                       say(QT_TRANSLATE_NOOP("core", "%1 does not run on this computer."), {project.name}),
                       say(QT_TRANSLATE_NOOP("core",
                                             "Only sites on this computer can be stopped, started and restarted.")));
    store::Operation operation;
    operation.id = newId();
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

Health stoppedHealth(const QString& project, const QString& environment)
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
