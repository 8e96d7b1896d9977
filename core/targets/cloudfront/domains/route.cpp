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
        const QString to = wanted().redirectTo;
        const QString alias = u"{\"v\":1,\"p\":\"%1\",\"%2\":\"%3\"}"_s.arg(stack(), to.isEmpty() ? u"to"_s : u"re"_s,
                                                                            to.isEmpty() ? hostWord(release()) : to);
        return plannedAs(
            to.isEmpty()
                ? say(QT_TRANSLATE_NOOP("core",
                                        "Route %1 to what the site shows; releases and rollbacks switch both at once"),
                      {domain()})
                : say(QT_TRANSLATE_NOOP("core", "Redirect %1 to %2 (308), with path and query"), {domain(), to}),
            {{Change::Verb::Create, say(QT_TRANSLATE_NOOP("core", "the route of %1 at the edge"), {domain()})}},
            {site::writeCommand(storeWord(release()), {{domain(), alias}}, release().flags)},
            say(QT_TRANSLATE_NOOP("core", "The route is deleted.")), permissions::switchTraffic());
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        context->hasActed = false; // until a call changes something
        const QString name = domain();
        CO_TRY(const Site on, co_await ownSite(context));
        const site::Routes routes = on.routes();
        const QString to = wanted().redirectTo;
        const edge::EdgeAlias alias{siteStackOf(context->project), to.isEmpty() ? on.place.domain : to, !to.isEmpty()};
        const QString from = FormerRoute::of(context).project;
        CO_TRY(const auto beside, co_await besideWildcard(on, name, alias));
        const edge::EdgeAlias both = beside.value_or(alias);
        CO_CHECK(co_await routes.writeAlias(name, both, from, context->cancel));
        co_return QJsonObject{};
    }
    Task<Result<>> undo(Context context) override
    {
        const QString name = domain();
        CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
        if (!site)
            co_return Result<>();
        const Site on = *site;
        const site::Routes routes = on.routes();
        CO_TRY(const auto alias, co_await routes.alias(name));
        const QString own = siteStackOf(context->project);
        if (!alias || alias->project != own)
            co_return Result<>();
        if (!wanted().isMoved)
            co_return co_await routes.drop(name);
        const FormerRoute former = FormerRoute::of(context);
        if (former.project.isEmpty()) // it is still at this distribution
            co_return Result<>();
        // Both environments of one project are at the same distribution.
        const edge::EdgeAlias again = former.project == own ? former.alias() : former.whileItMoves(on.place.domain);
        co_return co_await routes.writeAlias(name, again, own);
    }
};

} // namespace

std::unique_ptr<Step> routeDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<RouteDomain>(release, domain);
}

} // namespace shipdeck::deploy
