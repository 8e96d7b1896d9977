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

//! Whether this computer knows of an operation that it is over here: then locks that name it are nobody's.
using IsOver = std::function<bool(const QString& operation)>;

//! The history of a static site, in its own bucket: the account is the truth, so that every computer sees the same. What
//! two computers write at once is decided by S3's conditional writes. Must outlive its tasks. Errors: those of the s3
//! calls; NotFound `site-release-missing`; Conflict `site-changed-elsewhere` (another computer was faster), `site-busy`
//! (another computer works on this environment), `site-lock-lost`; those of readDocument() and gunzipped().
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
    //! The page for what is missing, of what is Current; a bucket that sites share has none of theirs.
    QString notFoundKey() const { return QStringLiteral("errors/404.html"); }
    QString manifestKey(const QString& release) const;

    //! Newest first. Their manifests are not read.
    Task<Result<QList<ReleaseName>>> releases(Cancel cancel = {}) const;
    Task<Result<ReleaseManifest>> manifest(QString release, Cancel cancel = {}) const;
    //! Several at once, in the order of `releases`.
    Task<Result<QList<ReleaseManifest>>> manifests(QStringList releases, Cancel cancel = {}) const;
    //! Those of them that can be read: without what somebody has changed by hand.
    Task<Result<QList<ReleaseManifest>>> readableManifests(QStringList releases, Cancel cancel = {}) const;
    //! Once for each release; again with the same content is fine.
    Task<Result<>> writeManifest(ReleaseManifest manifest, Cancel cancel = {}) const;
    //! The same for a Transfer. `json`: ReleaseManifest::toJson().
    aws::Upload manifestUpload(const QString& release, std::shared_future<QByteArray> json) const;

    //! One without an ETag, where nothing was deployed yet.
    Task<Result<Pointer>> pointer(QString environment, Cancel cancel = {}) const;
    //! New releases become Current again.
    Task<Result<Pointer>> lift(QString environment, Cancel cancel = {}) const;
    //! Changes it if Current is still what `known` says, on top of what other computers have changed beside that. One round
    //! trip, unless another computer was faster. Gives what was written. Conflict `site-changed-elsewhere`.
    Task<Result<Pointer>> amend(QString environment, Pointer known, std::function<void(Pointer&)> change,
                                Cancel cancel = {}) const;
    //! Takes back the move to `release`, if that is still Current. `canary`: what the move has ended.
    Task<Result<>> takeBack(QString environment, QString release, std::optional<Pointer::Canary> canary = {},
                            Cancel cancel = {}) const;
    //! The environment is gone for good.
    Task<Result<>> removePointer(QString environment, Cancel cancel = {}) const;
    //! Every environment that has a pointer.
    Task<Result<QMap<QString, Pointer>>> pointers(Cancel cancel = {}) const;
    //! Of these, at once; those that are gone are left out.
    Task<Result<QMap<QString, Pointer>>> pointersOf(QStringList environments, Cancel cancel = {}) const;

    //! For `seconds` from now, unless renewed; the same operation on the same computer may take it again (after a crash).
    //! Waits while the bucket is being cleaned up; `site-busy` while everything is being removed. Locks of those that
    //! are over by `own` are nobody's any more.
    Task<Result<SiteLock>> lock(QString environment, QString operation, QString computer, std::chrono::seconds lifetime,
                                Cancel cancel = {}, IsOver own = {}) const;
    //! lock() in one round trip, without a look at whoever works on all environments: untilClear() tells whether it holds.
    Task<Result<SiteLock>> claim(QString environment, QString operation, QString computer,
                                 std::chrono::seconds lifetime, Cancel cancel = {}, IsOver own = {}) const;
    //! Who cleans up or removes everything, unless that is over, or `mine` is of the same operation.
    Task<Result<std::optional<SiteLock>>> whoHasAll(SiteLock mine, IsOver own = {}, Cancel cancel = {}) const;
    //! Nobody does by now: waits for a clean-up; `site-busy` for a removal that has not seen `mine` before it began.
    Task<Result<>> untilClear(SiteLock mine, IsOver own = {}, Cancel cancel = {}) const;
    //! The same for all environments at once, also those that nobody has heard of yet: for who removes everything.
    Task<Result<SiteLock>> lockAll(QString operation, QString computer, std::chrono::seconds lifetime, IsOver own,
                                   Cancel cancel = {}) const;
    //! Also one that is over, as long as nobody has been there since. `site-lock-lost`: somebody has taken it, or has done
    //! what it was to keep from happening (passLocks()).
    Task<Result<SiteLock>> renew(SiteLock lock, Cancel cancel = {}) const;
    //! One that somebody else has by now stays theirs. Tries more than once, whatever AWS says: a lock that stays keeps
    //! others waiting until its time is over.
    Task<Result<>> unlock(SiteLock lock, Cancel cancel = {}) const;
    //! Those that are not over.
    Task<Result<QList<SiteLock>>> locks(Cancel cancel = {}) const;
    //! The same for who goes on where there are none: takes away those that are over, so that a computer which has slept
    //! does not renew its own and go on as if it had been alone.
    Task<Result<QList<SiteLock>>> passLocks(Cancel cancel = {}) const;
    //! The lock of the clean-up, which no environment can be called.
    static QString cleaning() { return QStringLiteral("_cleaning"); }
    //! That of lockAll(), which goes last of all.
    static QString removing() { return QStringLiteral("_removal"); }
    QString lockKey(const QString& environment) const;
    QString pointerKey(const QString& environment) const;
    QString removingKey() const { return lockKey(removing()); }
    static bool isEverybodys(const QString& lock) { return lock == cleaning() || lock == removing(); }
    //! `site-busy`.
    static Failure busy(const SiteLock& lock);
    //! `site-changed-elsewhere`; `there`: what is Current by now, and who did it.
    static Failure changedElsewhere(const QString& environment, const Pointer& there);

    Task<Result<>> writeLog(QString release, QByteArray text, Cancel cancel = {}) const;
    //! NotFound `site-log-missing`.
    Task<Result<QByteArray>> log(QString release, Cancel cancel = {}) const;

