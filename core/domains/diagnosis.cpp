// SPDX-License-Identifier: MIT
#include "domains/diagnosis.h"

#include "base/date_text.h"
#include "domains/dnssec.h"
#include "domains/error_codes.h"
#include "domains/provider.h"

#include <QHostAddress>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

//! "CNAME d1.cloudfront.net"
QString lineOf(const Record& record)
{
    return typeName(record.type) + u' ' + record.value;
}

QString linesOf(const QList<Record>& records)
{
    QStringList lines;
    for (const Record& one : records)
        lines << lineOf(one);
    return lines.join(u", "_s);
}

bool isAddress(const Record& record)
{
    return record.type == RecordType::A || record.type == RecordType::AAAA;
}

QList<Record> thereOf(const Survey& survey, bool (*fits)(const Record&))
{
    QList<Record> records = survey.there;
    records.removeIf([fits](const Record& one) { return !fits(one); });
    return records;
}

QList<Record> aliasesIn(const Survey& survey)
{
    return thereOf(survey, [](const Record& one) { return one.type == RecordType::CNAME; });
}

Text wantedText(const Survey& survey)
{
    return survey.wantsAddresses() ? say(QT_TRANSLATE_NOOP("core", "the addresses of %1"), {survey.wanted.value})
                                   : verbatim(lineOf(survey.wanted));
}

//! Who has the zone, for advice: "Cloudflare", or its first name server.
QString placeOf(const Survey& survey)
{
    const auto provider = providerOf(survey.servers);
    return provider ? provider->title : survey.servers.value(0);
}

bool letsAmazonIssue(const Record& record)
{
    static const QStringList names{u"amazon.com"_s, u"amazontrust.com"_s, u"awstrust.com"_s, u"amazonaws.com"_s};
    const QString issuer = record.value.section(u'"', 1, 1).section(u';', 0, 0).trimmed().toLower();
    return record.value.section(u' ', 1, 1) == u"issue" && names.contains(issuer);
}

bool namesAnIssuer(const Record& record)
{
    return record.value.section(u' ', 1, 1) == u"issue";
}

std::optional<Finding> forbiddenIssuer(const Survey& survey)
{
    const QList<Record>& all = survey.issuers;
    if (std::none_of(all.begin(), all.end(), namesAnIssuer) || std::any_of(all.begin(), all.end(), letsAmazonIssue))
        return std::nullopt;
    return Finding{u"domain-caa-forbids"_s,
                   say(QT_TRANSLATE_NOOP("core", "A CAA record of %1 forbids AWS to issue a certificate."),
                       {survey.issuerName}),
                   verbatim(linesOf(all)), verbatim(u"CAA 0 issue \"amazon.com\""_s),
                   say(QT_TRANSLATE_NOOP("core", "Add this CAA record for %1 at %2."),
                       {survey.issuerName, placeOf(survey)})};
}

std::optional<Finding> nameDoubled(const Survey& survey)
{
    // Below a wildcard record every name has the answer of another.
    const bool isWanted = std::any_of(survey.doubled.begin(), survey.doubled.end(), [&survey](const Record& one) {
        return one.value == survey.wanted.value || survey.proper.contains({survey.wanted.name, one.type, one.value});
    });
    if (!isWanted || !survey.there.isEmpty())
        return std::nullopt;
    const QString name = survey.wanted.name + u'.' + survey.zone;
    return Finding{u"domain-name-doubled"_s,
                   say(QT_TRANSLATE_NOOP("core", "The record is at %1: the domain is in its name twice."), {name}),
                   verbatim(name + u' ' + linesOf(survey.doubled)),
                   verbatim(survey.wanted.name + u' '
                            + (survey.wantsAddresses() ? u"ALIAS "_s + survey.wanted.value : lineOf(survey.wanted))),
                   say(QT_TRANSLATE_NOOP("core",
                                         "Shorten the name of that record by “.%1” at %2: the form adds the "
                                         "domain itself."),
                       {survey.zone, placeOf(survey)})};
}

std::optional<Finding> aliasAtApex(const Survey& survey)
{
    const QList<Record> aliases = aliasesIn(survey);
    if (survey.wanted.name != survey.zone || aliases.isEmpty())
        return std::nullopt;
    const auto provider = providerOf(survey.servers);
    const QString type = provider && provider->hasApexAlias() ? provider->apexType : u"ALIAS"_s;
    return Finding{u"domain-cname-at-apex"_s,
                   say(QT_TRANSLATE_NOOP("core",
                                         "%1 has a CNAME, which DNS does not allow at a domain's own name: mail "
                                         "and other records of it fail."),
                       {survey.zone}),
                   verbatim(linesOf(aliases)), verbatim(type + u' ' + survey.wanted.value),
                   say(QT_TRANSLATE_NOOP("core", "Replace it by a record of the type %1 at %2."),
                       {type, placeOf(survey)})};
}

