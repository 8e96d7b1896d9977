// SPDX-License-Identifier: MIT
// Sends a share of the visitors to another release than Current, or all back to Current.
#include "deploy/engine/world.h"
#include "store/store.h"
#include "targets/cloudfront/steps/edge_compute.h"
#include "deploy/steps/moving_current.h"
#include "deploy/steps/release_step.h"
#include "targets/cloudfront/steps/commands.h"
#include "targets/cloudfront/steps/leading.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/steps.h"
#include "targets/cloudfront/steps/visitors.h"
#include "edge/router.h"
#include "store/deployments.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! Checks as a visitor who gets the canary, and as one who does not.
Task<Result<>> visitAsBoth(Site on, Traffic traffic)
{
    CO_TRY(const site::Rules rules, site::Rules::fromJson(traffic.canary->rules));
    const edge::EdgeRoute::Canary canary{rules.release, traffic.weight};
    const site::ReleaseManifest theirs = *traffic.canary;
    const Visitor some{edge::diceFor(canary, true), traffic.access.ticket};
    CO_CHECK(co_await waitForVisitors(on, theirs, some));
    if (on.context->operation.kind == store::Operation::Kind::Deploy)
        CO_CHECK(co_await checkCompute(on, theirs, some));
    const site::ReleaseManifest current = traffic.current;
    const Visitor others{edge::diceFor(canary, false), traffic.access.ticket};
    co_return co_await waitForVisitors(on, current, others);
}

//! Updates the store after traffic has changed. `release` empty: the canary has ended.
Result<> record(const Context& context, const Canary& canary)
{
    return context->world.store.write([&](store::Database& db) -> Result<> {
        if (!canary)
            return store::endRolling(db, context->project.id, context->operation.environment);
        store::Deployment& deployment = context->deployment;
        deployment.state = store::State::Ready;
        deployment.role = store::ReleaseRole::Rolling;
        deployment.weight = canary->weight;
        SD_CHECK(store::updateDeployment(db, deployment));
        return store::setRolling(db, deployment, canary->weight);
    });
}

