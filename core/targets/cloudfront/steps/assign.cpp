// SPDX-License-Identifier: MIT
// Switches traffic to another release and checks it from outside.
#include "aws/error_codes.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/engine/world.h"
#include "deploy/operations.h"
#include "targets/cloudfront/steps/edge_compute.h"
#include "deploy/steps/moving_current.h"
#include "deploy/steps/release_step.h"
#include "targets/cloudfront/steps/commands.h"
#include "targets/cloudfront/steps/leading.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/steps.h"
#include "targets/cloudfront/steps/visitors.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! The id of the release's folder, which the edge reports; its own id if its manifest is gone.
Task<Result<QString>> folderOf(Site on, QString release)
{
    const auto manifest = co_await readManifest(on, release);
    if (!manifest && manifest.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(manifest.error());
    co_return manifest ? manifest->folder : release;
}

//! A removal of the bucket deletes its routes before, but not one that was being written at that time.
Task<Result<>> dropOrphan(Site on)
{
    const site::Routes routes = on.routes();
    const QString domain = on.place.domain;
    const auto now = co_await routes.route(domain);
    if (!now && now.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(now.error());
    if (!now || !*now || (*now)->project != siteStackOf(on.context->project))
        co_return Result<>{};
    co_return co_await routes.drop(domain);
}

//! Moves Current: the point of no return.
class AssignCloudFront final : public ReleaseStep {
public:
    AssignCloudFront(PlannedRelease release, Move move) : ReleaseStep(std::move(release)), m_move(move) {}
    QString name() const override { return u"assign-cloudfront"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    PlannedStep planned() const override;
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        CO_TRY(const Reconciled found, reconcileMove(context));
        const auto on = siteOf(context);
        if (found.answer == Reconciled::Answer::Done && on) {
            const Site site = *on;
            if (const auto lock = co_await acquireLock(site)) {
                const site::SiteLock held = *lock;
                if (m_move == Move::Deploy)
                    co_await finishDeploy(site);
                co_await releaseLockBestEffort(site, held);
            }
        }
        co_return found;
    }

private:
    Move m_move;
};

PlannedStep AssignCloudFront::planned() const
{
    const QString route = u"{\"v\":1,\"r\":{\"i\":\"%1\"…}}"_s.arg(release().id);
    PlannedStep step{name(), stage(), {}, {}, {}, {}};
    step.title = say(QT_TRANSLATE_NOOP("core", "Switch traffic to the new release and check it from outside"));
    step.changes = {{Change::Verb::Change, say(QT_TRANSLATE_NOOP("core", "the route of %1"), {release().address})},
                    {Change::Verb::Change,
                     say(QT_TRANSLATE_NOOP("core", "the live release recorded in the bucket, and its 404 page"))}};
    if (m_move != Move::Deploy) // a deployment still holds the upload's lock
        step.commands << lockCommand(release());
    step.commands << site::writeCommand(storeWord(release()), {{hostWord(release()), route}}, release().flags)
                  << u"curl -sf "_s + release().address << notFoundCommands(release()) << pointerCommand(release());
    if (m_move == Move::Deploy)
        planCleaningUp(step, release());
    step.commands << unlockCommand(release());
    step.undo = say(QT_TRANSLATE_NOOP("core", "The route returns to the previous release; without one it is deleted."));
    step.permissions = permissions::measuredLead();
    planStaging(step, release());
    return step;
}

Task<Result<QJsonObject>> AssignCloudFront::run(Context context)
{
    context->hasActed = false; // until a call changes something
    CO_TRY(auto environment, context->environment());
    CO_TRY(const Site on, siteOf(context));
    const QString id = context->deployment.id;
    CO_TRY(const SiteSnapshot snapshot, co_await lockAndRead(on, id));
    const site::SiteLock lock = snapshot.lock;
    // If it is Current already, this operation may have been killed right after its move.
    const bool isElsewhere = snapshot.pointer.current != id && snapshot.pointer.stepBack() != id;
    if (isStepBack(context->operation) && isElsewhere) {
        context->hasActed = !co_await releaseLock(on, lock);
        co_return site::ReleaseStore::changedElsewhere(on.environment(), snapshot.pointer);
    }
    // The account decides, as the rollback may have come from another computer.
    environment.current = DeploymentId(snapshot.pointer.current);
    environment.pinned = snapshot.pointer.isHeld;
    if (m_move == Move::Deploy && staysStaged(context, environment)) {
        co_await keepLog(on);
        CO_CHECK(co_await releaseLock(on, lock));
        co_return stageInstead(context, environment);
    }
    const site::ReleaseManifest manifest = *snapshot.manifest;
    const Traffic traffic{manifest, {}, 0, snapshot.pointer.access};
    CO_CHECK(co_await switchTrafficAtOnce(on, traffic, snapshot));
    const CloudFrontPlace place = on.place;
    const Visitor visitor{{}, snapshot.pointer.access.ticket};
    auto answering = setNotFoundPage(on, manifest);
    auto looking = waitForVisitors(on, manifest, visitor);
    const Result<> answered = co_await answering;
    CO_CHECK(co_await looking);
    CO_CHECK(answered);
    if (m_move == Move::Deploy)
        CO_CHECK(co_await checkCompute(on, manifest, visitor));
    if (snapshot.pointer.canary && snapshot.pointer.canary->release != id)
        context->say(say(QT_TRANSLATE_NOOP("core", "This also ends the canary %1: all visitors get this release."),
                         {snapshot.pointer.canary->release}));
    const site::Pointer known = snapshot.pointer;
    CO_CHECK(co_await movePointer(on, known, id, m_move));
    context->deployment.url = place.address();
    CO_CHECK(recordAccess(context, known.access));
    CO_CHECK(recordMove(context, m_move));
    if (m_move == Move::Deploy)
        co_await finishDeploy(on);
    co_await releaseLockBestEffort(on, lock);
    context->note = say(QT_TRANSLATE_NOOP("core", "%1 shows this release"), {context->deployment.url});
    co_return QJsonObject{{u"former"_s, environment.current}};
}

Task<Result<>> AssignCloudFront::undo(Context context)
{
    CO_TRY(const auto environment, context->environment());
    const QString id = context->deployment.id;
    if (environment.current == id)
        co_return Result<>{};
    CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
    if (!site)
        co_return Result<>{};
    const Site on = *site;
    const auto held = co_await acquireLock(on);
    if (!held && held.error().code == code::awsNoSuchBucket)
        co_return co_await dropOrphan(on);
    const bool isBusy = !held && held.error().code == code::siteBusy;
    if (!held && !isBusy)
        co_return tl::unexpected(held.error());
    const QString domain = on.place.domain;
    const site::Routes routes = on.routes();
    CO_TRY(const auto now, co_await routes.route(domain));
    CO_TRY(const site::Pointer pointer, co_await readPointer(on));
    CO_TRY(const QString ours, co_await folderOf(on, id));
    // If the other computer does not see this release, there is nothing to undo.
    if (isBusy && pointer.current != id && (!now || now->release.id != ours))
        co_return Result<>{};
    if (isBusy)
        co_return tl::unexpected(held.error());
    const site::SiteLock lock = *held;
    // From the account, so that it may be a release of another computer.
    const QString former = pointer.current == id ? pointer.previous : pointer.current;
    site::Pointer before = pointer;
    if (pointer.current == id) {
        before.current = former;
        CO_TRY(before.canary, canaryHere(context)); // the account's pointer lost it when Current moved
    }
    if (now && now->release.id == ours && former.isEmpty()) {
        CO_CHECK(co_await routes.drop(domain));
    } else if (now && now->release.id == ours) {
        CO_TRY(const Traffic traffic, co_await trafficOf(on, before));
        CO_CHECK(co_await switchTraffic(on, traffic));
        const site::ReleaseManifest manifest = traffic.current;
        CO_CHECK(co_await setNotFoundPage(on, manifest));
    }
    if (pointer.current == id)
        CO_CHECK(co_await revertPointer(on, id, before.canary));
    co_return co_await releaseLock(on, lock);
}

} // namespace

std::unique_ptr<Step> assignCloudFront(const PlannedRelease& release, Move move)
{
    return std::make_unique<AssignCloudFront>(release, move);
}

} // namespace shipdeck::deploy
