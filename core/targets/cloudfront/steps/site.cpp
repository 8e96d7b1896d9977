// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/site.h"

#include "aws/error_codes.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/engine/world.h"
#include "store/store.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "deploy/aws/stacks/object_command.h"
#include "store/operations.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

bool wasAnswered(const Error& error)
{
    using Kind = Error::Kind;
    return error.kind == Kind::Denied || error.kind == Kind::Conflict || error.kind == Kind::NotFound
        || error.kind == Kind::Limit;
}

} // namespace

QString thisComputer()
{
    return QSysInfo::machineHostName();
}

QString Site::object(const QString& verb, const QString& key) const
{
    return site::objectCommand(verb, place.bucket, key, account.choice.flags());
}

Result<Site> siteOf(const Context& context)
{
    SD_TRY(const auto place, cloudFrontPlace(context->world.store.database(), context->project.id));
    if (!place)
        return fail(Error::Kind::Conflict, "cloudfront-no-place",
                    say(QT_TRANSLATE_NOOP("core", "%1 has no site in an AWS account."), {context->project.name}),
                    say(QT_TRANSLATE_NOOP("core", "Deploy it: shipctl deploy --project %1"), {context->project.name}));
    SD_TRY(const AwsAccount account, awsAccount(context));
    CloudFrontPlace here = *place;
    if (!here.prefix.isEmpty()) {
        SD_TRY(here.domain, hostBelowZone(context->project, context->operation.environment));
    }
    return Site{context, account, here};
}

Task<Result<Site>> ownSite(Context context)
{
    CO_TRY(const Site on, siteOf(context));
    const AwsAccount account = on.account;
    CO_CHECK(co_await checkAccount(account, context->project.name));
    co_return on;
}

site::IsOver endedHere(const Site& on)
{
    store::Database* const db = &on.context->world.store.database();
    const QString project = on.context->project.id;
    return [db, project](const QString& operation) { return store::hasEnded(*db, project, operation).value_or(false); };
}

Task<Result<std::optional<Site>>> siteToUndo(Context context)
{
    CO_TRY(const auto kept, cloudFrontPlace(context->world.store.database(), context->project.id));
    if (!kept)
        co_return std::optional<Site>();
    CO_TRY(const Site on, co_await ownSite(context));
    co_return std::optional(on);
}

namespace {

enum class Clear { Awaited, Later };

Task<Result<site::SiteLock>> lockedBy(Site on, Clear clear)
{
    const site::ReleaseStore releases = on.releases();
    const QString environment = on.environment();
    const QString operation = on.context->operation.id;
    const Cancel cancel = on.context->cancel;
    const QString who = thisComputer();
    const site::IsOver ended = endedHere(on);
    const std::function<Task<Result<site::SiteLock>>()> effect = [&releases, environment, operation, who, clear, cancel,
                                                                  ended] {
        return clear == Clear::Awaited ? releases.lock(environment, operation, who, lockedFor, cancel, ended)
                                       : releases.claim(environment, operation, who, lockedFor, cancel, ended);
    };
    const QString shown = on.object(u"put-object --if-none-match '*'"_s, releases.lockKey(environment));
    const bool hadActed = on.context->hasActed;
    const Result<site::SiteLock> lock = co_await on.made(shown, effect);
    // A refused lock has changed nothing; only a lost response leaves that open.
    if (!lock && wasAnswered(lock.error()))
        on.context->hasActed = hadActed;
    co_return lock;
}

site::SiteLock lockOf(const Site& on)
{
    site::SiteLock lock;
    lock.environment = on.environment();
    lock.operation = on.context->operation.id;
    lock.computer = thisComputer();
    lock.seconds = std::chrono::seconds(lockedFor).count();
    return lock;
}

QByteArray etagOfUpload(const Site& on)
{
    return on.context->outcome(u"publish-cloudfront"_s)[u"lock"_s].toString().toLatin1();
}

} // namespace

Task<Result<site::SiteLock>> acquireLock(Site on)
{
    return lockedBy(on, Clear::Awaited);
}

bool hasLock(const Site& on)
{
    return !etagOfUpload(on).isEmpty();
}