//! A CNAME has to be the only record of its name.
std::optional<Finding> notAlone(const Survey& survey)
{
    const QList<Record> aliases = aliasesIn(survey);
    const QList<Record> others = thereOf(survey, [](const Record& one) { return one.type != RecordType::CNAME; });
    const bool isBlocked = std::any_of(others.begin(), others.end(), [](const Record& one) { return !isAddress(one); });
    if (survey.wantsAddresses() || others.isEmpty() || (aliases.isEmpty() && !isBlocked))
        return std::nullopt;
    return Finding{u"domain-cname-not-alone"_s,
                   say(QT_TRANSLATE_NOOP("core", "%1 has other records, and DNS allows a CNAME only alone."),
                       {survey.wanted.name}),
                   verbatim(linesOf(others)), say(QT_TRANSLATE_NOOP("core", "only %1"), {lineOf(survey.wanted)}),
                   say(QT_TRANSLATE_NOOP("core", "Delete the other records of %1 at %2, or use another name."),
                       {survey.wanted.name, placeOf(survey)})};
}

//! Networks of services that answer in the place of a site. https://www.cloudflare.com/ips/
bool isOfProxy(const Record& record)
{
    static const QList<QPair<QHostAddress, int>> networks = [] {
        QList<QPair<QHostAddress, int>> all;
        for (const char* one :
             {"173.245.48.0/20",  "103.21.244.0/22", "103.22.200.0/22", "103.31.4.0/22",    "141.101.64.0/18",
              "108.162.192.0/18", "190.93.240.0/20", "188.114.96.0/20", "197.234.240.0/22", "198.41.128.0/17",
              "162.158.0.0/15",   "104.16.0.0/13",   "104.24.0.0/14",   "172.64.0.0/13",    "131.0.72.0/22",
              "2400:cb00::/32",   "2606:4700::/32",  "2803:f800::/32",  "2405:b500::/32",   "2405:8100::/32",
              "2a06:98c0::/29",   "2c0f:f248::/32"})
            all << QHostAddress::parseSubnet(QLatin1StringView(one));
        return all;
    }();
    const QHostAddress address(record.value);
    return std::any_of(networks.begin(), networks.end(), [&](const auto& one) { return address.isInSubnet(one); });
}

std::optional<Finding> proxied(const Survey& survey)
{
    QList<Record> proxies = survey.found;
    proxies.removeIf([](const Record& one) { return !isOfProxy(one); });
    if (proxies.isEmpty())
        return std::nullopt;
    return Finding{u"domain-proxied"_s,
                   say(QT_TRANSLATE_NOOP("core",
                                         "Cloudflare's proxy answers for %1, so neither AWS nor visitors see the "
                                         "record."),
                       {survey.wanted.name}),
                   verbatim(linesOf(proxies)), wantedText(survey),
                   say(QT_TRANSLATE_NOOP("core", "Set the proxy status of the record %1 to “DNS only” at Cloudflare."),
                       {survey.wanted.name})};
}

std::optional<Finding> wrongValue(const Survey& survey)
{
    QList<Record> aliases = aliasesIn(survey);
    aliases.removeIf([&](const Record& one) { return one.value == survey.wanted.value; });
    if (aliases.isEmpty())
        return std::nullopt;
    return Finding{u"domain-wrong-value"_s, say(QT_TRANSLATE_NOOP("core", "%1 leads elsewhere."), {survey.wanted.name}),
                   verbatim(linesOf(aliases)), wantedText(survey),
                   say(QT_TRANSLATE_NOOP("core", "Change the value of this record at %1 to %2."),
                       {placeOf(survey), survey.wanted.value})};
}

std::optional<Finding> oldAddresses(const Survey& survey)
{
    QList<Record> old = survey.wantsAddresses() ? survey.found : thereOf(survey, isAddress);
    old.removeIf([&](const Record& one) {
        return std::any_of(survey.proper.begin(), survey.proper.end(),
                           [&one](const Record& proper) { return isNear(one, proper); });
    });
    if (old.isEmpty() || !survey.hasProper || (survey.wantsAddresses() && survey.proper.isEmpty()))
        return std::nullopt;
    return Finding{u"domain-old-address"_s,
                   say(QT_TRANSLATE_NOOP("core", "%1 has addresses that are not the site's, perhaps of a former host."),
                       {survey.wanted.name}),
                   verbatim(linesOf(old)), wantedText(survey),
                   say(QT_TRANSLATE_NOOP("core", "Delete the records %1 of %2 at %3."),
                       {linesOf(old), survey.wanted.name, placeOf(survey)})};
}

} // namespace

bool isNear(const Record& one, const Record& other)
{
    const int bits = one.type == RecordType::A ? 16 : 32;
    return one.type == other.type && QHostAddress(one.value).isInSubnet(QHostAddress(other.value), bits);
}

