// SPDX-License-Identifier: MIT
// The moment when visitors see another release, and the proof that they do.
#include "base/files.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "deploy/steps/moving_current.h"
#include "deploy/steps/release_step.h"
#include "deploy/steps/static_site.h"
#include "deploy/steps/static_steps.h"
#include "deploy/steps/static_visitors.h"
#include "deploy/targets/aws/static/pruning.h"
#include "deploy/targets/aws/static/publishing.h"
#include "logs/log_file.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! What a move works on; asked for all at once, since each answer takes a round trip.
struct Seen {
    site::SiteLock lock;
    site::Pointer pointer;
    site::ReleaseManifest manifest;
    QByteArray state; //!< of the routes
};

//! Where the files of a release lie, and what the edge calls it; its own name where it is not there any more.
Task<Result<QString>> folderOf(Site on, QString release)
{
    const auto manifest = co_await readManifest(on, release);
    if (!manifest && manifest.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(manifest.error());
    co_return manifest ? manifest->folder : release;
}

//! All four at once. The lock is let go again where another of them fails.
Task<Result<Seen>> lookAt(Site on)
{
    const site::Routes routes = on.routes();
    const QString project = on.context->project.name;
    const QString release = on.context->deployment.id;
    const Cancel cancel = on.context->cancel;
    auto checking = checkAccount(on.account, project);
    auto locking = takeLock(on);
    auto pointing = readPointer(on);
    auto reading = readManifest(on, release);
    auto looking = routes.state(cancel);
    // None may be left alone: they work on what lives here.
    const Result<> ours = co_await checking;
    const auto lock = co_await locking;
    const auto pointer = co_await pointing;
    const auto manifest = co_await reading;
    const auto state = co_await looking;
    if (!ours)
        co_return tl::unexpected(ours.error());
    if (!lock)
        co_return tl::unexpected(lock.error());
    if (pointer && manifest && state)
        co_return Seen{*lock, *pointer, *manifest, *state};
    const site::SiteLock held = *lock;
    CO_CHECK(co_await letGo(on, held));
    co_return tl::unexpected(!pointer ? pointer.error() : !manifest ? manifest.error() : state.error());
}

//! The one write by which visitors get a release.
Task<Result<>> leadTo(Site on, site::ReleaseManifest manifest, QByteArray state)
{
    CO_TRY(const site::Rules rules, site::Rules::fromJson(manifest.rules));
    edge::EdgeRoute route;
    route.project = siteStackOf(on.context->project); // slugs are unique on one computer only
    route.release = rules.release;
    const site::Routes routes = on.routes();
    const edge::Store keys = rules.keys;
    const QString domain = on.place.domain;
    co_return co_await routes.lead(domain, route, keys, state, on.context->cancel);
}

//! What is answered for addresses that lead nowhere; it is not part of a release, because CloudFront knows only one.
Task<Result<>> setNotFoundPage(Site on, site::ReleaseManifest manifest)
{
    CO_TRY(const site::Rules rules, site::Rules::fromJson(manifest.rules));
    const site::ReleaseStore releases = on.releases();
    const site::ReleaseStore* const at = &releases;
    const QString page = rules.notFoundPage;
    const Cancel cancel = on.context->cancel;
    const site::Effect effect = [at, manifest, page, cancel] {
        return site::setNotFoundPage(at, manifest, page, cancel);
    };
    co_return co_await on.account.shown(on.object(u"put-object"_s, at->notFoundKey()), effect);
}

//! The account's own note of what is Current follows what visitors see.
Task<Result<>> movePointer(Site on, site::Pointer known, QString release, Move move)
{
    const bool isBack = move == Move::Rollback;
    const site::ReleaseStore releases = on.releases();
    const QString environment = on.environment();
    const QString who = thisComputer();
    const std::function<Task<Result<site::Pointer>>()> effect = [&releases, environment, known, release, who, isBack] {
        const Cancel never;
        return releases.makeCurrent(environment, known, release, who, never, isBack);
    };
    const QString shown =
        on.object(u"put-object --if-match <ETag>"_s, u"shipdeck/environments/%1.json"_s.arg(environment));
    CO_CHECK(co_await on.made(shown, effect));
    co_return Result<>{};
}

//! How many a person or the app's file wants to be able to go back to.
int keptReleases(const Context& context)
{
    const QJsonValue set = context->project.settings[u"retention"_s];
    const int ofFile = Snapshot::of(context->deployment).detection.retention;
    return 1 + (set.isDouble() ? set.toInt() : ofFile > 0 ? ofFile : 10);
}

//! Releases that nobody goes back to any more. The new one is Current whatever becomes of this.
Task<> pruneFormer(Site on)
{
    const site::ReleaseStore releases = on.releases();
    const site::ReleaseStore* const at = &releases;
    site::PruneWish wish;
    wish.keep = keptReleases(on.context);
    wish.operation = on.context->operation.id;
    wish.computer = thisComputer();
    const std::function<Task<Result<site::Pruned>>()> effect = [at, wish] { return site::prune(at, wish); };
    const QString shown =
        u"aws s3 rm s3://%1/releases/<old> --recursive%2"_s.arg(on.place.bucket, on.account.choice.flags());
    const auto pruned = co_await on.made(shown, effect);
    const site::Routes routes = on.routes();
    Result<> tidied;
    if (pruned && !pruned->releases.isEmpty())
        tidied = co_await routes.removeUnneededRules();
    if (!pruned || !tidied)
        on.context->say(pruned ? tidied.error().what : pruned.error().what, logs::Level::Warning);
}

//! The log of how it came about, where every computer of the account finds it; this one has it anyway.
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
    const Result<> kept =
        co_await on.account.shown(on.object(u"put-object"_s, u"shipdeck/logs/%1.log.gz"_s.arg(id)), effect);
    if (!kept)
        on.context->say(kept.error().what, logs::Level::Warning);
}

