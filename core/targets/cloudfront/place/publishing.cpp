// SPDX-License-Identifier: MIT
#include "targets/cloudfront/place/publishing.h"

#include "aws/error_codes.h"
#include "base/media_types.h"
#include "build/tree/pool.h"
#include "edge/fingerprint.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

constexpr qsizetype longestKey = 1024; // bytes; https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
// The 404 page's content changes with the next release, under the same name.
const QByteArray shortLived = "public, max-age=0, s-maxage=10, must-revalidate";
const QByteArray plainPage =
    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
    "<meta name=\"color-scheme\" content=\"light dark\"><title>Not found</title>"
    "<style>body{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem}</style>"
    "<h1>Not found</h1><p>There is no page at this address.</p>";

//! Lets a person invalidate all files of a project at the edge; assets belong to many releases.
//! https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Invalidation.html
QByteArray cacheTagOf(const ReleaseManifest& release, const ReleaseFile& file)
{
    const QByteArray project = "p-" + release.project.toUtf8();
    return file.isAsset ? project : project + ",r-" + release.id.toUtf8();
}

bool isPage(const ReleaseFile& file)
{
    return file.contentType.startsWith("text/html");
}

Result<> checkKey(const QString& key, const QString& path)
{
    if (key.toUtf8().size() <= longestKey)
        return {};
    return fail(Error::Kind::BadInput, "site-name-too-long",
                say(QT_TRANSLATE_NOOP("core", "The name of %1 is too long for S3."), {path.left(80) + u'…'}),
                say(QT_TRANSLATE_NOOP("core", "Give the file a shorter name, or shorten those of its folders.")));
}

Result<QList<ReleaseFile>> filesOf(const edge::SiteFolder& site, const QHash<QString, const build::TreeEntry*>& entries,
                                   const Cancel& cancel)
{
    QList<ReleaseFile> files(site.files.size());
    ReleaseFile* const all = files.data(); // detached here, not in each thread
    SD_CHECK(build::inParallel(size_t(files.size()), cancel, [&](size_t i) -> Result<> {
        const QString& path = site.files[qsizetype(i)];
        const build::TreeEntry* const entry = entries.value(site.onDisk.value(path, path));
        ReleaseFile& file = all[i];
        file.path = path;
        file.isAsset = edge::isFingerprinted(u'/' + path);
        file.contentType = mediaTypeOf(path);
        file.sha256 = entry->digest;
        file.size = entry->size;
        return {};
    }));
    return files;
}

//! Paths of assets for which the bucket has other content.
QStringList takenIn(const ReleaseStore& store, const QList<aws::Upload>& uploads, const aws::TransferSummary& sent)
{
    const QString none;
    const qsizetype folder = store.assetKey(none).size();
    QStringList taken;
    for (qsizetype i = 0; i < uploads.size(); ++i)
        if (sent.outcomes[i] == aws::Uploaded::Different)
            taken << uploads[i].key.mid(folder);
    return taken;
}

//! What the bucket contains, according to the manifests.
struct Known {
    QHash<QString, QByteArray> assets; //!< path → SHA-256
    QHash<QByteArray, QString> files;  //!< SHA-256 → key, of the previous release
    QSet<QString> own;                 //!< fingerprinted files in its own folder

    Known(const ReleaseStore& store, const QList<ReleaseManifest>& releases)
    {
        if (!releases.isEmpty())
            assets.reserve(releases.first().files.size());
        for (qsizetype i = releases.size(); i-- > 0;)
            for (const ReleaseFile& file : releases[i].files) {
                if (file.isAsset)
                    assets[file.path] = file.sha256;
                else if (i == 0)
                    files[file.sha256] = store.keyOf(releases[0], file);
            }
        if (!releases.isEmpty())
            for (const QString& path : ownOf(releases.first()))
                own << path;
    }
};

} // namespace

QStringList ownOf(const ReleaseManifest& release)
{
    QStringList own;
    for (const ReleaseFile& file : release.files)
        if (!file.isAsset && edge::isFingerprinted(u'/' + file.path))
            own << file.path;
    return own;
}

Result<BuiltSite> readSite(const QString& folder, const build::TreeEntries& entries, const Cancel& cancel)
{
    QList<QByteArray> names;
    QHash<QString, const build::TreeEntry*> byName;
    names.reserve(entries.size());
    byName.reserve(entries.size());
    for (const build::TreeEntry& entry : entries)
        if (entry.type == build::TreeEntry::Type::File) {
            names << entry.path;
            byName.insert(QString::fromUtf8(entry.path), &entry);
        }
    BuiltSite site;
    site.path = folder;
    SD_TRY(site.folder, edge::siteFolder(folder, folder, names));
    SD_TRY(site.files, filesOf(site.folder, byName, cancel));
    QSet<QString> sent;
    for (const QString& file : std::as_const(site.folder.files))
        sent << site.folder.onDisk.value(file, file);
    for (const build::TreeEntry& entry : entries)
        if (const QString path = QString::fromUtf8(entry.path);
            entry.type != build::TreeEntry::Type::Folder && !sent.contains(path))
            site.leftOut << path;
    return site;
}

