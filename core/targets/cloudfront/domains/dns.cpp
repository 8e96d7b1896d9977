// SPDX-License-Identifier: MIT
#include "targets/cloudfront/domains/dns.h"

#include "base/clock.h"
#include "base/pause.h"
#include "deploy/dns_tokens.h"
#include "deploy/engine/world.h"
#include "deploy/operations.h"
#include "domains/error_codes.h"
#include "domains/public_suffix.h"
#include "store/store.h"
#include "targets/cloudfront/domains/account_zones.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/look.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

namespace route53 = aws::route53;

constexpr qint64 dnsWithinHours = 72;    // as long as AWS waits for the proof
constexpr int longestPolls = 10;         // times World::pollAgain, between two looks after `watched`
constexpr std::chrono::hours watched(1); // until then a person may be watching
constexpr std::chrono::minutes busy(10); // until then a person may be correcting records
constexpr int diagnosedEvery = 1;        // likewise, between two diagnoses of the same
constexpr int laterEvery = 20;           // likewise, after `busy`

Failure unregistered(const QString& name, const QString& zone)
{
    const QString registered = domains::registrableDomain(name);
    return fail(Error::Kind::NotFound, "domain-unregistered",
                say(QT_TRANSLATE_NOOP("core", "%1 is not registered, or has no name servers."),
                    {registered.isEmpty() ? name : registered}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Check the spelling. If it is new, set its name servers where you bought it, "
                                      "then try again.")),
                say(QT_TRANSLATE_NOOP("core", "The name servers of %1 do not know it."),
                    {zone.isEmpty() ? u"."_s : zone}));
}

//! Nobody else has the domain either.
Failure hiddenIn(const domains::Finding& finding)
{
    Error error;
    error.kind = Error::Kind::Conflict;
    error.code = finding.code;
    error.what = finding.what;
    error.why = finding.observed;
    error.next = finding.next;
    return Failure(error);
}

//! The account's public zone of this name that has one of these name servers; empty: none.
Task<Result<QString>> zoneServedBy(AwsAccount account, QString zone, QStringList servers)
{
    const Cancel cancel = account.cancel;
    const auto zones = co_await route53::hostedZones(account.client(), cancel);
    if (!zones && zones.error().kind == Error::Kind::Denied)
        co_return QString();
    if (!zones)
        co_return tl::unexpected(zones.error());
    for (const aws::HostedZone& one : *zones) {
        if (one.isPrivate || one.name != zone)
            continue;
        const QString id = one.id;
        CO_TRY(const aws::Delegated delegated, co_await route53::nameServers(account.client(), id, cancel));
        for (const QString& server : delegated.servers)
            if (servers.contains(server))
                co_return id;
    }
    co_return QString();
}

Failure late(const QString& domain, const store::WantedRecord& wanted)
{
    return fail(Error::Kind::Limit, "domain-dns-late",
                say(QT_TRANSLATE_NOOP("core", "%1 did not get its DNS record within three days: %2 %3."),
                    {domain, wanted.name, wanted.type}),
                say(QT_TRANSLATE_NOOP("core", "Add the domain again, then add the record that is shown.")));
}

//! What came of one look.
struct Seen {
    bool isDone = true;
    QStringList values; //!< of all records
};

std::chrono::milliseconds untilNextLook(std::chrono::milliseconds pollAgain, std::chrono::milliseconds waited)
{
    const auto longest = waited < watched ? pollAgain * 2 / 3 : pollAgain * longestPolls;
    return std::clamp(waited / 10, pollAgain / 3, longest);
}

//! A zone at a provider that a token may edit; nothing: none.
Task<Result<std::optional<TokenZone>>> tokenZone(Context context, QString zone, QStringList servers)
{
    const DnsTokenUse use{&context->world.store.database(), &context->world.vault, &context->world.http,
                          context->cancel};
    co_return co_await tokenZoneOf(use, zone, servers);
}

//! Whether nothing but these hosts has the name.
Task<Result<bool>> isFree(TokenZone zone, QString name, QStringList hosts)
{
    CO_TRY(const QList<domains::ApiRecord> there, co_await zone.api->records(zone.access, zone.id, name));
    co_return std::none_of(there.begin(), there.end(), [&hosts](const domains::ApiRecord& one) {
        const bool isAddress = one.type == u"A" || one.type == u"AAAA" || one.type == u"CNAME";
        return isAddress && !hosts.contains(one.value);
    });
}

