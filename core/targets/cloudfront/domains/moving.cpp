// SPDX-License-Identifier: MIT
// A domain that leads elsewhere until it leads here. Both sites stand all the time: first the new distribution gets the
// certificate, then the router serves each site at its own distribution, then CloudFront moves the name.
#include "base/pause.h"
#include "deploy/engine/world.h"
#include "deploy/operations.h"
#include "store/projects.h"
#include "store/store.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/domains/move.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/shared_place.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int pollsUntilEverywhere = 10; // times World::pollAgain; keys reach the edges within seconds

class CoverDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-cover"_s; }
    PlannedStep planned() const override
    {
        const site::StackSpec spec = plannedDomains(release(), {}, u"<certificate>"_s);
        const QString set = u"shipdeck-"_s + someOperation;
        aws::Stack stands;
        stands.name = stack();
        return plannedAs(
            isBelowZone()
                ? say(QT_TRANSLATE_NOOP("core",
                                        "Give the certificate to the distribution of the project's domains, which is "
                                        "created if there is none (takes a few minutes)"))
                : say(QT_TRANSLATE_NOOP("core", "Give the certificate to the distribution (takes a few minutes)")),
            isBelowZone()
                ? newStack(spec)
                : QList<Change>{{Change::Verb::Change,
                                 say(QT_TRANSLATE_NOOP("core", "the distribution in the stack %1"), {stack()})}},
            isBelowZone() ? site::commandsFor(spec, set, {}, release().flags)
                          : site::commandsFor(spec, set, stands, release().flags),
            say(QT_TRANSLATE_NOOP("core", "The distribution gets its former certificate.")), permissions::makeSite());
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        context->hasActed = false; // until a call changes something
        const QString name = domain();
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_TRY(Site site, siteOf(context));
        site.account = account;
        const Site on = site;
        CO_CHECK(noteDomain(context, name, [](store::Domain& here) { here.state = store::Domain::State::Attaching; }));
        CO_CHECK(co_await updateRouter(context, account));
        CO_TRY(const auto held, co_await domainsAlone(on));
        CO_TRY(const auto stack, co_await stackOfDomains(on));
        const QStringList domains = domainsIn(stack);
        const QString certificate = DomainFacts::of(context).certificate;
        CO_CHECK(co_await checkCovered(on, certificate, domains));
        const DomainsStack of = DomainsStack::of(on);
        const QString turn = u"-cover"_s;
        CO_CHECK(co_await setDomainsOf(account, of, domains, certificate, turn));
        co_return QJsonObject{};
    }
    Task<Result<>> undo(Context context) override
    {
        CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
        if (!site)
            co_return Result<>();
        const Site on = *site;
        CO_TRY(const auto held, co_await domainsAlone(on));
        CO_TRY(const auto stack, co_await stackOfDomains(on));
        const DomainFacts facts = DomainFacts::of(context);
        if (!stack || stack->parameters.value(u"CertificateArn"_s) != facts.certificate)
            co_return Result<>();
        const AwsAccount account = on.account;
        const DomainsStack of = DomainsStack::of(on);
        const QStringList domains = domainsIn(stack);
        const QString former = facts.former;
        const QString turn = u"-uncover"_s;
        co_return co_await setDomainsOf(account, of, domains, former, turn);
    }
};

class LeadDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-lead"_s; }
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

