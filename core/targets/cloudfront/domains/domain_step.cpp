// SPDX-License-Identifier: MIT
#include "targets/cloudfront/domains/domain_step.h"

#include "deploy/engine/world.h"
#include "store/store.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

QString DomainStep::stack() const
{
    return PlannedPlace::of(m_release).stack;
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
    return {{u"certificate"_s, certificate}, {u"former"_s, former}, {u"requested"_s, isRequested}, {u"zone"_s, zone}};
}

DomainFacts DomainFacts::of(const Context& context)
{
    const QJsonObject facts = context->outcome(u"domain-certificate"_s);
    return {facts[u"certificate"_s].toString(), facts[u"former"_s].toString(), facts[u"requested"_s].toBool(),
            facts[u"zone"_s].toString()};
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

QStringList domainsIn(const aws::Stack& site)
{
    return site.parameters.value(u"Aliases"_s).split(u',', Qt::SkipEmptyParts);
}

site::StackSpec siteWith(const Site& on, QStringList domains, const QString& certificate)
{
    const Context& context = on.context;
    site::StackSpec spec =
        site::siteSpec(siteStackOf(context->project), context->project.slug, on.environment(), context->operation.id);
    spec.mayBeNew = false; // a new one would have none of the releases
    domains.removeDuplicates();
    domains.sort();
    spec.required = {{u"Aliases"_s, domains.join(u',')},
                     {u"CertificateArn"_s, domains.isEmpty() ? QString() : certificate}};
    return spec;
}

Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> domainsAlone(Site on)
{
    const QString shared = u"domains/"_s + siteStackOf(on.context->project);
    const auto rank = EnvironmentSlots::Rank::Ordinary;
    co_return co_await on.context->world.shared.acquire(shared, rank, on.context->cancel);
}

} // namespace shipdeck::deploy
