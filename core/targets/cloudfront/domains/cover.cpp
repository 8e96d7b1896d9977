// SPDX-License-Identifier: MIT
// A domain that moves: the distribution that gets it has its certificate first.
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

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
        CO_TRY(const Site on, co_await ownSite(context));
        CO_CHECK(noteDomain(context, name, [](store::Domain& here) { here.state = store::Domain::State::Attaching; }));
        CO_CHECK(co_await updateRouter(context, on.account));
        CO_TRY(const auto held, co_await domainsAlone(on));
        CO_TRY(const auto stack, co_await stackOfDomains(on));
        const QStringList domains = domainsIn(stack);
        const QString turn = u"-cover"_s;
        CO_CHECK(co_await setCovered(on, stack, domains, turn));
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
        const QStringList domains = domainsIn(stack);
        const QString certificate = stack ? stack->parameters.value(u"CertificateArn"_s) : QString();
        const bool isUnmade = isBelowZone() && domains.isEmpty() && certificate.isEmpty(); // its creation has failed
        if (!stack || (certificate != facts.certificate && !isUnmade))
            co_return Result<>();
        const AwsAccount account = on.account;
        const QString name = domain();
        CO_TRY(const bool isServed, co_await isServedBy(on, name));
        if (isServed)
            co_return Result<>();
        const DomainsStack of = DomainsStack::of(on);
        const QString former = facts.former;
        const QString turn = u"-uncover"_s;
        co_return co_await setDomainsOf(account, of, domains, former, turn);
    }
};

} // namespace

std::unique_ptr<Step> coverDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<CoverDomain>(release, domain);
}

} // namespace shipdeck::deploy
