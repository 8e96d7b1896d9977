// SPDX-License-Identifier: MIT
// The locks of ReleaseStore. Whether one is over is asked of S3's clock alone: when it was written, and what time it is.
#include "deploy/targets/aws/static/release_store.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

using namespace std::chrono_literals;

constexpr auto pauseWhileCleaning = 1s;
constexpr int mostUnlocks = 3;
const QString locksFolder = u"shipdeck/locks/"_s;

Failure busy(const SiteLock& lock)
{
    return fail(Error::Kind::Conflict, "site-busy",
                say(QT_TRANSLATE_NOOP("core", "%1 is working on %2 at the moment."), {lock.computer, lock.environment}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Wait until it is done. If that computer is gone, take its place (shipctl unlock "
                                      "<project>), or wait until its lock ends by itself at %1 (UTC)."),
                    {lock.until.toUTC().toString(u"yyyy-MM-dd hh:mm"_s)}));
}

Failure lost(const SiteLock& lock)
{
    return fail(Error::Kind::Conflict, "site-lock-lost",
                say(QT_TRANSLATE_NOOP("core",
                                      "Another computer has taken over %1: this one was away for too long, or somebody "
                                      "unlocked it."),
                    {lock.environment}),
                say(QT_TRANSLATE_NOOP("core", "Look at what it did, then deploy again.")));
}

bool wasBeaten(const Error& error)
{
    return error.kind == Error::Kind::Conflict || error.code == u"aws-no-such-key";
}

} // namespace

QString ReleaseStore::lockKey(const QString& environment) const
{
    return m_prefix + locksFolder + environment + ".json"_L1;
}

Task<Result<std::optional<SiteLock>>> ReleaseStore::readLock(QString environment, Cancel cancel) const
{
    const auto object = co_await aws::s3::get(m_client, m_bucket, lockKey(environment), cancel);
    if (!object && object.error().code == u"aws-no-such-key")
        co_return std::optional<SiteLock>();
    if (!object)
        co_return tl::unexpected(object.error());
    CO_TRY(SiteLock lock, SiteLock::fromJson(object->body));
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

//! Ours is written by now, and whoever cleans looks at the locks after having written its own: one of both sees the other.
Task<Result<>> ReleaseStore::checkNotCleaning(SiteLock mine, Cancel cancel) const
{
    while (mine.environment != cleaning()) {
        CO_TRY(const std::optional<SiteLock> other, co_await readLock(cleaning(), cancel));
        // Left by the agent before, which was killed in the clean-up of this very operation.
        const bool isOurs = other && other->operation == mine.operation && other->computer == mine.computer;
        if (!other || other->isOver || isOurs)
            break;
        co_await m_client->settings().wait(pauseWhileCleaning, cancel);
        if (cancel)
            co_return canceled();
    }
    co_return Result<>();
}

Task<Result<SiteLock>> ReleaseStore::lock(QString environment, QString operation, QString computer,
                                          std::chrono::seconds lifetime, Cancel cancel) const
{
    SiteLock mine;
    mine.environment = environment;
    mine.operation = operation;
    mine.computer = computer;
    mine.seconds = lifetime.count();
    for (;;) {
        const Result<SiteLock> written = co_await write(mine, cancel);
        if (written) {
            mine = *written;
            break;
        }
        if (!wasBeaten(written.error()))
            co_return tl::unexpected(written.error());
        CO_TRY(const std::optional<SiteLock> there, co_await readLock(environment, cancel));
        const bool isOurs = there && there->operation == operation && there->computer == computer;
        if (there && !there->isOver && !isOurs)
            co_return busy(*there);
        mine.etag = there ? there->etag : QByteArray();
    }
    const Result<> clear = co_await checkNotCleaning(mine, cancel);
    if (!clear) {
        co_await unlock(mine);
        co_return tl::unexpected(clear.error());
    }
    co_return mine;
}

Task<Result<SiteLock>> ReleaseStore::renew(SiteLock lock, Cancel cancel) const
{
    const Result<SiteLock> written = co_await write(lock, cancel);
    if (!written && wasBeaten(written.error()))
        co_return lost(lock);
    co_return written;
}

Task<Result<>> ReleaseStore::unlock(SiteLock lock, Cancel cancel) const
{
    const aws::WriteIf only{aws::WriteIf::Rule::Same, lock.etag};
    for (int tries = 1;; ++tries) {
        const Result<> removed = co_await aws::s3::remove(m_client, m_bucket, lockKey(lock.environment), cancel, only);
        if (removed || wasBeaten(removed.error()))
            co_return Result<>();
        if (tries == mostUnlocks)
            co_return tl::unexpected(removed.error());
    }
}

Task<Result<QList<SiteLock>>> ReleaseStore::locks(Cancel cancel) const
{
    const QString folder = m_prefix + locksFolder;
    CO_TRY(const QList<aws::ObjectInfo> objects, co_await aws::s3::list(m_client, m_bucket, folder, cancel));
    QList<SiteLock> all;
    for (const aws::ObjectInfo& object : objects) {
        const QString name = object.key.mid(folder.size()).chopped(5);
        CO_TRY(const std::optional<SiteLock> lock, co_await readLock(name, cancel));
        if (lock && !lock->isOver)
            all << *lock;
    }
    co_return all;
}

} // namespace shipdeck::site
