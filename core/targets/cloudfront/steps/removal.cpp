// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/removal.h"

#include "aws/client.h"
#include "aws/error_codes.h"
#include "aws/services/iam.h"
#include "aws/services/s3.h"
#include "aws/services/s3_buckets.h"
#include "aws/services/tagging.h"
#include "base/pause.h"
#include "deploy/engine/world.h"
#include "store/store.h"
#include "targets/cloudfront/steps/foundation_removal.h"
#include "targets/cloudfront/steps/removal_lock.h"
#include "targets/cloudfront/steps/removal_plan.h"
#include "deploy/steps/removal_step.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "targets/cloudfront/steps/steps.h"
#include "targets/cloudfront/place/pruning.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using aws::Stack;

constexpr int mostLooks = 30;
constexpr std::chrono::seconds betweenPolls(2);

//! Adds the buckets of the noted stacks, including incomplete and deleted ones.
Task<Result<PendingRemoval>> withBuckets(AwsAccount account, PendingRemoval leaving)
{
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const QStringList stacks = leaving.stacks;
    for (const QString& stack : stacks) {
        const QString id = stack;
        const std::function<Task<Result<QList<aws::StackResource>>>()> effect = [client, id, cancel] {
            return aws::cloudformation::resources(client, id, cancel);
        };
        const auto command = site::ShownCommand::look(
            u"aws cloudformation list-stack-resources --stack-name %1%2"_s.arg(id, account.choice.flags()));
        const auto resources = co_await site::through<QList<aws::StackResource>>(account.shown, command, effect);
        if (!resources && resources.error().kind == Error::Kind::NotFound)
            continue; // deleted too long ago for AWS to know it
        if (!resources)
            co_return tl::unexpected(resources.error());
        for (const aws::StackResource& resource : *resources)
            if (resource.type == u"AWS::S3::Bucket")
                leaving.addBucket(resource.physical);
    }
    const PendingRemoval found = leaving;
    co_return found;
}

using Call = std::function<Task<Result<>>(aws::Client*, const Cancel&)>;

//! `command`: without the account's flags.
Task<Result<>> called(AwsAccount account, QString command, Call call)
{
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const site::Effect effect = [client, cancel, call] { return call(client, cancel); };
    co_return co_await account.shown(command + account.choice.flags(), effect);
}

//! `kept`: a key that stays.
Task<Result<>> empty(AwsAccount account, QString bucket, QString kept = {})
{
    const Call call = [bucket, kept](aws::Client* client, const Cancel& cancel) {
        return site::removeBelow(client, bucket, QString(), cancel, kept);
    };
    return called(account, u"aws s3 rm s3://%1 --recursive"_s.arg(bucket), call);
}

Task<Result<>> removeBucket(AwsAccount account, QString bucket)
{
    const Call call = [bucket](aws::Client* client, const Cancel& cancel) {
        return aws::s3::removeBucket(client, bucket, cancel);
    };
    const QString command = u"aws s3api delete-bucket --bucket "_s + bucket;
    const Result<> removed = co_await called(account, command, call);
    if (removed || removed.error().code != code::awsBucketNotEmpty)
        co_return removed;
    // Versioning was turned on by hand; a listing does not show old versions.
    const Call forget = [bucket](aws::Client* client, const Cancel& cancel) {
        return aws::s3::removeVersions(client, bucket, cancel);
    };
    const QString words = u"aws s3api delete-objects --bucket %1 --delete '<every version>'"_s.arg(bucket);
    CO_CHECK(co_await called(account, words, forget));
    co_return co_await called(account, command, call);
}

//! Polls for a minute: S3 may report a bucket for a moment after its deletion.
Task<Result<bool>> isBucketGone(AwsAccount account, QString bucket)
{
    for (int looks = 0; looks < mostLooks; ++looks) {
        const auto region = co_await aws::s3::bucketRegion(account.client(), bucket, account.cancel);
        if (!region && region.error().kind == Error::Kind::NotFound)
            co_return true;
        if (!region)
            co_return tl::unexpected(region.error());
        co_await pause(betweenPolls, account.cancel);
    }
    co_return false;
}

//! Verifies with AWS that the stack and the buckets are gone.
Task<Result<>> proveGone(AwsAccount account, QString name, QStringList buckets)
{
    const site::Stacks stacks = account.stacks();
    CO_TRY(const auto stack, co_await stacks.get(name, account.cancel));
    QStringList left;
    if (stack)
        left << stack->name;
    for (const QString& bucket : buckets) {
        const QString which = bucket;
        CO_TRY(const bool isGone, co_await isBucketGone(account, which));
        if (!isGone)
            left << u"s3://"_s + bucket;
    }
    if (left.isEmpty())
        co_return Result<>();
    co_return stillThere(left.join(u", "_s));
}

