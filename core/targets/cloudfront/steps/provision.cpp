// SPDX-License-Identifier: MIT
#include "deploy/engine/world.h"
#include "deploy/steps/release_step.h"
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

//! The two stacks as their templates say: one call each where they are so already.
class ProvisionCloudFront final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"provision-static"_s; }
    QString stage() const override { return u"provision"_s; }
    PlannedStep planned() const override
    {
        const bool isThere = release().infrastructure.isEmpty();
        PlannedStep step;
        step.name = name();
        step.stage = stage();
        step.title = !release().spare.isEmpty()
            ? say(QT_TRANSLATE_NOOP("core", "Use the existing warm distribution %1"), {release().spare})
            : isThere
            ? say(QT_TRANSLATE_NOOP("core", "Check that bucket and distribution are as they should be"))
            : say(
                QT_TRANSLATE_NOOP("core",
                                  "Create the site's infrastructure (a CloudFront distribution takes a few minutes)"));
        step.changes = release().infrastructure;
        step.commands = {
            u"aws cloudformation describe-stacks --stack-name %1%2"_s.arg(release().stack, release().flags)};
        if (!release().spare.isEmpty())
            step.commands << site::objectCommand(u"put-object --if-none-match '*'"_s, bucketWord(release()),
                                                 u"shipdeck/claim.json"_s, release().flags);
        step.commands << release().commands;
        step.undo = say(QT_TRANSLATE_NOOP("core", "Resources created by this deployment are removed."));
        step.permissions = !release().spare.isEmpty() ? permissions::useWarmDistribution()
            : release().isUpToDate                    ? permissions::readStacks()
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

//! The plan that is kept says what is about to be done, by what is asked anyway.
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

//! All of it stands now, as the plan says by then.
Result<> planUpToDate(const Context& context, const CloudFrontPlace& place)
{
    return amendPlan(context, [&place](PlannedRelease& release) {
        release.address = place.address();
        release.isUpToDate = release.infrastructure.isEmpty();
    });
}

//! `foundationId`: of the foundation as soon as it stands.
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
    CO_CHECK(co_await checkSession(account)); // before anything that takes minutes
    CO_CHECK(co_await claimWarmDistribution(context, account));
    const site::StackSpec spec = site::siteSpec(siteStackOf(context->project), context->project.slug,
                                                context->deployment.environment, operation);
    CO_TRY(both.site, co_await stacks.ensure(spec, token, cancel));
    const Both done = both;
    co_return done;
}

//! Where both are as they are to be, which two looks at once tell. Nothing: ensureBoth() has to see to it.
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

//! Another computer that removes its last project takes the foundation with it as long as nothing stands on it: then both
//! are made again.
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

//! Below a zone nothing is made for a project: one call where the foundation is as it should be.
Task<Result<QJsonObject>> placeBelowZone(Context context, AwsAccount account)
{
    const site::Stacks stacks = account.stacks();
    const QString environment = context->operation.environment;
    CO_TRY(auto foundation, co_await stacks.get(site::foundationName, context->cancel));
    if (foundation) { // one that is stuck may say no more what it has
        const aws::Stack stands = *foundation;
        const auto trouble = co_await stacks.trouble(stands, context->cancel);
        if (trouble)
            co_return tl::unexpected(*trouble);
    }
    CO_TRY(CloudFrontPlace place, sharedPlaceOf(context->project, environment, foundation));
    const QString operation = context->operation.id;
    site::StackSpec spec = site::foundationSpec(operation);
    spec.mayBeNew = false; // a new one would serve no zone, and be nobody's
    context->stageSkipped = site::Stacks::isCurrent(*foundation, spec);
    if (!context->stageSkipped) {
        CO_TRY(const auto held, co_await alone(context, account));
        const auto made = co_await stacks.ensure(spec, operation, context->cancel);
        if (!made && made.error().code != u"aws-stack-gone")
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
    context->hasActed = false; // until a call that changes something
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
    // Until something is Current there: whoever was killed in between says it again.
    if (environment.current.isEmpty() && !AwsChoice::of(context->project).stack.isEmpty())
        facts.insert(u"spare"_s, true);
    co_return facts;
}

//! Where other environments are served, they are in the same place.
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
    if (context->operation.kind != u"deploy" || !environment.current.isEmpty())
        co_return Result<>{};
    CO_TRY(const AwsAccount account, awsAccount(context));
    CO_CHECK(co_await checkAccount(account, context->project.name)); // in another one there is nothing of it to see
    if (isBelowZone(context->project)) // what it made is the release, which goes by itself
        co_return forgetPlaceWithoutCurrent(context);
    CO_TRY(const bool wasWarm, co_await returnWarmDistribution(context, account));
    if (wasWarm)
        co_return Result<>{};
    const site::Stacks stacks = account.stacks();
    CO_TRY(const auto site, co_await stacks.get(siteStackOf(context->project)));
    CO_TRY(const auto foundation, co_await stacks.get(site::foundationName));
    const QString operation = context->operation.id;
    // An agent that died while the stack was being deleted has written down what it leaves behind.
    CO_TRY(const PendingRemoval leaving, pendingRemoval(context->world.store.database(), context->project.id));
    const bool isOthers = site && !site::isMadeBy(site, operation); // of an earlier deployment, from another computer
    const bool isOurs = site::isMadeBy(site, operation) || (!isOthers && site::isMadeBy(foundation, operation));
    if (!isOurs && leaving.isEmpty())
        co_return Result<>{};
    const Result<> gone = co_await removeSite(context, account);
    if (gone || gone.error().code != u"site-busy")
        co_return gone;
    context->say(gone.error().what, logs::Level::Warning); // another computer goes on with it
    co_return Result<>{};
}

} // namespace

std::unique_ptr<Step> provisionCloudFront(const PlannedRelease& release)
{
    return std::make_unique<ProvisionCloudFront>(release);
}

} // namespace shipdeck::deploy
