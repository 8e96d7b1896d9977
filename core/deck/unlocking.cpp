// SPDX-License-Identifier: MIT
// What is kept for all computers of who works on an environment, and of its pin.
#include "deck/releases.h"

#include "deck/state.h"
#include "deploy/target.h"
#include "store/operations.h"
#include "store/projects.h"

namespace shipdeck {
namespace {

Failure stillHere(const deploy::HeldLock& lock)
{
    return fail(Error::Kind::Conflict, "unlock-own",
                say(QT_TRANSLATE_NOOP("core", "%1 is locked by an operation on this computer."), {lock.environment}),
                say(QT_TRANSLATE_NOOP("core", "Cancel that operation: `shipctl list` shows it.")));
}

Failure hasNoLocks(const store::Project& project)
{
    return fail(Error::Kind::BadInput, "unlock-unsupported",
                say(QT_TRANSLATE_NOOP("core", "%1 cannot be locked by another computer: its target is %2."),
                    {project.name, deploy::targetOf(project).title().render()}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Only sites on AWS have locks. `shipctl list` shows what is running here.")));
}

} // namespace

Task<Result<QList<deploy::HeldLock>>> ReleaseService::unlock(ProjectId name, EnvironmentName environment, bool isMeant,
                                                             Cancel cancel)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    CO_TRY(const store::Project project, store::project(db, name));
    const Result<> known = environment.isEmpty() ? Result<>() : store::checkEnvironment(db, project, environment);
    if (known && !deploy::targetOf(project).history())
        co_return hasNoLocks(project);
    CO_TRY(const deploy::History* const history, deploy::historyOf(db, project));
    if (!history)
        co_return known ? Result<QList<deploy::HeldLock>>(QList<deploy::HeldLock>()) : tl::unexpected(known.error());
    CO_TRY(const auto open, store::openOperations(db));
    const deploy::HistoryContext context = m_state.historyContext();
    CO_TRY(QList<deploy::HeldLock> found, co_await history->locks(context, project, cancel));
    found.removeIf([&environment](const deploy::HeldLock& lock) {
        return !environment.isEmpty() && lock.environment != environment && !lock.isEverybodys;
    });
    if (found.isEmpty() && !known) // only another computer may have heard of it
        co_return tl::unexpected(known.error());
    for (const deploy::HeldLock& lock : std::as_const(found))
        for (const store::Operation& operation : open)
            if (operation.id == lock.operation)
                co_return stillHere(lock);
    for (const deploy::HeldLock& lock : std::as_const(found)) {
        const deploy::HeldLock theirs = lock;
        if (isMeant)
            CO_CHECK(co_await history->unlock(context, project, theirs, cancel));
    }
    co_return found;
}

Task<Result<>> ReleaseService::liftForAll(store::Project project, EnvironmentName environment)
{
    const auto held = hold();
    CO_TRY(const deploy::History* const history, deploy::historyOf(m_state.database(), project));
    if (!history)
        co_return Result<>();
    const deploy::HistoryContext context = m_state.historyContext();
    co_return co_await history->lift(context, project, environment);
}

} // namespace shipdeck
