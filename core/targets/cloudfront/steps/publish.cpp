// SPDX-License-Identifier: MIT
#include "aws/error_codes.h"
#include "build/artifacts/artifact_store.h"
#include "base/command.h"
#include "build/tree/pool.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/edge_rules.h"
#include "deploy/engine/world.h"
#include "store/store.h"
#include "targets/cloudfront/history/record_of.h"
#include "deploy/snapshot.h"
#include "targets/cloudfront/steps/begun_uploads.h"
#include "deploy/aws/lock_guard.h"
#include "deploy/steps/release_step.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "targets/cloudfront/steps/commands.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/site.h"
#include "targets/cloudfront/steps/steps.h"
#include "targets/cloudfront/steps/visitors.h"
#include "deploy/aws/history/manifest_cache.h"
#include "targets/cloudfront/place/pruning.h"
#include "targets/cloudfront/place/publishing.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

// How many manifests are read to learn what the bucket has: Current, previous, and the newest.
constexpr int mostKnown = 5;

QString sourceOf(const Context& context)
{
    const build::SourceSpec source = Snapshot::of(context->deployment).source;
    return source.kind == build::SourceSpec::Kind::Git ? source.location : QFileInfo(source.location).fileName();
}

//! Known releases in the bucket, Current first: the new release is built on it.
struct Known {
    QList<site::ReleaseManifest> releases;
    QString current;
};

Task<Result<Known>> knownReleases(const site::ReleaseStore* store, Context context)
{
    const Cancel cancel = context->cancel;
    Task<Result<QList<site::ReleaseName>>> listing = store->releases(cancel); // in parallel with the pointer
    const Result<site::Pointer> now = co_await store->pointer(context->deployment.environment, cancel);
    const Result<QList<site::ReleaseName>> listed = co_await listing;
    CO_TRY(const site::Pointer pointer, now);
    CO_TRY(const QList<site::ReleaseName> there, listed);
    QStringList wanted;
    for (const QString& id : {pointer.current, pointer.previous})
        if (!id.isEmpty())
            wanted << id;
    for (const site::ReleaseName& release : there)
        if (!wanted.contains(release.id) && release.id != context->deployment.id && wanted.size() < mostKnown)
            wanted << release.id;
    wanted.erase(std::remove_if(wanted.begin(), wanted.end(),
                                [&there](const QString& id) {
                                    return std::none_of(there.begin(), there.end(),
                                                        [&id](const auto& release) { return release.id == id; });
                                }),
                 wanted.end());
    const site::ManifestCache cache(context->world.paths.manifests(), *store);
    CO_TRY(const QList<site::ReleaseManifest> releases, co_await cache.read(store, wanted, cancel));
    co_return Known{releases, pointer.current};
}

Result<site::Rules> rulesOf(const Context& context, const edge::SiteFolder& site, const site::ReleaseManifest& release)
{
    const bool isShared = !AwsChoice::of(context->project).zone.isEmpty();
    SD_TRY(const edge::Compiled compiled,
           edgeRules(context->deployment, site, release.folder, site::ownOf(release),
                     isShared ? edge::Missing::ByRouter : edge::Missing::ByDistribution));
    for (const edge::SiteRules::Note& note : compiled.notes)
        context->say(verbatim(note.origin.text() + u": "_s + note.text.render()), logs::Level::Warning);
    return site::Rules::of(compiled);
}

aws::OnTransferProgress telling(const Context& context)
{
    return [context, told = 0](const aws::TransferProgress& part) mutable {
        if (part.files * 10 / std::max(1, part.allFiles) == told)
            return;
        told = part.files * 10 / std::max(1, part.allFiles);
        context->say(say(QT_TRANSLATE_NOOP("core", "%1 of %2 files in place"),
                         {QString::number(part.files), QString::number(part.allFiles)}));
    };
}

Task<Result<site::BuiltSite>> readArtifact(Context context)
{
    CO_TRY(const build::Artifact artifact, context->world.artifacts.open(context->deployment.artifact));
    CO_TRY(const build::TreeEntries entries, context->world.artifacts.entries(artifact.digest));
    const QString folder = artifact.folder;
    const Cancel cancel = context->cancel;
    const std::function<Result<site::BuiltSite>()> read = [=] { return site::readSite(folder, entries, cancel); };
    co_return co_await build::onPool(read);
}

