// SPDX-License-Identifier: MIT
#include "deck/domain_status.h"

#include "base/date_text.h"
#include "deploy/dns_tokens.h"
#include "deploy/error_codes.h"
#include "domains/error_codes.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

using State = store::Domain::State;

// Days. https://docs.aws.amazon.com/acm/latest/userguide/dns-renewal-validation.html
constexpr int renewedBefore = 60;

//! How many links of the way hold if nothing is wrong.
int holdingIn(const store::Domain& domain)
{
    switch (domain.state) {
    case State::Live: return 3;
    case State::Checking: return 2;
    default: return domain.dnsZone.isEmpty() ? 0 : 1;
    }
}

//! How many hold before what is wrong.
int holdingBefore(const domains::Finding& finding)
{
    static const QHash<QString, int> before{
        {code::dnsLame.text(), 0},        {u"dns-silent"_s, 0},           {u"dns-loop"_s, 0},
        {code::dnsUnreachable.text(), 0}, {u"dns-intercepted"_s, 0},      {u"domain-registrar-elsewhere"_s, 0},
        {u"domain-zone-private"_s, 0},    {u"domain-zones-several"_s, 0}, {u"domain-dnssec-broken"_s, 0},
        {u"domain-not-served"_s, 2}};
    return before.value(finding.code, 1);
}

QJsonValue timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(store::toIso(time)) : QJsonValue();
}

QJsonValue jsonOf(const std::optional<domains::Provider>& provider)
{
    if (!provider)
        return {};
    return QJsonObject{{u"id"_s, provider->id},
                       {u"title"_s, provider->title},
                       {u"page"_s, provider->page.isEmpty() ? QJsonValue() : provider->page.toString()}};
}

} // namespace

DomainStatus::Typed DomainStatus::typed(const store::WantedRecord& record) const
{
    const bool isNamed = record.type == store::aliasRecord && provider && provider->hasApexAlias();
    const bool isKnown = provider && !domain.dnsZone.isEmpty();
    return {isKnown ? provider->typedName(record.name, domain.dnsZone) : record.name,
            isNamed ? provider->apexType : record.type,
            provider ? provider->typedValue(record.type, record.value) : record.value};
}

const store::WantedRecord* DomainStatus::nextRecord() const
{
    if (!domain.waitsForDns())
        return nullptr;
    for (const store::WantedRecord& record : domain.records)
        if (!record.isDone && !record.isOurs)
            return &record;
    return nullptr;
}

bool DomainStatus::isTakenElsewhere() const
{
    return domain.error && domain.error->code == code::domainTakenElsewhere;
}

const store::WantedRecord* DomainStatus::takeoverRecord() const
{
    for (const store::WantedRecord& record : domain.records)
        if (isTakenElsewhere() && record.type == store::textRecord)
            return &record;
    return nullptr;
}

Text DomainStatus::takeoverText() const
{
    if (!takeoverRecord())
        return {};
    return say(QT_TRANSLATE_NOOP("core",
                                 "If another AWS account has it: add this record, then take the name out of the "
                                 "distribution there, or disable that, and try again."));
}

QList<store::WantedRecord> DomainStatus::proofs() const
{
    QList<store::WantedRecord> all = domain.records;
    all.removeIf([this](const store::WantedRecord& one) { return one.type != u"CNAME" || one.name == domain.name; });
    return all;
}

QDateTime DomainStatus::renewsFrom() const
{
    return domain.certificateEndsAt.isValid() ? domain.certificateEndsAt.addDays(-renewedBefore) : QDateTime();
}

Text DomainStatus::certificateText() const
{
    const store::CertificateFacts& facts = domain.certificateFacts;
    if (!domain.certificateEndsAt.isValid() || facts.names.isEmpty())
        return {};
    return say(QT_TRANSLATE_NOOP("core", "Certificate for %1, issued by %2, valid from %3 until %4."),
               {facts.names.join(u", "_s), facts.issuer, dateText(facts.beginsAt.date()),
                dateText(domain.certificateEndsAt.date())});
}

Text DomainStatus::renewalText() const
{
    if (!renewsFrom().isValid())
        return {};
    if (domain.certificateFacts.isYours)
        return say(
            QT_TRANSLATE_NOOP("core", "It is yours: see that it is renewed. It stays when the domain is removed."));
    const QString from = dateText(renewsFrom().date());
    for (const store::WantedRecord& proof : proofs())
        if (!proof.isDone)
            return say(QT_TRANSLATE_NOOP("core",
                                         "AWS renews it from %1 on, but needs the record %2, which is not in DNS."),
                       {from, proof.name});
    return say(QT_TRANSLATE_NOOP("core",
                                 "AWS renews it by itself from %1 on, while its CNAME record stays in DNS, where it is "
                                 "now, and no CAA record forbids Amazon."),
               {from});
}

