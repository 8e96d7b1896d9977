// SPDX-License-Identifier: MIT
// A domain that has moved: what only it needed at the former project is deleted.
#include "deploy/engine/world.h"
#include "deploy/operations.h"
#include "store/projects.h"
#include "store/store.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/shared_place.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

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

class CleanUpFormer final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-clean-up"_s; }
    bool isPointOfNoReturn() const override { return true; }
    int attempts() const override { return 3; }
    PlannedStep planned() const override
    {
        return plannedAs(
            say(QT_TRANSLATE_NOOP("core", "Delete the former project's certificate and name for %1"), {domain()}),
            {{Change::Verb::Change, say(QT_TRANSLATE_NOOP("core", "that project's stack: the name"))},
             {Change::Verb::Delete,
              say(QT_TRANSLATE_NOOP("core", "its certificate, if no other domain of it needs it"))}},
            {u"aws acm delete-certificate --certificate-arn <certificate>"_s + certificateFlags(release().flags)}, {},
            permissions::detachDomain());
    }
    Task<Result<QJsonObject>> run(Context context) override;
};

Task<Result<QJsonObject>> CleanUpFormer::run(Context context)
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
    CO_TRY(const auto held, co_await domainsAlone(context, own));
    CO_TRY(const auto stack, co_await stacks.get(own, account.cancel));
    QStringList domains = domainsIn(stack);
    if (domains.removeAll(name) > 0) {
        const QStringList others = domains;
        const QString certificate = stack->parameters.value(u"CertificateArn"_s);
        if (others.isEmpty()) { // the stack does not name it any more once it has changed
            const QJsonObject unneeded{{u"certificate"_s, certificate}};
            CO_CHECK(context->remember(unneeded));
            context->remembered << unneeded; // for the next attempt
        }
        const QString kept = others.isEmpty() ? QString() : certificate;
        const DomainsStack of{own, project->slug, {}, context->operation.id, shipdeck::deploy::isBelowZone(*project)};
        const QString turn = u"-release"_s;
        CO_CHECK(co_await setDomainsOf(account, of, others, kept, turn));
    }
    CO_TRY(const AwsAccount certificates, forCertificates(context, account));
    const QList<QJsonObject> unneeded = context->remembered;
    for (const QJsonObject& one : unneeded) {
        const QString arn = one[u"certificate"_s].toString();
        if (const Result<> gone = co_await deleteCertificate(certificates, arn); !gone) // the move itself is done
            context->say(gone.error().what, logs::Level::Warning);
    }
    co_return QJsonObject{};
}

} // namespace

std::unique_ptr<Step> cleanUpFormer(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<CleanUpFormer>(release, domain);
}

} // namespace shipdeck::deploy
