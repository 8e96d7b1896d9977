// SPDX-License-Identifier: MIT
#include "deck/freeze.h"

#include "base/clock.h"
#include "base/user_name.h"
#include "build/tree/pool.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/store.h"

namespace shipdeck {
namespace {

Result<deploy::FreezeLift> liftIn(store::Database& db, const ProjectId& id, const EnvironmentName& environment,
                                  const QString& reason)
{
    SD_TRY(store::Project project, store::project(db, id));
    SD_CHECK(store::checkEnvironment(db, project, environment));
    if (!deploy::frozenUntil(project, environment, nowUtc()).isValid())
        return fail(Error::Kind::Conflict, "not-frozen",
                    say(QT_TRANSLATE_NOOP("core", "%1 is not frozen in %2."), {project.name, environment}),
                    say(QT_TRANSLATE_NOOP("core", "Deployments go live there.")));
    const deploy::FreezeLift lift{nowUtc().addDuration(deploy::freezeLiftedFor), userName(), reason};
    project.settings = deploy::withFreezeLift(project, environment, lift);
    SD_CHECK(store::updateProject(db, project));
    store::Operation done;
    done.kind = store::Operation::Kind::LiftFreeze;
    done.project = project.id;
    done.environment = environment;
    done.requestedBy = lift.by;
    done.params = {{QStringLiteral("reason"), reason}, {QStringLiteral("until"), lift.until.toString(Qt::ISODate)}};
    SD_CHECK(store::insertDone(db, done));
    return lift;
}

} // namespace

Task<Result<deploy::FreezeLift>> liftFreeze(Paths paths, ProjectId project, EnvironmentName environment, QString reason)
{
    reason = reason.simplified();
    if (reason.isEmpty())
        co_return fail(Error::Kind::BadInput, "freeze-reason",
                       say(QT_TRANSLATE_NOOP("core", "A freeze is not lifted without a reason.")),
                       say(QT_TRANSLATE_NOOP("core", "Say why: it is recorded in Activity.")));
    const std::function<Result<deploy::FreezeLift>()> work = [=]() -> Result<deploy::FreezeLift> {
        SD_TRY(const auto store, store::Store::open(paths));
        deploy::FreezeLift lifted;
        SD_CHECK(store->write([&](store::Database& db) -> Result<> {
            SD_TRY(lifted, liftIn(db, project, environment, reason));
            return {};
        }));
        return lifted;
    };
    co_return co_await build::onPool(work);
}

} // namespace shipdeck