QJsonValue DomainStatus::certificateJson() const
{
    const store::CertificateFacts& facts = domain.certificateFacts;
    if (!domain.certificateEndsAt.isValid() || facts.names.isEmpty())
        return {};
    const QList<store::WantedRecord> needed = proofs();
    const bool hasAll = std::all_of(needed.begin(), needed.end(), [](const auto& one) { return one.isDone; });
    return QJsonObject{{u"names"_s, QJsonArray::fromStringList(facts.names)},
                       {u"issuer"_s, facts.issuer},
                       {u"validFrom"_s, timeOrNull(facts.beginsAt)},
                       {u"validUntil"_s, timeOrNull(domain.certificateEndsAt)},
                       {u"renewsFrom"_s, timeOrNull(renewsFrom())},
                       {u"isYours"_s, facts.isYours},
                       {u"isProofInDns"_s, hasAll}};
}

QList<DomainStatus::Link> DomainStatus::links() const
{
    const bool isBroken =
        (finding && !finding->endsByItself() && !finding->isWarning()) || domain.state == State::Failed;
    const int holding = isBroken && finding ? holdingBefore(*finding) : holdingIn(domain);
    QList<Link> all;
    for (int i = 0; i < 3; ++i)
        all << (i < holding ? Link::Holds : Link::Later);
    if (holding < all.size())
        all[holding] = isBroken ? Link::Broken : nextRecord() ? Link::Waits : Link::Later;
    return all;
}

Text DomainStatus::stateText() const
{
    switch (domain.state) {
    case State::Adding: return say(QT_TRANSLATE_NOOP("core", "Requesting a certificate"));
    case State::Proving:
        return nextRecord() ? say(QT_TRANSLATE_NOOP("core", "Waiting for a DNS record"))
                            : say(QT_TRANSLATE_NOOP("core", "Proving the domain to AWS"));
    case State::Issuing: return say(QT_TRANSLATE_NOOP("core", "AWS issues the certificate"));
    case State::Attaching: return say(QT_TRANSLATE_NOOP("core", "Changing the distribution"));
    case State::Pointing:
        return nextRecord() ? say(QT_TRANSLATE_NOOP("core", "Waiting for a DNS record"))
                            : say(QT_TRANSLATE_NOOP("core", "Pointing it to the distribution"));
    case State::Checking: return say(QT_TRANSLATE_NOOP("core", "Checking its first answer"));
    case State::Live: return say(QT_TRANSLATE_NOOP("core", "Live"));
    case State::Failed: return say(QT_TRANSLATE_NOOP("core", "Failed"));
    case State::Removing: break;
    }
    return say(QT_TRANSLATE_NOOP("core", "Being removed"));
}

Text DomainStatus::servedText() const
{
    const auto is = [this](const QString& family, const QString& outcome) {
        return domain.served[family].toString() == outcome;
    };
    const bool hasV4 = is(u"ipv4"_s, u"served"_s);
    const bool hasV6 = is(u"ipv6"_s, u"served"_s);
    if (hasV4 && hasV6)
        return say(QT_TRANSLATE_NOOP("core", "Answers over IPv4 and IPv6."));
    if (hasV4 && is(u"ipv6"_s, u"not-tried"_s))
        return say(
            QT_TRANSLATE_NOOP("core",
                              "Answers over IPv4. IPv6 could not be checked: this computer has no working IPv6."));
    if (hasV6 && is(u"ipv4"_s, u"not-tried"_s))
        return say(
            QT_TRANSLATE_NOOP("core",
                              "Answers over IPv6. IPv4 could not be checked: this computer has no working IPv4."));
    if (hasV4 || hasV6)
        return hasV4 ? say(QT_TRANSLATE_NOOP("core", "Answers over IPv4."))
                     : say(QT_TRANSLATE_NOOP("core", "Answers over IPv6."));
    return {};
}

Text DomainStatus::nextText() const
{
    if (domain.error)
        return domain.error->next;
    const store::WantedRecord* const record = nextRecord();
    if (!record)
        return {};
    const QString where = provider ? provider->title : domain.servers.value(0);
    return where.isEmpty()
        ? say(QT_TRANSLATE_NOOP("core", "Add this record where the domain's DNS is. Shipdeck continues by itself."))
        : say(QT_TRANSLATE_NOOP("core", "Add this record at %1. Shipdeck continues by itself."), {where});
}

