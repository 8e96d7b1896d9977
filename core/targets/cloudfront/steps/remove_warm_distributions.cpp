// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/connection_steps.h"

#include "deploy/engine/world.h"
#include "deploy/steps/removal_step.h"
#include "store/store.h"
#include "targets/cloudfront/place/warm_distributions.h"
#include "targets/cloudfront/steps/foundation_removal.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/removal.h"
#include "targets/cloudfront/steps/warm_distribution.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

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
            CO_TRY(const bool isOurs, co_await reserveWarmDistribution(context, account, spare));
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

} // namespace

std::unique_ptr<Step> removeWarmDistributions(const QList<PreparedDistribution>& seen, const QString& flags)
{
    return std::make_unique<RemoveWarmDistributions>(seen, flags);
}

} // namespace shipdeck::deploy