//! Uploads what the bucket lacks, and the manifest last. If a fingerprinted file meets unknown content in assets/, it
//! plans again: the file then goes into the release's folder.
Task<Result<site::Publication>> sendRelease(Site on, aws::Transfer* by, site::ReleaseManifest release,
                                            site::BuiltSite built, Known known)
{
    const Context context = on.context;
    const site::ReleaseStore store = on.releases();
    const site::ReleaseStore* const at = &store;
    const Cancel cancel = on.account.cancel;
    const QList<site::ReleaseManifest> releases = known.releases;
    site::PlanOptions options;
    options.mayShare = !releases.isEmpty() && releases.first().id == known.current;
    // With --force, as files may be missing in the bucket.
    options.isTrusted = !context->operation.params[u"force"_s].toBool();
    // Resumed after an agent died or after a wait.
    options.isResumed = context->operation.takeovers > 0 || context->operation.error;
    for (;;) {
        const std::function<Result<site::Publication>()> plan = [=] {
            return site::planPublication(*at, release, built, releases, options);
        };
        CO_TRY(site::Publication publication, co_await build::onPool(plan));
        CO_TRY(const site::Rules rules, rulesOf(context, built.folder, publication.manifest));
        CO_TRY(publication.manifest.rules, rules.toJson());
        for (const QString& path : std::as_const(publication.changedAssets))
            context->say(say(QT_TRANSLATE_NOOP("core",
                                               "%1 has changed, although its file name marks it as unchanging: "
                                               "browsers may keep the old version for a year."),
                             {path}),
                         logs::Level::Warning);
        BegunUploads needless = begunUploads(context);
        for (aws::Upload& upload : publication.uploads)
            upload.begunAs = needless.take(upload.key);
        const site::Publication wanted = publication;
        const aws::OnTransferProgress progress = telling(context);
        const site::ManifestCache cache(context->world.paths.manifests(), store);
        const std::function<Task<Result<QStringList>>()> send = [at, by, cache, wanted, progress, cancel] {
            return site::publish(at, by, cache, wanted, progress, cancel);
        };
        const QString command = sentCommand(store, built, wanted, on.account.choice.flags());
        CO_TRY(const QStringList found, co_await on.made<QStringList>(command, send));
        if (found.isEmpty()) {
            CO_CHECK(co_await giveUpUploads(on, needless));
            co_return wanted;
        }
        options.taken << found;
        options.isResumed = true;
    }
}

//! Forces the record to be written again, although it is unchanged.
Result<> forgetRecord(const Context& context)
{
    const QString key = recordSeenKey(context->project.id);
    return context->world.store.write([&key](store::Database& db) { return store::removeSetting(db, key); });
}

Task<Result<>> sendInto(std::shared_ptr<site::Publication> sent, Site on, AwsAccount account, aws::Transfer* by,
                        site::ReleaseManifest release, site::BuiltSite built, Known known)
{
    on.account = account;
    const Site stoppable = on;
    CO_TRY(*sent, co_await sendRelease(stoppable, by, release, built, known));
    co_return Result<>();
}

//! A stack does not notice that its bucket was deleted by hand.
Error explained(const Context& context, const CloudFrontPlace& place, Error error)
{
    if (error.code != code::awsNoSuchBucket)
        return error;
    Error gone = fail(Error::Kind::Conflict, "cloudfront-bucket-gone",
                      say(QT_TRANSLATE_NOOP("core", "The bucket %1 of %2 was deleted outside of Shipdeck."),
                          {place.bucket, context->project.name}),
                      say(QT_TRANSLATE_NOOP("core",
                                            "Remove what is left of the project (shipctl remove %1), then deploy "
                                            "again. It gets a new bucket and a new address."),
                          {shellQuoted(context->project.name)}),
                      error.what)
                     .value();
    gone.requestId = error.requestId;
    return gone;
}

