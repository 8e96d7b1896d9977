// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/zone_stacks.h"

#include "deploy/engine/world.h"
#include "edge/templates.h"
#include "store/store.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/removal.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

QString certificateStack(const QString& region)
{
    return u"shipdeck-certificate-"_s + region;
}

site::StackSpec certificateSpec(const AwsChoice& choice, const Zone& zone, const QString& operation)
{
    site::StackSpec spec;
    spec.name = certificateStack(choice.region);
    spec.kind = u"certificate"_s;
    spec.body = edge::certificateTemplate();
    spec.parameters = {{u"Zone"_s, zone.name}, {u"HostedZoneId"_s, zone.hostedId}};
    spec.required = spec.parameters;
    spec.tags = {{u"shipdeck:stack"_s, spec.name}, {u"shipdeck:operation"_s, operation}};
    return spec;
}

site::StackSpec foundationWith(const Zone& zone, const QString& certificate, const QString& operation)
{
    site::StackSpec spec = site::foundationSpec(operation);
    spec.required = {{u"Zone"_s, zone.name}, {u"HostedZoneId"_s, zone.hostedId}, {u"CertificateArn"_s, certificate}};
    return spec;
}

QStringList commandsToServe(const AwsChoice& choice, const Zone& zone, const QString& certificate)
{
    aws::Stack stands;
    stands.name = site::foundationName;
    return site::commandsFor(foundationWith(zone, certificate, someOperation), u"shipdeck-"_s + someOperation, stands,
                             choice.flags());
}

Task<Result<>> stopServing(Context context, AwsAccount account)
{
    CO_TRY(const auto held, co_await alone(context, account));
    const site::Stacks stacks = account.stacks();
    CO_TRY(const auto foundation, co_await stacks.get(site::foundationName, account.cancel));
    // A stack whose deletion has begun can only be deleted completely.
    if (foundation && foundation->status.startsWith("DELETE_"_L1))
        co_return co_await removeStack(context, account, site::foundationName, context->project.id);
    CO_TRY(PendingRemoval leaving,
           pendingRemoval(context->world.store.database(), cloudFrontName, context->project.id));
    if (foundation) {
        leaving.addBucket(foundation->outputs.value(u"SharedBucket"_s));
        CO_CHECK(savePendingRemoval(context->world, cloudFrontName, context->project.id, leaving));
        const QString operation = context->operation.id;
        const QString none;
        const site::StackSpec spec = foundationWith({}, none, operation);
        CO_CHECK(co_await stacks.ensure(spec, operation + u"-off"_s, account.cancel));
    }
    co_return co_await removeLeftBuckets(context, account, context->project.id);
}

Task<Result<>> removeCertificate(Context context, AwsAccount account)
{
    const QString name = certificateStack(account.choice.region);
    CO_TRY(const AwsAccount there, forCertificates(context, account));
    const site::Stacks stacks = there.stacks();
    co_return co_await stacks.remove(name, there.cancel);
}

} // namespace shipdeck::deploy
