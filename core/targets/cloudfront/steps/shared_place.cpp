// SPDX-License-Identifier: MIT
// Projects below a wildcard domain: hosts of one distribution and folders of one bucket, so they need no slow AWS
// resources of their own.
#include "targets/cloudfront/steps/shared_place.h"

#include "aws/client.h"
#include "aws/error_codes.h"
#include "base/clock.h"
#include "base/pause.h"
#include "targets/cloudfront/connections.h"
#include "deploy/engine/world.h"
#include "targets/cloudfront/steps/foundation_removal.h"
#include "targets/cloudfront/steps/removal_lock.h"
#include "deploy/steps/inputs.h"
#include "targets/cloudfront/steps/removal.h"
#include "targets/cloudfront/steps/site.h"
#include "targets/cloudfront/steps/zones.h"
#include "deploy/target.h"
#include "targets/cloudfront/place/pruning.h"
#include "base/slug.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr qsizetype longestLabel = 63; // limit of DNS

Task<Result<std::optional<aws::Stack>>> foundationOf(AwsAccount account)
{
    const site::Stacks stacks = account.stacks();
    co_return co_await stacks.get(site::foundationName, account.cancel);
}

//! `kept`: a key that stays.
Task<Result<>> emptyBelow(AwsAccount account, QString bucket, QString prefix, QString kept)
{
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const site::Effect effect = [client, bucket, prefix, cancel, kept] {
        return site::removeBelow(client, bucket, prefix, cancel, kept);
    };
    const QString shown = u"aws s3 rm s3://%1/%2 --recursive%3"_s.arg(bucket, prefix, account.choice.flags());
    co_return co_await account.shown(shown, effect);
}

} // namespace

QString sharedFolderOf(const QString& stack)
{
    return u"sites/%1/"_s.arg(stack);
}

bool isBelowZone(const store::Project& project)
{
    return !AwsChoice::of(project).zone.isEmpty();
}

Result<QString> hostBelowZone(const store::Project& project, const QString& environment)
{
    const AwsChoice choice = AwsChoice::of(project);
    store::Project named = project;
    if (!choice.label.isEmpty())
        named.slug = choice.label;
    const QString label = siteSlug(named, environment);
    if (label.size() <= longestLabel)
        return label + u'.' + choice.zone;
    return fail(Error::Kind::BadInput, "host-too-long",
                say(QT_TRANSLATE_NOOP("core", "%1 is too long for a host name."), {label}),
                say(QT_TRANSLATE_NOOP("core", "Give the environment or the project a shorter name.")));
}

Task<Result<QString>> zoneServed(AwsAccount account)
{
    CO_TRY(const auto foundation, co_await foundationOf(account));
    const bool isServed = foundation && !foundation->outputs.value(u"SharedBucket"_s).isEmpty();
    co_return isServed ? zoneOf(*foundation).name : QString();
}

Result<CloudFrontPlace> sharedPlaceOf(const store::Project& project, const QString& environment,
                                      const std::optional<aws::Stack>& foundation)
{
    const AwsChoice choice = AwsChoice::of(project);
    SD_TRY(const QString host, hostBelowZone(project, environment));
    const QString name = siteStackOf(project);
    const aws::Stack stands = foundation.value_or(aws::Stack());
    const CloudFrontPlace place{choice.account,
                                choice.region,
                                name,
                                stands.outputs.value(u"SharedBucket"_s),
                                stands.outputs.value(u"SharedDistribution"_s),
                                host,
                                stands.outputs.value(u"Routes"_s),
                                sharedFolderOf(name)};
    if (zoneOf(stands).name == choice.zone && !place.bucket.isEmpty() && !place.routes.isEmpty())
        return place;
    return fail(Error::Kind::Conflict, "zone-gone",
                say(QT_TRANSLATE_NOOP("core", "The wildcard domain %1 is no longer set up in this account."),
                    {choice.zone}),
                say(QT_TRANSLATE_NOOP("core", "Connect it again: shipctl connections zone %1"), {choice.zone}));
}

