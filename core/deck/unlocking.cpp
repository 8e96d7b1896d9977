// SPDX-License-Identifier: MIT
// What is kept in an AWS account of who works on an environment, and of its pin.
#include "deck/releases.h"

#include "aws/connection.h"
#include "deck/state.h"
#include "deploy/aws/account.h"
#include "deploy/target.h"
#include "deploy/aws/history/release_store.h"
#include "store/operations.h"
#include "store/projects.h"

namespace shipdeck {
namespace {

Failure stillHere(const site::SiteLock& lock)
{
    return fail(Error::Kind::Conflict, "unlock-own",
                say(QT_TRANSLATE_NOOP("core", "%1 is locked by an operation on this computer."), {lock.environment}),
                say(QT_TRANSLATE_NOOP("core", "Cancel that operation: `shipctl list` shows it.")));
}

//! Locks of the environment (none: of each) and of the clean-up, which holds up all environments.
Task<Result<QList<site::SiteLock>>> locksOn(const site::ReleaseStore* store, EnvironmentName environment, Cancel cancel)
{
    CO_TRY(QList<site::SiteLock> found, co_await store->locks(cancel));
    found.removeIf([&environment](const site::SiteLock& lock) {
        return !environment.isEmpty() && lock.environment != environment && !lock.isEverybodys();
    });
    co_return found;
}

} // namespace

Task<Result<QList<site::SiteLock>>> ReleaseService::unlock(ProjectId name, EnvironmentName environment, bool isMeant,
                                                           Cancel cancel)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    CO_TRY(const store::Project project, store::project(db, name));
    const Result<> known = environment.isEmpty() ? Result<>() : store::checkEnvironment(db, project, environment);
    CO_TRY(const auto place, deploy::historyOf(db, project));
    if (!place)
        co_return known ? Result<QList<site::SiteLock>>(QList<site::SiteLock>()) : tl::unexpected(known.error());
    CO_TRY(const auto open, store::openOperations(db));
    const aws::Choice choice = deploy::AwsChoice::of(project).choice();
    CO_TRY(const std::shared_ptr<aws::Connection> connection, m_state.connections->of(choice));
    const site::ReleaseStore store(&connection->client(), place->bucket, place->prefix);
    const site::ReleaseStore* const at = &store;
    CO_TRY(const QList<site::SiteLock> found, co_await locksOn(at, environment, cancel));
    if (found.isEmpty() && !known) // only another computer may have heard of it
        co_return tl::unexpected(known.error());
    for (const site::SiteLock& lock : found)
        for (const store::Operation& operation : open)
            if (operation.id == lock.operation)
                co_return stillHere(lock);
    for (const site::SiteLock& lock : found) {
        const site::SiteLock theirs = lock;
        if (isMeant)
            CO_CHECK(co_await store.unlock(theirs, cancel));
    }
    co_return found;
}

Task<Result<>> ReleaseService::liftInAws(store::Project project, EnvironmentName environment)
{
    const auto held = hold();
    CO_TRY(const auto place, deploy::historyOf(m_state.database(), project));
    if (!place)
        co_return Result<>();
    CO_TRY(const std::shared_ptr<aws::Connection> connection,
           m_state.connections->of(deploy::AwsChoice::of(project).choice()));
    const site::ReleaseStore store(&connection->client(), place->bucket, place->prefix);
    const Cancel never;
    CO_CHECK(co_await store.lift(environment, never));
    co_return Result<>();
}

} // namespace shipdeck
