// SPDX-License-Identifier: MIT
// The locks of ReleaseStore. They expire by S3's clock alone: the time of the write and the time of the response.
#include "aws/client.h"
#include "aws/error_codes.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/aws/history/release_store.h"

#include "aws/services/amend.h"
#include "base/all.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

using namespace std::chrono_literals;

constexpr auto pauseWhileCleaning = 1s;
constexpr int mostUnlocks = 3;
const QString locksFolder = u"shipdeck/locks/"_s;

Failure lost(const SiteLock& lock)
{
    return fail(Error::Kind::Conflict, code::siteLockLost,
                say(QT_TRANSLATE_NOOP("core",
                                      "Another computer has taken over %1: this one was away for too long, or the lock "
                                      "was released by hand."),
                    {lock.environment}),
                say(QT_TRANSLATE_NOOP("core", "Look at what it did, then deploy again.")));
}

Failure disconnecting(const SiteLock& lock)
{
    return fail(Error::Kind::Conflict, code::siteBusy,
                say(QT_TRANSLATE_NOOP("core", "%1 is removing the whole domain at the moment."), {lock.computer}),
                say(QT_TRANSLATE_NOOP(
                        "core",
                        "Wait until it is done. If that computer is gone, wait until its lock expires at %1 (UTC)."),
                    {lock.until.toUTC().toString(u"yyyy-MM-dd hh:mm"_s)}));
}

//! Left by an agent that was killed, or by an operation that has ended.
bool isOurs(const SiteLock& there, const SiteLock& mine, const IsOver& own)
{
    return (there.operation == mine.operation && there.computer == mine.computer) || (own && own(there.operation));
}

SiteLock lockOf(const QString& environment, const QString& operation, const QString& computer,
                std::chrono::seconds lifetime)
{
    SiteLock wanted;
    wanted.environment = environment;
    wanted.operation = operation;
    wanted.computer = computer;
    wanted.seconds = lifetime.count();
    return wanted;
}

} // namespace

bool SiteLock::isEverybodys() const
{
    return ReleaseStore::isEverybodys(environment);
}

Failure ReleaseStore::busy(const SiteLock& lock)
{
    if (lock.isOfBucket)
        return disconnecting(lock);
    const bool isOfAll = isEverybodys(lock.environment);
    const bool isProduction = isOfAll || lock.environment == u"production";
    return fail(Error::Kind::Conflict, code::siteBusy,
                lock.environment == removing()
                    ? say(QT_TRANSLATE_NOOP("core", "%1 is removing this project at the moment."), {lock.computer})
                    : isOfAll
                    ? say(QT_TRANSLATE_NOOP("core", "%1 is removing old releases at the moment."), {lock.computer})
                    : say(QT_TRANSLATE_NOOP("core", "%1 is working on %2 at the moment."),
                          {lock.computer, lock.environment}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Wait until it is done. If that computer is gone, take over the lock (%1), or "
                                      "wait until it expires at %2 (UTC)."),
                    {u"shipctl unlock <project>"_s + (isProduction ? QString() : u" --env "_s + lock.environment),
                     lock.until.toUTC().toString(u"yyyy-MM-dd hh:mm"_s)}));
}

QString ReleaseStore::lockKey(const QString& environment) const
{
    // A cleanup and a removal share one object, so that only one of them can run.
    return m_prefix + locksFolder + (environment == removing() ? cleaning() : environment) + ".json"_L1;
}

Task<Result<std::optional<SiteLock>>> ReleaseStore::readLock(QString environment, Cancel cancel) const
{
    const auto object = co_await aws::s3::get(m_client, m_bucket, lockKey(environment), cancel);
    if (!object && object.error().code == code::awsNoSuchKey)
        co_return std::optional<SiteLock>();
    if (!object)
        co_return tl::unexpected(object.error());
    const Result<SiteLock> read = SiteLock::fromJson(object->body);
    if (!read && read.error().code != code::siteManifestUnreadable)
        co_return tl::unexpected(read.error());
    // A lock is identified by its ETag, so one that was overwritten by hand is lost to its owner.
    SiteLock lock = read.value_or(SiteLock());
    if (lock.environment != removing())
        lock.environment = environment;
    lock.etag = object->info.etag;
    lock.isOver = object->info.modifiedAt.secsTo(object->info.readAt) >= lock.seconds;
    co_return std::optional<SiteLock>(lock);
}

