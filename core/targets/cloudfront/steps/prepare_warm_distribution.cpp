// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/connection_steps.h"

#include "deploy/engine/world.h"
#include "deploy/steps/removal_step.h"
#include "targets/cloudfront/place/warm_distributions.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/removal.h"
#include "targets/cloudfront/steps/warm_distribution.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

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
        CO_TRY(const bool isOurs, co_await reserveWarmDistribution(context, account, stack));
        if (!isOurs)
            co_return Result<>();
        co_return co_await removeStack(context, account, name, context->project.id);
    }

private:
    QString m_operation;
    QString m_flags;
};

} // namespace

std::unique_ptr<Step> prepareWarmDistribution(const QString& operation, const QString& flags)
{
    return std::make_unique<PrepareWarmDistribution>(operation, flags);
}

} // namespace shipdeck::deploy