std::optional<Finding> brokenSignatures(const Survey& survey)
{
    if (survey.signers.isEmpty() || isVouchedFor(survey.keys, survey.signers))
        return std::nullopt;
    return Finding{u"domain-dnssec-broken"_s,
                   say(QT_TRANSLATE_NOOP("core",
                                         "DNSSEC of %1 is broken: resolvers that check it do not find the "
                                         "domain."),
                       {survey.zone}),
                   survey.keys.isEmpty()
                       ? say(QT_TRANSLATE_NOOP("core", "%1, but the zone has no key"), {linesOf(survey.signers)})
                       : say(QT_TRANSLATE_NOOP("core", "%1, which fits none of the zone's keys"),
                             {linesOf(survey.signers)}),
                   say(QT_TRANSLATE_NOOP("core", "a DS record of one of the zone's keys, or none")),
                   say(QT_TRANSLATE_NOOP("core",
                                         "Turn DNSSEC off where you bought %1; turn it on again later with the "
                                         "DS record that %2 names."),
                       {survey.zone, placeOf(survey)})};
}

std::optional<Finding> partlyLame(const QString& zone, const QList<ServerState>& each)
{
    QStringList lame, flaws;
    for (const ServerState& one : each)
        if (!one.serves && one.serves.error().code == code::dnsLame) {
            lame << one.server;
            flaws << one.serves.error().why.render();
        }
    if (lame.isEmpty() || lame.size() == each.size())
        return std::nullopt;
    return Finding{code::dnsLamePartly,
                   say(QT_TRANSLATE_NOOP("core",
                                         "%1 is a name server of %2 but does not serve it, so some visitors do not "
                                         "always find the domain."),
                       {lame.first(), zone}),
                   verbatim(flaws.join(u", "_s)),
                   say(QT_TRANSLATE_NOOP("core", "an answer for %1 from each of its name servers"), {zone}),
                   say(QT_TRANSLATE_NOOP("core",
                                         "Remove %1 from the name servers of %2 where you bought it, or create the "
                                         "zone at that server."),
                       {lame.first(), zone})};
}

Finding heldElsewhere(const QString& name, const Error& error)
{
    return {error.code, error.what, error.why,
            say(QT_TRANSLATE_NOOP("core", "%1 at the project's distribution alone"), {name}), error.next};
}

std::optional<Finding> diagnosed(const Survey& survey, bool needsCertificate)
{
    if (const auto found = needsCertificate ? forbiddenIssuer(survey) : std::nullopt)
        return found;
    for (auto* const look :
         {&brokenSignatures, &nameDoubled, &aliasAtApex, &notAlone, &proxied, &wrongValue, &oldAddresses})
        if (const auto found = look(survey))
            return found;
    return std::nullopt;
}

std::optional<Finding> remembered(const QString& name, const QStringList& former, const QDateTime& until,
                                  const QDateTime& now)
{
    if (!until.isValid() || until <= now)
        return std::nullopt;
    const QString time = QLocale().toString(until.toLocalTime(), QLocale::ShortFormat);
    if (former.isEmpty())
        return Finding{u"domain-missing-remembered"_s,
                       say(QT_TRANSLATE_NOOP("core",
                                             "Resolvers that asked for %1 too early may remember until %2 that "
                                             "there was no such name."),
                           {name, time}),
                       say(QT_TRANSLATE_NOOP("core", "no such name (NXDOMAIN), as they remember it")),
                       say(QT_TRANSLATE_NOOP("core", "the record, which the domain's name servers have now")),
                       say(QT_TRANSLATE_NOOP("core", "No action needed.")),
                       until};
    return Finding{u"domain-former-remembered"_s,
                   say(QT_TRANSLATE_NOOP("core", "Resolvers may still give the former record of %1 until %2."),
                       {name, time}),
                   verbatim(former.join(u", "_s)),
                   say(QT_TRANSLATE_NOOP("core", "the record, which the domain's name servers have now")),
                   say(QT_TRANSLATE_NOOP("core", "No action needed.")),
                   until};
}

Finding proofMissing(const Record& proof, const QDateTime& certificateEndsAt)
{
    return {u"domain-proof-missing"_s,
            say(QT_TRANSLATE_NOOP("core",
                                  "The record that proves %1 to AWS is gone: its certificate will not be renewed, "
                                  "and ends on %2."),
                {proof.name.section(u'.', 1), dateText(certificateEndsAt.date())}),
            say(QT_TRANSLATE_NOOP("core", "no record %1"), {proof.name}), verbatim(proof.name + u' ' + lineOf(proof)),
            say(QT_TRANSLATE_NOOP("core", "Add this record again where the DNS of the domain is."))};
}

Finding renewalFailing(const QString& name, const QDateTime& certificateEndsAt, const QString& state,
                       const QString& reason)
{
    const QString why = reason.isEmpty() ? state : state + u' ' + reason;
    return {u"domain-renewal-failing"_s,
            say(QT_TRANSLATE_NOOP("core", "AWS has not been able to renew the certificate of %1, which ends on %2."),
                {name, dateText(certificateEndsAt.date())}),
            say(QT_TRANSLATE_NOOP("core", "renewal: %1"), {why}),
            say(QT_TRANSLATE_NOOP("core", "a renewed certificate")),
            say(QT_TRANSLATE_NOOP("core",
                                  "Its DNS looks right from here. If this stays for a day, remove the domain and add "
                                  "it again: that requests a new certificate."))};
}

} // namespace shipdeck::domains