class ShareCloudFront final : public ReleaseStep {
public:
    ShareCloudFront(PlannedRelease release, Move move) : ReleaseStep(std::move(release)), m_move(move) {}
    QString name() const override { return u"share-cloudfront"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    PlannedStep planned() const override;
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
    Task<Result<Reconciled>> reconcile(Context context) override;

private:
    Canary wantedOf(const Context& context) const
    {
        return release().weight > 0 ? Canary({context->deployment.id, release().weight}) : Canary();
    }

    Move m_move;
};

PlannedStep ShareCloudFront::planned() const
{
    const QString weight = QString::number(release().weight);
    const bool isEnd = release().weight == 0;
    const QString canary = isEnd ? QString() : u",\"c\":{\"i\":\"%1\",\"%\":%2…}"_s.arg(release().id, weight);
    PlannedStep step{name(), stage(), {}, {}, {}, {}};
    step.title = isEnd
        ? say(QT_TRANSLATE_NOOP("core", "Switch all traffic back to the live release with one write"))
        : say(QT_TRANSLATE_NOOP("core", "Send %1 % of visitors to the canary and check it from outside"), {weight});
    step.changes = {{Change::Verb::Change,
                     isEnd ? say(QT_TRANSLATE_NOOP("core", "the route of %1: all visitors get the live release"),
                                 {release().address})
                           : say(QT_TRANSLATE_NOOP("core",
                                                   "the route of %1: %2 % of visitors get this release, at no cost"),
                                 {release().address, weight})},
                    {Change::Verb::Change, say(QT_TRANSLATE_NOOP("core", "the canary recorded in the bucket"))}};
    if (m_move != Move::Deploy) // a deployment still holds the upload's lock
        step.commands << lockCommand(release());
    step.commands << site::writeCommand(storeWord(release()),
                                        {{hostWord(release()), u"{\"v\":1,\"r\":{…}%1}"_s.arg(canary)}},
                                        release().flags)
                  << u"curl -sf -b shipdeck-visitor=<0…99> "_s + release().address << pointerCommand(release());
    if (m_move == Move::Deploy)
        planCleaningUp(step, release());
    step.commands << unlockCommand(release());
    step.undo = say(QT_TRANSLATE_NOOP("core", "The previous route is restored."));
    step.permissions = permissions::measuredLead();
    planStaging(step, release());
    return step;
}

Task<Result<QJsonObject>> ShareCloudFront::run(Context context)
{
    context->hasActed = false; // until a call changes something
    CO_TRY(auto environment, context->environment());
    CO_TRY(const Site on, siteOf(context));
    const QString id = context->deployment.id;
    const Canary wanted = wantedOf(context);
    const bool isDeploy = context->operation.kind == store::Operation::Kind::Deploy;
    const QString release = wanted ? id : QString();
    CO_TRY(const SiteSnapshot snapshot, co_await lockAndRead(on, release));
    const site::SiteLock lock = snapshot.lock;
    const site::Pointer known = snapshot.pointer;
    environment.current = DeploymentId(known.current);
    environment.pinned = known.isHeld;
    if (isDeploy && staysStaged(context, environment)) {
        co_await keepLog(on);
        CO_CHECK(co_await releaseLock(on, lock));
        co_return stageInstead(context, environment);
    }
    if (known.current.isEmpty() || known.current == release)
        co_return canaryAlone(on.environment());
    site::Pointer alone = known;
    alone.canary.reset();
    CO_TRY(Traffic traffic, co_await trafficOf(on, alone));
    traffic.canary = snapshot.manifest;
    traffic.weight = this->release().weight;
    const Traffic wanting = traffic;
    CO_CHECK(co_await switchTrafficAtOnce(on, wanting, snapshot));
    const CloudFrontPlace place = on.place;
    if (wanted) {
        CO_CHECK(co_await visitAsBoth(on, wanting));
    } else {
        const site::ReleaseManifest current = traffic.current;
        const Visitor everybody{{}, traffic.access.ticket};
        CO_CHECK(co_await waitForVisitors(on, current, everybody));
    }
    CO_CHECK(co_await shareByPointer(on, known, wanted));
    if (wanted && known.canary && known.canary->release != id)
        context->say(
            say(QT_TRANSLATE_NOOP("core", "This replaces the canary %1, which has ended."), {known.canary->release}));
    if (wanted)
        context->deployment.url = place.address();
    CO_CHECK(record(context, wanted));
    if (isDeploy)
        co_await finishDeploy(on);
    co_await releaseLockBestEffort(on, lock);
    context->note = wanted ? say(QT_TRANSLATE_NOOP("core", "%1 shows this release to %2 % of the visitors"),
                                 {place.address(), QString::number(wanted->weight)})
        : known.canary     ? say(QT_TRANSLATE_NOOP("core", "%1 shows all visitors the live release"), {place.address()})
                           : say(QT_TRANSLATE_NOOP("core", "no canary was running"));
    co_return QJsonObject{};
}

Task<Result<>> ShareCloudFront::undo(Context context)
{
    CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
    if (!site)
        co_return Result<>{};
    const Site on = *site;
    CO_TRY(const Canary before, canaryHere(context));
    const Canary wanted = wantedOf(context);
    if (wanted && before == wanted) // it was done, and only its outcome was not recorded
        co_return co_await dropLock(on);
    const Restore restore = [wanted, before](site::Pointer& pointer) {
        if (pointer.canary == wanted)
            pointer.canary = before;
    };
    co_return co_await switchBack(on, restore);
}

Task<Result<Reconciled>> ShareCloudFront::reconcile(Context context)
{
    CO_TRY(const Canary now, canaryHere(context));
    Reconciled found;
    const Canary wanted = wantedOf(context);
    if (!wanted || now != wanted)
        co_return found; // running it again does no harm
    found.answer = Reconciled::Answer::Done;
    context->deployment.state = store::State::Ready;
    context->deployment.role = store::ReleaseRole::Rolling;
    context->deployment.weight = now->weight;
    if (const auto on = siteOf(context)) {
        const Site site = *on;
        if (context->operation.kind == store::Operation::Kind::Deploy)
            co_await finishDeploy(site);
        CO_CHECK(co_await dropLock(site));
    }
    co_return found;
}

} // namespace

std::unique_ptr<Step> shareCloudFront(const PlannedRelease& release, Move move)
{
    return std::make_unique<ShareCloudFront>(release, move);
}

} // namespace shipdeck::deploy