Text DomainStatus::counterpartText() const
{
    if (counterpart.isEmpty())
        return {};
    return say(QT_TRANSLATE_NOOP(
                   "core",
                   "%1 is no domain of Shipdeck yet. To redirect it here: shipctl domains add %1 --redirect-to %2"),
               {counterpart, domain.name});
}

Text DomainStatus::tokenText() const
{
    if (!nextRecord() || !provider || !domains::dnsApiOf(provider->id))
        return {};
    return say(QT_TRANSLATE_NOOP("core", "With a token for %1, Shipdeck writes it: shipctl login %2"),
               {domain.dnsZone, provider->id});
}

QJsonObject DomainStatus::toPublicJson() const
{
    QJsonArray records;
    for (const store::WantedRecord& record : domain.records) {
        const Typed form = typed(record);
        records << QJsonObject{
            {u"name"_s, record.name},      {u"type"_s, form.type},
            {u"value"_s, record.value},    {u"typedName"_s, form.name},
            {u"typedValue"_s, form.value}, {u"observed"_s, QJsonArray::fromStringList(record.observed)},
            {u"done"_s, record.isDone},    {u"writtenByShipdeck"_s, record.isOurs}};
    }
    return {{u"name"_s, domain.name},
            {u"unicode"_s, name.unicode},
            {u"project"_s, project},
            {u"environment"_s, domain.environment},
            {u"state"_s, store::domainStateName(domain.state)},
            {u"waitsForRecord"_s, nextRecord() != nullptr},
            {u"zone"_s, domain.dnsZone},
            {u"isAtRoute53"_s, !domain.zone.isEmpty() && deploy::providerIn(domain.zone).isEmpty()},
            {u"isWrittenByShipdeck"_s, !domain.zone.isEmpty()},
            {u"provider"_s, jsonOf(provider)},
            {u"records"_s, records},
            {u"served"_s, domain.served},
            {u"finding"_s, finding ? QJsonValue(finding->toPublicJson()) : QJsonValue()},
            {u"certificate"_s, domain.certificate},
            {u"certificateFacts"_s, certificateJson()},
            {u"certificateEndsAt"_s, timeOrNull(domain.certificateEndsAt)},
            {u"checkedAt"_s, timeOrNull(domain.checkedAt)},
            {u"liveAt"_s, timeOrNull(domain.liveAt)},
            {u"redirectTo"_s, domain.redirectTo.isEmpty() ? QJsonValue() : QJsonValue(domain.redirectTo)},
            {u"operation"_s, operation.isEmpty() ? QJsonValue() : QJsonValue(operation)},
            {u"error"_s, domain.error ? QJsonValue(domain.error->toPublicJson()) : QJsonValue()}};
}

Text DomainPlan::certificateText() const
{
    if (certificate.isNone())
        return {};
    return say(QT_TRANSLATE_NOOP("core",
                                 "Your certificate for %1 is used, which is valid until %2. It is yours: it stays when "
                                 "the domain is removed."),
               {certificate.names.join(u", "_s), dateText(certificate.endsAt.date())});
}

Text DomainPlan::recordsText() const
{
    const domains::DnsApi* const api = provider ? domains::dnsApiOf(provider->id) : nullptr;
    if (!api)
        return {};
    if (writtenAt.isEmpty())
        return say(QT_TRANSLATE_NOOP("core",
                                     "You add its records there. With a token for %1, Shipdeck writes them: shipctl "
                                     "login %2"),
                   {zone, provider->id});
    return say(QT_TRANSLATE_NOOP("core", "Shipdeck writes the records there, with your token. %1"),
               {api->writtenHow().render()});
}

QJsonObject DomainPlan::toPublicJson() const
{
    QJsonArray list;
    for (const deploy::PlannedStep& step : steps)
        list << step.toPublicJson();
    return {{u"name"_s, name.ascii},
            {u"project"_s, project.name},
            {u"environment"_s, environment},
            {u"zone"_s, zone},
            {u"provider"_s, jsonOf(provider)},
            {u"isWrittenByToken"_s, !writtenAt.isEmpty()},
            {u"ownCertificate"_s,
             certificate.isNone() ? QJsonValue()
                                  : QJsonObject{{u"arn"_s, certificate.arn},
                                                {u"names"_s, QJsonArray::fromStringList(certificate.names)},
                                                {u"validUntil"_s, timeOrNull(certificate.endsAt)}}},
            {u"price"_s, price.render()},
            {u"redirectTo"_s, redirectTo.isEmpty() ? QJsonValue() : QJsonValue(redirectTo)},
            {u"movesFrom"_s, formerProject.isEmpty() ? QJsonValue() : QJsonValue(formerProject)},
            {u"steps"_s, list}};
}

} // namespace shipdeck