Task<Result<SiteLock>> ReleaseStore::write(SiteLock lock, Cancel cancel) const
{
    lock.until = m_client->settings().now().addSecs(lock.seconds);
    lock.isOver = false;
    aws::NewObject object = document(lockKey(lock.environment), lock.toJson());
    object.only = {lock.etag.isEmpty() ? aws::WriteIf::Rule::Missing : aws::WriteIf::Rule::Same, lock.etag};
    CO_TRY(lock.etag, co_await aws::s3::put(m_client, object, cancel));
    const SiteLock written = lock;
    co_return written;
}

Task<Result<std::optional<SiteLock>>> ReleaseStore::liveLock(QString environment, Cancel cancel) const
{
    aws::Amendment<std::optional<SiteLock>> by;
    by.read = [this, environment, cancel] { return readLock(environment, cancel); };
    by.change = [](std::optional<SiteLock>& there) -> Result<bool> { return there && there->isOver; };
    by.write = [this, environment, cancel](std::optional<SiteLock> expired) {
        return removeLock(environment, expired->etag, cancel);
    };
    by.attempts = aws::anyNumber;
    co_return co_await aws::amend(by);
}

Task<Result<std::optional<SiteLock>>> ReleaseStore::removeLock(QString environment, QByteArray etag,
                                                               Cancel cancel) const
{
    const aws::WriteIf only{aws::WriteIf::Rule::Same, etag};
    CO_CHECK(co_await aws::s3::remove(m_client, m_bucket, lockKey(environment), cancel, only));
    co_return std::optional<SiteLock>();
}

Task<Result<std::optional<SiteLock>>> ReleaseStore::lockOfBucket(Cancel cancel) const
{
    if (m_prefix.isEmpty())
        co_return std::optional<SiteLock>();
    const ReleaseStore whole(m_client, m_bucket);
    const QString everybodys = cleaning();
    CO_TRY(std::optional<SiteLock> lock, co_await whole.liveLock(everybodys, cancel));
    if (!lock || lock->environment != removing())
        co_return std::optional<SiteLock>();
    lock->isOfBucket = true;
    co_return lock;
}

Task<Result<std::optional<SiteLock>>> ReleaseStore::whoHasAll(SiteLock mine, IsOver own, Cancel cancel) const
{
    auto looking = lockOfBucket(cancel); // started here to run in parallel
    const QString everybodys = cleaning();
    const Result<std::optional<SiteLock>> there = co_await liveLock(everybodys, cancel);
    CO_TRY(const std::optional<SiteLock> whole, co_await looking);
    CO_TRY(const std::optional<SiteLock> other, there);
    for (const auto& one : {whole, other})
        if (one && !isOurs(*one, mine, own))
            co_return one;
    co_return std::optional<SiteLock>();
}

//! Our lock is written before this check, and a cleanup checks for locks after writing its own, so one of the two sees
//! the other. A removal that begins after our lock sees it and gives up.
Task<Result<>> ReleaseStore::untilClear(SiteLock mine, IsOver own, Cancel cancel) const
{
    while (!isEverybodys(mine.environment)) {
        CO_TRY(const std::optional<SiteLock> other, co_await whoHasAll(mine, own, cancel));
        const bool isRemoval = other && other->environment == removing();
        if (!other || (isRemoval && mine.wasHeld))
            break;
        if (isRemoval)
            co_return busy(*other);
        co_await m_client->settings().wait(pauseWhileCleaning, cancel);
        if (cancel)
            co_return canceled();
    }
    co_return Result<>();
}

Task<Result<SiteLock>> ReleaseStore::claim(SiteLock wanted, IsOver own, Cancel cancel) const
{
    aws::Amendment<SiteLock> by;
    by.read = [this, wanted, cancel] { return lockThere(wanted.environment, cancel); };
    by.change = [wanted, own](SiteLock& there) -> Result<bool> {
        const bool isLive = !there.etag.isEmpty() && !there.isOver;
        SiteLock mine = wanted;
        mine.wasHeld = isLive && isOurs(there, wanted, own);
        mine.etag = there.etag;
        if (isLive && !mine.wasHeld)
            return busy(there);
        there = mine;
        return true;
    };
    by.write = [this, cancel](SiteLock mine) { return write(mine, cancel); };
    by.attempts = aws::anyNumber;
    co_return co_await aws::amend(by, std::optional(wanted));
}