//! Searches by tag for what still bears the name, for example resources retained by a stack that was deleted by hand.
//! AWS's tag index is minutes behind, so resources of deleted stacks are ignored.
Task<Result<QStringList>> whatStays(Context context, AwsAccount account, QString name, PendingRemoval gone)
{
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    QStringList known = gone.stacks + gone.buckets;
    for (const QString& id : std::as_const(gone.stacks)) {
        const auto resources = co_await aws::cloudformation::resources(client, id, cancel);
        if (!resources && resources.error().kind != Error::Kind::NotFound)
            co_return tl::unexpected(resources.error());
        for (const aws::StackResource& resource : resources.value_or(QList<aws::StackResource>()))
            known << resource.physical;
    }
    const auto isKnown = [&known](const QString& arn) {
        return std::any_of(known.begin(), known.end(), [&arn](const QString& one) {
            return !one.isEmpty() && (arn == one || arn.endsWith(u'/' + one) || arn.endsWith(u':' + one));
        });
    };
    const QString key = u"shipdeck:stack"_s;
    QStringList regions{client->region(), u"us-east-1"_s}; // us-east-1 lists global resources
    regions.removeDuplicates();
    QStringList left;
    for (const QString& region : std::as_const(regions)) {
        CO_TRY(const auto tagged, co_await aws::tagging::resources(client, region, key, cancel));
        for (const aws::TaggedResource& one : tagged)
            if (one.tags.value(key) == name && !isKnown(one.arn))
                left << one.arn;
    }
    left.removeDuplicates();
    if (!left.isEmpty())
        context->say(say(QT_TRANSLATE_NOOP("core",
                                           "Still in the AWS account under the name %1, but in no stack: %2. `shipctl "
                                           "connections clean` lists it and removes what it can."),
                         {name, left.join(u", "_s)}),
                     logs::Level::Warning);
    co_return left;
}

class RemoveCloudFront final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return u"remove-cloudfront"_s; }
    PlannedStep planned() const override { return plannedRemoval(name(), stage(), project(), environment()); }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const auto kept, cloudFrontPlace(context->world.store.database(), project().id));
        if (AwsChoice::of(project()).account.isEmpty() && !kept)
            co_return QJsonObject{}; // it was never deployed there
        CO_TRY(const AwsAccount account, awsAccount(context));
        CO_CHECK(co_await checkAccount(account, project().name));
        CO_CHECK(beginEnd(context));
        const QString one = environment();
        if (!isBelowZone(project())) {
            CO_CHECK(co_await removeSite(context, account));
        } else if (one.isEmpty()) {
            CO_CHECK(co_await removeShared(context, account));
        } else {
            CO_CHECK(co_await removeEnvironment(context, account, one));
        }
        co_return QJsonObject{};
    }
};

} // namespace

Failure stillThere(const QString& what)
{
    return fail(Error::Kind::Conflict, "cloudfront-left-behind",
                say(QT_TRANSLATE_NOOP("core", "Still in the AWS account: %1."), {what}),
                say(QT_TRANSLATE_NOOP("core", "Remove the project again.")));
}

Result<> noteLeaving(const Context& context, const site::StackPreview& found)
{
    if (found.way != site::StackPreview::Way::Anew)
        return {};
    SD_TRY(PendingRemoval leaving,
           pendingRemoval(context->world.store.database(), cloudFrontName, context->project.id));
    leaving.add(*found.stack);
    return savePendingRemoval(context->world, cloudFrontName, context->project.id, leaving);
}

Task<Result<>> removeStack(Context context, AwsAccount account, QString name, QString owner)
{
    const site::Stacks stacks = account.stacks();
    CO_TRY(PendingRemoval leaving, pendingRemoval(context->world.store.database(), cloudFrontName, owner));
    CO_TRY(const std::optional<Stack> stack, co_await stacks.get(name, account.cancel));
    if (stack)
        leaving.add(*stack);
    CO_TRY(leaving, co_await withBuckets(account, leaving));
    CO_CHECK(savePendingRemoval(context->world, cloudFrontName, owner, leaving));
    // Its lock keeps others from beginning there for as long as there is something.
    const QStringList before = leaving.buckets;
    for (const QString& bucket : before) {
        const QString lock = site::ReleaseStore(account.client(), bucket).removingKey();
        CO_CHECK(co_await empty(account, bucket, lock));
    }
    CO_CHECK(co_await stacks.remove(name, account.cancel));
    // A stack that was still being created may have got its bucket since.
    CO_TRY(leaving, co_await withBuckets(account, leaving));
    const QStringList buckets = leaving.buckets;
    CO_CHECK(co_await removeBuckets(account, buckets));
    CO_CHECK(co_await proveGone(account, name, buckets));
    // Without permission to search by tags, the stacks and buckets have to do.
    const Result<QStringList> looked = co_await whatStays(context, account, name, leaving);
    if (!looked)
        context->say(looked.error().what, logs::Level::Warning);
    CO_CHECK(noteEnd(context, [&](RemovalEnd& end) {
        end.account = account.choice.account;
        end.region = account.choice.region;
        end.stack = name;
        end.buckets = buckets;
        end.isTagAskedFor = looked.has_value();
        end.left << looked.value_or(QStringList());
        end.left.removeDuplicates();
        if (stack)
            end.gone << name;
    }));
    co_return savePendingRemoval(context->world, cloudFrontName, owner, {});
}