Task<Result<QList<CloudFrontPlace>>> sharedPlaces(AwsAccount account, aws::Stack foundation)
{
    QList<CloudFrontPlace> places;
    CloudFrontPlace place{account.choice.account,
                          account.choice.region,
                          {},
                          foundation.outputs.value(u"SharedBucket"_s),
                          foundation.outputs.value(u"SharedDistribution"_s),
                          {},
                          foundation.outputs.value(u"Routes"_s)};
    if (place.bucket.isEmpty() || place.routes.isEmpty())
        co_return places;
    CO_TRY(const auto all, co_await aws::keyValueStore::all(account.client(), place.routes, account.cancel));
    QSet<QString> seen;
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        const auto route = edge::decode(entry.value().toUtf8());
        const bool isHost = !entry.key().contains(u'/');
        if (!isHost || !route || route->prefix.isEmpty() || seen.contains(route->project))
            continue;
        seen << route->project;
        place.stack = route->project;
        place.prefix = route->prefix;
        place.domain = entry.key();
        places << place;
    }
    co_return places;
}

Task<Result<>> checkHostIsOurs(AwsAccount account, CloudFrontPlace place, QString projectName)
{
    const site::Routes routes = routesOf(account, place.routes);
    CO_TRY(const QString owner, co_await routes.owner(place.domain, account.cancel));
    if (owner.isEmpty() || owner == place.stack)
        co_return Result<>();
    co_return fail(Error::Kind::Conflict, "host-taken",
                   say(QT_TRANSLATE_NOOP("core", "%1 already belongs to another project, perhaps on another computer."),
                       {place.domain}),
                   say(QT_TRANSLATE_NOOP("core", "Deploy under another name with --project; %1 stays as it is."),
                       {projectName}));
}

Task<Result<>> checkHostIsFree(AwsAccount account, store::Database* db, store::Project project, QString environment)
{
    if (project.slug.isEmpty())
        project.slug =
            slugOf(project.name, [db](const QString& slug) { return store::slugTaken(*db, slug).value_or(true); });
    const QString where = environment.isEmpty() ? u"production"_s : environment;
    CO_TRY(const auto foundation, co_await foundationOf(account));
    CO_TRY(const CloudFrontPlace place, sharedPlaceOf(project, where, foundation));
    co_return co_await checkHostIsOurs(account, place, project.name);
}

namespace {

//! Verifies with S3 that only `kept` is left.
Task<Result<>> proveEmpty(AwsAccount account, QString bucket, QString folder, QString kept)
{
    const auto objects = co_await aws::s3::list(account.client(), bucket, folder, account.cancel);
    if (!objects && objects.error().code == code::awsNoSuchBucket)
        co_return Result<>();
    if (!objects)
        co_return tl::unexpected(objects.error());
    QStringList left;
    for (const aws::ObjectInfo& object : *objects)
        if (object.key != kept)
            left << object.key;
    if (left.isEmpty())
        co_return Result<>();
    co_return stillThere(u"s3://%1/%2"_s.arg(bucket, left.first()));
}

Task<Result<>> removeAllOf(AwsAccount account, QString name, QString store, QString bucket)
{
    const site::ReleaseStore releases(account.client(), bucket, sharedFolderOf(name));
    if (!store.isEmpty()) {
        const site::Routes routes = routesOf(account, store);
        const QStringList none;
        CO_CHECK(co_await routes.removeProject(name, none, account.cancel));
    }
    if (bucket.isEmpty())
        co_return Result<>();
    const QString folder = releases.prefix();
    const QString lock = releases.removingKey();
    CO_CHECK(co_await emptyBelow(account, bucket, folder, lock));
    co_return co_await proveEmpty(account, bucket, folder, lock);
}

//! Deletes releases of environments without a pointer; other environments clean up in their own deployments.
Task<Result<site::Pruned>> pruneBeside(Context context, AwsAccount account, CloudFrontPlace at)
{
    const site::ReleaseStore releases(account.client(), at.bucket, at.prefix);
    const site::ReleaseStore* const in = &releases;
    site::PruneOptions spec;
    spec.keep = std::numeric_limits<int>::max();
    spec.operation = context->operation.id;
    spec.computer = thisComputer();
    spec.shown = account.shown;
    spec.flags = account.choice.flags();
    co_return co_await site::prune(in, spec, account.cancel);
}

Task<Result<>> removeEnvironmentAt(Context context, AwsAccount account, CloudFrontPlace at, QString environment,
                                   std::shared_ptr<site::Pruned> pruned)
{
    const site::Routes routes = routesOf(account, at.routes);
    CO_TRY(const auto route, co_await routes.route(at.domain, account.cancel));
    if (route && route->project == at.stack)
        CO_CHECK(co_await routes.drop(at.domain, account.cancel));
    const site::ReleaseStore releases(account.client(), at.bucket, at.prefix);
    const site::ReleaseStore* const in = &releases;
    const Cancel cancel = account.cancel;
    const site::Effect effect = [in, environment, cancel] { return in->removePointer(environment, cancel); };
    const QString shown =
        u"aws s3 rm s3://%1/%2%3"_s.arg(at.bucket, releases.pointerKey(environment), account.choice.flags());
    CO_CHECK(co_await account.shown(shown, effect));
    CO_TRY(*pruned, co_await pruneBeside(context, account, at));
    const QStringList none;
    const Result<> tidied = co_await routes.removeUnneededRules(none, account.cancel);
    if (!tidied && tidied.error().kind == Error::Kind::NotFound)
        co_return Result<>(); // the store is gone, for example after a partial deletion of the foundation
    co_return tidied;
}

} // namespace