Task<Result<SiteLock>> ReleaseStore::lockThere(QString environment, Cancel cancel) const
{
    CO_TRY(const std::optional<SiteLock> there, co_await readLock(environment, cancel));
    co_return there.value_or(SiteLock());
}

Task<Result<SiteLock>> ReleaseStore::take(SiteLock wanted, IsOver own, Cancel cancel) const
{
    CO_TRY(const SiteLock held, co_await claim(wanted, own, cancel));
    const Result<> clear = co_await untilClear(held, own, cancel);
    if (clear)
        co_return held;
    co_await unlock(held);
    co_return tl::unexpected(clear.error());
}

Task<Result<SiteLock>> ReleaseStore::lock(QString environment, QString operation, QString computer,
                                          std::chrono::seconds lifetime, Cancel cancel, IsOver own) const
{
    const SiteLock wanted = lockOf(environment, operation, computer, lifetime);
    co_return co_await take(wanted, own, cancel);
}

Task<Result<SiteLock>> ReleaseStore::claim(QString environment, QString operation, QString computer,
                                           std::chrono::seconds lifetime, Cancel cancel, IsOver own) const
{
    const SiteLock wanted = lockOf(environment, operation, computer, lifetime);
    co_return co_await claim(wanted, own, cancel);
}

Task<Result<SiteLock>> ReleaseStore::lockAll(QString operation, QString computer, std::chrono::seconds lifetime,
                                             IsOver own, Cancel cancel) const
{
    const SiteLock wanted = lockOf(removing(), operation, computer, lifetime);
    CO_TRY(const SiteLock mine, co_await take(wanted, own, cancel));
    const Result<QList<SiteLock>> there = co_await passLocks(cancel);
    std::optional<Error> trouble;
    if (!there)
        trouble = there.error();
    for (const SiteLock& one : there.value_or(QList<SiteLock>()))
        if (!isEverybodys(one.environment) && !isOurs(one, mine, own))
            trouble = busy(one).value();
    if (!trouble)
        co_return mine;
    co_await unlock(mine);
    co_return tl::unexpected(*trouble);
}

Task<Result<SiteLock>> ReleaseStore::renew(SiteLock lock, Cancel cancel) const
{
    const Result<SiteLock> written = co_await write(lock, cancel);
    if (!written && aws::lostRace(written.error()))
        co_return lost(lock);
    co_return written;
}

Task<Result<>> ReleaseStore::unlock(SiteLock lock, Cancel cancel) const
{
    const aws::WriteIf only{aws::WriteIf::Rule::Same, lock.etag};
    for (int tries = 1;; ++tries) {
        const Result<> removed = co_await aws::s3::remove(m_client, m_bucket, lockKey(lock.environment), cancel, only);
        if (removed || aws::lostRace(removed.error()))
            co_return Result<>();
        if (tries == mostUnlocks)
            co_return tl::unexpected(removed.error());
    }
}

Task<Result<QList<SiteLock>>> ReleaseStore::eachLock(LookAt look, Cancel cancel) const
{
    const QString folder = m_prefix + locksFolder;
    CO_TRY(const QList<aws::ObjectInfo> objects, co_await aws::s3::list(m_client, m_bucket, folder, cancel));
    std::vector<Task<Result<std::optional<SiteLock>>>> reading;
    for (const aws::ObjectInfo& object : objects)
        reading.push_back((this->*look)(object.key.mid(folder.size()).chopped(5), cancel));
    CO_TRY(const QList<std::optional<SiteLock>> read, co_await all(std::move(reading)));
    QList<SiteLock> live;
    for (const std::optional<SiteLock>& lock : read)
        if (lock && !lock->isOver)
            live << *lock;
    co_return live;
}

Task<Result<QList<SiteLock>>> ReleaseStore::locks(Cancel cancel) const
{
    return eachLock(&ReleaseStore::readLock, cancel);
}

Task<Result<QList<SiteLock>>> ReleaseStore::passLocks(Cancel cancel) const
{
    return eachLock(&ReleaseStore::liveLock, cancel);
}

} // namespace shipdeck::site
