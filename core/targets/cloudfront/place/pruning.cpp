// SPDX-License-Identifier: MIT
#include "targets/cloudfront/place/pruning.h"

#include "aws/client.h"
#include "aws/error_codes.h"
#include "base/all.h"
#include "base/command.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/aws/stacks/object_command.h"
#include "deploy/aws/history/project_record.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

using namespace std::chrono_literals;

constexpr auto cleaningLasts = 10min; // a deployment that begins meanwhile waits for it
constexpr auto cleaningRenewed = 3min;
constexpr qsizetype removedAtOnce = 1000; // in one call

//! The lock of a cleanup, which may have to be renewed.
struct Cleaning {
    const ReleaseStore* store;
    SiteLock lock;
    QDateTime renewedAt;
    Shown shown;
    QString flags;

    QDateTime now() const { return store->client()->settings().now(); }
};

QString lockCommand(const ReleaseStore* store, const QString& verb, const QString& flags)
{
    return objectCommand(verb, store->bucket(), store->lockKey(ReleaseStore::cleaning()), flags);
}

//! Called before each deletion: after a long pause the lock may be lost, and others may publish by now.
Task<Result<>> keepOn(Cleaning* cleaning, Cancel cancel)
{
    const QDateTime now = cleaning->now();
    if (cleaning->renewedAt.secsTo(now) < std::chrono::seconds(cleaningRenewed).count())
        co_return Result<>();
    const SiteLock lock = cleaning->lock;
    const ReleaseStore* const store = cleaning->store;
    const std::function<Task<Result<SiteLock>>()> effect = [store, lock, cancel] { return store->renew(lock, cancel); };
    const QString command = lockCommand(store, u"put-object --if-match <ETag>"_s, cleaning->flags);
    CO_TRY(cleaning->lock, co_await through<SiteLock>(cleaning->shown, command, effect));
    cleaning->renewedAt = now;
    co_return Result<>();
}

//! The releases to keep, of `all`.
QSet<QString> keptOf(QList<ReleaseManifest> all, const QMap<QString, Pointer>& pointers, int keep)
{
    QSet<QString> kept;
    for (const Pointer& pointer : pointers) {
        kept << pointer.current << pointer.previous << pointer.stepBack();
        if (pointer.canary)
            kept << pointer.canary->release;
    }
    std::stable_sort(all.begin(), all.end(), [](const ReleaseManifest& a, const ReleaseManifest& b) {
        return std::tie(a.createdAt, a.id) > std::tie(b.createdAt, b.id);
    });
    QHash<QString, int> counts;
    for (const ReleaseManifest& release : std::as_const(all))
        if (pointers.contains(release.environment) && counts[release.environment]++ < keep)
            kept << release.id;
    return kept;
}

//! A folder to clean up: an object is kept if `keep` contains nameOf(its name).
struct Folder {
    QString name;
    std::function<QString(QString)> nameOf;
    QSet<QString> keep;
};

//! The equivalent command; many names are replaced by a placeholder.
QString removalCommand(const Cleaning& cleaning, const QStringList& gone)
{
    constexpr qsizetype mostNames = 10;
    const ReleaseStore* const store = cleaning.store;
    const QString releases = store->prefix() + u"releases/"_s;
    QStringList names;
    for (const QString& key : gone)
        names << (key.startsWith(releases) ? releases + key.mid(releases.size()).section(u'/', 0, 0) + u" --recursive"_s
                                           : shellQuoted(key));
    names.removeDuplicates();
    if (names.size() > mostNames)
        names = {store->prefix() + u"<unneeded>"_s};
    QStringList commands;
    for (const QString& name : std::as_const(names))
        commands << u"aws s3 rm s3://%1/%2%3"_s.arg(store->bucket(), name, cleaning.flags);
    return commands.join(u" && "_s);
}

//! The keys in the folder to be deleted.
Task<Result<QStringList>> goneOf(const ReleaseStore* store, Folder folder, Cancel cancel)
{
    const QString below = store->prefix() + folder.name;
    CO_TRY(const QList<aws::ObjectInfo> objects,
           co_await aws::s3::list(store->client(), store->bucket(), below, cancel));
    QStringList gone;
    for (const aws::ObjectInfo& object : objects)
        if (!folder.keep.contains(folder.nameOf(object.key.mid(below.size()))))
            gone << object.key;
    co_return gone;
}

