// SPDX-License-Identifier: MIT
#include "targets/cloudfront/domains/domain_step.h"

#include "base/command.h"
#include "deploy/engine/world.h"
#include "deploy/operations.h"
#include "domains/name.h"
#include "store/store.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/move.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

namespace {

//! The stack with exactly these domains.
site::StackSpec specWith(const DomainsStack& of, QStringList domains, const QString& certificate)
{
    const auto made = of.isForThemAlone ? &site::domainsSpec : &site::siteSpec;
    site::StackSpec spec = made(of.name, of.slug, of.environment, of.operation);
    spec.mayBeNew = of.isForThemAlone; // a new site would have none of the releases
    domains.removeDuplicates();
    domains.sort();
    spec.required = {{u"Aliases"_s, domains.join(u',')}, {u"CertificateArn"_s, certificate}};
    return spec;
}

} // namespace

QString DomainStep::stack() const
{
    return domainsStackOf(m_release);
}

bool DomainStep::isBelowZone() const
{
    return !PlannedPlace::of(m_release).prefix.isEmpty();
}

PlannedStep DomainStep::plannedAs(Text title, QList<Change> changes, QStringList commands, Text undo,
                                  insights::Permissions permissions) const
{
    return {name(),
            stage(),
            std::move(title),
            std::move(changes),
            std::move(commands),
            std::move(undo),
            std::move(permissions)};
}

QJsonObject DomainFacts::toJson() const
{
    return {{u"certificate"_s, certificate},
            {u"former"_s, former},
            {u"requested"_s, isRequested},
            {u"names"_s, QJsonArray::fromStringList(names)},
            {u"zone"_s, zone},
            {u"source"_s, source},
            {u"records"_s, records},
            {u"sourceHost"_s, sourceHost}};
}

DomainFacts DomainFacts::of(const Context& context)
{
    const QJsonObject facts = context->outcome(u"domain-certificate"_s);
    return {facts[u"certificate"_s].toString(), facts[u"former"_s].toString(),
            facts[u"requested"_s].toBool(),     facts[u"names"_s].toVariant().toStringList(),
            facts[u"zone"_s].toString(),        facts[u"source"_s].toString(),
            facts[u"records"_s].toArray(),      facts[u"sourceHost"_s].toString()};
}

QJsonObject FormerRoute::toJson() const
{
    return {{u"project"_s, project}, {u"host"_s, host}, {u"distribution"_s, distribution}};
}

FormerRoute FormerRoute::of(const Context& context)
{
    const QJsonObject facts = context->outcome(u"domain-route-both"_s);
    return {facts[u"project"_s].toString(), facts[u"host"_s].toString(), facts[u"distribution"_s].toString()};
}

edge::EdgeAlias FormerRoute::whileItMoves(const QString& to) const
{
    edge::EdgeAlias moving = alias();
    moving.at = {{distribution, to}};
    return moving;
}

QList<store::WantedRecord> formerProofs(const Context& context)
{
    QList<store::WantedRecord> proofs;
    if (const auto former = formerDomainOf(context->operation))
        for (const store::WantedRecord& one : former->records)
            if (one.isOurs && one.name != former->name)
                proofs << one;
    return proofs;
}

Result<store::Domain> domainHere(const Context& context, const QString& name)
{
    SD_TRY(const auto known, store::domain(context->world.store.database(), name));
    store::Domain made{name, context->project.id, context->operation.environment};
    return known.value_or(made);
}

Result<> noteDomain(const Context& context, const QString& name, const std::function<void(store::Domain&)>& change)
{
    return context->world.store.write([&](store::Database& db) -> Result<> {
        SD_TRY(const auto known, store::domain(db, name));
        store::Domain domain = known.value_or(store::Domain{name, context->project.id, context->operation.environment});
        change(domain);
        return store::setDomain(db, domain);
    });
}

QString domainsStackOf(const PlannedRelease& release)
{
    const PlannedPlace place = PlannedPlace::of(release);
    return place.prefix.isEmpty() ? place.stack : place.prefix.section(u'/', 1, 1);
}

site::StackSpec plannedDomains(const PlannedRelease& release, const QString& domain, const QString& certificate)
{
    const auto made = PlannedPlace::of(release).prefix.isEmpty() ? &site::siteSpec : &site::domainsSpec;
    site::StackSpec spec = made(domainsStackOf(release), release.slug, release.environment, someOperation);
    spec.required = {{u"Aliases"_s, domain}, {u"CertificateArn"_s, certificate}};
    return spec;
}

QString distributionWord(const PlannedRelease& release)
{
    return PlannedPlace::of(release).prefix.isEmpty() ? hostWord(release) : u"<distribution>"_s;
}

Task<Result<std::optional<aws::Stack>>> stackOfDomains(Site on)
{
    const site::Stacks stacks = on.account.stacks();
    co_return co_await stacks.get(siteStackOf(on.context->project), on.account.cancel);
}

