// SPDX-License-Identifier: MIT
// A look at a domain's DNS: the observed value of each record, and the mistake that prevents it from working.
#include "targets/cloudfront/domains/look.h"

#include "aws/connection.h"
#include "aws/services/acm.h"
#include "base/clock.h"
#include "domains/diagnosis.h"
#include "domains/error_codes.h"
#include "domains/name.h"
#include "targets/cloudfront/domains/account_zones.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/families.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using State = store::Domain::State;

domains::RecordType typeOf(const store::WantedRecord& record)
{
    return domains::typeFromName(record.type).value_or(domains::RecordType::A);
}

domains::Record asWanted(const store::WantedRecord& record)
{
    const bool isAlias = record.type != u"CNAME";
    return {record.name, isAlias ? domains::RecordType::A : domains::RecordType::CNAME, record.value};
}

//! An alias has addresses of its own; which, CloudFront decides each time. Texts are quoted.
bool isThere(const store::WantedRecord& wanted, const domains::Answer& answer)
{
    const QStringList values = answer.values(typeOf(wanted));
    if (wanted.type == store::textRecord)
        return values.contains(u'"' + wanted.value + u'"');
    return typeOf(wanted) == domains::RecordType::CNAME ? values.contains(wanted.value) : !values.isEmpty();
}

//! How long others remember this answer.
int secondsOf(const domains::Answer& answer)
{
    int longest = answer.missingTtl;
    for (const domains::Record& one : answer.records)
        longest = std::max(longest, one.ttl);
    return longest;
}

//! As AWS has it now; nothing, if the account can't be asked.
Task<std::optional<aws::Certificate>> certificateNow(AwsAccount account, QString arn)
{
    if (!account.connection || arn.isEmpty())
        co_return std::nullopt;
    const auto seen = co_await aws::acm::certificate(account.client(), arn, account.cancel);
    if (!seen || !seen->endsAt.isValid())
        co_return std::nullopt;
    co_return *seen;
}

bool isProof(const store::Domain& domain, const store::WantedRecord& record)
{
    return record.name != domain.name;
}

//! What is looked at closely; nothing: the domain has no records yet.
const store::WantedRecord* doubtful(const store::Domain& domain)
{
    for (const store::WantedRecord& record : domain.records)
        if (!record.isDone)
            return &record;
    return domain.records.isEmpty() ? nullptr : &domain.records.last();
}

//! By the answer to the question for its type.
store::WantedRecord observedIn(store::WantedRecord record, const domains::Answer& answer)
{
    record.observed.clear();
    record.isDone = isThere(record, answer);
    for (const domains::Record& one : answer.records)
        record.observed << one.value;
    if (!record.isDone) {
        record.former = record.observed;
        record.formerUntil = nowUtc().addSecs(secondsOf(answer));
    }
    return record;
}

bool isOwnAddress(const store::Domain& domain, const store::WantedRecord& record)
{
    return record.name == domain.name && typeOf(record) != domains::RecordType::CNAME;
}

//! Of a domain whose records are all there.
std::optional<domains::Finding> rememberedOf(const store::Domain& domain)
{
    const bool isLive = domain.state == State::Live; // and this computer's resolver finds it
    for (const store::WantedRecord& record : domain.records)
        if (!isProof(domain, record) && (domain.state == State::Checking || (isLive && !record.former.isEmpty())))
            if (const auto found = domains::remembered(record.name, record.former, record.formerUntil, nowUtc()))
                return found;
    return std::nullopt;
}

//! Finds the name servers of its zone, as far as that is known, so that no other question has to.
Task<> wayAhead(domains::Resolver* resolver, store::Domain domain, Cancel cancel)
{
    const QString zone = domain.dnsZone;
    const QStringList servers = domain.servers;
    if (zone.isEmpty())
        co_return;
    auto ahead = resolver->lookUpAhead(servers, cancel);
    (void)co_await resolver->nameServers(zone, cancel);
    co_await ahead;
}

