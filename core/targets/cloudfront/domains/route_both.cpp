// SPDX-License-Identifier: MIT
// A domain that moves: the router shows each of the two distributions its own site.
#include "base/pause.h"
#include "deploy/engine/world.h"
#include "deploy/operations.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int pollsUntilEverywhere = 10; // times World::pollAgain; keys reach the edges within seconds

class RouteBothSites final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-route-both"_s; }
    PlannedStep planned() const override
    {
        const QString moving = u"{\"v\":1,\"p\":\"<stack>\",\"to\":\"<former host>\",\"<distribution>\":\"%1\"}"_s.arg(
            hostWord(release()));
        return plannedAs(say(QT_TRANSLATE_NOOP("core",
                                               "Serve the new site at %1 to those who reach it by the new "
                                               "distribution; until then all get the former one"),
                             {domain()}),
                         {{Change::Verb::Change,
                           say(QT_TRANSLATE_NOOP("core", "the route of %1 at the edge"), {domain()})}},
                         {site::writeCommand(storeWord(release()), {{domain(), moving}}, release().flags)},
                         say(QT_TRANSLATE_NOOP("core", "The former route is written.")), permissions::switchTraffic());
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
};

Task<Result<QJsonObject>> RouteBothSites::run(Context context)
{
    context->hasActed = false; // until a call changes something
    const QString name = domain();
    CO_TRY(const Site on, co_await ownSite(context));
    const QString own = siteStackOf(context->project);
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    const site::Routes routes = on.routes();
    CO_TRY(const auto alias, co_await routes.alias(name, context->cancel));
    FormerRoute former;
    if (alias)
        former = {alias->project, alias->host, distributionIdIn(on, stack)};
    const bool isOurs = alias && alias->project == own; // of another environment: it is at the same distribution
    if (!isOurs) {
        const edge::EdgeAlias alone{own, on.place.domain};
        const edge::EdgeAlias moving = alias ? former.whileItMoves(on.place.domain) : alone;
        CO_CHECK(co_await routes.writeAlias(name, moving, former.project, context->cancel));
        co_await pause(context->world.pollAgain * pollsUntilEverywhere, context->cancel);
        if (context->cancel)
            co_return canceled();
    }
    co_return former.toJson();
}

Task<Result<>> RouteBothSites::undo(Context context)
{
    const QString name = domain();
    CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
    if (!site)
        co_return Result<>();
    const Site on = *site;
    CO_TRY(const bool isServed, co_await isServedBy(on, name));
    if (isServed)
        co_return Result<>();
    const site::Routes routes = on.routes();
    CO_TRY(const auto alias, co_await routes.alias(name));
    const QString own = siteStackOf(context->project);
    if (!alias)
        co_return Result<>();
    if (alias->project != own) {
        const edge::EdgeAlias former{alias->project, alias->host, alias->isRedirect};
        co_return co_await routes.writeAlias(name, former);
    }
    const auto before = formerDomainOf(context->operation);
    if (before && before->project == context->project.id) // of another environment: nothing was changed
        co_return Result<>();
    co_return co_await routes.drop(name);
}

} // namespace

std::unique_ptr<Step> routeBothSites(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<RouteBothSites>(release, domain);
}

} // namespace shipdeck::deploy
