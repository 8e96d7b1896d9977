// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/zone_steps.h"

#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/zone_stacks.h"
#include "targets/cloudfront/steps/zones.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

QStringList commandsToCertify(const AwsChoice& choice, const Zone& zone)
{
    return site::commandsFor(certificateSpec(choice, zone, someOperation), u"shipdeck-"_s + someOperation, {},
                             certificateFlags(choice.flags()));
}

class MakeCertificate final : public Step {
public:
    MakeCertificate(AwsChoice choice, Zone zone) : m_choice(std::move(choice)), m_zone(std::move(zone)) {}
    QString name() const override { return u"zone-certificate"_s; }
    QString stage() const override { return u"provision"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Get a certificate for *.%1; AWS verifies the domain by a DNS record"),
                    {m_zone.name}),
                {{Change::Verb::Create,
                  say(QT_TRANSLATE_NOOP("core", "the certificate of *.%1, in us-east-1"), {m_zone.name})},
                 {Change::Verb::Create,
                  say(QT_TRANSLATE_NOOP(
                      "core",
                      "its validation record in the hosted zone; it stays, because AWS needs it for renewals"))}},
                commandsToCertify(m_choice, m_zone),
                say(QT_TRANSLATE_NOOP("core", "Resources created by this operation are removed.")),
                permissions::makeCertificate()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_TRY(const AwsAccount there, forCertificates(context, account));
        const site::Stacks stacks = there.stacks();
        const QString operation = context->operation.id;
        const site::StackSpec spec = certificateSpec(account.choice, m_zone, operation);
        CO_TRY(const site::StackOutcome made, co_await stacks.ensure(spec, operation, there.cancel));
        co_return QJsonObject{{u"certificate"_s, made.stack.outputs.value(u"Certificate"_s)}};
    }
    Task<Result<>> undo(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        const site::Stacks here = account.stacks();
        CO_TRY(const auto foundation, co_await here.get(site::foundationName));
        if (foundation && !zoneOf(*foundation).name.isEmpty()) // the foundation uses this certificate
            co_return Result<>();
        CO_TRY(const AwsAccount there, forCertificates(context, account));
        const site::Stacks stacks = there.stacks();
        CO_TRY(const auto stack, co_await stacks.get(certificateStack(account.choice.region)));
        if (!site::isMadeBy(stack, context->operation.id))
            co_return Result<>();
        co_return co_await removeCertificate(context, account);
    }

private:
    AwsChoice m_choice;
    Zone m_zone;
};

} // namespace

std::unique_ptr<Step> makeCertificate(const AwsChoice& choice, const Zone& zone)
{
    return std::make_unique<MakeCertificate>(choice, zone);
}

} // namespace shipdeck::deploy
