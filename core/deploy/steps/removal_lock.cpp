// SPDX-License-Identifier: MIT
#include "deploy/steps/removal_lock.h"

#include "aws/services/s3.h"
#include "deploy/engine/world.h"
#include "deploy/sign_ins.h"
#include "deploy/steps/static_site.h"
#include "store/operations.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr std::chrono::minutes lockedFor(15);

QString shownFor(const StaticAccount& account, const site::ReleaseStore& releases, const QString& verb,
                 const QString& lock)
{
    const QString name = site::ReleaseStore::isEverybodys(lock) ? site::ReleaseStore::cleaning() : lock;
    const QString key = releases.prefix() + u"shipdeck/locks/%1.json"_s.arg(name);
    return u"aws s3api %1 --bucket %2 --key %3%4"_s.arg(verb, releases.bucket(), key, account.choice.flags());
}

//! Who may not write a lock may still take everything away, as long as nobody is seen at work on it.
Task<Result<HeldLock>> withoutLock(StaticAccount account, site::ReleaseStore releases, QStringList own,
                                   QString environment)
{
    const auto locks = co_await releases.locks(account.cancel);
    if (!locks && locks.error().kind != Error::Kind::Denied)
        co_return tl::unexpected(locks.error());
    for (const site::SiteLock& lock : locks.value_or(QList<site::SiteLock>()))
        if (!own.contains(lock.operation) && (environment.isEmpty() || lock.environment == environment))
            co_return site::ReleaseStore::busy(lock);
    co_return HeldLock();
}

//! `environment` may be empty: all of them.
Task<Result<HeldLock>> lockFor(Context context, StaticAccount account, site::ReleaseStore releases, QString environment)
{
    CO_TRY(const QStringList own, store::operationIds(context->world.store.database(), context->project.id));
    const site::ReleaseStore* const at = &releases;
    const QString operation = context->operation.id;
    const QString who = thisComputer();
    const Cancel cancel = account.cancel;
    const std::function<Task<Result<site::SiteLock>>()> effect = [=] {
        return environment.isEmpty() ? at->lockAll(operation, who, lockedFor, own, cancel)
                                     : at->lock(environment, operation, who, lockedFor, cancel, own);
    };
    const QString shown = shownFor(account, releases, u"put-object --if-none-match '*'"_s,
                                   environment.isEmpty() ? site::ReleaseStore::removing() : environment);
    const auto lock = co_await site::through<site::SiteLock>(account.shown, shown, effect);
    if (!lock && lock.error().code == u"aws-no-such-bucket")
        co_return HeldLock();
    if (!lock && lock.error().kind == Error::Kind::Denied && !isSignIn(lock.error()))
        co_return co_await withoutLock(account, releases, own, environment);
    if (!lock)
        co_return tl::unexpected(lock.error());
    co_return HeldLock(*lock);
}

} // namespace

Task<Result<HeldLock>> lockToRemove(Context context, StaticAccount account, site::ReleaseStore releases)
{
    const QString all;
    co_return co_await lockFor(context, account, releases, all);
}

Task<Result<HeldLock>> lockToRemove(Context context, StaticAccount account, site::ReleaseStore releases,
                                    QString environment)
{
    co_return co_await lockFor(context, account, releases, environment);
}

Task<Result<>> letGoOf(StaticAccount account, site::ReleaseStore releases, HeldLock lock)
{
    if (!lock)
        co_return Result<>();
    const site::ReleaseStore* const at = &releases;
    const site::SiteLock held = *lock;
    const site::Effect effect = [at, held] { return at->unlock(held); };
    const QString shown = shownFor(account, releases, u"delete-object"_s, held.environment);
    co_return co_await site::through(account.shown, shown, effect);
}

namespace {

struct Renewal {
    site::SiteLock lock;
    CancelSource over;         //!< nothing is left to be done
    CancelSource stop;         //!< for who works under it
    std::optional<Error> lost; //!< somebody else has it
};

//! Whether another computer has begun there since. If not, our lock has just gone with its bucket, or somebody has unlocked.
Task<bool> isTaken(StaticAccount account, site::ReleaseStore releases, site::SiteLock mine)
{
    const auto there = co_await releases.locks(account.cancel);
    for (const site::SiteLock& one : there.value_or(QList<site::SiteLock>()))
        if (one.operation != mine.operation
            && (one.environment == mine.environment || site::ReleaseStore::isEverybodys(mine.environment)))
            co_return true;
    co_return false;
}

//! A renewal that fails for another reason is tried again at the next turn: a lock lasts for three of them.
Task<> keepRenewing(StaticAccount account, site::ReleaseStore releases, std::shared_ptr<Renewal> renewal,
                    std::chrono::milliseconds every)
{
    const Cancel over = renewal->over.token();
    const site::ReleaseStore* const at = &releases;
    for (;;) {
        co_await account.client()->settings().wait(every, over);
        if (over)
            co_return;
        const site::SiteLock held = renewal->lock;
        // Not to be canceled: whoever gives it back has to know what was written last.
        const std::function<Task<Result<site::SiteLock>>()> effect = [at, held] { return at->renew(held); };
        const QString shown = shownFor(account, releases, u"put-object --if-match <ETag>"_s, held.environment);
        const auto renewed = co_await site::through<site::SiteLock>(account.shown, shown, effect);
        if (renewed) {
            renewal->lock = *renewed;
        } else if (renewed.error().code == u"site-lock-lost" || renewed.error().code == u"aws-no-such-bucket") {
            if (!over && co_await isTaken(account, releases, held)) {
                renewal->lost = renewed.error();
                renewal->stop.request();
            }
            co_return;
        }
    }
}

} // namespace

Task<Result<>> whileHeld(StaticAccount account, site::ReleaseStore releases, HeldLock lock, Removal work, LockGoes goes,
                         std::chrono::milliseconds every)
{
    if (!lock)
        co_return co_await work(account);
    const auto renewal = std::make_shared<Renewal>();
    renewal->lock = *lock;
    QObject here;
    account.cancel.onRequested(&here, [renewal] { renewal->stop.request(); });
    StaticAccount stoppable = account;
    stoppable.cancel = renewal->stop.token();
    Task<> renewing = keepRenewing(account, releases, renewal, every);
    const Result<> done = co_await work(stoppable);
    renewal->over.request();
    co_await renewing;
    if (!done && renewal->lost)
        co_return tl::unexpected(*renewal->lost);
    if (done && goes == LockGoes::WithTheBucket)
        co_return done;
    const HeldLock last = renewal->lock;
    const Result<> free = co_await letGoOf(account, releases, last);
    co_return done ? free : done;
}

QString removalLockCommand()
{
    return u"aws s3api put-object --if-none-match '*' --bucket <bucket> --key shipdeck/locks/%1.json"_s.arg(
        site::ReleaseStore::cleaning());
}

Task<Result<>> checkNobodyWorks(Context context, StaticAccount account, QString bucket)
{
    const QString sites = u"sites/"_s;
    const auto objects = co_await aws::s3::list(account.client(), bucket, sites, account.cancel);
    if (!objects && objects.error().code == u"aws-no-such-bucket")
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
        CO_TRY(const QList<site::SiteLock> locks, co_await releases.locks(account.cancel));
        for (const site::SiteLock& lock : locks)
            if (!store::operation(db, lock.operation)) // this computer's own have ended
                co_return site::ReleaseStore::busy(lock);
    }
    co_return Result<>();
}

} // namespace shipdeck::deploy
