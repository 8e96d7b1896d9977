// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/connection_steps.h"

#include "targets/cloudfront/steps/foundation_removal.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

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
        CO_TRY(const auto held, co_await alone(context, account));
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

} // namespace

std::unique_ptr<Step> prepareFoundation(const QString& flags)
{
    return std::make_unique<PrepareFoundation>(flags);
}

} // namespace shipdeck::deploy