//! Of a domain whose records a person was to add: whether Shipdeck can write them by now. `asked`: with these tokens it could
//! not.
Task<Result<bool>> canWriteNow(Context context, QString domain, QList<DnsToken>* asked)
{
    CO_TRY(const store::Domain here, domainHere(context, domain));
    CO_TRY(const QList<DnsToken> tokens, dnsTokens(context->world.store.database()));
    if (tokens == *asked || !here.zone.isEmpty())
        co_return false;
    // Nothing that fails here may end the wait: a person can still add them.
    const auto zone = co_await tokenZone(context, here.dnsZone, here.servers);
    const bool isRefused =
        !zone && (zone.error().code == code::dnsTokenRefused || zone.error().code == code::dnsTokenLacks);
    if (isRefused || (zone && !*zone)) // what fails otherwise passes
        *asked = tokens;
    if (!zone || !*zone)
        co_return false;
    const TokenZone edited = **zone;
    const auto on = co_await ownSite(context);
    if (!on)
        co_return false;
    const Site site = *on;
    const auto to = co_await distributionOf(site);
    const QStringList hosts{to.value_or(QString()),
                            DomainFacts::of(context).sourceHost}; // where it leads until it moves
    const auto free = co_await isFree(edited, domain, hosts);
    if (!to || !free || !*free)
        co_return false;
    CO_CHECK(noteDomain(context, domain, [&](store::Domain& known) { known.zone = edited.reference(); }));
    co_return true;
}

//! Asks for each record once.
Task<Result<Seen>> lookOnce(Context context, QString domain, QList<store::WantedRecord> wanted)
{
    domains::Resolver resolver;
    Seen all;
    for (const store::WantedRecord& one : wanted) {
        const store::WantedRecord record = one;
        const auto looked = co_await observedNow(&resolver, record, context->cancel);
        if (context->cancel)
            co_return canceled();
        all.isDone = all.isDone && looked && looked->isDone;
        all.values << (looked ? looked->observed.join(u' ') : looked.error().code);
        if (!looked)
            continue; // what was seen before still counts
        const store::WantedRecord seen = *looked;
        CO_CHECK(noteDomain(context, domain, [&seen](store::Domain& here) {
            store::WantedRecord& kept = here.record(seen);
            const store::WantedRecord before = kept;
            kept = seen;
            kept.isOurs = before.isOurs;
            if (seen.isDone) { // what resolvers may still remember
                kept.former = before.former;
                kept.formerUntil = before.formerUntil;
            }
            here.checkedAt = nowUtc();
        }));
    }
    const Seen made = all;
    co_return made;
}

//! What is wrong is looked for beside the looks: it takes some seconds, as a name server is asked once a second.
class Diagnosis {
public:
    Diagnosis(const Context& context, const QString& domain) : m_context(context), m_domain(domain)
    {
        context->cancel.onRequested(&m_life, [this] { m_stop.request(); });
    }
    bool isRunning() const { return m_running && !m_running->isReady(); }
    bool isDue(std::chrono::milliseconds waited) const
    {
        const int every = waited < busy ? diagnosedEvery : laterEvery;
        return monotonicNow() - m_began > m_context->world.pollAgain * every;
    }
    void begin()
    {
        m_began = monotonicNow();
        m_running = noteFinding(m_context, m_domain, std::nullopt, m_stop.token());
    }
    void stop() { m_stop.request(); }
    Task<Result<>> ended()
    {
        if (!m_running)
            co_return Result<>();
        const Result<> outcome = co_await *m_running;
        m_running.reset();
        co_return outcome;
    }

private:
    Context m_context;
    QString m_domain;
    QObject m_life;
    CancelSource m_stop;
    std::chrono::milliseconds m_began = monotonicNow();
    std::optional<Task<Result<>>> m_running;
};

//! False: they can be written by a token that a person has given meanwhile.
Task<Result<bool>> lookUntilDone(Diagnosis* diagnosis, Context context, QString domain,
                                 QList<store::WantedRecord> wanted)
{
    const QDateTime until = context->operation.createdAt.addSecs(dnsWithinHours * 3600);
    const auto began = monotonicNow();
    QStringList before;
    QList<DnsToken> asked;
    for (bool isNew = true;;) {
        CO_TRY(const Seen seen, co_await lookOnce(context, domain, wanted));
        if (seen.isDone)
            co_return true;
        CO_TRY(const bool canWrite, co_await canWriteNow(context, domain, &asked));
        if (canWrite)
            co_return false;
        isNew = std::exchange(before, seen.values) != seen.values || isNew;
        const auto waited = monotonicNow() - began;
        if (!diagnosis->isRunning()) {
            CO_CHECK(co_await diagnosis->ended());
            if (isNew || diagnosis->isDue(waited))
                diagnosis->begin();
            isNew = false;
        }
        if (nowUtc() > until)
            co_return late(domain, wanted.first());
        co_await pause(untilNextLook(context->world.pollAgain, waited), context->cancel);
        if (context->cancel)
            co_return canceled();
    }
}

} // namespace

