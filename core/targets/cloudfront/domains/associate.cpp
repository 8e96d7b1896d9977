// SPDX-License-Identifier: MIT
// A domain that moves: CloudFront gives the name to the new distribution in one step.
#include "base/command.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/domains/move.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

class AssociateDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-associate"_s; }
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
            QStringList{u"aws cloudfront associate-alias --target-distribution-id <distribution> --alias %1%2"_s.arg(
                shellQuoted(domain()), flags)}
                + site::commandsFor(spec, u"shipdeck-"_s + someOperation, stands, flags),
            say(QT_TRANSLATE_NOOP("core", "The name is moved back to its former distribution.")),
            permissions::moveDomain());
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
};

Task<Result<QJsonObject>> AssociateDomain::run(Context context)
{
    context->hasActed = false; // until a call changes something
    const QString name = domain();
    CO_TRY(const Site on, co_await ownSite(context));
    CO_TRY(const auto held, co_await domainsAlone(on));
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    const DomainFacts facts = DomainFacts::of(context);
    const QString from = facts.source;
    const QString to = distributionIdIn(on, stack);
    QStringList domains = domainsIn(stack);
    if (!domains.contains(name)) // of another environment, it is there
        domains << name;
    const QStringList all = domains;
    CO_CHECK(checkCovered(context, all));
    CO_CHECK(co_await moveName(on.account, name, from, to));
    const QString turn = u"-take"_s;
    CO_CHECK(co_await setCovered(on, stack, all, turn));
    co_return QJsonObject{};
}

Task<Result<>> AssociateDomain::undo(Context context)
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
    CO_TRY(const aws::Distribution holder, co_await distributionWith(account, name));
    if (holder.id != source) // the move itself may have been refused
        CO_CHECK(co_await moveName(account, name, own, source));
    QStringList domains = domainsIn(stack);
    domains.removeAll(name);
    const QStringList others = domains;
    const QString certificate = stack->parameters.value(u"CertificateArn"_s);
    const DomainsStack of = DomainsStack::of(on);
    const QString turn = u"-give"_s;
    co_return co_await setDomainsOf(account, of, others, certificate, turn);
}

} // namespace

std::unique_ptr<Step> associateDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<AssociateDomain>(release, domain);
}

} // namespace shipdeck::deploy