Task<Result<RenewedLock>> renewLock(Site on)
{
    if (hasLock(on)) {
        site::SiteLock written = lockOf(on);
        written.etag = etagOfUpload(on);
        const site::SiteLock mine = written;
        const auto kept = co_await renewedLock(on, mine);
        if (kept) {
            written.etag = *kept;
            co_return RenewedLock{written, true};
        }
        if (kept.error().code != code::siteLockLost) // expired, or released by another agent of ours
            co_return tl::unexpected(kept.error());
    }
    CO_TRY(const site::SiteLock taken, co_await lockedBy(on, Clear::Later));
    co_return RenewedLock{taken, false};
}

Task<Result<bool>> isWholeSiteLocked(Site on)
{
    const site::ReleaseStore releases = on.releases();
    const site::SiteLock mine = lockOf(on);
    const Cancel cancel = on.context->cancel;
    const site::IsOver ended = endedHere(on);
    const std::function<Task<Result<std::optional<site::SiteLock>>>()> effect = [&releases, mine, ended, cancel] {
        return releases.whoHasAll(mine, ended, cancel);
    };
    const auto shown =
        site::ShownCommand::look(on.object(u"get-object"_s, releases.lockKey(site::ReleaseStore::cleaning())));
    CO_TRY(const auto other, co_await on.made(shown, effect));
    co_return other.has_value();
}

Task<Result<>> untilClear(Site on, site::SiteLock lock)
{
    const site::ReleaseStore releases = on.releases();
    const Cancel cancel = on.context->cancel;
    const site::IsOver ended = endedHere(on);
    const site::Effect effect = [&releases, lock, ended, cancel] { return releases.untilClear(lock, ended, cancel); };
    const auto shown =
        site::ShownCommand::look(on.object(u"get-object"_s, releases.lockKey(site::ReleaseStore::cleaning())));
    co_return co_await on.account.shown(shown, effect);
}

Task<Result<QByteArray>> renewedLock(Site on, site::SiteLock lock)
{
    const site::ReleaseStore releases = on.releases();
    const std::function<Task<Result<site::SiteLock>>()> effect = [&releases, lock] { return releases.renew(lock); };
    const QString shown = on.object(u"put-object --if-match <ETag>"_s, releases.lockKey(lock.environment));
    CO_TRY(const site::SiteLock kept, co_await on.made(shown, effect));
    co_return kept.etag;
}

Task<Result<>> releaseLock(Site on, site::SiteLock lock)
{
    const site::ReleaseStore releases = on.releases();
    const site::Effect effect = [&releases, lock] { return releases.unlock(lock); };
    co_return co_await on.account.shown(on.object(u"delete-object"_s, releases.lockKey(lock.environment)), effect);
}

Task<> releaseLockBestEffort(Site on, site::SiteLock lock)
{
    Result<> free;
    for (int attempt = 0; attempt < 3; ++attempt) {
        free = co_await releaseLock(on, lock);
        if (free)
            co_return;
    }
    on.context->say(free.error().what, logs::Level::Warning); // the lock expires by itself
}

Task<Result<>> dropLock(Site on)
{
    const auto lock = co_await acquireLock(on);
    // A lock of another computer is not ours to release.
    if (!lock && (lock.error().code == code::awsNoSuchBucket || lock.error().code == code::siteBusy))
        co_return Result<>{};
    if (!lock)
        co_return tl::unexpected(lock.error());
    const site::SiteLock held = *lock;
    co_return co_await releaseLock(on, held);
}

Task<Result<site::Pointer>> readPointer(Site on, QString environment)
{
    const site::ReleaseStore releases = on.releases();
    if (environment.isEmpty())
        environment = on.environment();
    const Cancel cancel = on.context->cancel;
    const std::function<Task<Result<site::Pointer>>()> effect = [&releases, environment, cancel] {
        return releases.pointer(environment, cancel);
    };
    const auto shown = site::ShownCommand::look(on.object(u"get-object"_s, releases.pointerKey(environment)));
    co_return co_await on.made(shown, effect);
}

Task<Result<site::ReleaseManifest>> readManifest(Site on, QString release)
{
    const site::ReleaseStore releases = on.releases();
    const Cancel cancel = on.context->cancel;
    const std::function<Task<Result<site::ReleaseManifest>>()> effect = [&releases, release, cancel] {
        return releases.manifest(release, cancel);
    };
    const auto shown = site::ShownCommand::look(on.object(u"get-object"_s, releases.manifestKey(release)));
    co_return co_await on.made(shown, effect);
}

} // namespace shipdeck::deploy
