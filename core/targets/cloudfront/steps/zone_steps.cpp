// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/zone_steps.h"

#include "aws/services/route53.h"
#include "aws/services/s3.h"
#include "deploy/engine/world.h"
#include "deploy/error_codes.h"
#include "store/store.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/steps/removal_lock.h"
#include "targets/cloudfront/steps/commands.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/foundation_removal.h"
#include "targets/cloudfront/steps/removal.h"
#include "edge/templates.h"
#include "targets/cloudfront/place/publishing.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using Held = std::shared_ptr<EnvironmentSlots::Handle>;

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

QStringList commandsToCertify(const AwsChoice& choice, const Zone& zone)
{
    return site::commandsFor(certificateSpec(choice, zone, someOperation), u"shipdeck-"_s + someOperation, {},
                             certificateFlags(choice.flags()));
}

//! For a foundation without a wildcard domain; it keeps its tags.
QStringList commandsToServe(const AwsChoice& choice, const Zone& zone, const QString& certificate)
{
    aws::Stack stands;
    stands.name = site::foundationName;
    return site::commandsFor(foundationWith(zone, certificate, someOperation), u"shipdeck-"_s + someOperation, stands,
                             choice.flags());
}

QString stackRemoval(const QString& stack, const QString& flags)
{
    return u"aws cloudformation delete-stack --stack-name %1%2"_s.arg(stack, flags);
}

//! Removes the wildcard domain from the foundation and deletes its bucket; skips what is gone.
Task<Result<>> stopServing(Context context, AwsAccount account)
{
    CO_TRY(const Held held, co_await alone(context, account));
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

Task<Result<>> checkUnused(AwsAccount account, aws::Stack foundation)
{
    CO_TRY(const QStringList hosts, co_await hostsBelow(account, foundation));
    if (!hosts.isEmpty())
        co_return zoneInUse(zoneOf(foundation).name, hosts);
    co_return Result<>();
}

//! Called when no deployment below the zone can begin any more.
Task<Result<>> takeZoneAway(Context context, AwsAccount account, std::optional<aws::Stack> foundation)
{
    if (foundation) {
        const aws::Stack stands = *foundation;
        const QString bucket = stands.outputs.value(u"SharedBucket"_s);
        if (!bucket.isEmpty()) // a first deployment has a lock, but no host yet
            CO_CHECK(co_await checkNobodyWorks(context, account, bucket));
        CO_CHECK(co_await checkUnused(account, stands));
    }
    CO_CHECK(co_await stopServing(context, account));
    CO_CHECK(co_await removeCertificate(context, account));
    co_return co_await removeFoundation(context, account);
}

//! A distribution has one 404 page for all of its hosts, so it must be neutral.
Task<Result<>> setPlainPage(AwsAccount account, QString bucket)
{
    const site::ReleaseStore store(account.client(), bucket);
    const site::ReleaseStore* const at = &store;
    const site::ReleaseManifest nobodys;
    const QString none;
    const Cancel cancel = account.cancel;
    const site::Effect effect = [at, nobodys, none, cancel] {
        return site::setNotFoundPage(at, nobodys, none, cancel);
    };
    const QString shown = notFoundCommand(store, none, account.choice.flags());
    co_return co_await account.shown(shown, effect);
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

class ServeZone final : public Step {
public:
    ServeZone(AwsChoice choice, Zone zone) : m_choice(std::move(choice)), m_zone(std::move(zone)) {}
    QString name() const override { return u"zone-serve"_s; }
    QString stage() const override { return u"provision"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Create one distribution for every host below %1 (takes a few minutes)"),
                    {m_zone.name}),
                {{Change::Verb::Create,
                  say(QT_TRANSLATE_NOOP("core", "a shared bucket and a shared distribution, in the stack %1"),
                      {site::foundationName})},
                 {Change::Verb::Create,
                  say(QT_TRANSLATE_NOOP("core", "the records *.%1 (A and AAAA), which point to it"), {m_zone.name})}},
                commandsToServe(m_choice, m_zone, u"<certificate>"_s),
                say(QT_TRANSLATE_NOOP("core", "Resources created by this operation are removed.")),
                permissions::serveZone()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_TRY(const Held held, co_await alone(context, account));
        const site::Stacks stacks = account.stacks();
        const QString operation = context->operation.id;
        const QString certificate = context->outcome(u"zone-certificate"_s)[u"certificate"_s].toString();
        const site::StackSpec spec = foundationWith(m_zone, certificate, operation);
        const QString token = operation + u"-zone"_s; // another token than the one that created the foundation
        CO_TRY(const site::StackOutcome made, co_await stacks.ensure(spec, token, account.cancel));
        CO_CHECK(co_await setPlainPage(account, made.stack.outputs.value(u"SharedBucket"_s)));
        co_return QJsonObject{{u"domain"_s, made.stack.outputs.value(u"SharedDomain"_s)}};
    }
    Task<Result<>> undo(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        const site::Stacks stacks = account.stacks();
        CO_TRY(const auto foundation, co_await stacks.get(site::foundationName));
        if (foundation) {
            const aws::Stack stands = *foundation;
            CO_TRY(const QStringList hosts, co_await hostsBelow(account, stands));
            if (!hosts.isEmpty()) // another computer serves a host there now
                co_return Result<>();
        }
        co_return co_await stopServing(context, account);
    }

private:
    AwsChoice m_choice;
    Zone m_zone;
};

class RemoveZone final : public Step {
public:
    explicit RemoveZone(AwsChoice choice) : m_choice(std::move(choice)) {}
    QString name() const override { return u"remove-zone"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    int attempts() const override { return 3; }
    PlannedStep planned() const override
    {
        const QString flags = m_choice.flags();
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Delete the wildcard domain's certificate, distribution and records")),
                {{Change::Verb::Delete,
                  say(QT_TRANSLATE_NOOP("core", "the shared distribution, its bucket and its records"))},
                 {Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "the certificate"))},
                 {Change::Verb::Delete,
                  say(QT_TRANSLATE_NOOP("core", "the stack %1, if there is no project"), {site::foundationName})}},
                QStringList{removalLockCommand() + flags} + commandsToServe(m_choice, {}, {})
                    + QStringList{u"aws s3 rm s3://<bucket> --recursive"_s + flags,
                                  u"aws s3api delete-bucket --bucket <bucket>"_s + flags,
                                  stackRemoval(certificateStack(m_choice.region), certificateFlags(flags)),
                                  stackRemoval(site::foundationName, flags)},
                {},
                permissions::removeZone()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_CHECK(beginEnd(context));
        const site::Stacks stacks = account.stacks();
        CO_TRY(const auto foundation, co_await stacks.get(site::foundationName, account.cancel));
        QString bucket;
        if (foundation) {
            const aws::Stack stands = *foundation;
            CO_CHECK(co_await checkUnused(account, stands));
            bucket = stands.outputs.value(u"SharedBucket"_s);
        }
        LockGuard lock;
        const site::ReleaseStore whole(account.client(), bucket);
        if (!bucket.isEmpty()) {
            CO_TRY(lock, co_await lockToRemove(context, account, whole));
        }
        const LockGuard held = lock;
        const UnderLock work = [context, foundation](AwsAccount at) { return takeZoneAway(context, at, foundation); };
        CO_CHECK(co_await underLock(account, whole, held, work, LockGoes::WithTheBucket));
        co_return QJsonObject{};
    }

private:
    AwsChoice m_choice;
};

} // namespace