private:
    QString logKey(const QString& release) const;
    aws::NewObject document(const QString& key, const QByteArray& json) const;
    Task<Result<Pointer>> write(QString environment, Pointer pointer, Cancel cancel) const;
    //! As it is in the bucket now; `change` returns false where there is nothing to write. Without a Current it is deleted.
    Task<Result<Pointer>> rewrite(QString environment, std::function<bool(Pointer&)> change, Cancel cancel) const;
    Task<Result<Pointer>> writeOrRemove(QString environment, Pointer pointer, Cancel cancel) const;
    Task<Result<std::optional<SiteLock>>> readLock(QString environment, Cancel cancel) const;
    //! For who goes on without it: one that is over is taken away first. As passLocks().
    Task<Result<std::optional<SiteLock>>> liveLock(QString environment, Cancel cancel) const;
    //! One without an ETag where the bucket has none.
    Task<Result<SiteLock>> lockThere(QString environment, Cancel cancel) const;
    //! If it is still the one with this ETag. Returns no lock.
    Task<Result<std::optional<SiteLock>>> removeLock(QString environment, QByteArray etag, Cancel cancel) const;
    using LookAt = Task<Result<std::optional<SiteLock>>> (ReleaseStore::*)(QString, Cancel) const;
    Task<Result<QList<SiteLock>>> eachLock(LookAt look, Cancel cancel) const;
    //! Of who removes the whole bucket that projects share, which is locked as that of a single project is.
    Task<Result<std::optional<SiteLock>>> lockOfBucket(Cancel cancel) const;
    Task<Result<SiteLock>> write(SiteLock lock, Cancel cancel) const;
    Task<Result<SiteLock>> claim(SiteLock wanted, IsOver own, Cancel cancel) const;
    Task<Result<SiteLock>> take(SiteLock wanted, IsOver own, Cancel cancel) const;

    aws::Client* m_client;
    QString m_bucket;
    QString m_prefix;
};

} // namespace shipdeck::site