Task<Result<>> removeShared(Context context, AwsAccount account)
{
    const QString name = siteStackOf(context->project);
    CO_TRY(const auto foundation, co_await foundationOf(account));
    const QString store = foundation ? foundation->outputs.value(u"Routes"_s) : QString();
    const QString bucket = foundation ? foundation->outputs.value(u"SharedBucket"_s) : QString();
    const site::ReleaseStore releases(account.client(), bucket, sharedFolderOf(name));
    LockGuard lock;
    if (!bucket.isEmpty()) {
        CO_TRY(lock, co_await lockToRemove(context, account, releases));
    }
    const LockGuard held = lock;
    const UnderLock work = [name, store, bucket](AwsAccount at) { return removeAllOf(at, name, store, bucket); };
    CO_CHECK(co_await underLock(account, releases, held, work));
    const site::Stacks stacks = account.stacks();
    CO_CHECK(co_await stacks.remove(name, account.cancel)); // of domains that another computer has added
    CO_CHECK(noteEnd(context, [&](RemovalEnd& end) {
        end.account = account.choice.account;
        end.region = account.choice.region;
        if (!bucket.isEmpty())
            end.folder = bucket + u'/' + releases.prefix();
    }));
    co_return saveCloudFrontPlace(context->world, context->project.id, std::nullopt);
}

Task<Result<>> removeEnvironment(Context context, AwsAccount account, QString environment)
{
    CO_TRY(const auto foundation, co_await foundationOf(account));
    if (!foundation)
        co_return Result<>();
    const auto place = sharedPlaceOf(context->project, environment, *foundation);
    if (!place) // already removed
        co_return Result<>();
    const CloudFrontPlace at = *place;
    const site::ReleaseStore releases(account.client(), at.bucket, at.prefix);
    CO_TRY(const LockGuard lock, co_await lockToRemove(context, account, releases, environment));
    const auto pruned = std::make_shared<site::Pruned>();
    const UnderLock work = [context, at, environment, pruned](AwsAccount by) {
        return removeEnvironmentAt(context, by, at, environment, pruned);
    };
    CO_CHECK(co_await underLock(account, releases, lock, work));
    // Removals of several environments at the same time postpone their cleanup because of each other's locks. The one
    // that releases its lock last repeats it here, and waits for a cleanup in progress, which may have listed too
    // early.
    const auto began = monotonicNow();
    bool isAgain = pruned->isPutOff;
    while (isAgain && !account.cancel) {
        CO_TRY(const site::Pruned last, co_await pruneBeside(context, account, at));
        isAgain = last.isCleanedBeside;
        if (isAgain)
            co_await pause(context->world.untilNextPoll(monotonicNow() - began), account.cancel);
    }
    co_return Result<>();
}

Result<QString> zoneFor(const store::Project& project, const AwsChoice& there, const QString& wanted)
{
    const QString place = there.zone.isEmpty() ? ownDistribution : there.zone;
    if (wanted.isEmpty() || wanted == place)
        return there.zone;
    if (!AwsChoice::of(project).account.isEmpty())
        return fail(Error::Kind::Conflict, "zone-stays",
                    there.zone.isEmpty()
                        ? say(QT_TRANSLATE_NOOP("core", "%1 has its own distribution and can't be moved."),
                              {project.name})
                        : say(QT_TRANSLATE_NOOP("core", "%1 is below %2 and can't be moved."),
                              {project.name, there.zone}),
                    say(QT_TRANSLATE_NOOP("core", "Leave --zone out, or deploy under another name with --project.")));
    if (wanted == ownDistribution)
        return QString();
    return fail(Error::Kind::NotFound, "zone-none",
                say(QT_TRANSLATE_NOOP("core", "The wildcard domain is not set up in %1."), {connectionOf(there)}),
                say(QT_TRANSLATE_NOOP("core", "Connect it: shipctl connections zone %1"), {wanted}));
}

} // namespace shipdeck::deploy