//! A live domain over each family.
Task<Result<QList<FamilyVisit>>> visitedNow(Http* http, domains::Resolver* resolver, store::Domain domain,
                                            QList<QHostAddress> addresses, QString distribution, Cancel cancel)
{
    if (domain.state != State::Live)
        co_return QList<FamilyVisit>();
    const QString name = domains::sampleOf(domain.name);
    const QByteArray any;
    CO_TRY(const auto tried, co_await visitedByFamily(http, name, addresses, any, cancel));
    co_return co_await withoutOwnFaults(resolver, tried, distribution, cancel);
}

//! By what each of the zone's name servers says.
Task<std::optional<domains::Finding>> partlyLameNow(domains::Resolver* resolver, QString zone, Cancel cancel)
{
    if (zone.isEmpty())
        co_return std::nullopt;
    const auto each = co_await resolver->serverStates(zone, cancel);
    co_return domains::partlyLame(zone, each.value_or(QList<domains::ServerState>()));
}

Task<Result<std::optional<domains::Finding>>> findingNow(AwsAccount account, domains::Resolver* resolver,
                                                         store::Domain domain, store::WantedRecord record)
{
    const QString name = record.name;
    // While the certificate is issued and the domain visited, its zone is settled.
    if (account.connection && domain.state != State::Issuing && domain.state != State::Checking) {
        const auto zones = co_await accountZonesOf(account, resolver, name);
        if (const auto found = zoneFinding(zones.value_or(QList<AccountZone>())))
            co_return found;
    }
    const domains::Record wanted = asWanted(record);
    const auto survey = co_await domains::surveyed(resolver, wanted, account.cancel);
    if (account.cancel)
        co_return canceled();
    if (!survey)
        co_return std::optional(domains::findingOf(survey.error()));
    const bool needsCertificate = !domain.certificateEndsAt.isValid() || domain.state == State::Live;
    if (const auto found = domains::diagnosed(*survey, needsCertificate))
        co_return found;
    const bool isThere = record.isDone || survey->there.contains(wanted);
    if (!isThere && domain.state == State::Live && isProof(domain, record))
        co_return domains::proofMissing(wanted, domain.certificateEndsAt);
    const QString zone = survey->zone;
    if (const auto found = co_await partlyLameNow(resolver, zone, account.cancel))
        co_return found;
    co_return record.isDone ? rememberedOf(domain) : std::nullopt;
}

} // namespace

Task<Result<store::WantedRecord>> observedNow(domains::Resolver* resolver, store::WantedRecord record, Cancel cancel)
{
    const QString name = domains::sampleOf(record.name);
    const domains::RecordType type = typeOf(record);
    Result<domains::Answer> answer = co_await resolver->query(name, type, cancel);
    const bool isOther =
        answer && type == domains::RecordType::CNAME && answer->records.isEmpty() && !answer->isMissing;
    if (isOther) // what it leads to instead
        answer = co_await resolver->query(name, domains::RecordType::A, cancel);
    if (cancel)
        co_return canceled();
    CO_TRY(const domains::Answer observed, answer);
    co_return observedIn(record, observed);
}

Task<Result<store::Domain>> diagnosedNow(AwsAccount account, domains::Resolver* resolver, store::Domain domain,
                                         QString distribution)
{
    store::WantedRecord record{domain.name, u"A"_s, distribution, {}, true};
    if (const store::WantedRecord* const first = doubtful(domain))
        record = *first;
    const store::Domain before = domain;
    const store::WantedRecord looked = record;
    CO_TRY(const auto finding, co_await findingNow(account, resolver, before, looked));
    domain.finding = finding ? finding->toJson() : QJsonObject();
    domain.checkedAt = nowUtc();
    const store::Domain seen = domain;
    co_return seen;
}

