// SPDX-License-Identifier: MIT
#include "deploy/engine/world.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

class RouteDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-route"_s; }
    PlannedStep planned() const override
    {
        const QString alias = u"{\"v\":1,\"p\":\"%1\",\"to\":\"%2\"}"_s.arg(stack(), hostWord(release()));
        return plannedAs(
            say(QT_TRANSLATE_NOOP("core",
                                  "Route %1 to what the site shows; releases and rollbacks switch both at once"),
                {domain()}),
            {{Change::Verb::Create, say(QT_TRANSLATE_NOOP("core", "the route of %1 at the edge"), {domain()})}},
            {site::writeCommand(storeWord(release()), {{domain(), alias}}, release().flags)},
            say(QT_TRANSLATE_NOOP("core", "The route is deleted.")), permissions::switchTraffic());
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        context->hasActed = false; // until a call changes something
        const QString name = domain();
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_TRY(const Site on, siteOf(context));
        const site::Routes routes = routesOf(account, on.place.routes);
        const edge::EdgeAlias alias{siteStackOf(context->project), on.place.domain};
        CO_CHECK(co_await routes.writeAlias(name, alias, context->cancel));
        co_return QJsonObject{};
    }
    Task<Result<>> undo(Context context) override
    {
        const QString name = domain();
        CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
        if (!site)
            co_return Result<>();
        const site::Routes routes = site->routes();
        CO_TRY(const auto alias, co_await routes.alias(name));
        if (!alias || alias->project != siteStackOf(context->project))
            co_return Result<>();
        co_return co_await routes.drop(name);
    }
};

} // namespace

std::unique_ptr<Step> routeDomain(const PlannedRelease& release, const QString& domain)
{
    return std::make_unique<RouteDomain>(release, domain);
}

} // namespace shipdeck::deploy
