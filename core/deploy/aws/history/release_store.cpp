// SPDX-License-Identifier: MIT
#include "deploy/aws/history/release_store.h"

#include "aws/client.h"
#include "aws/error_codes.h"
#include "aws/services/amend.h"
#include "base/all.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/aws/history/gzip.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

const QString releasesFolder = u"shipdeck/releases/"_s;
const QString environmentsFolder = u"shipdeck/environments/"_s;
const QString json = u".json"_s;

bool isMissing(const Error& error)
{
    return error.code == code::awsNoSuchKey;
}

//! Adds the object's name to the error, and what helps: a later write restores its content.
Error located(Error error, const QString& bucket, const QString& key, Text next)
{
    if (error.code != code::siteManifestUnreadable)
        return error;
    error.what =
        say(QT_TRANSLATE_NOOP("core", "s3://%1/%2 was changed by hand and can no longer be read."), {bucket, key});
    error.next = std::move(next);
    return error;
}

QString removalOf(const QString& bucket, const QString& key)
{
    return u"aws s3 rm s3://%1/%2"_s.arg(bucket, key);
}

QString nameIn(const QString& key, const QString& folder)
{
    return key.mid(folder.size()).chopped(json.size());
}

} // namespace

ReleaseStore::ReleaseStore(aws::Client* client, QString bucket, QString prefix)
    : m_client(client), m_bucket(std::move(bucket)), m_prefix(std::move(prefix))
{
}

QString ReleaseStore::fileKey(const QString& release, const QString& path) const
{
    return m_prefix + "releases/"_L1 + release + u'/' + path;
}

QString ReleaseStore::keyOf(const ReleaseManifest& release, const ReleaseFile& file) const
{
    return file.isAsset ? assetKey(file.path) : fileKey(release.folder, file.path);
}

QString ReleaseStore::manifestKey(const QString& release) const
{
    return m_prefix + releasesFolder + release + json;
}

QString ReleaseStore::pointerKey(const QString& environment) const
{
    return m_prefix + environmentsFolder + environment + json;
}

QString ReleaseStore::logKey(const QString& release) const
{
    return m_prefix + "shipdeck/logs/"_L1 + release + ".log.gz"_L1;
}

aws::NewObject ReleaseStore::document(const QString& key, const QByteArray& json) const
{
    aws::NewObject object;
    object.bucket = m_bucket;
    object.key = key;
    object.body = json;
    object.contentType = "application/json";
    return object;
}

Failure ReleaseStore::changedElsewhere(const QString& environment, const Pointer& there)
{
    const QString by = there.history.isEmpty() ? QString() : there.history.first().computer;
    return fail(Error::Kind::Conflict, "site-changed-elsewhere",
                there.current.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("core", "The account no longer records which release is live in %1."),
                          {environment})
                    : say(QT_TRANSLATE_NOOP("core", "%1 now shows another release: %2, set by %3."),
                          {environment, there.current, by}),
                say(QT_TRANSLATE_NOOP("core", "Check the history, then decide again which release should be live.")));
}

// ---- releases ----------------------------------------------------------------------------------------------------

Task<Result<QList<ReleaseName>>> ReleaseStore::releases(Cancel cancel) const
{
    const QString folder = m_prefix + releasesFolder;
    CO_TRY(const QList<aws::ObjectInfo> objects, co_await aws::s3::list(m_client, m_bucket, folder, cancel));
    QList<ReleaseName> names;
    for (const aws::ObjectInfo& object : objects)
        if (object.key.endsWith(json))
            names.append({nameIn(object.key, folder), object.modifiedAt});
    const auto byAge = [](const ReleaseName& a, const ReleaseName& b) {
        return std::tie(a.writtenAt, a.id) > std::tie(b.writtenAt, b.id);
    };
    std::sort(names.begin(), names.end(), byAge);
    co_return names;
}