Result<Publication> planPublication(const ReleaseStore& store, ReleaseManifest release, const BuiltSite& site,
                                    const QList<ReleaseManifest>& known, const PlanOptions& options)
{
    release.files = site.files;
    Publication publication;
    const Known there(store, known);
    QList<bool> isLying(release.files.size()); // unchanged in assets/
    // Assets are never replaced: the previous release and open tabs still need them.
    for (qsizetype i = 0; i < release.files.size(); ++i) {
        ReleaseFile& file = release.files[i];
        if (!file.isAsset)
            continue;
        const auto found = there.assets.constFind(file.path);
        const bool isThere = found != there.assets.constEnd();
        const bool isOther = options.taken.contains(file.path) || (isThere && *found != file.sha256);
        const bool isOwn = there.own.contains(file.path);
        if (isOther && !isOwn)
            publication.changedAssets << file.path;
        file.isAsset = !isOther && !isOwn;
        isLying[i] = isThere && file.isAsset;
    }
    const bool isSame =
        options.mayShare && options.isTrusted && !known.isEmpty() && known.first().files == release.files;
    release.folder = isSame ? known.first().folder : release.id;
    publication.manifest = release;
    for (qsizetype i = 0; i < release.files.size(); ++i) {
        const ReleaseFile& file = std::as_const(release.files)[i];
        const bool isKnown = options.isTrusted && isLying[i];
        if (isSame || isKnown) {
            publication.known += file.isAsset;
            continue;
        }
        aws::Upload upload;
        upload.key = store.keyOf(release, file);
        SD_CHECK(checkKey(upload.key, file.path));
        upload.file = site.path + u'/' + site.folder.onDisk.value(file.path, file.path);
        upload.size = file.size;
        upload.sha256 = file.sha256;
        upload.contentType = file.contentType;
        upload.cacheControl = edge::cacheControlOf(file.isAsset);
        upload.cacheTag = cacheTagOf(release, file);
        upload.mayBeThere = options.isResumed;
        upload.onlyIfMissing = file.isAsset;
        upload.begins = isPage(file) ? aws::Begins::WhenOthersAreSent : aws::Begins::AtOnce;
        if (!file.isAsset)
            upload.copyFrom = there.files.value(file.sha256);
        if (upload.copyFrom.isEmpty()) {
            ++publication.sent;
            publication.sentBytes += file.size;
        } else {
            ++publication.copied;
        }
        publication.uploads << upload;
    }
    return publication;
}

Task<Result<QStringList>> publish(const ReleaseStore* store, aws::Transfer* transfer, ManifestCache cache,
                                  Publication publication, aws::OnTransferProgress progress, Cancel cancel)
{
    // The manifest is part of the same run, so that connections wait only for responses.
    QList<aws::Upload> all = publication.uploads;
    const std::shared_future<QByteArray> json =
        std::async(std::launch::async, [manifest = publication.manifest] { return manifest.toJson(); });
    all << store->manifestUpload(publication.manifest.id, json);
    all.last().begins = aws::Begins::WhenOthersAreThere; // it names all files
    qint64 bytes = 0;
    for (const aws::Upload& upload : std::as_const(publication.uploads))
        bytes += upload.size;
    const aws::OnTransferProgress report = [&progress, bytes](aws::TransferProgress now) {
        --now.allFiles;
        now.files = std::min(now.files, now.allFiles);
        now.allBytes = bytes;
        now.bytes = std::min(now.bytes, bytes);
        if (progress)
            progress(now);
    };
    CO_TRY(const aws::TransferSummary sent, co_await transfer->upload(all, report, cancel));
    const QStringList taken = takenIn(*store, all, sent);
    if (taken.isEmpty() && sent.outcomes.last() != aws::Uploaded::Sent)
        CO_CHECK(co_await store->writeManifest(publication.manifest, cancel)); // only the same is accepted
    if (taken.isEmpty())
        cache.keep(publication.manifest.id, json.get());
    co_return taken;
}

QByteArray cacheControlOfMissing()
{
    return shortLived;
}

QString keyIn(const ReleaseStore& store, const ReleaseManifest& release, const QString& path)
{
    const auto file = std::find_if(release.files.begin(), release.files.end(),
                                   [&path](const ReleaseFile& one) { return one.path == path; });
    return file == release.files.end() ? QString() : store.keyOf(release, *file);
}

Task<Result<>> setNotFoundPage(const ReleaseStore* store, ReleaseManifest release, QString page, Cancel cancel)
{
    aws::NewObject object;
    object.bucket = store->bucket();
    object.key = store->notFoundKey();
    object.contentType = "text/html; charset=utf-8";
    object.cacheControl = shortLived;
    if (const QString from = keyIn(*store, release, page); !from.isEmpty()) {
        const Result<> copied = co_await aws::s3::copy(store->client(), from, object, cancel);
        if (copied || copied.error().code != code::awsNoSuchKey)
            co_return copied;
    }
    object.body = plainPage;
    CO_CHECK(co_await aws::s3::put(store->client(), object, cancel));
    co_return Result<>();
}

} // namespace shipdeck::site
