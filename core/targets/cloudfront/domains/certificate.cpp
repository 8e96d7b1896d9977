// SPDX-License-Identifier: MIT
// A certificate for all domains of a site: CloudFront takes one per distribution.
#include "aws/services/acm.h"
#include "aws/services/tagging.h"
#include "aws/waiting.h"
#include "base/command.h"
#include "deploy/engine/world.h"
#include "deploy/error_codes.h"
#include "deploy/operations.h"
#include "domains/name.h"
#include "store/store.h"
#include "store/projects.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/dns.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/domains/move.h"
#include "targets/cloudfront/domains/record_zone.h"
#include "targets/cloudfront/steps/leading.h"
#include "targets/cloudfront/steps/permissions.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr Code domainRecordExists("domain-record-exists");

//! The same for the same names, so that a request whose answer was lost makes no second certificate.
QString tokenFor(const QString& operation, const QStringList& names)
{
    const QByteArray text = (operation + u' ' + names.join(u' ')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

QString requestCommand(const QStringList& names, const QString& flags)
{
    QStringList quoted;
    for (const QString& name : names)
        quoted << shellQuoted(name); // a shell would put files in the place of *
    QString words = u"aws acm request-certificate --domain-name %1 --validation-method DNS"_s.arg(quoted.value(0));
    if (names.size() > 1)
        words += u" --subject-alternative-names "_s + quoted.mid(1).join(u' ');
    return words + flags;
}

//! It has changed since the plan, or the site has got another domain.
Failure unfit(const QString& domain, const OwnCertificate& certificate, const QStringList& names)
{
    return fail(Error::Kind::Conflict, "domain-certificate-unfit",
                say(QT_TRANSLATE_NOOP("core", "Your certificate for %1 can't be used for %2 any more."),
                    {certificate.names.join(u", "_s), names.join(u", "_s)}),
                say(QT_TRANSLATE_NOOP("core", "Add it again, with one that fits: shipctl domains add %1"),
                    {shellQuoted(domain)}),
                verbatim(certificate.arn));
}

Failure nothingLive(const Site& on)
{
    return fail(Error::Kind::Conflict, "domain-nothing-live",
                say(QT_TRANSLATE_NOOP("core", "%1 has no live release in %2 that a domain could show."),
                    {on.context->project.name, on.environment()}),
                say(QT_TRANSLATE_NOOP("core", "Deploy it first, then add the domain.")));
}

//! The records of the name in its zone. Nothing but `ours`, or the distribution `from` that a domain moves from, may
//! have it: Shipdeck overwrites no record that it did not write.
Task<Result<QJsonArray>> recordsToTake(RecordZonePointer zone, QList<aws::RecordSet> ours, QString from)
{
    const QString domain = ours.first().name;
    CO_TRY(const QList<aws::RecordSet> there, co_await zone->records(domain));
    QJsonArray taken;
    for (const aws::RecordSet& set : there) {
        const bool isAddress = set.type == u"A" || set.type == u"AAAA" || set.type == u"CNAME";
        const bool isOurs = std::any_of(ours.begin(), ours.end(), [&set](const auto& one) { return one.isSame(set); });
        if (!isAddress || isOurs)
            continue;
        const QString value = set.aliasTo.isEmpty() ? set.values.value(0) : set.aliasTo;
        if (value == from) {
            taken << recordJson(set);
            continue;
        }
        co_return fail(Error::Kind::Conflict, domainRecordExists,
                       say(QT_TRANSLATE_NOOP("core", "%1 already leads elsewhere: %2 has the record %3 %4."),
                           {domain, zone->title(), set.type, value}),
                       say(QT_TRANSLATE_NOOP("core",
                                             "If nothing needs that record any more, delete it in %1, then add the "
                                             "domain again."),
                           {zone->title()}));
    }
    const QJsonArray found = taken;
    co_return found;
}

//! The same, and the name can be moved if the record leads to a distribution of the account.
Task<Result<QJsonArray>> recordsToTakeOrMove(AwsAccount account, RecordZonePointer zone, QList<aws::RecordSet> ours,
                                             QString from)
{
    const auto taken = co_await recordsToTake(zone, ours, from);
    const bool isMoved = !from.isEmpty();
    if (taken || isMoved || taken.error().code != domainRecordExists)
        co_return taken;
    const QString name = ours.first().name;
    const auto holder = co_await distributionWith(account, name);
    if (holder)
        co_return takenElsewhere(name, taken.error().what);
    co_return taken;
}

//! By the index of tags, which may be behind. None, without permission to ask it.
Task<Result<QStringList>> taggedCertificates(AwsAccount there, QString key, QString value)
{
    const QString region = there.choice.region;
    const auto tagged = co_await aws::tagging::resources(there.client(), region, key, there.cancel);
    if (!tagged && tagged.error().kind != Error::Kind::Denied)
        co_return tl::unexpected(tagged.error());
    QStringList arns;
    for (const aws::TaggedResource& one : tagged.value_or(QList<aws::TaggedResource>()))
        if (one.arn.contains(u":acm:") && one.tags.value(key) == value)
            arns << one.arn;
    co_return arns;
}

//! The ARNs of certificates that could be used again: the distribution's, and those with the site's tag.
Task<Result<QStringList>> candidates(AwsAccount there, QString stack, QString former)
{
    QStringList arns;
    if (!former.isEmpty())
        arns << former;
    const QString key = u"shipdeck:stack"_s;
    CO_TRY(const QStringList tagged, co_await taggedCertificates(there, key, stack));
    for (const QString& arn : tagged)
        if (!arns.contains(arn))
            arns << arn;
    co_return arns;
}

//! One that covers the names; empty: none.
Task<Result<QString>> usableAgain(AwsAccount there, QString stack, QString former, QStringList names)
{
    CO_TRY(const QStringList arns, co_await candidates(there, stack, former));
    for (const QString& one : arns) {
        const QString arn = one;
        const auto certificate = co_await certificateAt(there, arn);
        if (!certificate && certificate.error().kind == Error::Kind::NotFound)
            continue; // the index of tags is behind
        if (!certificate)
            co_return tl::unexpected(certificate.error());
        if (covers(*certificate, names))
            co_return arn;
    }
    co_return QString();
}

Task<Result<QString>> requested(Context context, AwsAccount there, QStringList names)
{
    aws::Client* const client = there.client();
    const Cancel cancel = there.cancel;
    const QString stack = siteStackOf(context->project);
    const QMap<QString, QString> tags{{u"shipdeck:stack"_s, stack},
                                      {u"shipdeck:project"_s, context->project.slug},
                                      {u"shipdeck:environment"_s, context->operation.environment},
                                      {u"shipdeck:operation"_s, context->operation.id}};
    const QString token = tokenFor(context->operation.id, names);
    const std::function<Task<Result<QString>>()> effect = [client, names, tags, token, cancel] {
        return aws::acm::request(client, names, tags, token, cancel);
    };
    const QString shown = requestCommand(names, there.choice.flags());
    CO_TRY(const QString arn, co_await site::through<QString>(there.shown, shown, effect));
    CO_CHECK(context->remember(QJsonObject{{u"certificate"_s, arn}}));
    co_return arn;
}

//! Also what was requested before it was recorded as the step's outcome, or whose answer was lost.
Task<Result<QStringList>> requestedBy(Context context, AwsAccount there)
{
    QStringList arns;
    for (const QJsonObject& one : std::as_const(context->remembered))
        arns << one[u"certificate"_s].toString();
    const QString key = u"shipdeck:operation"_s;
    CO_TRY(const QStringList tagged, co_await taggedCertificates(there, key, context->operation.id));
    arns << tagged;
    arns.removeAll(QString());
    arns.removeDuplicates();
    co_return arns;
}

//! nullopt: ACM has not revealed all records yet.
Task<Result<std::optional<aws::Certificate>>> completeOrNot(AwsAccount there, QString arn)
{
    CO_TRY(const aws::Certificate seen, co_await certificateAt(there, arn));
    const bool isComplete = std::all_of(seen.validations.begin(), seen.validations.end(),
                                        [](const aws::Validation& one) { return !one.recordName.isEmpty(); });
    const bool hasAll = seen.isIssued() || (!seen.validations.isEmpty() && isComplete);
    co_return hasAll ? std::optional(seen) : std::nullopt;
}

//! ACM reveals the records some seconds after the ARN.
Task<Result<aws::Certificate>> withRecords(AwsAccount there, QString arn)
{
    const aws::Wait wait{say(QT_TRANSLATE_NOOP("core", "The DNS record of the certificate")), there.every,
                         std::chrono::minutes(10)};
    const std::function<Task<Result<std::optional<aws::Certificate>>>(Cancel)> look = [there, arn](Cancel) {
        return completeOrNot(there, arn);
    };
    co_return co_await aws::pollUntil<aws::Certificate>(wait, look, there.cancel);
}

//! Conflict `domain-taken`: the name leads to a project that it is not moved from.
Task<Result<>> checkOwner(Site on, QString name)
{
    const site::Routes routes = on.routes();
    CO_TRY(const QString owner, co_await routes.owner(name, on.context->cancel));
    const bool isMoved = newDomainOf(on.context->operation).isMoved;
    const auto former = formerDomainOf(on.context->operation);
    if (owner.isEmpty() || owner == siteStackOf(on.context->project) || (isMoved && !former))
        co_return Result<>();
    if (former) {
        const auto project = store::project(on.context->world.store.database(), former->project);
        if (project && siteStackOf(*project) == owner)
            co_return Result<>();
    }
    co_return site::takenBy(name, owner);
}

//! The names of a certificate for these. Where a wildcard of the account stands for `name`, it is the wildcard, whose proof is
//! in DNS: a proof of `name` would be a record below it, and a name with such records has none of the wildcard's (RFC 4592).
Task<Result<QStringList>> namesToProve(Site on, QString name, QStringList names)
{
    const QString wildcard = domains::wildcardOf(name);
    const site::Routes routes = on.routes();
    CO_TRY(const auto above, co_await routes.alias(wildcard, on.context->cancel));
    if (above)
        names.replace(names.indexOf(name), wildcard);
    names.removeDuplicates();
    co_return names;
}

class RequestCertificate final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-certificate"_s; }
    PlannedStep planned() const override
    {
        const OwnCertificate& own = wanted().certificate;
        if (!own.isNone())
            return plannedAs(say(QT_TRANSLATE_NOOP("core", "Use your certificate for %1"), {own.names.join(u", "_s)}),
                             {},
                             {u"aws acm describe-certificate --certificate-arn %1%2"_s.arg(
                                 own.arn, certificateFlags(release().flags))},
                             {}, permissions::useOwnCertificate());
        return plannedAs(say(QT_TRANSLATE_NOOP("core", "Request a certificate for %1"), {domain()}),
                         {{Change::Verb::Create,
                           say(QT_TRANSLATE_NOOP(
                                   "core", "a certificate for %1 in us-east-1, which is free; one that fits is reused"),
                               {domain()})}},
                         {requestCommand({domain()}, certificateFlags(release().flags))},
                         say(QT_TRANSLATE_NOOP("core", "The certificate is deleted.")),
                         permissions::requestCertificate());
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;

private:
    //! The person's own, if it still fits all the names. Conflict `domain-certificate-unfit`.
    Task<Result<QString>> chosen(AwsAccount there, QStringList names) const;
};

Task<Result<QString>> RequestCertificate::chosen(AwsAccount there, QStringList names) const
{
    const QString arn = wanted().certificate.arn;
    const auto seen = co_await certificateAt(there, arn);
    if (!seen && seen.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(seen.error());
    if (!seen || !seen->isIssued() || !covers(*seen, names))
        co_return unfit(domain(), wanted().certificate, names);
    co_return arn;
}

Task<Result<QJsonObject>> RequestCertificate::run(Context context)
{
    context->hasActed = false; // until a call changes something
    const QString name = domain();
    CO_TRY(const Site on, co_await ownSite(context));
    CO_CHECK(noteDomain(context, name, [](store::Domain& here) {
        here.state = store::Domain::State::Adding;
        here.error.reset();
    }));
    CO_TRY(const site::Pointer pointer, co_await readPointer(on));
    if (pointer.current.isEmpty())
        co_return nothingLive(on);
    CO_CHECK(co_await checkOwner(on, name));
    CO_TRY(const DnsPlace dns, co_await dnsPlaceOf(context, on.account, name));
    const QString zone = dns.zoneId;
    DomainFacts facts;
    aws::Distribution source;
    if (wanted().isMoved) {
        CO_TRY(source, co_await distributionWith(on.account, name));
        facts.source = source.id;
        facts.sourceHost = source.domain;
    }
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    if (!zone.isEmpty()) {
        const AwsAccount account = on.account;
        const QString from = source.domain, inside = dns.zone;
        CO_TRY(const RecordZonePointer at, co_await writableZone(context, account, zone, inside));
        const QList<aws::RecordSet> ours = setsOf(*at, at->addressRecords(name, distributionIn(on, stack)));
        CO_TRY(facts.records, co_await recordsToTakeOrMove(account, at, ours, from));
    }
    facts.zone = zone;
    facts.former = stack ? stack->parameters.value(u"CertificateArn"_s) : QString();
    QStringList names = domainsIn(stack);
    names.removeAll(name);
    names.prepend(name);
    CO_TRY(const AwsAccount there, forCertificates(context, on.account));
    const QString own = siteStackOf(context->project);
    const QString former = facts.former;
    const bool isYours = !wanted().certificate.isNone();
    if (isYours) {
        CO_TRY(facts.certificate, co_await chosen(there, names));
    } else {
        CO_TRY(facts.certificate, co_await usableAgain(there, own, former, names));
    }
    facts.isRequested = facts.certificate.isEmpty();
    if (facts.isRequested) {
        CO_TRY(const QStringList proved, co_await namesToProve(on, name, names));
        CO_TRY(facts.certificate, co_await requested(context, there, proved));
    }
    const QString arn = facts.certificate;
    CO_TRY(const aws::Certificate certificate, co_await withRecords(there, arn));
    facts.names = certificate.names;
    CO_CHECK(noteDomain(context, name, [&](store::Domain& here) {
        here.zone = dns.zoneId;
        here.dnsZone = dns.zone;
        here.servers = dns.servers;
        here.certificate = arn;
        here.certificateFacts.isYours = isYours;
        if (isYours)
            noteFacts(here, certificate);
        for (const store::WantedRecord& proof : formerProofs(context))
            here.record(proof);
        for (const store::WantedRecord& proof : isYours ? QList<store::WantedRecord>() : proofsOf(certificate))
            here.record(proof); // those of a person's own are that person's
    }));
    co_return facts.toJson();
}

Task<Result<>> RequestCertificate::undo(Context context)
{
    const QString name = domain();
    CO_TRY(const AwsAccount account, co_await ownAccount(context));
    CO_TRY(const AwsAccount there, forCertificates(context, account));
    CO_TRY(const QStringList requested, co_await requestedBy(context, there));
    for (const QString& one : requested) {
        const QString arn = one;
        CO_CHECK(co_await deleteCertificate(there, arn));
    }
    if (formerDomainOf(context->operation)) // its record of before is put back when the operation has ended
        co_return Result<>();
    const bool isCanceled = context->operation.error && context->operation.error->kind == Error::Kind::Canceled;
    if (isCanceled)
        co_return context->world.store.write([&](store::Database& db) { return store::forgetDomain(db, name); });
    CO_TRY(const auto place, cloudFrontPlace(context->world.store.database(), context->project.id));
    co_return noteDomain(context, name, [&](store::Domain& here) {
        here.state = store::Domain::State::Failed;
        here.error = context->operation.error;
        here.finding = {};
        here.certificate.clear();
        here.records.clear();
        const bool isTaken = here.error && here.error->code == code::domainTakenElsewhere;
        // Below a wildcard domain there is no distribution for it yet; “_shop.example” is no name in the zone shop.example,
        // and CloudFront moves no wildcard between accounts.
        if (isTaken && place && place->prefix.isEmpty() && here.dnsZone != name && !domains::isWildcard(name))
            here.records.append({u'_' + name, store::textRecord, place->domain});
    });
}

} // namespace

std::unique_ptr<Step> requestCertificate(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<RequestCertificate>(release, domain);
}

} // namespace shipdeck::deploy
