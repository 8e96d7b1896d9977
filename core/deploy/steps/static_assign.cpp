// SPDX-License-Identifier: MIT
// The moment when visitors see another release, and the proof that they do.
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "deploy/steps/moving_current.h"
#include "deploy/steps/release_step.h"
#include "deploy/steps/static_steps.h"
#include "deploy/steps/static_visitors.h"
#include "deploy/targets/aws/static/publishing.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

// Somebody who dies with the lock holds others up for as long.
constexpr std::chrono::minutes lockedFor(5);
QString computer()
{
    return QSysInfo::machineHostName();
}

//! What a move works on; asked for all at once, since each answer takes a round trip.
struct Seen {
    site::SiteLock lock;
    site::Pointer pointer;
    site::ReleaseManifest manifest;
    QByteArray state; //!< of the routes
};

//! One project's site in its account.
struct Site {
    Context context;
    StaticAccount account;
    StaticPlace place;

    QString environment() const { return context->deployment.environment; }
    site::ReleaseStore releases() const { return {account.client(), place.bucket}; }
    site::Routes routes() const { return account.routes(place.routes); }
    template <typename T>
    Task<Result<T>> made(const QString& command, const std::function<Task<Result<T>>()>& effect) const
    {
        return site::through<T>(account.shown, command, effect);
    }
    QString object(const QString& verb, const QString& key) const
    {
        return u"aws s3api %1 --bucket %2 --key %3%4"_s.arg(verb, place.bucket, key, account.choice.flags());
    }
};

Result<Site> siteOf(const Context& context)
{
    SD_TRY(const auto place, staticPlace(context->world.store.database(), context->project.id));
    if (!place)
        return fail(Error::Kind::Conflict, "static-no-place",
                    say(QT_TRANSLATE_NOOP("core", "%1 has no site in an AWS account."), {context->project.name}),
                    say(QT_TRANSLATE_NOOP("core", "Deploy it: shipctl deploy --project %1"), {context->project.name}));
    SD_TRY(const StaticAccount account, staticAccount(context));
    return Site{context, account, *place};
}

Task<Result<site::SiteLock>> takeLock(Site on)
{
    const site::ReleaseStore releases = on.releases();
    const QString environment = on.environment();
    const QString operation = on.context->operation.id;
    const Cancel cancel = on.context->cancel;
    const QString who = computer();
    const std::function<Task<Result<site::SiteLock>>()> effect = [&releases, environment, operation, who, cancel] {
        return releases.lock(environment, operation, who, lockedFor, cancel);
    };
    const QString shown = on.object(u"put-object --if-none-match '*'"_s, u"shipdeck/locks/%1.json"_s.arg(environment));
    co_return co_await on.made(shown, effect);
}

Task<Result<site::Pointer>> readPointer(Site on)
{
    const site::ReleaseStore releases = on.releases();
    const QString environment = on.environment();
    const Cancel cancel = on.context->cancel;
    const std::function<Task<Result<site::Pointer>>()> effect = [&releases, environment, cancel] {
        return releases.pointer(environment, cancel);
    };
    const QString shown = on.object(u"get-object"_s, u"shipdeck/environments/%1.json"_s.arg(environment));
    co_return co_await on.made(shown, effect);
}

Task<Result<site::ReleaseManifest>> readManifest(Site on, QString release)
{
    const site::ReleaseStore releases = on.releases();
    const Cancel cancel = on.context->cancel;
    const std::function<Task<Result<site::ReleaseManifest>>()> effect = [&releases, release, cancel] {
        return releases.manifest(release, cancel);
    };
    const QString shown = on.object(u"get-object"_s, releases.manifestKey(release));
    co_return co_await on.made(shown, effect);
}