//! Uploads what the bucket lacks; invisible to visitors.
class PublishToCloudFront final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"publish-cloudfront"_s; }
    QString stage() const override { return u"publish"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Upload files that the bucket lacks into the release's own folder")),
                {{Change::Verb::Create,
                  say(QT_TRANSLATE_NOOP("core", "the release %1 in the bucket"), {release().id})}},
                QStringList{lockCommand(release())} + publishCommands(release()),
                say(QT_TRANSLATE_NOOP("core", "The release is removed.")),
                permissions::publish()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        context->hasActed = false; // until a call changes something
        CO_TRY(const Site on, siteOf(context));
        const auto sent = co_await send(on);
        if (!sent)
            co_return tl::unexpected(explained(context, on.place, sent.error()));
        co_return *sent;
    }
    Task<Result<>> undo(Context context) override;

private:
    Task<Result<QJsonObject>> send(Site on);
};

Task<Result<QJsonObject>> PublishToCloudFront::send(Site on)
{
    const Context context = on.context;
    const CloudFrontPlace place = on.place;
    const AwsAccount account = on.account;
    // The artifact is read in parallel with the calls.
    aws::TransferSettings settings;
    settings.bucket = place.bucket;
    settings.remember = rememberingUploads(context);
    aws::Transfer transfer(account.client(), settings);
    Task<Result<site::BuiltSite>> reading = readArtifact(context);
    // The lock keeps cleanups from deleting an incomplete release.
    CO_TRY(const site::SiteLock lock, co_await acquireLock(on));
    const site::ReleaseStore store(account.client(), place.bucket, place.prefix);
    const site::ReleaseStore* const at = &store;
    const std::function<Task<Result<Known>>()> look = [at, context] { return knownReleases(at, context); };
    const QString flags = account.choice.flags();
    const auto listed = site::ShownCommand::look(
        u"aws s3api list-objects-v2 --bucket %1 --prefix %2shipdeck/releases/%3"_s.arg(place.bucket, place.prefix,
                                                                                       flags));
    CO_TRY(const Known known, co_await site::through<Known>(account.shown, listed, look));

    site::ReleaseManifest release;
    release.id = context->deployment.id;
    release.project = context->project.id;
    release.environment = context->deployment.environment;
    release.createdAt = context->deployment.createdAt;
    release.commit = context->deployment.commit;
    release.ref = context->deployment.ref;
    release.source = sourceOf(context);
    release.artifact = context->deployment.artifact;
    release.about = aboutOf(context->deployment);
    CO_TRY(const site::BuiltSite built, co_await reading);
    const auto sent = std::make_shared<site::Publication>();
    aws::Transfer* const by = &transfer;
    const UnderLock work = [=](AwsAccount stoppable) {
        return sendInto(sent, on, stoppable, by, release, built, known);
    };
    CO_TRY(const site::SiteLock renewed, co_await whileRenewed(account, store, lock, work));
    if (known.releases.isEmpty()) // also if the bucket was emptied by hand, which deleted the record too
        CO_CHECK(forgetRecord(context));
    co_await keepRecord(on);
    CO_TRY(const QByteArray kept, co_await renewedLock(on, renewed));
    const site::Publication& wanted = *sent;

    Snapshot snapshot = Snapshot::of(context->deployment);
    snapshot.placed = {{u"bucket"_s, place.bucket}, {u"release"_s, release.id}};
    context->deployment.snapshot = snapshot.toJson();
    context->deployment.url = place.address();
    CO_CHECK(context->save());
    context->note = say(QT_TRANSLATE_NOOP("core", "%1 files uploaded, %2 already there"),
                        {QString::number(wanted.sent), QString::number(wanted.known + wanted.copied)});
    QJsonObject facts = snapshot.placed;
    facts.insert(u"lock"_s, QString::fromLatin1(kept)); // for the step that moves Current
    co_return facts;
}

//! Deletes what no release names, and the project's record if it is the only thing left.
Task<Result<>> cleanUpAfter(Site on)
{
    const site::ReleaseStore store = on.releases();
    const site::ReleaseStore* const at = &store;
    const site::PruneOptions wish{std::numeric_limits<int>::max(),
                                  on.context->operation.id,
                                  thisComputer(),
                                  true,
                                  endedHere(on),
                                  on.account.shown,
                                  on.account.choice.flags()};
    CO_CHECK(co_await site::prune(at, wish));
    co_return Result<>();
}

