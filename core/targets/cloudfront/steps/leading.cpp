// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/leading.h"

#include "aws/client.h"
#include "base/files.h"
#include "base/ids.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/engine/world.h"
#include "deploy/retention.h"
#include "store/store.h"
#include "targets/cloudfront/steps/edge_sweep.h"
#include "targets/cloudfront/steps/commands.h"
#include "targets/cloudfront/steps/way_to_visitors.h"
#include "targets/cloudfront/place/pruning.h"
#include "targets/cloudfront/place/publishing.h"
#include "logs/log_file.h"
#include "store/access.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/taken_over.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using Manifest = std::optional<site::ReleaseManifest>;

Task<Result<Manifest>> readIfNamed(Site on, QString release)
{
    if (release.isEmpty())
        co_return Manifest();
    CO_TRY(const site::ReleaseManifest manifest, co_await readManifest(on, release));
    co_return Manifest(manifest);
}

const QString production = u"production"_s;

//! Restrictions apply from the first deployment on, and previews are restricted at least as production is.
Task<Result<site::Access>> accessOf(Site on, site::Pointer pointer)
{
    const QString environment = on.environment();
    site::Access own = pointer.access;
    if (pointer.current.isEmpty()) {
        CO_TRY(own, accessHere(on.context, environment));
    }
    if (!own.isOpen() || environment == production)
        co_return own;
    CO_TRY(const site::Pointer first, co_await readPointer(on, production));
    if (first.current.isEmpty())
        co_return accessHere(on.context, production);
    const site::Access shared = first.access;
    co_return shared;
}

} // namespace

namespace {

//! What is read in parallel with the lock.
struct SiteState {
    site::Pointer pointer;
    Manifest manifest;
    QByteArray state;
};

Task<Result<SiteState>> readState(Site on, QString release)
{
    const site::Routes routes = on.routes();
    auto pointing = readPointer(on);
    auto reading = readIfNamed(on, release);
    auto looking = routes.state(on.context->cancel);
    // All tasks have to end here, as they use local variables.
    const auto pointer = co_await pointing;
    const auto manifest = co_await reading;
    const auto state = co_await looking;
    for (const Error* const error : {pointer ? nullptr : &pointer.error(), manifest ? nullptr : &manifest.error()})
        if (error)
            co_return tl::unexpected(*error);
    if (!state) {
        const Error said = state.error();
        const Error trouble = co_await routesTrouble(on, said);
        co_return tl::unexpected(trouble);
    }
    co_return SiteState{*pointer, *manifest, *state};
}

//! A lock held since the upload has been seen by every cleanup, so no check is needed.
Task<Result<bool>> wasWholeSiteLocked(Site on)
{
    if (hasLock(on))
        co_return false;
    co_return co_await isWholeSiteLocked(on);
}

} // namespace

Task<Result<SiteSnapshot>> lockAndRead(Site on, QString release)
{
    const QString project = on.context->project.name;
    const bool hadActed = on.context->hasActed;
    auto checking = checkAccount(on.account, project);
    auto locking = renewLock(on);
    auto asking = wasWholeSiteLocked(on);
    auto around = readState(on, release);
    // All tasks have to end here, as they use local variables.
    const Result<> ours = co_await checking;
    const auto held = co_await locking;
    const auto isOthers = co_await asking;
    Result<SiteState> read = co_await around;
    if (!held)
        co_return tl::unexpected(ours ? held.error() : ours.error());
    const site::SiteLock lock = held->lock;
    std::optional<Error> trouble;
    if (!ours || !isOthers)
        trouble = ours ? isOthers.error() : ours.error();
    bool isSure = held->isSure;
    if (!trouble && *isOthers && !isSure) {
        const Result<> clear = co_await untilClear(on, lock);
        if (!clear)
            trouble = clear.error();
        else
            read = co_await readState(on, release); // the cleanup may have deleted it
        isSure = true;
    }
    if (!trouble && !read)
        trouble = read.error();
    if (!trouble) {
        SiteSnapshot snapshot{lock, read->pointer, read->manifest, read->state, isSure};
        const site::Pointer known = snapshot.pointer;
        const auto access = co_await accessOf(on, known);
        if (access) {
            snapshot.pointer.access = *access;
            co_return snapshot;
        }
        trouble = access.error();
    }
    // The first error is returned; once the lock is released nothing has changed, so nothing has to be undone.
    const auto freed = co_await releaseLock(on, lock);
    if (freed)
        on.context->hasActed = hadActed;
    co_return tl::unexpected(*trouble);
}

