// SPDX-License-Identifier: MIT
#include "targets/local/steps/sharing.h"

#include "deploy/canary_rule.h"
#include "deploy/engine/world.h"
#include "deploy/steps/moving_current.h"
#include "deploy/steps/release_step.h"
#include "store/canaries.h"
#include "store/deployments.h"
#include "store/stopped.h"
#include "store/store.h"
#include "targets/local/place/canary.h"
#include "targets/local/steps/probing.h"
#include "targets/local/steps/serving.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

local::Layout layoutOf(const Context& context)
{
    return local::Layout(context->world.paths);
}

Result<std::optional<store::Deployment>> rollingHere(const Context& context)
{
    return store::rolling(context->world.store.database(), context->project.id, context->operation.environment);
}

QString startCommand(const local::PlacedCanary& canary)
{
    return u"ln -s canaries/%1-%2 canary.new && mv -T canary.new canary"_s.arg(canary.release).arg(canary.weight);
}

Result<> checkRuns(const Context& context)
{
    SD_TRY(const bool isStopped,
           store::isStopped(context->world.store.database(), context->project.id, context->operation.environment));
    if (!isStopped)
        return {};
    return fail(Error::Kind::Conflict, "canary-stopped-site",
                say(QT_TRANSLATE_NOOP("core", "%1 is stopped, so it has no visitors."), {context->project.name}),
                say(QT_TRANSLATE_NOOP("core", "Start it first: shipctl start %1"),
                    {shellQuoted(context->project.name)}));
}

//! As a visitor who gets the canary, and as one who does not.
Task<Result<>> visitAsBoth(Context context, local::PlacedCanary canary, store::Deployment current)
{
    local::ProbeRequest some = probeOf(context->project, context->deployment, ProbeAt::Site);
    some.visitor = local::visitorOf(canary, true);
    CO_CHECK(co_await probed(context, some));
    local::ProbeRequest others = probeOf(context->project, current, ProbeAt::Site);
    others.visitor = local::visitorOf(canary, false);
    others.expectSuccess = false; // how the live release answers is not changed here
    CO_CHECK(co_await visited(context, others));
    co_return Result<>();
}

//! The store is updated last.
Result<> recordStart(const Context& context, int weight)
{
    store::Deployment& deployment = context->deployment;
    deployment.state = store::State::Ready;
    deployment.role = store::ReleaseRole::Rolling;
    deployment.weight = weight;
    return context->world.store.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateDeployment(db, deployment));
        SD_CHECK(store::setRolling(db, deployment, weight)); // ends a canary, also this one with its former share
        return store::setCanaryRecord(db, {deployment.id, {}});
    });
}

Result<> recordEnd(const Context& context)
{
    return context->world.store.write([&](store::Database& db) -> Result<> {
        if (const auto observed = observedBy(context->operation))
            SD_CHECK(store::setCanaryRecord(db, {context->deployment.id, *observed, true}));
        return store::endRolling(db, context->project.id, context->operation.environment);
    });
}