Task<Result<ReleaseManifest>> ReleaseStore::manifest(QString release, Cancel cancel) const
{
    const auto object = co_await aws::s3::get(m_client, m_bucket, manifestKey(release), cancel);
    if (!object && isMissing(object.error()))
        co_return fail(Error::Kind::NotFound, "site-release-missing",
                       say(QT_TRANSLATE_NOOP("core", "Release %1 is not in the bucket any more."), {release}),
                       say(QT_TRANSLATE_NOOP("core",
                                             "It was removed, here or by another computer. Deploy its commit "
                                             "again, or choose another release.")));
    if (!object)
        co_return tl::unexpected(object.error());
    auto read = ReleaseManifest::fromJson(object->body);
    if (read && read->id == release)
        co_return read;
    const QString key = manifestKey(release);
    const Error damaged = read ? ReleaseManifest::fromJson(QByteArray()).error() : read.error();
    const Text next = say(QT_TRANSLATE_NOOP("core",
                                            "This release can no longer be made current. Choose another one, or deploy "
                                            "its commit again; then remove what is left of it: %1"),
                          {removalOf(m_bucket, key)});
    co_return tl::unexpected(located(damaged, m_bucket, key, next));
}

Task<Result<QList<ReleaseManifest>>> ReleaseStore::manifests(QStringList releases, Cancel cancel) const
{
    std::vector<Task<Result<ReleaseManifest>>> reading;
    reading.reserve(size_t(releases.size()));
    for (const QString& release : std::as_const(releases))
        reading.push_back(manifest(release, cancel));
    co_return co_await all(std::move(reading));
}

Task<Result<QList<ReleaseManifest>>> ReleaseStore::readableManifests(QStringList releases, Cancel cancel) const
{
    std::vector<Task<Result<ReleaseManifest>>> reading;
    reading.reserve(size_t(releases.size()));
    for (const QString& release : std::as_const(releases))
        reading.push_back(manifest(release, cancel));
    const QList<Result<ReleaseManifest>> read = co_await allEnded(std::move(reading));
    QList<ReleaseManifest> found;
    for (const Result<ReleaseManifest>& one : read) {
        if (one)
            found << *one;
        else if (one.error().code != code::siteManifestUnreadable)
            co_return tl::unexpected(one.error());
    }
    co_return found;
}

aws::Upload ReleaseStore::manifestUpload(const QString& release, std::shared_future<QByteArray> json) const
{
    aws::Upload upload;
    upload.key = manifestKey(release);
    upload.coming = std::move(json);
    upload.contentType = "application/json";
    upload.onlyIfMissing = true; // no checksum: an existing object is never overwritten
    return upload;
}

Task<Result<>> ReleaseStore::writeManifest(ReleaseManifest manifest, Cancel cancel) const
{
    aws::NewObject object = document(manifestKey(manifest.id), manifest.toJson());
    object.only.rule = aws::WriteIf::Rule::Missing;
    const auto written = co_await aws::s3::put(m_client, object, cancel);
    if (written)
        co_return Result<>();
    if (written.error().kind != Error::Kind::Conflict)
        co_return tl::unexpected(written.error());
    const auto there = co_await aws::s3::get(m_client, m_bucket, object.key, cancel);
    if (there && there->body == object.body)
        co_return Result<>();
    co_return tl::unexpected(written.error());
}

// ---- pointers ----------------------------------------------------------------------------------------------------

Task<Result<Pointer>> ReleaseStore::pointer(QString environment, Cancel cancel) const
{
    const auto object = co_await aws::s3::get(m_client, m_bucket, pointerKey(environment), cancel);
    if (!object && isMissing(object.error()))
        co_return Pointer();
    if (!object)
        co_return tl::unexpected(object.error());
    auto read = Pointer::fromJson(object->body);
    if (!read) {
        const Text next = say(QT_TRANSLATE_NOOP("core",
                                                "Remove it (%1), then deploy again: this records the live release and "
                                                "starts a new history. Releases to be kept must be pinned again."),
                              {removalOf(m_bucket, pointerKey(environment))});
        co_return tl::unexpected(located(read.error(), m_bucket, pointerKey(environment), next));
    }
    Pointer pointer = *std::move(read);
    pointer.etag = object->info.etag;
    co_return pointer;
}

Task<Result<Pointer>> ReleaseStore::write(QString environment, Pointer pointer, Cancel cancel) const
{
    aws::NewObject object = document(pointerKey(environment), pointer.toJson());
    object.only = {pointer.etag.isEmpty() ? aws::WriteIf::Rule::Missing : aws::WriteIf::Rule::Same, pointer.etag};
    CO_TRY(pointer.etag, co_await aws::s3::put(m_client, object, cancel));
    const Pointer written = pointer;
    co_return written;
}

