// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/removal_lock.h"

#include "aws/error_codes.h"
#include "aws/services/s3.h"
#include "deploy/engine/world.h"
#include "deploy/sign_ins.h"
#include "store/store.h"
#include "targets/cloudfront/steps/site.h"
#include "deploy/aws/stacks/object_command.h"
#include "store/operations.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! Without permission to write a lock the removal may continue if no other computer holds one, as a cleanup of the site does
//! for all environments.
Task<Result<LockGuard>> withoutLock(AwsAccount account, site::ReleaseStore releases, site::IsOver own,
                                    QString environment)
{
    const auto locks = co_await releases.locks(account.cancel);
    if (!locks && locks.error().kind != Error::Kind::Denied)
        co_return tl::unexpected(locks.error());
    for (const site::SiteLock& lock : locks.value_or(QList<site::SiteLock>()))
        if (!own(lock.operation)
            && (environment.isEmpty() || lock.environment == environment
                || site::ReleaseStore::isEverybodys(lock.environment)))
            co_return site::ReleaseStore::busy(lock);
    co_return LockGuard();
}

//! `environment` empty: all of them.
Task<Result<LockGuard>> lockFor(Context context, AwsAccount account, site::ReleaseStore releases, QString environment)
{
    store::Database* const db = &context->world.store.database();
    const QString project = context->project.id;
    // All earlier operations of this project here have ended, as a removal runs alone.
    const site::IsOver own = [db, project](const QString& id) {
        const auto known = store::operation(*db, id);
        return known && known->project == project;
    };
    const site::ReleaseStore* const at = &releases;
    const QString operation = context->operation.id;
    const QString who = thisComputer();
    const Cancel cancel = account.cancel;
    const std::function<Task<Result<site::SiteLock>>()> effect = [=] {
        return environment.isEmpty() ? at->lockAll(operation, who, lockedFor, own, cancel)
                                     : at->lock(environment, operation, who, lockedFor, cancel, own);
    };
    const QString key = releases.lockKey(environment.isEmpty() ? site::ReleaseStore::removing() : environment);
    const QString shown =
        site::objectCommand(u"put-object --if-none-match '*'"_s, releases.bucket(), key, account.choice.flags());
    const auto lock = co_await site::through<site::SiteLock>(account.shown, shown, effect);
    if (!lock && lock.error().code == code::awsNoSuchBucket)
        co_return LockGuard();
    if (!lock && lock.error().kind == Error::Kind::Denied && !isSignIn(lock.error()))
        co_return co_await withoutLock(account, releases, own, environment);
    if (!lock)
        co_return tl::unexpected(lock.error());
    co_return LockGuard(*lock);
}

} // namespace

Task<Result<LockGuard>> lockToRemove(Context context, AwsAccount account, site::ReleaseStore releases)
{
    const QString all;
    co_return co_await lockFor(context, account, releases, all);
}

Task<Result<LockGuard>> lockToRemove(Context context, AwsAccount account, site::ReleaseStore releases,
                                     QString environment)
{
    co_return co_await lockFor(context, account, releases, environment);
}

QString removalLockCommand(const QString& prefix, const QString& environment)
{
    const site::ReleaseStore releases(nullptr, u"<bucket>"_s, prefix); // only for the key's name
    const QString key = environment.isEmpty() ? releases.removingKey() : releases.lockKey(environment);
    return site::objectCommand(u"put-object --if-none-match '*'"_s, releases.bucket(), key);
}

Task<Result<>> checkNobodyWorks(Context context, AwsAccount account, QString bucket)
{
    const QString sites = u"sites/"_s;
    const auto objects = co_await aws::s3::list(account.client(), bucket, sites, account.cancel);
    if (!objects && objects.error().code == code::awsNoSuchBucket)
        co_return Result<>();
    if (!objects)
        co_return tl::unexpected(objects.error());
    QStringList prefixes;
    for (const aws::ObjectInfo& object : *objects)
        if (const qsizetype at = object.key.indexOf(u"/shipdeck/locks/"_s); at > 0)
            prefixes << object.key.left(at + 1);
    prefixes.removeDuplicates();
    store::Database& db = context->world.store.database();
    for (const QString& prefix : std::as_const(prefixes)) {
        const site::ReleaseStore releases(account.client(), bucket, prefix);
        CO_TRY(const QList<site::SiteLock> locks, co_await releases.passLocks(account.cancel));
        for (const site::SiteLock& lock : locks)
            if (!store::operation(db, lock.operation)) // those of this computer have ended
                co_return site::ReleaseStore::busy(lock);
    }
    co_return Result<>();
}

} // namespace shipdeck::deploy