Task<Result<QJsonObject>> LeadDomain::run(Context context)
{
    context->hasActed = false; // until a call changes something
    const QString name = domain();
    CO_TRY(const AwsAccount account, co_await ownAccount(context));
    CO_TRY(Site site, siteOf(context));
    site.account = account;
    const Site on = site;
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

Task<Result<>> LeadDomain::undo(Context context)
{
    const QString name = domain();
    CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
    if (!site)
        co_return Result<>();
    const site::Routes routes = site->routes();
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

class TakeDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-take"_s; }
    PlannedStep planned() const override
    {
        const QString flags = release().flags;
        aws::Stack stands;
        stands.name = stack();
        const site::StackSpec spec = plannedDomains(release(), domain(), u"<certificate>"_s);
        return plannedAs(
            say(QT_TRANSLATE_NOOP("core", "Move %1 to the distribution in one step (takes a few minutes)"), {domain()}),
            {{Change::Verb::Change,
              say(QT_TRANSLATE_NOOP("core", "the distribution that has the name, which loses it"))},
             {Change::Verb::Change,
              say(QT_TRANSLATE_NOOP("core", "the distribution in the stack %1: the name %2"), {stack(), domain()})}},
            QStringList{
                u"aws cloudfront associate-alias --target-distribution-id <distribution> --alias %1%2"_s.arg(domain(),
                                                                                                             flags)}
                + site::commandsFor(spec, u"shipdeck-"_s + someOperation, stands, flags),
            say(QT_TRANSLATE_NOOP("core", "The name is moved back to its former distribution.")),
            permissions::moveDomain());
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
};

Task<Result<QJsonObject>> TakeDomain::run(Context context)
{
    context->hasActed = false; // until a call changes something
    const QString name = domain();
    CO_TRY(const AwsAccount account, co_await ownAccount(context));
    CO_TRY(Site site, siteOf(context));
    site.account = account;
    const Site on = site;
    CO_TRY(const auto held, co_await domainsAlone(on));
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    const DomainFacts facts = DomainFacts::of(context);
    const QString from = facts.source;
    const QString to = distributionIdIn(on, stack);
    CO_CHECK(co_await moveName(account, name, from, to));
    const QStringList domains = domainsIn(stack) + QStringList{name};
    const QString certificate = facts.certificate;
    CO_CHECK(co_await checkCovered(on, certificate, domains));
    const DomainsStack of = DomainsStack::of(on);
    const QString turn = u"-take"_s;
    CO_CHECK(co_await setDomainsOf(account, of, domains, certificate, turn));
    co_return QJsonObject{};
}

Task<Result<>> TakeDomain::undo(Context context)
{
    const QString name = domain();
    CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
    if (!site)
        co_return Result<>();
    const Site on = *site;
    const AwsAccount account = on.account;
    CO_TRY(const auto held, co_await domainsAlone(on));
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    const QString source = DomainFacts::of(context).source;
    const QString own = distributionIdIn(on, stack);
    if (!stack || source.isEmpty() || source == own)
        co_return Result<>();
    CO_CHECK(co_await moveName(account, name, own, source));
    QStringList domains = domainsIn(stack);
    domains.removeAll(name);
    const QStringList others = domains;
    const QString certificate = stack->parameters.value(u"CertificateArn"_s);
    const DomainsStack of = DomainsStack::of(on);
    const QString turn = u"-give"_s;
    co_return co_await setDomainsOf(account, of, others, certificate, turn);
}

//! The site that the domain was at, in the same account.
Result<std::optional<store::Project>> formerProject(const Context& context)
{
    const auto former = formerDomainOf(context->operation);
    if (!former || former->project == context->project.id)
        return std::optional<store::Project>();
    const auto project = store::project(context->world.store.database(), former->project);
    if (!project && project.error().kind != Error::Kind::NotFound)
        return tl::unexpected(project.error());
    return project ? std::optional(*project) : std::nullopt; // it may have been removed since
}

class ReleaseDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-release"_s; }
    bool isPointOfNoReturn() const override { return true; }
    int attempts() const override { return 3; }
    PlannedStep planned() const override
    {
        return plannedAs(say(QT_TRANSLATE_NOOP("core", "Delete what %1 needed at the project that had it"), {domain()}),
                         {{Change::Verb::Change, say(QT_TRANSLATE_NOOP("core", "that project's stack: the name"))},
                          {Change::Verb::Delete,
                           say(QT_TRANSLATE_NOOP("core", "its certificate, if no other domain of it needs it"))}},
                         {u"aws acm delete-certificate --certificate-arn <certificate>"_s
                          + certificateFlags(release().flags)},
                         {}, permissions::detachDomain());
    }
    Task<Result<QJsonObject>> run(Context context) override;
};

Task<Result<QJsonObject>> ReleaseDomain::run(Context context)
{
    const QString name = domain();
    CO_TRY(const auto project, formerProject(context));
    if (!project)
        co_return QJsonObject{};
    CO_TRY(AwsAccount there, co_await ownAccount(context));
    there.choice = AwsChoice::of(*project);
    CO_TRY(there.connection, context->world.aws.of(there.choice.choice()));
    there.recorded = recordedClient(*there.connection, context);
    const AwsAccount account = there;
    const site::Stacks stacks = account.stacks();
    const QString own = siteStackOf(*project);
    CO_TRY(const auto stack, co_await stacks.get(own, account.cancel));
    QStringList domains = domainsIn(stack);
    if (domains.removeAll(name) == 0)
        co_return QJsonObject{};
    const QStringList others = domains;
    const QString certificate = stack->parameters.value(u"CertificateArn"_s);
    const QString kept = others.isEmpty() ? QString() : certificate;
    const DomainsStack of{own, project->slug, {}, context->operation.id, shipdeck::deploy::isBelowZone(*project)};
    const QString turn = u"-release"_s;
    CO_CHECK(co_await setDomainsOf(account, of, others, kept, turn));
    CO_TRY(const AwsAccount certificates, forCertificates(context, account));
    if (kept.isEmpty())
        CO_CHECK(co_await deleteCertificate(certificates, certificate));
    co_return QJsonObject{};
}

} // namespace

std::unique_ptr<Step> coverDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<CoverDomain>(release, domain);
}

std::unique_ptr<Step> leadDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<LeadDomain>(release, domain);
}

std::unique_ptr<Step> takeDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<TakeDomain>(release, domain);
}

std::unique_ptr<Step> releaseDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<ReleaseDomain>(release, domain);
}

} // namespace shipdeck::deploy