Task<Result<store::Domain>> lookedAtNow(AwsAccount account, store::Domain domain, QString distribution)
{
    domains::Resolver resolver;
    auto ahead = wayAhead(&resolver, domain, account.cancel);
    Http http(aws::visitorSettings());
    http.readTrusted(); // while the name servers answer
    const QString self = domains::sampleOf(domain.name);
    const Cancel cancel = account.cancel;
    const QString zone = domain.dnsZone;
    const QStringList servers = domain.servers;
    co_await ahead;
    // Each question is asked once, and all at the same time: a server gets one a second, and a zone has several.
    auto asked = familyAddresses(&resolver, self, cancel);
    std::vector<std::pair<qsizetype, Task<Result<store::WantedRecord>>>> looks;
    for (qsizetype i = 0; i < domain.records.size(); ++i)
        if (!isOwnAddress(domain, domain.records[i]))
            looks.emplace_back(i, observedNow(&resolver, domain.records[i], cancel));
    const bool isLive = domain.state == State::Live;
    auto certified = certificateNow(account, isLive ? domain.certificate : QString());
    auto signing = domains::signaturesOf(&resolver, zone, servers, cancel);
    auto others = resolver.askOthers(isLive ? zone : QString(), cancel);
    const FamilyAddresses families = co_await asked;
    auto visiting = visitedNow(&http, &resolver, domain, families.oneOfEach(), distribution, cancel);
    std::optional<Error> unanswered = families.unanswered(); // of what was not found out, what was seen before stays
    for (store::WantedRecord& record : domain.records) {
        const bool isV6 = typeOf(record) == domains::RecordType::AAAA;
        if (const auto& answer = isV6 ? families.v6 : families.v4; answer && isOwnAddress(domain, record))
            record = observedIn(record, *answer);
    }
    for (auto& [at, look] : looks) {
        const Result<store::WantedRecord> seen = co_await look;
        if (seen)
            domain.records[at] = *seen;
        else
            unanswered = seen.error();
    }
    const std::optional<aws::Certificate> certificate = co_await certified;
    if (certificate)
        noteFacts(domain, *certificate);
    const domains::Survey signatures = co_await signing;
    co_await others;
    // Who has answered one of the questions above is not asked again.
    const QString served = isLive ? zone : QString();
    const std::optional<domains::Finding> lame = co_await partlyLameNow(&resolver, served, cancel);
    const Result<QList<FamilyVisit>> visits = co_await visiting; // all that was begun has ended now
    if (cancel)
        co_return canceled();
    if (!families.v4 && families.v4.error().code == code::dnsUnreachable) // what was seen before still counts
        co_return tl::unexpected(families.v4.error());
    std::optional<domains::Finding> unserved;
    if (!visits)
        unanswered = visits.error();
    if (isLive && visits && !families.unanswered()) {
        domain.served = jsonOf(*visits);
        unserved = familyFinding(domain.name, *visits);
    }
    const bool hasAll =
        std::all_of(domain.records.begin(), domain.records.end(), [](const auto& one) { return one.isDone; });
    const bool isSigned = !domains::brokenSignatures(signatures);
    const bool isWhole = isLive && hasAll && !unserved && !unanswered && isSigned;
    if (isWhole && !isRenewalDue(domain.certificateEndsAt)) { // nothing else matters
        const auto found = lame ? lame : rememberedOf(domain);
        domain.finding = found ? found->toJson() : QJsonObject();
        domain.checkedAt = nowUtc();
        const store::Domain whole = domain;
        co_return whole;
    }
    const store::Domain seen = domain;
    CO_TRY(store::Domain diagnosed, co_await diagnosedNow(account, &resolver, seen, distribution));
    if (unanswered && diagnosed.finding.isEmpty())
        co_return tl::unexpected(*unanswered);
    if ((diagnosed.finding.isEmpty() || domains::Finding::fromJson(diagnosed.finding)->isWarning()) && unserved)
        diagnosed.finding = unserved->toJson();
    const auto found = domains::Finding::fromJson(diagnosed.finding);
    const bool isHarmless = !found || found->endsByItself() || found->code == code::dnsLamePartly;
    if (isHarmless && certificate && isRenewalFailing(*certificate))
        diagnosed.finding =
            domains::renewalFailing(domain.name, certificate->endsAt, certificate->renewal, certificate->renewalFailure)
                .toJson();
    const store::Domain whole = diagnosed;
    co_return whole;
}

} // namespace shipdeck::deploy
