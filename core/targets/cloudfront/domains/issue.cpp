// SPDX-License-Identifier: MIT
#include "base/pause.h"
#include "deploy/engine/world.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/dns.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/steps/permissions.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int longestPolls = 5; // times World::pollAgain, between two looks
constexpr int looksBefore = 3;  // likewise, before DNS is looked at: AWS may be faster

Text adviceFor(const QString& failure)
{
    if (failure == u"CAA_ERROR")
        return say(QT_TRANSLATE_NOOP("core",
                                     "A CAA record of the domain forbids it. Allow Amazon by a further one (0 issue "
                                     "\"amazon.com\"), then add the domain again."));
    if (failure == u"DOMAIN_NOT_ALLOWED")
        return say(QT_TRANSLATE_NOOP("core", "Amazon issues no certificates for this name. Use another domain."));
    if (failure == u"ADDITIONAL_VERIFICATION_REQUIRED")
        return say(QT_TRANSLATE_NOOP("core", "AWS wants to check this name itself: contact AWS Support."));
    return say(QT_TRANSLATE_NOOP("core", "Check the DNS records of the domain, then add it again."));
}

Failure notIssued(const QString& domain, const aws::Certificate& certificate)
{
    const QString reason = certificate.failure.isEmpty() ? certificate.status : certificate.failure;
    return fail(Error::Kind::Provider, "domain-certificate-failed",
                say(QT_TRANSLATE_NOOP("core", "AWS did not issue the certificate for %1."), {domain}),
                adviceFor(certificate.failure), verbatim(reason));
}

class AwaitCertificate final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-issue"_s; }
    PlannedStep planned() const override
    {
        return plannedAs(say(QT_TRANSLATE_NOOP("core",
                                               "Wait until AWS has issued the certificate (usually some minutes)")),
                         {},
                         {u"aws acm wait certificate-validated --certificate-arn <certificate>"_s
                          + certificateFlags(release().flags)},
                         {}, permissions::readCertificate());
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        context->hasActed = false;
        const QString name = domain();
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_TRY(const AwsAccount there, forCertificates(context, account));
        const QString arn = DomainFacts::of(context).certificate;
        CO_CHECK(noteDomain(context, name, [](store::Domain& here) { here.state = store::Domain::State::Issuing; }));
        CO_CHECK(context->remember(QJsonObject{{u"waits"_s, true}})); // as in untilInDns()
        const auto began = monotonicNow();
        bool isDiagnosed = false;
        for (;;) {
            CO_TRY(const aws::Certificate seen, co_await certificateAt(there, arn));
            if (seen.isIssued()) {
                CO_CHECK(noteDomain(context, name, [&seen](store::Domain& here) {
                    noteFacts(here, seen);
                    here.finding = {};
                }));
                co_return QJsonObject{};
            }
            if (!seen.isPending())
                co_return notIssued(name, seen);
            if (!isDiagnosed && monotonicNow() - began > context->world.pollAgain * looksBefore) {
                isDiagnosed = true;
                CO_CHECK(co_await noteFinding(context, name));
            }
            const auto longest = context->world.pollAgain * longestPolls;
            const auto next = std::clamp<std::chrono::milliseconds>((monotonicNow() - began) / 10,
                                                                    context->world.pollAgain / 3, longest);
            co_await pause(next, context->cancel);
            if (context->cancel)
                co_return canceled();
        }
    }
};

} // namespace

std::unique_ptr<Step> awaitCertificate(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<AwaitCertificate>(release, domain);
}

} // namespace shipdeck::deploy