class ShareLocal final : public ReleaseStep {
public:
    ShareLocal(PlannedRelease release, Move move) : ReleaseStep(std::move(release)), m_move(move) {}
    QString name() const override { return u"share-local"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    PlannedStep planned() const override;
    Task<Result<QJsonObject>> run(Context context) override
    {
        return release().weight > 0 ? start(std::move(context)) : end(std::move(context));
    }
    Task<Result<>> undo(Context context) override { co_return restoreCanaryHere(context); }
    Task<Result<Reconciled>> reconcile(Context context) override;

private:
    Task<Result<QJsonObject>> start(Context context);
    Task<Result<QJsonObject>> end(Context context);
    Move m_move;
};

PlannedStep ShareLocal::planned() const
{
    const QString weight = QString::number(release().weight);
    PlannedStep step{name(), stage(), {}, {}, {}, {}};
    if (release().weight == 0) {
        step.title = say(QT_TRANSLATE_NOOP("core", "Switch all visitors back to the live release"));
        step.changes = {{Change::Verb::Change, verbatim(release().address)}};
        step.commands = {u"rm canary"_s};
    } else {
        step.title =
            say(QT_TRANSLATE_NOOP("core", "Send %1 % of visitors to the canary and check it from outside"), {weight});
        step.changes = {{Change::Verb::Change,
                         say(QT_TRANSLATE_NOOP("core", "%1: %2 % of visitors get this release until its errors end it"),
                             {release().address, weight})}};
        step.commands = {startCommand({release().id, release().weight})};
    }
    step.undo = say(QT_TRANSLATE_NOOP("core", "Visitors get what they got before."));
    if (m_move == Move::Deploy)
        planStaging(step, release());
    return step;
}

Task<Result<QJsonObject>> ShareLocal::start(Context context)
{
    const QString slug = slugHere(context);
    const local::Layout layout = layoutOf(context);
    const local::PlacedCanary wanted{context->deployment.id, release().weight};
    CO_TRY(const auto environment, context->environment());
    if (m_move == Move::Deploy && staysStaged(context, environment))
        co_return stageInstead(context, environment);
    if (environment.current.isEmpty() || environment.current == context->deployment.id)
        co_return canaryAlone(context->operation.environment);
    CO_CHECK(checkRuns(context));
    CO_TRY(const auto before, rollingHere(context));
    CO_TRY(const store::Deployment current, store::deployment(context->world.store.database(), environment.current));
    CO_CHECK(context->calls->made(startCommand(wanted), [&] { return local::startCanary(layout, slug, wanted); }));
    CO_CHECK(co_await visitAsBoth(context, wanted, current));
    CO_CHECK(local::countVisits(layout, slug));
    if (before && before->id != context->deployment.id)
        context->say(say(QT_TRANSLATE_NOOP("core", "This replaces the canary %1, which has ended."), {before->id}));
    CO_CHECK(recordStart(context, wanted.weight));
    context->note = say(QT_TRANSLATE_NOOP("core", "%1 shows this release to %2 % of the visitors"),
                        {context->deployment.url, QString::number(wanted.weight)});
    co_return QJsonObject{};
}

Task<Result<QJsonObject>> ShareLocal::end(Context context)
{
    CO_TRY(const auto before, rollingHere(context));
    CO_CHECK(context->calls->made(u"rm canary"_s, [&] { return endCanaryHere(context); }));
    CO_CHECK(recordEnd(context));
    const auto observed = observedBy(context->operation);
    context->note = observed ? trafficText(*observed)
        : before             ? say(QT_TRANSLATE_NOOP("core", "%1 shows all visitors the live release"), {before->url})
                             : say(QT_TRANSLATE_NOOP("core", "no canary was running"));
    co_return QJsonObject{};
}

Task<Result<Reconciled>> ShareLocal::reconcile(Context context)
{
    CO_TRY(const auto now, rollingHere(context));
    Reconciled found;
    if (!now || now->id != context->deployment.id || now->weight != release().weight)
        co_return found; // running it again does no harm
    found.answer = Reconciled::Answer::Done;
    context->deployment.state = store::State::Ready;
    context->deployment.role = store::ReleaseRole::Rolling;
    context->deployment.weight = now->weight;
    co_return found;
}

} // namespace

Result<> endCanaryHere(const Context& context)
{
    return local::endCanary(layoutOf(context), slugHere(context));
}

Result<> restoreCanaryHere(const Context& context)
{
    SD_TRY(const auto rolling, rollingHere(context));
    if (!rolling)
        return endCanaryHere(context);
    SD_CHECK(local::startCanary(layoutOf(context), slugHere(context), {rolling->id, rolling->weight}));
    return local::countVisits(layoutOf(context), slugHere(context));
}

std::unique_ptr<Step> shareLocal(const PlannedRelease& release, Move move)
{
    return std::make_unique<ShareLocal>(release, move);
}

} // namespace shipdeck::deploy