Task<Result<>> PublishToCloudFront::undo(Context context)
{
    CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
    if (!site)
        co_return Result<>{};
    const Site on = *site;
    const AwsAccount account = on.account;
    const site::ReleaseStore store = on.releases();
    const site::ReleaseStore* const at = &store;
    const QString id = context->deployment.id;
    const auto lock = co_await acquireLock(on);
    if (!lock && lock.error().code == code::awsNoSuchBucket)
        co_return Result<>{};
    if (!lock && lock.error().code != code::siteBusy)
        co_return tl::unexpected(lock.error());
    const BegunUploads begun = begunUploads(context);
    CO_CHECK(co_await giveUpUploads(on, begun)); // no other step knows them
    const bool isLocked = lock.has_value();
    const site::Effect drop = [at, id, isLocked] { return site::dropRelease(at, id, isLocked); };
    const QString flags = account.choice.flags();
    const QString shown =
        u"aws s3 rm s3://%1/%2%5 && aws s3 rm s3://%1/%3releases/%4 --recursive%5"_s.arg(on.place.bucket,
                                                                                         store.manifestKey(id),
                                                                                         on.place.prefix, id, flags);
    const Result<> dropped = co_await account.shown(shown, drop);
    if (!lock || !dropped) // keep the lock for the next attempt
        co_return dropped;
    CO_TRY(const auto environment, context->environment());
    // Otherwise the bucket is deleted as a whole, or the next cleanup deletes unneeded files.
    if (isBelowZone(context->project) && environment.current.isEmpty())
        CO_CHECK(co_await cleanUpAfter(on));
    const site::SiteLock held = *lock;
    co_return co_await releaseLock(on, held);
}

//! Checks that the bucket has the complete release; its pages are requested after traffic is switched.
class VerifyCloudFront final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"verify-cloudfront"_s; }
    QString stage() const override { return u"verify"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Check that the bucket holds exactly what was built")),
                {},
                {u"aws s3api get-object --bucket %1 --key %2shipdeck/releases/%3.json%4 /dev/stdout"_s.arg(
                    bucketWord(release()), PlannedPlace::of(release()).prefix, release().id, release().flags)},
                {},
                permissions::verify()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const CloudFrontPlace place = CloudFrontPlace::fromJson(context->outcome(u"provision-cloudfront"_s));
        CO_TRY(const AwsAccount account, awsAccount(context));
        const site::ReleaseStore store(account.client(), place.bucket, place.prefix);
        const site::ReleaseStore* const at = &store;
        const QString id = context->deployment.id;
        const Cancel cancel = context->cancel;
        const std::function<Task<Result<site::ReleaseManifest>>()> read = [at, id, cancel] {
            return at->manifest(id, cancel);
        };
        const auto command = site::ShownCommand::look(
            u"aws s3api get-object --bucket %1 --key %2%3 /dev/stdout"_s.arg(place.bucket, store.manifestKey(id),
                                                                             account.choice.flags()));
        const auto found = co_await site::through<site::ReleaseManifest>(account.shown, command, read);
        const bool isReadable = found || found.error().code != code::siteManifestUnreadable;
        if (!found && isReadable)
            co_return tl::unexpected(found.error());
        if (!isReadable || found->artifact != context->deployment.artifact)
            co_return fail(Error::Kind::Provider, "cloudfront-differs",
                           say(QT_TRANSLATE_NOOP("core", "The release %1 in %2 does not match the build."),
                               {id, place.bucket}),
                           say(QT_TRANSLATE_NOOP("core", "Deploy again. Something else is writing to this bucket.")));
        CO_CHECK(checkPages(context, place, *found));
        context->note = say(QT_TRANSLATE_NOOP("core", "%1 files, each verified by its checksum"),
                            {QString::number(found->files.size())});
        co_return QJsonObject{};
    }
};

} // namespace

std::unique_ptr<Step> publishToCloudFront(const PlannedRelease& release)
{
    return std::make_unique<PublishToCloudFront>(release);
}

std::unique_ptr<Step> verifyCloudFront(const PlannedRelease& release)
{
    return std::make_unique<VerifyCloudFront>(release);
}

} // namespace shipdeck::deploy
