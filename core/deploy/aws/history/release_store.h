// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/s3.h"
#include "aws/transfer/transfer.h"
#include "deploy/aws/history/pointer.h"
#include "deploy/aws/history/release_manifest.h"

namespace shipdeck::site {

struct ReleaseName {
    QString id;
    QDateTime writtenAt; //!< by the clock of S3
};

//! Whether this computer knows that an operation has ended, so that its locks can be ignored.
using IsOver = std::function<bool(const QString& operation)>;

//! The history of a static site, in its bucket, where every computer sees the same. S3's conditional writes resolve
//! concurrent changes. Must outlive its tasks. Errors: those of the s3 calls; NotFound `site-release-missing`; Conflict
//! `site-changed-elsewhere` (another computer was faster), `site-busy` (another computer works on this environment),
//! `site-lock-lost`; those of readDocument() and gunzipped().
class ReleaseStore {
public:
    //! `prefix`: of the site's objects in a shared bucket ("sites/shop/"); empty in a bucket of its own.
    ReleaseStore(aws::Client* client, QString bucket, QString prefix = {});

    aws::Client* client() const { return m_client; }
    const QString& bucket() const { return m_bucket; }
    const QString& prefix() const { return m_prefix; }
    QString assetKey(const QString& path) const { return m_prefix + QLatin1StringView("assets/") + path; }
    QString fileKey(const QString& release, const QString& path) const;
    QString keyOf(const ReleaseManifest& release, const ReleaseFile& file) const;
    //! The 404 page of Current; only in a bucket of its own.
    QString notFoundKey() const { return QStringLiteral("errors/404.html"); }
    QString manifestKey(const QString& release) const;

    //! Newest first, without their manifests.
    Task<Result<QList<ReleaseName>>> releases(Cancel cancel = {}) const;
    Task<Result<ReleaseManifest>> manifest(QString release, Cancel cancel = {}) const;
    //! Fetched in parallel, in the order of `releases`.
    Task<Result<QList<ReleaseManifest>>> manifests(QStringList releases, Cancel cancel = {}) const;
    //! Skips manifests that cannot be parsed, for example after changes by hand.
    Task<Result<QList<ReleaseManifest>>> readableManifests(QStringList releases, Cancel cancel = {}) const;
    //! Writing the same content again succeeds.
    Task<Result<>> writeManifest(ReleaseManifest manifest, Cancel cancel = {}) const;
    //! The same for a Transfer. `json`: ReleaseManifest::toJson().
    aws::Upload manifestUpload(const QString& release, std::shared_future<QByteArray> json) const;

    //! Without an ETag if the environment has no pointer yet.
    Task<Result<Pointer>> pointer(QString environment, Cancel cancel = {}) const;
    //! Unpins: new releases go live again.
    Task<Result<Pointer>> lift(QString environment, Cancel cancel = {}) const;
    //! Applies `change` to the stored pointer if Current is still that of `known`; other changes by other computers are
    //! kept. One round trip unless another computer was faster. Returns what was written. Conflict
    //! `site-changed-elsewhere`.
    Task<Result<Pointer>> amend(QString environment, Pointer known, std::function<void(Pointer&)> change,
                                Cancel cancel = {}) const;
    //! Reverts the move to `release` if it is still Current. `canary`: the canary that the move ended.
    Task<Result<>> takeBack(QString environment, QString release, std::optional<Pointer::Canary> canary = {},
                            Cancel cancel = {}) const;
    //! Deletes the pointer of an environment that is removed.
    Task<Result<>> removePointer(QString environment, Cancel cancel = {}) const;
    //! The pointers of all environments.
    Task<Result<QMap<QString, Pointer>>> pointers(Cancel cancel = {}) const;
    //! The pointers of these environments, fetched in parallel; missing ones are left out.
    Task<Result<QMap<QString, Pointer>>> pointersOf(QStringList environments, Cancel cancel = {}) const;