//! Where the files of a release lie, and what the edge calls it; its own name where it is not there any more.
Task<Result<QString>> folderOf(Site on, QString release)
{
    const auto manifest = co_await readManifest(on, release);
    if (!manifest && manifest.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(manifest.error());
    co_return manifest ? manifest->folder : release;
}

Task<Result<>> letGo(Site on, site::SiteLock lock)
{
    const site::ReleaseStore releases = on.releases();
    const site::Effect effect = [&releases, lock] { return releases.unlock(lock); };
    co_return co_await on.account.shown(on.object(u"delete-object"_s,
                                                  u"shipdeck/locks/%1.json"_s.arg(lock.environment)),
                                        effect);
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
    route.project = on.context->project.slug;
    route.release = rules.release;
    const site::Routes routes = on.routes();
    const edge::Store keys = rules.keys;
    const QString domain = on.place.domain;
    co_return co_await routes.lead(domain, route, keys, state, on.context->cancel);
}

Task<Result<>> sendOne(aws::Transfer* by, aws::Upload page, Cancel cancel)
{
    const QList<aws::Upload> pages{page};
    const aws::OnTransferProgress nobody;
    CO_CHECK(co_await by->upload(pages, nobody, cancel));
    co_return Result<>{};
}

//! What is answered for addresses that lead nowhere; it is not part of a release, because CloudFront knows only one.
Task<Result<>> setNotFoundPage(Site on, site::ReleaseManifest manifest)
{
    CO_TRY(const site::Rules rules, site::Rules::fromJson(manifest.rules));
    aws::TransferSettings settings;
    settings.bucket = on.place.bucket;
    settings.connections = 1;
    aws::Transfer transfer(on.account.client(), settings);
    aws::Transfer* const by = &transfer;
    const aws::Upload page = site::notFoundUpload(on.releases(), manifest, rules.notFoundPage);
    const Cancel cancel = on.context->cancel;
    const site::Effect effect = [by, page, cancel] { return sendOne(by, page, cancel); };
    co_return co_await on.account.shown(on.object(u"put-object"_s, page.key), effect);
}

//! The account's own note of what is Current follows what visitors see.
Task<Result<>> movePointer(Site on, site::Pointer known, QString release)
{
    const site::ReleaseStore releases = on.releases();
    const QString environment = on.environment();
    const QString who = computer();
    const std::function<Task<Result<site::Pointer>>()> effect = [&releases, environment, known, release, who] {
        return releases.makeCurrent(environment, known, release, who);
    };
    const QString shown =
        on.object(u"put-object --if-match <ETag>"_s, u"shipdeck/environments/%1.json"_s.arg(environment));
    CO_CHECK(co_await on.made(shown, effect));
    co_return Result<>{};
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
                 u"curl -sfI "_s + release().address},
                say(QT_TRANSLATE_NOOP("core", "The route leads to the release before again; without one it goes."))};
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
    Task<Result<Reconciled>> reconcile(Context context) override { co_return reconcileMove(context); }

private:
    Move m_move;
};

Task<Result<QJsonObject>> AssignStatic::run(Context context)
{
    CO_TRY(const auto environment, context->environment());
    if (m_move == Move::Deploy && isPinnedElsewhere(environment, context->deployment.id))
        co_return stageInstead(context, environment);
    CO_TRY(const Site on, siteOf(context));
    CO_TRY(const Seen seen, co_await lookAt(on));
    const site::ReleaseManifest manifest = seen.manifest;
    const QByteArray state = seen.state;
    CO_CHECK(co_await leadTo(on, manifest, state));
    CO_CHECK(co_await setNotFoundPage(on, manifest));
    const StaticPlace place = on.place;
    const QString folder = manifest.folder;
    CO_CHECK(co_await waitForVisitors(context, place, folder));
    const site::Pointer known = seen.pointer;
    CO_CHECK(co_await movePointer(on, known, context->deployment.id));
    context->deployment.url = place.address();
    CO_CHECK(recordMove(context, m_move));
    const site::SiteLock lock = seen.lock;
    if (const Result<> free = co_await letGo(on, lock); !free)
        context->say(free.error().what, logs::Level::Warning); // it ends by its time
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
    CO_TRY(const site::SiteLock lock, co_await takeLock(on));
    const QString domain = on.place.domain;
    const site::Routes routes = on.routes();
    CO_TRY(const auto now, co_await routes.route(domain));
    CO_TRY(const site::Pointer pointer, co_await readPointer(on));
    CO_TRY(const QString ours, co_await folderOf(on, id));
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
        CO_CHECK(co_await movePointer(on, pointer, former));
    }
    co_return co_await letGo(on, lock);
}

} // namespace

std::unique_ptr<Step> assignStatic(const PlannedRelease& release, Move move)
{
    return std::make_unique<AssignStatic>(release, move);
}

} // namespace shipdeck::deploy
