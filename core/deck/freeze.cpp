// SPDX-License-Identifier: MIT
// Lifting a deployment freeze.
#include "base/clock.h"
#include "base/user_name.h"
#include "deck/releases.h"
#include "deck/state.h"
#include "store/operations.h"
#include "store/projects.h"

namespace shipdeck {
namespace {

Result<deploy::FreezeLift> liftIn(store::Database& db, const ProjectId& id, const EnvironmentName& environment,
                                  const QString& reason)
{
    SD_TRY(store::Project project, store::project(db, id));
    SD_CHECK(store::checkEnvironmentName(environment)); // its first deployment may be the one that is refused
    if (!deploy::freezeHolds(project, environment, nowUtc())) {
        SD_CHECK(store::checkEnvironment(db, project, environment)); // mistyped, it may be
        return fail(Error::Kind::Conflict, "not-frozen",
                    say(QT_TRANSLATE_NOOP("core", "%1 is not frozen in %2."), {project.name, environment}),
                    say(QT_TRANSLATE_NOOP("core", "Deployments go live there.")));
    }
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

Task<Result<deploy::FreezeLift>> ReleaseService::liftFreeze(ProjectId project, EnvironmentName environment,
                                                            QString reason)
{
    const auto held = hold();
    reason = reason.simplified();
    if (reason.isEmpty())
        co_return fail(Error::Kind::BadInput, "freeze-reason",
                       say(QT_TRANSLATE_NOOP("core", "Lifting a freeze needs a reason.")),
                       say(QT_TRANSLATE_NOOP("core", "Say why: it is recorded in Activity.")));
    deploy::FreezeLift lifted;
    std::function<Result<>(store::Database&)> work = [=, &lifted](store::Database& db) -> Result<> {
        SD_TRY(lifted, liftIn(db, project, environment, reason));
        return {};
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    co_return lifted;
}

} // namespace shipdeck
