// SPDX-License-Identifier: MIT
#include "aws/error_codes.h"
#include "deploy/error_codes.h"
#include "deploy/engine/world.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/domains/move.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! AWS says so in several ways, always with one of these words.
bool isTaken(const Error& error)
{
    const QString why = error.why.render();
    return why.contains(u"CNAMEAlreadyExists"_s) || why.contains(u"already associated with a different resource"_s);
}

//! Adds the name without the slot of the environment: deployments go on while AWS and DNS take their time.
class AttachDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-attach"_s; }
    PlannedStep planned() const override
    {
        const site::StackSpec spec = plannedDomains(release(), domain(), u"<certificate>"_s);
        const QString set = u"shipdeck-"_s + someOperation;
        if (isBelowZone())
            return plannedAs(
                say(QT_TRANSLATE_NOOP("core",
                                      "Create a distribution for %1 in front of the same files, or add it to the one "
                                      "that the project has for its domains (takes a few minutes)"),
                    {domain()}),
                newStack(spec), site::commandsFor(spec, set, {}, release().flags),
                say(QT_TRANSLATE_NOOP(
                    "core", "The name is removed from the distribution, which is deleted with its last domain.")),
                permissions::makeSite());
        aws::Stack stands;
        stands.name = stack();
        return plannedAs(
            say(QT_TRANSLATE_NOOP("core", "Add %1 to the distribution (takes a few minutes)"), {domain()}),
            {{Change::Verb::Change,
              say(QT_TRANSLATE_NOOP("core", "the distribution in the stack %1: the name %2 and its certificate"),
                  {stack(), domain()})}},
            site::commandsFor(spec, set, stands, release().flags),
            say(QT_TRANSLATE_NOOP("core", "The name is removed from the distribution.")), permissions::makeSite());
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
};

Task<Result<QJsonObject>> AttachDomain::run(Context context)
{
    context->hasActed = false; // until a call changes something
    const QString name = domain();
    CO_TRY(const Site on, co_await ownSite(context));
    CO_CHECK(noteDomain(context, name, [](store::Domain& here) { here.state = store::Domain::State::Attaching; }));
    CO_CHECK(co_await updateRouter(context, on.account));
    CO_TRY(const auto held, co_await domainsAlone(on));
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    const QStringList domains = domainsIn(stack) + QStringList{name};
    const QString turn = u"-domain"_s;
    const Result<> attached = co_await setCovered(on, stack, domains, turn);
    if (!attached && isTaken(attached.error()))
        co_return takenElsewhere(name, attached.error().why);
    if (!attached)
        co_return tl::unexpected(attached.error());
    co_return QJsonObject{};
}

Task<Result<>> AttachDomain::undo(Context context)
{
    const QString name = domain();
    CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
    if (!site)
        co_return Result<>();
    const Site on = *site;
    CO_TRY(const auto held, co_await domainsAlone(on));
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    QStringList domains = domainsIn(stack);
    const bool isAlone = domains.isEmpty() && isBelowZone() && stack; // its creation has failed
    if (domains.removeAll(name) == 0 && !isAlone)
        co_return Result<>();
    const QStringList others = domains;
    const QString former = DomainFacts::of(context).former;
    const AwsAccount account = on.account;
    const DomainsStack of = DomainsStack::of(on);
    const QString turn = u"-off"_s;
    co_return co_await setDomainsOf(account, of, others, former, turn);
}

} // namespace

std::unique_ptr<Step> attachDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<AttachDomain>(release, domain);
}

} // namespace shipdeck::deploy