Task<Result<DnsPlace>> dnsPlaceOf(Context context, AwsAccount account, QString name)
{
    domains::Resolver resolver;
    CO_TRY(const domains::Answer answer, co_await resolver.query(name, domains::RecordType::CNAME, account.cancel));
    if (answer.zone.isEmpty() || domains::isPublicSuffix(answer.zone)) {
        const auto zones = co_await accountZonesOf(account, &resolver, name);
        const auto hidden = zoneFinding(zones.value_or(QList<AccountZone>()));
        co_return hidden ? hiddenIn(*hidden) : unregistered(name, answer.zone);
    }
    DnsPlace place{{}, answer.zone, answer.servers};
    const QString zone = answer.zone;
    const QStringList servers = answer.servers;
    CO_TRY(place.zoneId, co_await zoneServedBy(account, zone, servers));
    if (place.zoneId.isEmpty()) {
        CO_TRY(const std::optional<TokenZone> edited, co_await tokenZone(context, zone, servers));
        place.zoneId = edited ? edited->reference() : QString();
    }
    const DnsPlace found = place;
    co_return found;
}

QJsonObject recordJson(const aws::RecordSet& set)
{
    return {{u"name"_s, set.name},
            {u"type"_s, set.type},
            {u"ttl"_s, set.ttl},
            {u"values"_s, QJsonArray::fromStringList(set.values)},
            {u"aliasTo"_s, set.aliasTo},
            {u"aliasZone"_s, set.aliasZone},
            {u"evaluatesHealth"_s, set.evaluatesHealth}};
}

aws::RecordSet recordFrom(const QJsonObject& object)
{
    return {object[u"name"_s].toString(),
            object[u"type"_s].toString(),
            object[u"ttl"_s].toInt(),
            object[u"values"_s].toVariant().toStringList(),
            object[u"aliasTo"_s].toString(),
            object[u"aliasZone"_s].toString(),
            object[u"evaluatesHealth"_s].toBool()};
}

Task<Result<>> noteFinding(Context context, QString name, std::optional<domains::Finding> otherwise, Cancel cancel)
{
    // A wait for a person's record must not end because the account cannot be asked now.
    const auto own = co_await ownAccount(context);
    if (cancel)
        co_return canceled();
    AwsAccount account = own.value_or(AwsAccount());
    account.cancel = cancel;
    const AwsAccount asked = account;
    CO_TRY(const auto place, cloudFrontPlace(context->world.store.database(), context->project.id));
    CO_TRY(const store::Domain here, domainHere(context, name));
    domains::Resolver resolver;
    const QString to = place ? place->domain : QString();
    CO_TRY(const store::Domain seen, co_await diagnosedNow(asked, &resolver, here, to));
    co_return noteDomain(context, name, [&](store::Domain& kept) {
        kept.finding = seen.finding.isEmpty() && otherwise ? otherwise->toJson() : seen.finding;
    });
}

Task<Result<>> noteFinding(Context context, QString name, std::optional<domains::Finding> otherwise)
{
    const Cancel cancel = context->cancel;
    co_return co_await noteFinding(context, name, otherwise, cancel);
}

Task<Result<bool>> untilInDns(Context context, QString domain, QList<store::WantedRecord> wanted)
{
    if (wanted.isEmpty())
        co_return true;
    // A line of its own in the journal: agents that die while this waits do not count as dying at the same place.
    CO_CHECK(context->remember(QJsonObject{{u"waits"_s, true}}));
    Diagnosis diagnosis(context, domain);
    const Result<bool> looked = co_await lookUntilDone(&diagnosis, context, domain, wanted);
    diagnosis.stop();
    (void)co_await diagnosis.ended(); // it must not note anything after this
    CO_TRY(const bool isDone, looked);
    if (isDone)
        CO_CHECK(noteDomain(context, domain, [](store::Domain& here) { here.finding = {}; }));
    co_return isDone;
}

} // namespace shipdeck::deploy
