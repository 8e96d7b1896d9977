// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/connection_steps.h"

#include "aws/error_codes.h"
#include "deploy/engine/world.h"
#include "deploy/steps/removal_step.h"
#include "store/store.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/foundation_removal.h"
#include "targets/cloudfront/steps/removal.h"
#include "targets/cloudfront/steps/site.h"
#include "targets/cloudfront/place/warm_distributions.h"
#include "insights/inventory/untagged.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using Held = std::shared_ptr<EnvironmentSlots::Handle>;

//! Reserves it so that no project can claim it; false: a project has it.
Task<Result<bool>> reserved(Context context, AwsAccount account, aws::Stack spare)
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

class PrepareFoundation final : public Step {
public:
    explicit PrepareFoundation(QString flags) : m_flags(std::move(flags)) {}
    QString name() const override { return u"prepare-foundation"_s; }
    QString stage() const override { return u"provision"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Create the resources that all sites of the account share, if missing")),
                newStack(site::foundationSpec({})),
                site::commandsFor(site::foundationSpec(someOperation), u"shipdeck-"_s + someOperation, {}, m_flags),
                say(QT_TRANSLATE_NOOP("core", "Resources created by this operation are removed.")),
                permissions::makeFoundation()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_TRY(const Held held, co_await alone(context, account));
        const site::Stacks stacks = account.stacks();
        const QString operation = context->operation.id;
        const site::StackSpec spec = site::foundationSpec(operation);
        CO_CHECK(co_await stacks.ensure(spec, operation, account.cancel));
        co_return QJsonObject{};
    }
    Task<Result<>> undo(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        const site::Stacks stacks = account.stacks();
        CO_TRY(const auto foundation, co_await stacks.get(site::foundationName));
        if (!site::isMadeBy(foundation, context->operation.id))
            co_return Result<>();
        co_return co_await removeFoundation(context, account);
    }

private:
    QString m_flags;
};

class PrepareWarmDistribution final : public Step {
public:
    PrepareWarmDistribution(QString operation, QString flags)
        : m_operation(std::move(operation)), m_flags(std::move(flags))
    {
    }
    QString name() const override { return u"prepare-spare"_s; }
    QString stage() const override { return u"provision"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core",
                                      "Create one warm distribution, unless there is one (takes a few minutes)")),
                newStack(site::warmSpec(m_operation)),
                site::commandsFor(site::warmSpec(m_operation), u"shipdeck-"_s + m_operation, {}, m_flags),
                say(QT_TRANSLATE_NOOP("core", "Resources created by this operation are removed.")),
                permissions::makeWarmDistribution()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        const site::Stacks stacks = account.stacks();
        const site::WarmDistributions spares(account.client(), account.shown, account.choice.flags());
        CO_TRY(const QList<aws::Stack> all, co_await stacks.all(account.cancel));
        CO_TRY(const QList<aws::Stack> free, co_await spares.freeOnes(all, account.cancel));
        if (!free.isEmpty()) {
            context->note = verbatim(free.first().outputs.value(u"Domain"_s));
            co_return QJsonObject{{u"stack"_s, free.first().name}, {u"domain"_s, context->note.render()}};
        }
        const site::StackSpec spec = site::warmSpec(m_operation);
        AwsAccount noting = account;
        noting.beforeChange = [context](const site::StackSpec&, const site::StackPreview& found) {
            return noteLeaving(context, found);
        };
        const site::Stacks ours = noting.stacks();
        CO_TRY(const site::StackOutcome made, co_await ours.ensure(spec, m_operation, account.cancel));
        context->note = verbatim(made.stack.outputs.value(u"Domain"_s));
        co_return QJsonObject{{u"stack"_s, spec.name}, {u"domain"_s, context->note.render()}};
    }
    Task<Result<>> undo(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        const site::Stacks stacks = account.stacks();
        const QString name = site::warmName(m_operation);
        CO_TRY(const auto spare, co_await stacks.get(name));
        if (!spare)
            co_return Result<>();
        const aws::Stack stack = *spare;
        CO_TRY(const bool isOurs, co_await reserved(context, account, stack));
        if (!isOurs)
            co_return Result<>();
        co_return co_await removeStack(context, account, name, context->project.id);
    }

private:
    QString m_operation;
    QString m_flags;
};