    //! Acquires the lock for `seconds` from now, unless it is renewed; the same operation on the same computer may
    //! acquire it again (after a crash). Waits during a cleanup; `site-busy` while everything is being removed. Locks
    //! of operations that have ended by `own` are ignored.
    Task<Result<SiteLock>> lock(QString environment, QString operation, QString computer, std::chrono::seconds lifetime,
                                Cancel cancel = {}, IsOver own = {}) const;
    //! lock() in one round trip, without a check for a cleanup or removal: untilClear() has to follow.
    Task<Result<SiteLock>> claim(QString environment, QString operation, QString computer,
                                 std::chrono::seconds lifetime, Cancel cancel = {}, IsOver own = {}) const;
    //! The lock of a cleanup or removal in progress; nullopt if there is none, or if it belongs to the operation of
    //! `mine`.
    Task<Result<std::optional<SiteLock>>> whoHasAll(SiteLock mine, IsOver own = {}, Cancel cancel = {}) const;
    //! Waits until a cleanup is over; `site-busy` for a removal that began before `mine` was acquired.
    Task<Result<>> untilClear(SiteLock mine, IsOver own = {}, Cancel cancel = {}) const;
    //! Locks all environments, including unknown ones; for the removal of everything.
    Task<Result<SiteLock>> lockAll(QString operation, QString computer, std::chrono::seconds lifetime, IsOver own,
                                   Cancel cancel = {}) const;
    //! Renews a lock, even an expired one if no other computer has acquired or deleted it. `site-lock-lost`: another
    //! computer has acquired it, or has deleted it when it had expired (passLocks()).
    Task<Result<SiteLock>> renew(SiteLock lock, Cancel cancel = {}) const;
    //! Releases the lock if it is still ours. Retries, as a lock that stays blocks others until it expires.
    Task<Result<>> unlock(SiteLock lock, Cancel cancel = {}) const;
    //! Without expired ones.
    Task<Result<QList<SiteLock>>> locks(Cancel cancel = {}) const;
    //! As locks(), but deletes expired ones: a computer that wakes from sleep then cannot renew its lock and continue
    //! although others have worked meanwhile.
    Task<Result<QList<SiteLock>>> passLocks(Cancel cancel = {}) const;
    //! Name of the cleanup's lock; no environment can have it.
    static QString cleaning() { return QStringLiteral("_cleaning"); }
    //! Name of the lock of lockAll(), which is deleted last.
    static QString removing() { return QStringLiteral("_removal"); }
    QString lockKey(const QString& environment) const;
    QString pointerKey(const QString& environment) const;
    QString removingKey() const { return lockKey(removing()); }
    static bool isEverybodys(const QString& lock) { return lock == cleaning() || lock == removing(); }
    //! `site-busy`.
    static Failure busy(const SiteLock& lock);
    //! `site-changed-elsewhere`; `there`: the current pointer, which tells what is Current and who set it.
    static Failure changedElsewhere(const QString& environment, const Pointer& there);

    Task<Result<>> writeLog(QString release, QByteArray text, Cancel cancel = {}) const;
    //! NotFound `site-log-missing`.
    Task<Result<QByteArray>> log(QString release, Cancel cancel = {}) const;

private:
    QString logKey(const QString& release) const;
    aws::NewObject document(const QString& key, const QByteArray& json) const;
    Task<Result<Pointer>> write(QString environment, Pointer pointer, Cancel cancel) const;
    //! Applies `change` to the stored pointer; nothing is written if it returns false. A pointer without Current is
    //! deleted.
    Task<Result<Pointer>> rewrite(QString environment, std::function<bool(Pointer&)> change, Cancel cancel) const;
    Task<Result<Pointer>> writeOrRemove(QString environment, Pointer pointer, Cancel cancel) const;
    Task<Result<std::optional<SiteLock>>> readLock(QString environment, Cancel cancel) const;
    //! As readLock(), but deletes an expired lock first, as passLocks().
    Task<Result<std::optional<SiteLock>>> liveLock(QString environment, Cancel cancel) const;
    //! Without an ETag if there is none.
    Task<Result<SiteLock>> lockThere(QString environment, Cancel cancel) const;
    //! Only if it still has this ETag. Returns nullopt.
    Task<Result<std::optional<SiteLock>>> removeLock(QString environment, QByteArray etag, Cancel cancel) const;
    using LookAt = Task<Result<std::optional<SiteLock>>> (ReleaseStore::*)(QString, Cancel) const;
    Task<Result<QList<SiteLock>>> eachLock(LookAt look, Cancel cancel) const;
    //! The lock of a removal of the whole shared bucket; it has the same form as that of a single project.
    Task<Result<std::optional<SiteLock>>> lockOfBucket(Cancel cancel) const;
    Task<Result<SiteLock>> write(SiteLock lock, Cancel cancel) const;
    Task<Result<SiteLock>> claim(SiteLock wanted, IsOver own, Cancel cancel) const;
    Task<Result<SiteLock>> take(SiteLock wanted, IsOver own, Cancel cancel) const;

    aws::Client* m_client;
    QString m_bucket;
    QString m_prefix;
};

} // namespace shipdeck::site
