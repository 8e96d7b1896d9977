// SPDX-License-Identifier: MIT
#include "aws/error_codes.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/engine/world.h"
#include "deploy/steps/release_step.h"
#include "store/store.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "targets/cloudfront/steps/warm_distribution.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/removal.h"
#include "targets/cloudfront/steps/steps.h"
#include "deploy/aws/stacks/object_command.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int mostRounds = 3;

//! Creates or updates the two stacks: one call each if they are up to date.
class ProvisionCloudFront final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"provision-cloudfront"_s; }
    QString stage() const override { return u"provision"_s; }
    PlannedStep planned() const override
    {
        const PlannedPlace place = PlannedPlace::of(release());
        const bool isThere = release().infrastructure.isEmpty();
        PlannedStep step;
        step.name = name();
        step.stage = stage();
        step.title = !place.spare.isEmpty()
            ? say(QT_TRANSLATE_NOOP("core", "Use the existing warm distribution %1"), {place.spare})
            : isThere
            ? say(QT_TRANSLATE_NOOP("core", "Check that bucket and distribution are as they should be"))
            : say(
                QT_TRANSLATE_NOOP("core",
                                  "Create the site's infrastructure (a CloudFront distribution takes a few minutes)"));
        step.changes = release().infrastructure;
        step.commands = {u"aws cloudformation describe-stacks --stack-name %1%2"_s.arg(place.stack, release().flags)};
        if (!place.spare.isEmpty())
            step.commands << site::objectCommand(u"put-object --if-none-match '*'"_s, bucketWord(release()),
                                                 u"shipdeck/claim.json"_s, release().flags);
        step.commands << release().commands;
        step.undo = say(QT_TRANSLATE_NOOP("core", "Resources created by this deployment are removed."));
        step.permissions = !place.spare.isEmpty() ? permissions::useWarmDistribution()
            : release().isUpToDate                ? permissions::readStacks()
                                                  : permissions::makeSite();
        return step;
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
};

struct Both {
    site::StackOutcome foundation;
    site::StackOutcome site;
};

//! Updates the stored plan with what is about to be changed, as the calls of ensure() find it.
AwsAccount planning(Context context, AwsAccount account)
{
    const QString flags = account.choice.flags();
    account.beforeChange = [context, flags](const site::StackSpec& spec, const site::StackPreview& found) -> Result<> {
        if (spec.name != site::foundationName)
            SD_CHECK(noteLeaving(context, found));
        return amendPlan(context, [&](PlannedRelease& release) {
            planStack(release, spec, found, context->operation.id, flags);
        });
    };
    return account;
}

//! Marks the stored plan as up to date once everything exists.
Result<> planUpToDate(const Context& context, const CloudFrontPlace& place)
{
    return amendPlan(context, [&place](PlannedRelease& release) {
        release.address = place.address();
        release.isUpToDate = release.infrastructure.isEmpty();
    });
}

//! `foundationId`: set as soon as the foundation exists.
Task<Result<Both>> ensureBoth(Context context, AwsAccount account, QString token, QString* foundationId)
{
    const site::Stacks stacks = account.stacks();
    const Cancel cancel = context->cancel;
    const QString operation = context->operation.id;
    Both both;
    {
        CO_TRY(const auto held, co_await alone(context, account));
        const site::StackSpec spec = site::foundationSpec(operation);
        CO_TRY(both.foundation, co_await stacks.ensure(spec, token, cancel));
        *foundationId = both.foundation.stack.id;
    }
    CO_CHECK(co_await checkSession(account)); // before anything slow
    CO_CHECK(co_await claimWarmDistribution(context, account));
    const site::StackSpec spec = site::siteSpec(siteStackOf(context->project), context->project.slug,
                                                context->deployment.environment, operation);
    CO_TRY(both.site, co_await stacks.ensure(spec, token, cancel));
    const Both done = both;
    co_return done;
}

//! Both stacks, if they are up to date, in one round trip. nullopt: ensureBoth() is needed.
Task<Result<std::optional<Both>>> standing(Context context, AwsAccount account)
{
    const site::Stacks stacks = account.stacks();
    const QString operation = context->operation.id;
    const site::StackSpec foundation = site::foundationSpec(operation);
    const site::StackSpec own = site::siteSpec(siteStackOf(context->project), context->project.slug,
                                               context->deployment.environment, operation);
    auto looking = stacks.get(foundation.name, context->cancel);
    const auto site = co_await stacks.get(own.name, context->cancel);
    CO_TRY(const auto shared, co_await looking);
    CO_TRY(const auto stands, site);
    if (!shared || !stands || !site::Stacks::isCurrent(*shared, foundation) || !site::Stacks::isCurrent(*stands, own))
        co_return std::optional<Both>();
    Both both;
    both.foundation.stack = *shared;
    both.site.stack = *stands;
    const Both found = both;
    co_return std::optional(found);
}

//! Another computer that removes its last project deletes the foundation if no other stack uses it yet: then both are
//! created again.
Task<Result<Both>> ensureBothAsLongAsNeeded(Context context, AwsAccount account)
{
    const site::Stacks stacks = account.stacks();
    for (int round = 1;; ++round) {
        QString foundation;
        QString* const to = &foundation;
        const QString operation = context->operation.id;
        const QString token = round == 1 ? operation : u"%1-again%2"_s.arg(operation).arg(round);
        const auto both = co_await ensureBoth(context, account, token, to);
        if (both || foundation.isEmpty() || round == mostRounds)
            co_return both;
        CO_TRY(const auto now, co_await stacks.get(site::foundationName, context->cancel));
        const bool isGone = !now || now->id != foundation || now->status.startsWith(u"DELETE_");
        if (!isGone)
            co_return both;
    }
}