QString distributionIn(const Site& on, const std::optional<aws::Stack>& stack)
{
    if (on.place.prefix.isEmpty())
        return on.place.domain;
    return stack ? stack->outputs.value(u"Domain"_s) : QString();
}

Task<Result<QString>> distributionOf(Site on)
{
    if (on.place.prefix.isEmpty())
        co_return on.place.domain;
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    co_return distributionIn(on, stack);
}

Task<Result<bool>> isServedBy(Site on, QString name)
{
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    const AwsAccount account = on.account;
    const auto holder = co_await distributionWith(account, name);
    if (!holder && holder.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(holder.error());
    co_return holder && holder->id == distributionIdIn(on, stack);
}

QStringList domainsIn(const std::optional<aws::Stack>& stack)
{
    return stack ? stack->parameters.value(u"Aliases"_s).split(u',', Qt::SkipEmptyParts) : QStringList();
}

QString distributionIdIn(const Site& on, const std::optional<aws::Stack>& stack)
{
    if (on.place.prefix.isEmpty())
        return on.place.distribution;
    return stack ? stack->outputs.value(u"Distribution"_s) : QString();
}

DomainsStack DomainsStack::of(const Site& on)
{
    const store::Project& project = on.context->project;
    return {siteStackOf(project), project.slug, on.environment(), on.context->operation.id, !on.place.prefix.isEmpty()};
}

Task<Result<>> setDomainsOf(AwsAccount account, DomainsStack of, QStringList domains, QString certificate, QString turn)
{
    const site::Stacks stacks = account.stacks();
    if (certificate.isEmpty() && of.isForThemAlone)
        co_return co_await stacks.remove(of.name, account.cancel);
    const site::StackSpec spec = specWith(of, domains, certificate);
    CO_CHECK(co_await stacks.ensure(spec, of.operation + turn, account.cancel, of.seen));
    co_return Result<>();
}

Task<Result<>> updateRouter(Context context, AwsAccount account)
{
    CO_TRY(const auto held, co_await alone(context, account));
    const QString operation = context->operation.id;
    site::StackSpec spec = site::foundationSpec(operation);
    spec.mayBeNew = false;
    const site::Stacks stacks = account.stacks();
    const QString token = operation + u"-router"_s;
    CO_CHECK(co_await stacks.ensure(spec, token, account.cancel));
    co_return Result<>();
}

Result<> checkCovered(const Context& context, const QStringList& domains)
{
    const QStringList covered = DomainFacts::of(context).names;
    QStringList uncovered = domains;
    uncovered.removeIf([&covered](const QString& one) { return isCovered(covered, one); });
    if (uncovered.isEmpty())
        return {};
    const QString name = domainsOf(context->operation).value(0);
    return fail(Error::Kind::Conflict, "domain-names-changed",
                say(QT_TRANSLATE_NOOP(
                        "core", "The certificate for %1 does not cover %2, which was added to the site meanwhile."),
                    {name, uncovered.join(u", "_s)}),
                say(QT_TRANSLATE_NOOP("core", "Add it again: shipctl domains add %1"), {shellQuoted(name)}));
}

Task<Result<>> setCovered(Site on, std::optional<aws::Stack> stands, QStringList domains, QString turn)
{
    CO_CHECK(checkCovered(on.context, domains));
    DomainsStack of = DomainsStack::of(on);
    of.seen = stands;
    const QString certificate = DomainFacts::of(on.context).certificate;
    co_return co_await setDomainsOf(on.account, of, domains, certificate, turn);
}

Task<Result<std::optional<edge::EdgeAlias>>> besideWildcard(Site on, QString name, edge::EdgeAlias own)
{
    const QString wildcard = domains::wildcardOf(name);
    const site::Routes routes = on.routes();
    const Cancel cancel = on.context->cancel;
    CO_TRY(const auto above, co_await routes.alias(wildcard, cancel));
    if (wildcard == name || !above || above->project == own.project)
        co_return std::optional<edge::EdgeAlias>();
    const site::Stacks stacks = on.account.stacks();
    const QString of = above->project;
    CO_TRY(const auto stack, co_await stacks.get(of, cancel));
    if (const QString there = stack ? stack->outputs.value(u"Distribution"_s) : QString(); !there.isEmpty())
        own.at = {{there, above->isRedirect ? wildcard : above->host}};
    const edge::EdgeAlias both = own;
    co_return std::optional(both);
}

Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> domainsAlone(Context context, QString stack)
{
    const QString shared = u"domains/"_s + stack;
    const auto rank = EnvironmentSlots::Rank::Ordinary;
    co_return co_await context->world.shared.acquire(shared, rank, context->cancel);
}

Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> domainsAlone(Site on)
{
    return domainsAlone(on.context, siteStackOf(on.context->project));
}

} // namespace shipdeck::deploy