//! Moves Current: the point of no return.
class AssignStatic final : public ReleaseStep {
public:
    AssignStatic(PlannedRelease release, Move move) : ReleaseStep(std::move(release)), m_move(move) {}
    QString name() const override { return u"assign-static"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Lead visitors to it by one write, and look at it as they do")),
                {{Change::Verb::Change, say(QT_TRANSLATE_NOOP("core", "the route of %1"), {release().address})},
                 {Change::Verb::Change,
                  say(QT_TRANSLATE_NOOP("core", "what the bucket says is Current, and its page for what is missing"))}},
                {u"aws cloudfront-keyvaluestore update-keys --kvs-arn <store> --if-match <ETag> "
                 u"--puts 'Key=<host>,Value={\"v\":1,\"r\":{\"i\":\"%1\"…}}'"_s.arg(release().id),
                 u"curl -sf "_s + release().address},
                say(QT_TRANSLATE_NOOP("core", "The route leads to the release before again; without one it goes."))};
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        CO_TRY(const Reconciled found, reconcileMove(context));
        const auto on = siteOf(context);
        if (found.answer == Reconciled::Answer::Done && on) {
            const Site site = *on;
            if (const auto lock = co_await takeLock(site)) {
                const site::SiteLock held = *lock;
                co_await letGoSurely(site, held);
            }
        }
        co_return found;
    }

private:
    Move m_move;
};

Task<Result<QJsonObject>> AssignStatic::run(Context context)
{
    CO_TRY(auto environment, context->environment());
    CO_TRY(const Site on, siteOf(context));
    CO_TRY(const Seen seen, co_await lookAt(on));
    const site::SiteLock lock = seen.lock;
    // Whoever has gone back to it, on whichever computer.
    environment.current = seen.pointer.current;
    environment.pinned = seen.pointer.isHeld;
    if (m_move == Move::Deploy && isPinnedElsewhere(environment, context->deployment.id)) {
        co_await keepLog(on);
        CO_CHECK(co_await letGo(on, lock));
        co_return stageInstead(context, environment);
    }
    const site::ReleaseManifest manifest = seen.manifest;
    const QByteArray state = seen.state;
    CO_CHECK(co_await leadTo(on, manifest, state));
    CO_CHECK(co_await setNotFoundPage(on, manifest));
    const StaticPlace place = on.place;
    CO_CHECK(co_await waitForVisitors(context, place, manifest));
    const site::Pointer known = seen.pointer;
    CO_CHECK(co_await movePointer(on, known, context->deployment.id, m_move));
    context->deployment.url = place.address();
    CO_CHECK(recordMove(context, m_move));
    if (m_move == Move::Deploy) {
        co_await pruneFormer(on);
        co_await keepLog(on);
    }
    co_await letGoSurely(on, lock);
    context->note = say(QT_TRANSLATE_NOOP("core", "%1 shows this release"), {context->deployment.url});
    co_return QJsonObject{{u"former"_s, environment.current}};
}

Task<Result<>> AssignStatic::undo(Context context)
{
    CO_TRY(const auto environment, context->environment());
    const QString id = context->deployment.id;
    CO_TRY(const auto kept, staticPlace(context->world.store.database(), context->project.id));
    if (environment.current == id || !kept)
        co_return Result<>{};
    CO_TRY(const Site on, siteOf(context));
    const StaticAccount account = on.account;
    CO_CHECK(co_await checkAccount(account, context->project.name));
    const auto held = co_await takeLock(on);
    const bool isBusy = !held && held.error().code == u"site-busy";
    if (!held && !isBusy)
        co_return tl::unexpected(held.error());
    const QString domain = on.place.domain;
    const site::Routes routes = on.routes();
    CO_TRY(const auto now, co_await routes.route(domain));
    CO_TRY(const site::Pointer pointer, co_await readPointer(on));
    CO_TRY(const QString ours, co_await folderOf(on, id));
    // Whoever works there has nothing of this release before them: there is nothing to take back.
    if (isBusy && pointer.current != id && (!now || now->release.id != ours))
        co_return Result<>{};
    if (isBusy)
        co_return tl::unexpected(held.error());
    const site::SiteLock lock = *held;
    // What the account itself says was there before: also the release of another computer.
    const QString former = pointer.current == id ? pointer.previous : pointer.current;
    if (now && now->release.id == ours && former.isEmpty()) {
        CO_CHECK(co_await routes.drop(domain));
    } else if (now && now->release.id == ours) {
        CO_TRY(const site::ReleaseManifest manifest, co_await readManifest(on, former));
        const QByteArray unknown;
        CO_CHECK(co_await leadTo(on, manifest, unknown));
        CO_CHECK(co_await setNotFoundPage(on, manifest));
    }
    if (pointer.current == id && former.isEmpty()) {
        const site::ReleaseStore releases = on.releases();
        const QString name = on.environment();
        CO_CHECK(co_await releases.removePointer(name));
    } else if (pointer.current == id) {
        CO_CHECK(co_await movePointer(on, pointer, former, Move::Promote));
    }
    co_return co_await letGo(on, lock);
}

} // namespace

std::unique_ptr<Step> assignStatic(const PlannedRelease& release, Move move)
{
    return std::make_unique<AssignStatic>(release, move);
}

} // namespace shipdeck::deploy