Task<Result<Pointer>> ReleaseStore::amend(QString environment, Pointer known, std::function<void(Pointer&)> change,
                                          Cancel cancel) const
{
    aws::Amendment<Pointer> by;
    by.read = [this, environment, cancel] { return pointer(environment, cancel); };
    by.change = [environment, change, known](Pointer& next) -> Result<bool> {
        if (next.current != known.current)
            return changedElsewhere(environment, next);
        change(next);
        return true;
    };
    by.write = [this, environment, cancel](Pointer next) { return write(environment, next, cancel); };
    co_return co_await aws::amend(by, std::optional(known));
}

Task<Result<Pointer>> ReleaseStore::rewrite(QString environment, std::function<bool(Pointer&)> change,
                                            Cancel cancel) const
{
    aws::Amendment<Pointer> by;
    by.read = [this, environment, cancel] { return pointer(environment, cancel); };
    by.change = [change](Pointer& next) -> Result<bool> { return change(next); };
    by.write = [this, environment, cancel](Pointer next) { return writeOrRemove(environment, next, cancel); };
    co_return co_await aws::amend(by);
}

Task<Result<Pointer>> ReleaseStore::writeOrRemove(QString environment, Pointer pointer, Cancel cancel) const
{
    if (!pointer.current.isEmpty())
        co_return co_await write(environment, pointer, cancel);
    CO_CHECK(co_await removePointer(environment, cancel));
    co_return Pointer();
}

Task<Result<Pointer>> ReleaseStore::lift(QString environment, Cancel cancel) const
{
    const std::function<bool(Pointer&)> change = [](Pointer& pointer) { return std::exchange(pointer.isHeld, false); };
    co_return co_await rewrite(environment, change, cancel);
}

Task<Result<>> ReleaseStore::takeBack(QString environment, QString release, std::optional<Pointer::Canary> canary,
                                      Cancel cancel) const
{
    const std::function<bool(Pointer&)> change = [release, canary](Pointer& pointer) {
        if (pointer.current != release)
            return false;
        pointer.takeBack();
        pointer.canary = canary;
        return true;
    };
    CO_CHECK(co_await rewrite(environment, change, cancel));
    co_return Result<>();
}

Task<Result<>> ReleaseStore::removePointer(QString environment, Cancel cancel) const
{
    co_return co_await aws::s3::remove(m_client, m_bucket, pointerKey(environment), cancel);
}

Task<Result<QMap<QString, Pointer>>> ReleaseStore::pointers(Cancel cancel) const
{
    const QString folder = m_prefix + environmentsFolder;
    CO_TRY(const QList<aws::ObjectInfo> objects, co_await aws::s3::list(m_client, m_bucket, folder, cancel));
    QStringList environments;
    for (const aws::ObjectInfo& object : objects)
        environments << nameIn(object.key, folder);
    co_return co_await pointersOf(environments, cancel);
}

Task<Result<QMap<QString, Pointer>>> ReleaseStore::pointersOf(QStringList environments, Cancel cancel) const
{
    std::vector<Task<Result<Pointer>>> reading;
    reading.reserve(size_t(environments.size()));
    for (const QString& environment : std::as_const(environments))
        reading.push_back(pointer(environment, cancel));
    CO_TRY(const QList<Pointer> read, co_await all(std::move(reading)));
    QMap<QString, Pointer> found;
    for (qsizetype i = 0; i < environments.size(); ++i)
        if (!read[i].etag.isEmpty()) // else it was removed in the meantime
            found[environments[i]] = read[i];
    co_return found;
}

// ---- logs --------------------------------------------------------------------------------------------------------

Task<Result<>> ReleaseStore::writeLog(QString release, QByteArray text, Cancel cancel) const
{
    aws::NewObject object = document(logKey(release), gzipped(text));
    object.contentType = "application/gzip";
    CO_CHECK(co_await aws::s3::put(m_client, object, cancel));
    co_return Result<>();
}

Task<Result<QByteArray>> ReleaseStore::log(QString release, Cancel cancel) const
{
    const auto object = co_await aws::s3::get(m_client, m_bucket, logKey(release), cancel);
    if (!object && isMissing(object.error()))
        co_return fail(Error::Kind::NotFound, code::siteLogMissing,
                       say(QT_TRANSLATE_NOOP("core", "The account has no log of release %1."), {release}),
                       say(QT_TRANSLATE_NOOP("core", "Look for it on the computer that made the release.")));
    if (!object)
        co_return tl::unexpected(object.error());
    co_return gunzipped(object->body);
}

} // namespace shipdeck::site