Task<Result<>> removeBuckets(AwsAccount account, QStringList buckets)
{
    for (const QString& bucket : buckets) {
        CO_CHECK(co_await empty(account, bucket));
        CO_CHECK(co_await removeBucket(account, bucket));
    }
    co_return Result<>();
}

Task<Result<>> removeBoundary(AwsAccount account, QString arn)
{
    const Call call = [arn](aws::Client* client, const Cancel& cancel) {
        return aws::iam::removePolicy(client, arn, cancel);
    };
    return called(account, u"aws iam delete-policy --policy-arn "_s + arn, call);
}

Task<Result<>> removeLeftBuckets(Context context, AwsAccount account, QString owner)
{
    CO_TRY(const PendingRemoval leaving, pendingRemoval(context->world.store.database(), cloudFrontName, owner));
    const QStringList buckets = leaving.buckets;
    CO_CHECK(co_await removeBuckets(account, buckets));
    co_return savePendingRemoval(context->world, cloudFrontName, owner, {});
}

namespace {

Task<Result<>> takeAllAway(Context context, AwsAccount account, std::optional<CloudFrontPlace> kept)
{
    const QString name = siteStackOf(context->project);
    const QString id = context->project.id;
    const site::Stacks stacks = account.stacks();
    const Cancel cancel = account.cancel;
    if (kept) {
        CO_TRY(PendingRemoval leaving, pendingRemoval(context->world.store.database(), cloudFrontName, id));
        leaving.addBucket(kept->bucket);
        CO_CHECK(savePendingRemoval(context->world, cloudFrontName, id, leaving));
    }
    CO_TRY(const std::optional<Stack> own, co_await stacks.get(name, cancel));
    if (own) { // before anything is changed
        CO_CHECK(site::mayBeRemoved(*own, account.choice.flags()));
    }
    CO_TRY(const std::optional<Stack> foundation, co_await stacks.get(site::foundationName, cancel));
    const QString store = foundation ? foundation->outputs.value(u"Routes"_s) : QString();
    const bool mayHaveRoutes = own || kept; // routes exist only after both stacks
    if (!store.isEmpty() && mayHaveRoutes) {
        const site::Routes routes = routesOf(account, store);
        const QStringList hosts = kept ? QStringList{kept->domain} : QStringList();
        CO_CHECK(co_await routes.removeProject(name, hosts, cancel));
    }
    CO_CHECK(co_await removeStack(context, account, name, id));
    CO_CHECK(co_await removeFoundation(context, account));
    co_return saveCloudFrontPlace(context->world, id, std::nullopt);
}

} // namespace

Task<Result<>> removeSite(Context context, AwsAccount account)
{
    CO_TRY(const auto kept, cloudFrontPlace(context->world.store.database(), context->project.id));
    // Without a place nothing was published, so no other computer can be at work.
    if (!kept || kept->bucket.isEmpty())
        co_return co_await takeAllAway(context, account, kept);
    const site::ReleaseStore releases(account.client(), kept->bucket, kept->prefix);
    CO_TRY(const LockGuard lock, co_await lockToRemove(context, account, releases));
    const UnderLock work = [context, kept](AwsAccount at) { return takeAllAway(context, at, kept); };
    co_return co_await underLock(account, releases, lock, work, LockGoes::WithTheBucket);
}

Task<Result<>> removeFormer(Context context, AwsAccount account, Stack stands, QString bucket)
{
    CO_TRY(PendingRemoval leaving,
           pendingRemoval(context->world.store.database(), cloudFrontName, context->project.id));
    leaving.stacks.removeAll(stands.id);
    CO_TRY(leaving, co_await withBuckets(account, leaving));
    leaving.buckets.removeAll(bucket);
    const QStringList former = leaving.buckets;
    CO_CHECK(co_await removeBuckets(account, former));
    co_return savePendingRemoval(context->world, cloudFrontName, context->project.id, {});
}

std::unique_ptr<Step> removeCloudFront(const store::Project& project, const QString& environment)
{
    return std::make_unique<RemoveCloudFront>(project, environment);
}

} // namespace shipdeck::deploy