//! Returns the number of deleted objects.
Task<Result<qsizetype>> swept(Cleaning* cleaning, QStringList gone, Cancel cancel)
{
    const ReleaseStore* const store = cleaning->store;
    for (qsizetype from = 0; from < gone.size(); from += removedAtOnce) {
        CO_CHECK(co_await keepOn(cleaning, cancel));
        const QStringList part = gone.mid(from, removedAtOnce);
        CO_CHECK(co_await removeObjects(store->client(), store->bucket(), part, cancel));
    }
    co_return gone.size();
}

Task<Result<qsizetype>> sweep(Cleaning* cleaning, QStringList gone, Cancel cancel)
{
    if (gone.isEmpty())
        co_return 0;
    const std::function<Task<Result<qsizetype>>()> effect = [cleaning, gone, cancel] {
        return swept(cleaning, gone, cancel);
    };
    const QString command = removalCommand(*cleaning, gone);
    co_return co_await through<qsizetype>(cleaning->shown, command, effect);
}

Task<Result<QStringList>> allReleases(const ReleaseStore* store, Cancel cancel)
{
    CO_TRY(const QList<ReleaseName> names, co_await store->releases(cancel));
    QStringList ids;
    for (const ReleaseName& name : names)
        ids << name.id;
    co_return ids;
}

//! Fails if any manifest is unreadable, as that release may need any file: nothing is deleted then.
Task<Result<QList<ReleaseManifest>>> allManifests(const ReleaseStore* store, Cancel cancel)
{
    CO_TRY(const QStringList ids, co_await allReleases(store, cancel));
    co_return co_await store->manifests(ids, cancel);
}

Task<Result<Pruned>> pruneLocked(Cleaning* cleaning, PruneOptions options, Cancel cancel)
{
    const ReleaseStore* const store = cleaning->store;
    Pruned pruned;
    CO_TRY(const QList<SiteLock> locks, co_await store->passLocks(cancel));
    for (const SiteLock& lock : locks) {
        const bool isOurs = (lock.operation == options.operation && lock.computer == options.computer)
            || (options.own && options.own(lock.operation));
        if (!isOurs && lock.environment != ReleaseStore::cleaning())
            pruned.isPutOff = true;
    }
    if (pruned.isPutOff)
        co_return pruned;
    auto pointing = store->pointers(cancel);
    const std::function<Task<Result<QList<ReleaseManifest>>>()> reading = [store, cancel] {
        return allManifests(store, cancel);
    };
    const auto look = ShownCommand::look(
        u"aws s3api list-objects-v2 --bucket %1 --prefix %2shipdeck/releases/%3"_s.arg(store->bucket(), store->prefix(),
                                                                                       options.flags));
    const auto read = co_await through<QList<ReleaseManifest>>(options.shown, look, reading);
    CO_TRY(const auto pointers, co_await pointing);
    CO_TRY(const QList<ReleaseManifest> all, read);
    const QSet<QString> kept = keptOf(all, pointers, options.keep);
    pruned.kept = kept;
    QSet<QString> folders;
    QSet<QString> assets;
    for (const ReleaseManifest& release : all) {
        if (!kept.contains(release.id)) {
            pruned.releases << release.id;
            continue;
        }
        folders << release.folder;
        for (const ReleaseFile& file : release.files)
            if (file.isAsset)
                assets << file.path;
    }
    const auto whole = [](const QString& name) { return name; };
    const auto first = [](const QString& name) { return name.section(u'/', 0, 0); };
    const auto withoutSuffix = [](const QString& name) { return name.section(u'.', 0, 0); };
    const QList<Folder> order{{u"shipdeck/releases/"_s, withoutSuffix, kept},
                              {u"shipdeck/logs/"_s, withoutSuffix, kept},
                              {u"releases/"_s, first, folders},
                              {u"assets/"_s, whole, assets}};
    std::vector<Task<Result<QStringList>>> looking; // nothing is added while we hold the lock
    for (const Folder& folder : order)
        looking.push_back(goneOf(store, folder, cancel));
    CO_TRY(const QList<QStringList> found, co_await shipdeck::all(std::move(looking)));
    for (const QStringList& gone : found) {
        CO_TRY(const qsizetype count, co_await sweep(cleaning, gone, cancel));
        pruned.objects += count;
    }
    if (options.isWithRecord && pointers.isEmpty() && kept.isEmpty()) {
        const Effect forgetting = [store, cancel] {
            return aws::s3::remove(store->client(), store->bucket(), recordKey(*store), cancel);
        };
        const QString command = removalCommand(*cleaning, {recordKey(*store)});
        CO_CHECK(co_await through(options.shown, command, forgetting));
    }
    co_return pruned;
}