Task<Result<>> switchTrafficAtOnce(Site on, Traffic traffic, SiteSnapshot snapshot)
{
    const QByteArray state = snapshot.state;
    if (snapshot.isSure)
        co_return co_await switchTraffic(on, traffic, state);
    auto switching = switchTraffic(on, traffic, state);
    auto asking = isWholeSiteLocked(on); // a cleanup may have missed our lock, which was just written
    const Result<> led = co_await switching;
    const auto isOthers = co_await asking;
    if (!led || !isOthers)
        co_return led ? tl::unexpected(isOthers.error()) : led;
    if (!*isOthers)
        co_return Result<>();
    const site::SiteLock lock = snapshot.lock;
    CO_CHECK(co_await untilClear(on, lock));
    QStringList needed{traffic.current.id};
    if (traffic.canary)
        needed << traffic.canary->id;
    for (const QString& release : std::as_const(needed)) {
        const QString id = release;
        CO_CHECK(co_await readManifest(on, id)); // a cleanup deletes manifests first
    }
    co_return Result<>();
}

Task<Result<Traffic>> trafficOf(Site on, site::Pointer pointer)
{
    Traffic traffic;
    traffic.access = pointer.access;
    const QString current = pointer.current;
    CO_TRY(traffic.current, co_await readManifest(on, current));
    if (!pointer.canary)
        co_return traffic;
    const QString canary = pointer.canary->release;
    const auto manifest = co_await readManifest(on, canary);
    if (!manifest && manifest.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(manifest.error());
    if (manifest) {
        traffic.canary = *manifest;
        traffic.weight = pointer.canary->weight;
    }
    co_return traffic;
}

Task<Result<>> switchTraffic(Site on, Traffic traffic, QByteArray state)
{
    CO_TRY(const site::Rules rules, site::Rules::fromJson(traffic.current.rules));
    edge::EdgeRoute route;
    route.project = siteStackOf(on.context->project); // not the slug, which is unique only on one computer
    route.prefix = on.place.prefix;
    route.release = rules.release;
    route.isHidden = on.environment() != u"production";
    edge::Store keys = rules.keys;
    if (traffic.canary) {
        CO_TRY(const site::Rules canary, site::Rules::fromJson(traffic.canary->rules));
        route.canary = edge::EdgeRoute::Canary{canary.release, traffic.weight};
        keys.insert(canary.keys);
    }
    if (!traffic.access.isOpen()) {
        CO_TRY(const auto access, traffic.access.key());
        route.access = traffic.access.id();
        keys.insert(access.first, access.second);
    }
    const site::Routes routes = on.routes();
    const QString domain = on.place.domain;
    co_return co_await routes.write(domain, route, keys, state, on.context->cancel);
}

Task<Result<>> setNotFoundPage(Site on, site::ReleaseManifest manifest)
{
    if (!on.place.prefix.isEmpty()) // a shared distribution has one plain page
        co_return Result<>{};
    CO_TRY(const site::Rules rules, site::Rules::fromJson(manifest.rules));
    const site::ReleaseStore releases = on.releases();
    const site::ReleaseStore* const at = &releases;
    const QString page = rules.notFoundPage;
    const Cancel cancel = on.context->cancel;
    const site::Effect effect = [at, manifest, page, cancel] {
        return site::setNotFoundPage(at, manifest, page, cancel);
    };
    const QString from = site::keyIn(*at, manifest, page);
    co_return co_await on.account.shown(notFoundCommand(*at, from, on.account.choice.flags()), effect);
}

namespace {

Task<Result<>> amendPointer(Site on, site::Pointer known, std::function<void(site::Pointer&)> change)
{
    const site::ReleaseStore releases = on.releases();
    const QString environment = on.environment();
    const std::function<Task<Result<site::Pointer>>()> effect = [&releases, environment, known, change] {
        return releases.amend(environment, known, change);
    };
    const QString verb = known.etag.isEmpty() ? u"put-object --if-none-match '*'"_s : u"put-object --if-match <ETag>"_s;
    const QString shown = on.object(verb, releases.pointerKey(environment));
    CO_CHECK(co_await on.made(shown, effect));
    co_return Result<>{};
}

} // namespace

Task<Result<>> movePointer(Site on, site::Pointer known, QString release, Move move, Canary canary)
{
    const bool isBack = move == Move::Rollback, endsHold = move == Move::Promote;
    const QString who = thisComputer();
    const QDateTime now = on.account.client()->settings().now();
    const std::function<void(site::Pointer&)> change = [release, who, now, isBack, endsHold,
                                                        canary](site::Pointer& pointer) {
        pointer.moveTo(release, who, now, isBack, endsHold);
        pointer.canary = canary;
    };
    co_return co_await amendPointer(on, known, change);
}

Task<Result<>> revertPointer(Site on, QString release, Canary canary)
{
    const site::ReleaseStore releases = on.releases();
    const QString environment = on.environment();
    const site::Effect effect = [&releases, environment, release, canary] {
        return releases.takeBack(environment, release, canary);
    };
    const QString shown = on.object(u"put-object --if-match <ETag>"_s, releases.pointerKey(environment));
    co_return co_await on.account.shown(shown, effect);
}

Task<Result<>> shareByPointer(Site on, site::Pointer known, Canary canary)
{
    const std::function<void(site::Pointer&)> change = [canary](site::Pointer& pointer) { pointer.canary = canary; };
    co_return co_await amendPointer(on, known, change);
}

Task<Result<>> restrictByPointer(Site on, site::Pointer known, site::Access access)
{
    const std::function<void(site::Pointer&)> change = [access](site::Pointer& pointer) { pointer.access = access; };
    co_return co_await amendPointer(on, known, change);
}

Result<> recordAccess(const Context& context, const site::Access& access)
{
    return context->world.store.write([&](store::Database& db) {
        return store::setAccess(db, context->project.id, context->operation.environment, access.toPublicJson());
    });
}

Result<site::Access> accessHere(const Context& context, const QString& environment)
{
    SD_TRY(const QJsonObject known, store::access(context->world.store.database(), context->project.id, environment));
    site::Access access = site::Access::fromJson(known);
    if (!access.isOpen())
        access.ticket = newToken();
    return access;
}

namespace {

Task<Result<>> switchBackUnderLock(Site on, Restore restore)
{
    CO_TRY(const site::Pointer known, co_await readPointer(on));
    if (known.current.isEmpty())
        co_return Result<>{};
    site::Pointer back = known;
    restore(back);
    CO_TRY(const Traffic traffic, co_await trafficOf(on, back));
    CO_CHECK(co_await switchTraffic(on, traffic));
    if (back != known)
        CO_CHECK(co_await amendPointer(on, known, restore));
    co_return Result<>{};
}

} // namespace

Task<Result<>> switchBack(Site on, Restore restore)
{
    const auto held = co_await acquireLock(on);
    // The other computer routes visitors by the account's pointer.
    if (!held && held.error().code == code::siteBusy)
        co_return Result<>{};
    if (!held)
        co_return tl::unexpected(held.error());
    const Result<> led = co_await switchBackUnderLock(on, restore);
    const site::SiteLock lock = *held;
    const Result<> free = co_await releaseLock(on, lock); // also after an error, so that others can try
    co_return led ? free : led;
}

Result<Canary> canaryHere(const Context& context)
{
    SD_TRY(const auto rolling,
           store::rolling(context->world.store.database(), context->project.id, context->operation.environment));
    return rolling ? Canary({rolling->id, rolling->weight}) : Canary();
}

namespace {

Task<> pruneFormer(Site on)
{
    const site::ReleaseStore releases = on.releases();
    const site::ReleaseStore* const at = &releases;
    site::PruneOptions options;
    options.keep = 1 + retentionOf(on.context->project, on.context->deployment); // besides Current
    options.operation = on.context->operation.id;
    options.computer = thisComputer();
    options.own = endedHere(on);
    options.shown = on.account.shown;
    options.flags = on.account.choice.flags();
    const auto pruned = co_await site::prune(at, options);
    if (!pruned) {
        on.context->say(pruned.error().what, logs::Level::Warning);
        co_return;
    }
    // Also releases that a run before this one deleted without recording it, because the agent was killed.
    (void)on.context->world.store.write([&](store::Database& db) -> Result<> {
        const QString project = on.context->project.id;
        SD_TRY(const auto environments, store::environments(db, project));
        for (const store::Environment& environment : pruned->isPutOff ? QList<store::Environment>() : environments) {
            SD_TRY(const auto known, store::releasesAt(db, project, environment.name, cloudFrontName));
            for (const store::Deployment& release : known)
                if (!pruned->kept.contains(release.id))
                    SD_CHECK(store::forgetRelease(db, release.id));
        }
        return {};
    });
    if (!pruned->releases.isEmpty())
        co_await tidyEdge(on, Tidy::IfDue);
}

} // namespace

Task<> finishDeploy(Site on)
{
    auto pruning = pruneFormer(on);
    co_await keepLog(on);
    co_await pruning;
}

Task<> keepLog(Site on)
{
    if (!on.context->log)
        co_return;
    on.context->log->flush();
    const QString id = on.context->deployment.id;
    const auto text = readFile(logs::logPath(on.context->world.paths.logs(), id));
    if (!text)
        co_return;
    const site::ReleaseStore releases = on.releases();
    const site::ReleaseStore* const at = &releases;
    const QByteArray bytes = *text;
    const site::Effect effect = [at, id, bytes] { return at->writeLog(id, bytes); };
    const QString shown = on.object(u"put-object"_s, u"%1shipdeck/logs/%2.log.gz"_s.arg(releases.prefix(), id));
    const Result<> kept = co_await on.account.shown(shown, effect);
    if (!kept)
        on.context->say(kept.error().what, logs::Level::Warning);
}

} // namespace shipdeck::deploy