class RemoveWarmDistributions final : public Step {
public:
    RemoveWarmDistributions(QList<PreparedDistribution> seen, QString flags)
        : m_seen(std::move(seen)), m_flags(std::move(flags))
    {
    }
    QString name() const override { return u"remove-spares"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    int attempts() const override { return 3; }
    PlannedStep planned() const override
    {
        const QString deleteStack = u"aws cloudformation delete-stack --stack-name %1%2"_s;
        QList<Change> changes;
        QStringList commands;
        for (const PreparedDistribution& spare : m_seen) {
            if (spare.bucket.isEmpty()) {
                changes.append(
                    {Change::Verb::Delete,
                     say(QT_TRANSLATE_NOOP("core", "the unfinished stack %1 of a warm distribution"), {spare.stack})});
                commands << deleteStack.arg(spare.stack, m_flags);
                continue;
            }
            changes.append(
                {Change::Verb::Delete,
                 say(QT_TRANSLATE_NOOP("core", "the warm distribution %1 with its bucket %2 and its stack %3"),
                     {spare.domain, spare.bucket, spare.stack})});
            commands << u"aws s3 rm s3://%1 --recursive%2"_s.arg(spare.bucket, m_flags)
                     << deleteStack.arg(spare.stack, m_flags)
                     << u"aws s3api delete-bucket --bucket %1%2"_s.arg(spare.bucket, m_flags);
        }
        changes.append(
            {Change::Verb::Delete,
             say(QT_TRANSLATE_NOOP("core", "the stack %1, if there is no project"), {site::foundationName})});
        commands << deleteStack.arg(site::foundationName, m_flags);
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Delete prepared resources that no project uses")),
                changes,
                commands,
                {},
                permissions::removeSite()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_CHECK(beginEnd(context));
        const site::Stacks stacks = account.stacks();
        CO_TRY(const QList<aws::Stack> all, co_await stacks.all(account.cancel));
        QJsonArray removed;
        for (const aws::Stack& stack : all) {
            if (!site::isWarm(stack) && !site::isBegunWarm(stack))
                continue;
            const aws::Stack spare = stack;
            CO_TRY(const bool isOurs, co_await reserved(context, account, spare));
            if (!isOurs)
                continue;
            CO_CHECK(co_await removeStack(context, account, spare.name, context->project.id));
            removed << spare.name;
        }
        // What a removal that was broken off has not come to, and what stacks that never stood left.
        CO_TRY(const PendingRemoval left,
               pendingRemoval(context->world.store.database(), cloudFrontName, context->project.id));
        const QString none = site::warmName(context->operation.id);
        if (!left.isEmpty())
            CO_CHECK(co_await removeStack(context, account, none, context->project.id));
        CO_CHECK(co_await removeFoundation(context, account, Foundation::AskedFor));
        co_return QJsonObject{{u"removed"_s, removed}};
    }

private:
    QList<PreparedDistribution> m_seen;
    QString m_flags;
};

class RemoveLeftovers final : public Step {
public:
    RemoveLeftovers(QStringList leftovers, QString flags) : m_leftovers(std::move(leftovers)), m_flags(std::move(flags))
    {
    }
    QString name() const override { return u"remove-leftovers"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    int attempts() const override { return 3; }
    PlannedStep planned() const override
    {
        QList<Change> changes;
        QStringList commands;
        for (const QString& left : m_leftovers) {
            if (left.startsWith("arn:"_L1)) {
                changes.append({Change::Verb::Delete,
                                say(QT_TRANSLATE_NOOP("core", "the permissions boundary %1 for roles"), {left})});
                commands << u"aws iam delete-policy --policy-arn "_s + left + m_flags;
                continue;
            }
            changes.append(
                {Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "the bucket %1 with all its contents"), {left})});
            commands << u"aws s3 rb s3://%1 --force"_s.arg(left) + m_flags;
        }
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Delete leftover resources in the AWS account")),
                changes,
                commands,
                {},
                permissions::removeLeftovers()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        const Cancel cancel = account.cancel;
        CO_TRY(const insights::Inventory there,
               co_await insights::inventoryOf(account.client(), insights::Whose::Ours, cancel));
        QStringList buckets;
        QStringList boundaries;
        for (const insights::InventoryItem& item : there.items) {
            const QString bucket = item.leftBucket();
            if (m_leftovers.contains(bucket))
                buckets << bucket;
            const QString boundary = insights::leftBoundary(item);
            if (m_leftovers.contains(boundary))
                boundaries << boundary;
        }
        CO_CHECK(co_await removeBuckets(account, buckets));
        for (const QString& boundary : std::as_const(boundaries)) {
            const QString arn = boundary;
            CO_CHECK(co_await removeBoundary(account, arn));
        }
        co_return QJsonObject{{u"removed"_s, QJsonArray::fromStringList(buckets + boundaries)}};
    }

private:
    QStringList m_leftovers;
    QString m_flags;
};

} // namespace

std::unique_ptr<Step> prepareFoundation(const QString& flags)
{
    return std::make_unique<PrepareFoundation>(flags);
}

std::unique_ptr<Step> prepareWarmDistribution(const QString& operation, const QString& flags)
{
    return std::make_unique<PrepareWarmDistribution>(operation, flags);
}

std::unique_ptr<Step> removeWarmDistributions(const QList<PreparedDistribution>& seen, const QString& flags)
{
    return std::make_unique<RemoveWarmDistributions>(seen, flags);
}

std::unique_ptr<Step> removeLeftovers(const QStringList& leftovers, const QString& flags)
{
    return std::make_unique<RemoveLeftovers>(leftovers, flags);
}

} // namespace shipdeck::deploy