Task<Result<Both>> ensured(Context context, AwsAccount account, bool wasServed)
{
    if (wasServed) {
        CO_TRY(const auto found, co_await standing(context, account));
        if (found)
            co_return *found;
    }
    co_return co_await ensureBothAsLongAsNeeded(context, account);
}

//! Below a zone nothing is created for a project: one call if the foundation is up to date.
Task<Result<QJsonObject>> placeBelowZone(Context context, AwsAccount account)
{
    const site::Stacks stacks = account.stacks();
    const QString environment = context->operation.environment;
    CO_TRY(auto foundation, co_await stacks.get(site::foundationName, context->cancel));
    if (foundation) { // a stuck stack may have lost its outputs
        const aws::Stack stands = *foundation;
        const auto trouble = co_await stacks.trouble(stands, context->cancel);
        if (trouble)
            co_return tl::unexpected(*trouble);
    }
    CO_TRY(CloudFrontPlace place, sharedPlaceOf(context->project, environment, foundation));
    const QString operation = context->operation.id;
    site::StackSpec spec = site::foundationSpec(operation);
    spec.mayBeNew = false; // a new one would have no wildcard domain
    context->stageSkipped = site::Stacks::isCurrent(*foundation, spec);
    if (!context->stageSkipped) {
        CO_TRY(const auto held, co_await alone(context, account));
        const auto made = co_await stacks.ensure(spec, operation, context->cancel);
        if (!made && made.error().code != code::awsStackGone)
            co_return tl::unexpected(made.error());
        const std::optional<aws::Stack> now = made ? std::optional(made->stack) : std::nullopt;
        CO_TRY(place, sharedPlaceOf(context->project, environment, now));
    }
    const CloudFrontPlace here = place;
    CO_CHECK(co_await checkHostIsOurs(account, here, context->project.name));
    CO_CHECK(saveCloudFrontPlace(context->world, context->project.id, here));
    CO_CHECK(planUpToDate(context, here));
    context->note = verbatim(here.domain);
    co_return here.toJson();
}

Task<Result<QJsonObject>> ProvisionCloudFront::run(Context context)
{
    context->hasActed = false; // until a call changes something
    CO_TRY(const AwsAccount found, co_await ownAccount(context));
    const AwsAccount account = planning(context, found);
    CO_CHECK(co_await checkSession(account));
    if (isBelowZone(context->project))
        co_return co_await placeBelowZone(context, account);
    CO_TRY(const auto environment, context->environment());
    const bool wasServed = !environment.current.isEmpty();
    CO_TRY(const Both both, co_await ensured(context, account, wasServed));
    const site::StackOutcome& foundation = both.foundation;
    const site::StackOutcome& made = both.site;
    CO_TRY(const CloudFrontPlace place, placeOf(account.choice, made.stack, foundation.stack));
    CO_CHECK(saveCloudFrontPlace(context->world, context->project.id, place));
    CO_CHECK(planUpToDate(context, place));
    const aws::Stack stands = made.stack;
    const QString bucket = place.bucket;
    CO_CHECK(co_await removeFormer(context, account, stands, bucket));
    context->note = verbatim(place.domain);
    context->stageSkipped = !made.isChanged && !foundation.isChanged;
    QJsonObject facts = place.toJson();
    // Recorded until the first release is Current, so that a crash in between does not lose it.
    if (environment.current.isEmpty() && !AwsChoice::of(context->project).stack.isEmpty())
        facts.insert(u"spare"_s, true);
    co_return facts;
}

//! Kept if other environments have releases, which are in the same place.
Result<> forgetPlaceWithoutCurrent(const Context& context)
{
    SD_TRY(const auto all, store::environments(context->world.store.database(), context->project.id));
    const bool isServed =
        std::any_of(all.begin(), all.end(), [](const store::Environment& one) { return !one.current.isEmpty(); });
    return isServed ? Result<>() : saveCloudFrontPlace(context->world, context->project.id, std::nullopt);
}

Task<Result<>> ProvisionCloudFront::undo(Context context)
{
    CO_TRY(const auto environment, context->environment());
    if (context->operation.kind != store::Operation::Kind::Deploy || !environment.current.isEmpty())
        co_return Result<>{};
    CO_TRY(const AwsAccount account, awsAccount(context));
    CO_CHECK(co_await checkAccount(account, context->project.name)); // another account has nothing of it
    if (isBelowZone(context->project)) // it created only the release, which publish undoes
        co_return forgetPlaceWithoutCurrent(context);
    CO_TRY(const bool wasWarm, co_await returnWarmDistribution(context, account));
    if (wasWarm)
        co_return Result<>{};
    const site::Stacks stacks = account.stacks();
    CO_TRY(const auto site, co_await stacks.get(siteStackOf(context->project)));
    CO_TRY(const auto foundation, co_await stacks.get(site::foundationName));
    const QString operation = context->operation.id;
    // An agent that died while the stack was being deleted has written down what it leaves behind.
    CO_TRY(const PendingRemoval leaving,
           pendingRemoval(context->world.store.database(), cloudFrontName, context->project.id));
    const bool isOthers = site && !site::isMadeBy(site, operation); // of an earlier deployment, from another computer
    const bool isOurs = site::isMadeBy(site, operation) || (!isOthers && site::isMadeBy(foundation, operation));
    if (!isOurs && leaving.isEmpty())
        co_return Result<>{};
    const Result<> gone = co_await removeSite(context, account);
    if (gone || gone.error().code != code::siteBusy)
        co_return gone;
    context->say(gone.error().what, logs::Level::Warning); // another computer is using it
    co_return Result<>{};
}

} // namespace

std::unique_ptr<Step> provisionCloudFront(const PlannedRelease& release)
{
    return std::make_unique<ProvisionCloudFront>(release);
}

} // namespace shipdeck::deploy
