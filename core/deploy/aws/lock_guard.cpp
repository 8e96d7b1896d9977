// SPDX-License-Identifier: MIT
#include "deploy/aws/lock_guard.h"

#include "aws/client.h"
#include "aws/error_codes.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/aws/stacks/object_command.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

QString shownFor(const AwsAccount& account, const site::ReleaseStore& releases, const QString& verb,
                 const QString& lock)
{
    return site::objectCommand(verb, releases.bucket(), releases.lockKey(lock), account.choice.flags());
}

enum class Gone { IsLost, IsNobodys };

struct Renewal {
    site::SiteLock lock;
    Gone gone = Gone::IsLost;
    CancelSource over;         //!< the work has ended
    CancelSource stop;         //!< cancels the work
    std::optional<Error> lost; //!< the error that ended the work
};

bool isMine(const site::SiteLock& there, const site::SiteLock& mine)
{
    return there.operation == mine.operation && there.computer == mine.computer;
}

//! The state of a lock whose renewal failed. It may still be ours, if only the response was lost.
struct LockState {
    LockGuard mine;
    bool isTaken = false; //!< another computer holds a lock there now
};

Task<Result<LockState>> find(AwsAccount account, site::ReleaseStore releases, site::SiteLock mine)
{
    const Result<QList<site::SiteLock>> there = co_await releases.locks(account.cancel);
    if (!there && there.error().code != code::awsNoSuchBucket)
        co_return tl::unexpected(there.error());
    LockState found;
    for (const site::SiteLock& one : there.value_or(QList<site::SiteLock>())) {
        const bool isSame = one.environment == mine.environment;
        if (isSame && isMine(one, mine))
            found.mine = one;
        else if (!isMine(one, mine) && (isSame || site::ReleaseStore::isEverybodys(mine.environment)))
            found.isTaken = true;
    }
    co_return found;
}

//! Any other failed renewal is tried again at the next interval: a lock outlasts three of them.
Task<> keepRenewing(AwsAccount account, site::ReleaseStore releases, std::shared_ptr<Renewal> renewal)
{
    const Cancel over = renewal->over.token();
    const site::ReleaseStore* const at = &releases;
    for (;;) {
        co_await account.client()->settings().wait(account.renewEvery, over);
        if (over)
            co_return;
        const site::SiteLock held = renewal->lock;
        // Without a cancel: to release the lock, its last ETag must be known.
        const std::function<Task<Result<site::SiteLock>>()> effect = [at, held] { return at->renew(held); };
        const QString shown = shownFor(account, releases, u"put-object --if-match <ETag>"_s, held.environment);
        const auto renewed = co_await site::through<site::SiteLock>(account.shown, shown, effect);
        if (renewed)
            renewal->lock = *renewed;
        if (renewed || (renewed.error().code != code::siteLockLost && renewed.error().code != code::awsNoSuchBucket))
            continue;
        if (over)
            co_return;
        const Result<LockState> found = co_await find(account, releases, held);
        if (!found)
            continue;
        if (found->mine) {
            renewal->lock.etag = found->mine->etag;
            continue;
        }
        if (found->isTaken || renewal->gone == Gone::IsLost) {
            renewal->lost = renewed.error();
            renewal->stop.request();
        }
        co_return;
    }
}

Task<Result<>> renewedFor(AwsAccount account, site::ReleaseStore releases, std::shared_ptr<Renewal> renewal,
                          UnderLock work)
{
    QObject here;
    account.cancel.onRequested(&here, [renewal] { renewal->stop.request(); });
    AwsAccount stoppable = account;
    stoppable.cancel = renewal->stop.token();
    Task<> renewing = keepRenewing(account, releases, renewal);
    const Result<> done = co_await work(stoppable);
    renewal->over.request();
    co_await renewing;
    if (!done && renewal->lost)
        co_return tl::unexpected(*renewal->lost);
    co_return done;
}

} // namespace

Task<Result<>> releaseLockOf(AwsAccount account, site::ReleaseStore releases, LockGuard lock)
{
    if (!lock)
        co_return Result<>();
    const site::ReleaseStore* const at = &releases;
    const site::SiteLock held = *lock;
    const site::Effect effect = [at, held] { return at->unlock(held); };
    const QString shown = shownFor(account, releases, u"delete-object"_s, held.environment);
    co_return co_await site::through(account.shown, shown, effect);
}

Task<Result<site::SiteLock>> whileRenewed(AwsAccount account, site::ReleaseStore releases, site::SiteLock lock,
                                          UnderLock work)
{
    const auto renewal = std::make_shared<Renewal>();
    renewal->lock = lock;
    CO_CHECK(co_await renewedFor(account, releases, renewal, work));
    const site::SiteLock last = renewal->lock;
    co_return last;
}

Task<Result<>> underLock(AwsAccount account, site::ReleaseStore releases, LockGuard lock, UnderLock work, LockGoes goes)
{
    if (!lock)
        co_return co_await work(account);
    const auto renewal = std::make_shared<Renewal>();
    renewal->lock = *lock;
    renewal->gone = Gone::IsNobodys;
    const Result<> done = co_await renewedFor(account, releases, renewal, work);
    if ((!done && renewal->lost) || (done && goes == LockGoes::WithTheBucket))
        co_return done;
    const LockGuard last = renewal->lock;
    const Result<> free = co_await releaseLockOf(account, releases, last);
    co_return done ? free : done;
}

} // namespace shipdeck::deploy
