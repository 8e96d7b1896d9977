// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/warm_distribution.h"

#include "aws/error_codes.h"
#include "deploy/engine/world.h"
#include "store/store.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/site.h"
#include "targets/cloudfront/place/warm_distributions.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! Stored at once, so that it survives a crash; other changes to the project are kept.
Result<> keepStack(Context context, const QString& stack)
{
    const QString id = context->project.id;
    store::Project kept;
    SD_CHECK(context->world.store.write([&](store::Database& db) -> Result<> {
        SD_TRY(kept, store::project(db, id));
        AwsChoice choice = AwsChoice::of(kept);
        choice.stack = stack;
        choice.setIn(kept);
        return store::updateProject(db, kept);
    }));
    context->project = kept;
    return {};
}

//! The distribution with this operation's claim, if the response to the claim was lost; empty: none.
Task<Result<QString>> claimedUnheard(Context context, AwsAccount account)
{
    const site::Stacks stacks = account.stacks();
    const auto all = co_await stacks.all(account.cancel);
    if (!all && all.error().kind == Error::Kind::Denied)
        co_return QString(); // without the permission none was claimed
    if (!all)
        co_return tl::unexpected(all.error());
    const site::WarmDistributions spares(account.client(), account.shown, account.choice.flags());
    for (const aws::Stack& stack : *all) {
        if (!site::isReadyWarm(stack))
            continue;
        const aws::Stack spare = stack;
        CO_TRY(const auto claim, co_await spares.claimOf(spare));
        if (claim && claim->operation == context->operation.id)
            co_return spare.name;
    }
    co_return QString();
}

} // namespace

Task<Result<>> claimWarmDistribution(Context context, AwsAccount account)
{
    if (!AwsChoice::of(context->project).stack.isEmpty())
        co_return Result<>();
    const site::Stacks stacks = account.stacks();
    const Cancel cancel = account.cancel;
    const QString own = siteStackOf(context->project);
    CO_TRY(const auto stands, co_await stacks.get(own, cancel));
    if (stands)
        co_return Result<>();
    const auto all = co_await stacks.all(cancel);
    if (!all && all.error().kind == Error::Kind::Denied)
        co_return Result<>();
    if (!all)
        co_return tl::unexpected(all.error());
    const site::WarmDistributions spares(account.client(), account.shown, account.choice.flags());
    const site::WarmClaim claim{context->project.id, context->project.slug, context->operation.id, thisComputer()};
    const QList<aws::Stack> candidates = *all;
    CO_TRY(const auto taken, co_await spares.take(candidates, claim, cancel));
    if (!taken)
        co_return Result<>();
    context->say(say(QT_TRANSLATE_NOOP("core", "Uses the existing warm distribution %1: %2"),
                     {taken->outputs.value(u"Distribution"_s), taken->outputs.value(u"Domain"_s)}));
    CO_CHECK(amendPlan(context, [&taken](PlannedRelease& release) { planWarmDistribution(release, *taken); }));
    co_return keepStack(context, taken->name);
}

Task<Result<bool>> returnWarmDistribution(Context context, AwsAccount account)
{
    QString name = AwsChoice::of(context->project).stack;
    if (name.isEmpty()) {
        CO_TRY(name, co_await claimedUnheard(context, account));
    }
    if (name.isEmpty())
        co_return false;
    const site::Stacks stacks = account.stacks();
    CO_TRY(const auto spare, co_await stacks.get(name));
    if (!spare || !site::isWarm(*spare) || spare->outputs.value(u"Bucket"_s).isEmpty())
        co_return false;
    const site::WarmDistributions spares(account.client(), account.shown, account.choice.flags());
    const aws::Stack stack = *spare;
    CO_TRY(const auto claim, co_await spares.claimOf(stack));
    const bool isFree = !claim; // an earlier undo already released it
    if (claim && claim->operation != context->operation.id)
        co_return false;
    CO_TRY(const auto foundation, co_await stacks.get(site::foundationName));
    if (const QString store = foundation ? foundation->outputs.value(u"Routes"_s) : QString(); !store.isEmpty()) {
        const site::Routes routes = routesOf(account, store);
        CO_CHECK(co_await routes.removeProject(name));
    }
    if (!isFree)
        CO_CHECK(co_await spares.giveBack(stack));
    const QString none;
    CO_CHECK(keepStack(context, none));
    CO_CHECK(saveCloudFrontPlace(context->world, context->project.id, std::nullopt));
    co_return true;
}

Task<Result<bool>> reserveWarmDistribution(Context context, AwsAccount account, aws::Stack spare)
{
    if (spare.outputs.value(u"Bucket"_s).isEmpty()) // incomplete, so it cannot be claimed
        co_return true;
    const site::WarmDistributions spares(account.client(), account.shown, account.choice.flags());
    const site::WarmClaim removal{{}, {}, context->operation.id, thisComputer()};
    const auto isOurs = co_await spares.claim(spare, removal, account.cancel);
    if (!isOurs && isOurs.error().code == code::awsNoSuchBucket)
        co_return true;
    co_return isOurs;
}

bool hasClaimedWarmDistribution(const Context& context)
{
    return context->outcome(u"provision-cloudfront"_s)[u"spare"_s].toBool();
}

} // namespace shipdeck::deploy
