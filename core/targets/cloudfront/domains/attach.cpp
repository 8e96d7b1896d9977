// SPDX-License-Identifier: MIT
#include "aws/error_codes.h"
#include "deploy/engine/world.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
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

Failure takenElsewhere(const QString& domain, const Error& error)
{
    return fail(Error::Kind::Conflict, "domain-taken-elsewhere",
                say(QT_TRANSLATE_NOOP("core", "%1 is already an address of another CloudFront distribution."),
                    {domain}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Remove the name from that distribution, perhaps in another AWS account, then "
                                      "add the domain again.")),
                error.why);
}

//! Another domain was attached while this one waited.
Failure notCovered(const QString& domain, const QStringList& others)
{
    return fail(Error::Kind::Conflict, "domain-names-changed",
                say(QT_TRANSLATE_NOOP(
                        "core", "The certificate for %1 does not cover %2, which was added to the site meanwhile."),
                    {domain, others.join(u", "_s)}),
                say(QT_TRANSLATE_NOOP("core", "Add it again: shipctl domains add %1"), {domain}));
}

//! The site's stack with these domains. `turn` tells apart what one operation asks for one after the other.
Task<Result<>> setDomainsOf(Site on, QStringList domains, QString certificate, QString turn)
{
    const site::StackSpec spec = siteWith(on, domains, certificate);
    const site::Stacks stacks = on.account.stacks();
    const QString token = on.context->operation.id + turn;
    CO_CHECK(co_await stacks.ensure(spec, token, on.context->cancel));
    co_return Result<>();
}

//! The router that this version needs: it knows hosts that have the route of another.
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

//! Adds the name without the slot of the environment: deployments go on while AWS and DNS take their time.
class AttachDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-attach"_s; }
    PlannedStep planned() const override
    {
        aws::Stack stands;
        stands.name = stack();
        site::StackSpec spec = site::siteSpec(stack(), release().slug, release().environment, someOperation);
        spec.required = {{u"Aliases"_s, domain()}, {u"CertificateArn"_s, u"<certificate>"_s}};
        return plannedAs(
            say(QT_TRANSLATE_NOOP("core", "Add %1 to the distribution (takes a few minutes)"), {domain()}),
            {{Change::Verb::Change,
              say(QT_TRANSLATE_NOOP("core", "the distribution in the stack %1: the name %2 and its certificate"),
                  {stack(), domain()})}},
            site::commandsFor(spec, u"shipdeck-"_s + someOperation, stands, release().flags),
            say(QT_TRANSLATE_NOOP("core", "The name is removed from the distribution.")), permissions::makeSite());
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
};

Task<Result<QJsonObject>> AttachDomain::run(Context context)
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
    const site::Stacks stacks = account.stacks();
    CO_TRY(const auto stack, co_await stacks.get(siteStackOf(context->project), account.cancel));
    const QStringList domains = (stack ? domainsIn(*stack) : QStringList()) + QStringList{name};
    const QString certificate = DomainFacts::of(context).certificate;
    CO_TRY(const AwsAccount there, forCertificates(context, account));
    CO_TRY(const aws::Certificate issued, co_await certificateAt(there, certificate));
    QStringList uncovered = domains;
    uncovered.removeIf([&issued](const QString& one) { return issued.names.contains(one); });
    if (!uncovered.isEmpty())
        co_return notCovered(name, uncovered);
    const QString turn = u"-domain"_s;
    const Result<> attached = co_await setDomainsOf(on, domains, certificate, turn);
    if (!attached && isTaken(attached.error()))
        co_return takenElsewhere(name, attached.error());
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
    const site::Stacks stacks = on.account.stacks();
    CO_TRY(const auto stack, co_await stacks.get(siteStackOf(context->project)));
    QStringList domains = stack ? domainsIn(*stack) : QStringList();
    if (domains.removeAll(name) == 0)
        co_return Result<>();
    const QStringList others = domains;
    const QString former = DomainFacts::of(context).former;
    const QString turn = u"-off"_s;
    co_return co_await setDomainsOf(on, others, former, turn);
}

} // namespace

std::unique_ptr<Step> attachDomain(const PlannedRelease& release, const QString& domain)
{
    return std::make_unique<AttachDomain>(release, domain);
}

} // namespace shipdeck::deploy