Zone zoneOf(const aws::Stack& foundation)
{
    return {foundation.parameters.value(u"Zone"_s), foundation.parameters.value(u"HostedZoneId"_s)};
}

Failure zoneInUse(const QString& zone, const QStringList& hosts)
{
    return fail(Error::Kind::Conflict, code::zoneInUse,
                say(QT_TRANSLATE_NOOP("core", "Sites are served below %1: %2"),
                    {zone, hosts.mid(0, 5).join(u", "_s) + (hosts.size() > 5 ? u" …"_s : QString())}),
                say(QT_TRANSLATE_NOOP("core", "Remove these projects first: shipctl remove <project>")));
}

Task<Result<Zone>> findZone(AwsAccount account, QString domain)
{
    const QString wanted = QString::fromLatin1(QUrl::toAce(domain)).toLower();
    if (!wanted.contains(u'.') || wanted.startsWith(u'*'))
        co_return fail(Error::Kind::BadInput, "zone-invalid",
                       say(QT_TRANSLATE_NOOP("core", "%1 can't be used as a wildcard domain."), {domain}),
                       say(QT_TRANSLATE_NOOP("core", "Use a domain of yours, like apps.example.com.")));
    CO_TRY(const QList<aws::HostedZone> zones, co_await aws::route53::hostedZones(account.client(), account.cancel));
    const aws::HostedZone* best = nullptr;
    QStringList there;
    for (const aws::HostedZone& zone : zones) {
        if (zone.isPrivate)
            continue;
        there << zone.name;
        const bool holds = wanted == zone.name || wanted.endsWith(u'.' + zone.name);
        if (holds && (!best || zone.name.size() > best->name.size()))
            best = &zone;
    }
    if (best)
        co_return Zone{wanted, best->id};
    const Text known = there.isEmpty()
        ? say(QT_TRANSLATE_NOOP("core", "The account has no public hosted zone."))
        : say(QT_TRANSLATE_NOOP("core", "Public hosted zones: %1"), {there.mid(0, 10).join(u", "_s)});
    co_return fail(Error::Kind::NotFound, "zone-missing",
                   say(QT_TRANSLATE_NOOP("core", "The account has no Route 53 hosted zone for %1."), {wanted}),
                   say(QT_TRANSLATE_NOOP(
                       "core",
                       "Create one in Route 53, set its name servers where you bought the domain, then try again.")),
                   known);
}

std::unique_ptr<Step> makeCertificate(const AwsChoice& choice, const Zone& zone)
{
    return std::make_unique<MakeCertificate>(choice, zone);
}

std::unique_ptr<Step> serveZone(const AwsChoice& choice, const Zone& zone)
{
    return std::make_unique<ServeZone>(choice, zone);
}

std::unique_ptr<Step> removeZone(const AwsChoice& choice)
{
    return std::make_unique<RemoveZone>(choice);
}

} // namespace shipdeck::deploy