//! Whether to retry: the result is unknown, or AWS was too busy. A refusal would be repeated.
bool mayHelpToTryAgain(const Error& error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Provider
        || error.retry != Error::Retry::Never;
}

} // namespace

Task<Result<Pruned>> prune(const ReleaseStore* store, PruneOptions options, Cancel cancel)
{
    const std::function<Task<Result<SiteLock>>()> locking = [store, options, cancel] {
        return store->lock(ReleaseStore::cleaning(), options.operation, options.computer, cleaningLasts, cancel,
                           options.own);
    };
    const QString taking = lockCommand(store, u"put-object --if-none-match '*'"_s, options.flags);
    Result<SiteLock> lock = co_await through<SiteLock>(options.shown, taking, locking);
    if (!lock && mayHelpToTryAgain(lock.error()) && !cancel) // if only the response was lost, the lock is ours
        lock = co_await through<SiteLock>(options.shown, taking, locking);
    if (!lock && lock.error().code == code::siteBusy) {
        Pruned putOff;
        putOff.isPutOff = true;
        putOff.isCleanedBeside = true;
        co_return putOff;
    }
    if (!lock)
        co_return tl::unexpected(lock.error());
    Cleaning cleaning{store, *lock, store->client()->settings().now(), options.shown, options.flags};
    Cleaning* const held = &cleaning;
    const Result<Pruned> pruned = co_await pruneLocked(held, options, cancel);
    const SiteLock mine = cleaning.lock;
    const Effect unlocking = [store, mine] { return store->unlock(mine); };
    const QString giving = lockCommand(store, u"delete-object"_s, options.flags);
    Result<> unlocked = co_await through(options.shown, giving, unlocking);
    if (!unlocked && mayHelpToTryAgain(unlocked.error()))
        unlocked = co_await through(options.shown, giving, unlocking);
    if (pruned && !unlocked)
        co_return tl::unexpected(unlocked.error());
    co_return pruned;
}

Task<Result<>> dropRelease(const ReleaseStore* store, QString release, bool isLocked)
{
    const QString manifest = store->manifestKey(release);
    const auto forgotten = co_await aws::s3::remove(store->client(), store->bucket(), manifest);
    if (!forgotten && forgotten.error().code == code::awsNoSuchBucket)
        co_return Result<>();
    if (!forgotten)
        co_return tl::unexpected(forgotten.error());
    if (!isLocked)
        co_return Result<>();
    const Cancel never;
    CO_TRY(const QStringList ids, co_await allReleases(store, never));
    CO_TRY(const QList<ReleaseManifest> others, co_await store->readableManifests(ids, never));
    const bool isShared = std::any_of(others.begin(), others.end(),
                                      [&release](const ReleaseManifest& other) { return other.folder == release; });
    if (isShared)
        co_return Result<>();
    const QString all;
    const QString folder = store->fileKey(release, all);
    co_return co_await removeBelow(store->client(), store->bucket(), folder);
}

Task<Result<>> removeObjects(aws::Client* client, QString bucket, QStringList keys, Cancel cancel)
{
    CO_TRY(const QList<aws::NotRemoved> left, co_await aws::s3::removeAll(client, bucket, keys, cancel));
    if (!left.isEmpty()) {
        const Error& error = left.first().error;
        co_return fail(error.kind, "site-not-removed",
                       say(QT_TRANSLATE_NOOP("core", "%1 objects of old releases could not be removed, %2 among them."),
                           {QString::number(left.size()), left.first().key}),
                       error.next, error.why);
    }
    co_return Result<>();
}

Task<Result<>> removeBelow(aws::Client* client, QString bucket, QString prefix, Cancel cancel, QString kept)
{
    const auto objects = co_await aws::s3::list(client, bucket, prefix, cancel);
    if (!objects && objects.error().code == code::awsNoSuchBucket)
        co_return Result<>();
    if (!objects)
        co_return tl::unexpected(objects.error());
    QStringList keys;
    for (const aws::ObjectInfo& object : *objects)
        if (object.key != kept)
            keys << object.key;
    co_return co_await removeObjects(client, bucket, keys, cancel);
}

} // namespace shipdeck::site
