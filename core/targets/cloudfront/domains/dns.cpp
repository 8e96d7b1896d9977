// SPDX-License-Identifier: MIT
#include "targets/cloudfront/domains/dns.h"

#include "aws/waiting.h"
#include "base/clock.h"
#include "base/command.h"
#include "base/pause.h"
#include "deploy/engine/world.h"
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

constexpr int provingTtl = 300;          // seconds
constexpr qint64 dnsWithinHours = 72;    // as long as AWS waits for the proof
constexpr int longestPolls = 10;         // times World::pollAgain, between two looks after `watched`
constexpr std::chrono::hours watched(1); // until then a person may be watching
constexpr int diagnosedEvery = 1;        // likewise, between two diagnoses of the same
constexpr int laterEvery = 20;           // likewise, after `watched`

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

//! nullopt: not all name servers have the change yet.
Task<Result<std::optional<bool>>> syncedOrNot(aws::Client* client, QString change, Cancel cancel)
{
    CO_TRY(const bool isSync, co_await route53::isInSync(client, change, cancel));
    co_return isSync ? std::optional(true) : std::optional<bool>();
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

//! Asks for each record once.
Task<Result<Seen>> lookOnce(Context context, QString domain, QList<store::WantedRecord> wanted)
{
    domains::Resolver resolver;
    Seen all;
    for (const store::WantedRecord& one : wanted) {
        const store::WantedRecord record = one;
        CO_TRY(const store::WantedRecord seen, co_await observedNow(&resolver, record, context->cancel));
        all.isDone = all.isDone && seen.isDone;
        all.values << seen.observed.join(u' ');
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
        const int every = waited < watched ? diagnosedEvery : laterEvery;
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

Task<Result<>> lookUntilDone(Diagnosis* diagnosis, Context context, QString domain, QList<store::WantedRecord> wanted)
{
    const QDateTime until = context->operation.createdAt.addSecs(dnsWithinHours * 3600);
    const auto began = monotonicNow();
    QStringList before;
    for (bool isNew = true;;) {
        CO_TRY(const Seen seen, co_await lookOnce(context, domain, wanted));
        if (seen.isDone)
            co_return Result<>();
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

Task<Result<DnsPlace>> dnsPlaceOf(AwsAccount account, QString name)
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
    const DnsPlace found = place;
    co_return found;
}

QString recordsCommand(const QString& zone, const QList<aws::RecordChange>& changes, const QString& flags)
{
    QJsonArray list;
    for (const aws::RecordChange& change : changes) {
        QJsonObject set{{u"Name"_s, change.set.name}, {u"Type"_s, change.set.type}};
        if (change.set.aliasTo.isEmpty()) {
            QJsonArray values;
            for (const QString& value : change.set.values)
                values << QJsonObject{{u"Value"_s, value}};
            set[u"TTL"_s] = change.set.ttl;
            set[u"ResourceRecords"_s] = values;
        } else {
            set[u"AliasTarget"_s] = QJsonObject{{u"HostedZoneId"_s, change.set.aliasZone},
                                                {u"DNSName"_s, change.set.aliasTo},
                                                {u"EvaluateTargetHealth"_s, false}};
        }
        const bool isDelete = change.action == aws::RecordChange::Action::Delete;
        list << QJsonObject{{u"Action"_s, isDelete ? u"DELETE"_s : u"UPSERT"_s}, {u"ResourceRecordSet"_s, set}};
    }
    const QByteArray batch = QJsonDocument(QJsonObject{{u"Changes"_s, list}}).toJson(QJsonDocument::Compact);
    return u"aws route53 change-resource-record-sets --hosted-zone-id %1 --change-batch %2%3"_s.arg(
        zone, shellQuoted(QString::fromUtf8(batch)), flags);
}

Task<Result<>> changeRecords(AwsAccount account, QString zone, QList<aws::RecordChange> changes)
{
    if (changes.isEmpty())
        co_return Result<>();
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const QString flags = account.choice.flags();
    const std::function<Task<Result<QString>>()> write = [client, zone, changes, cancel] {
        return route53::change(client, zone, changes, cancel);
    };
    const QString shown = recordsCommand(zone, changes, flags);
    CO_TRY(const QString id, co_await site::through<QString>(account.shown, shown, write));
    const aws::Wait wait{say(QT_TRANSLATE_NOOP("core", "The DNS change in Route 53")), account.every,
                         std::chrono::minutes(20)};
    const std::function<Task<Result<std::optional<bool>>>(Cancel)> look = [client, id](Cancel stop) {
        return syncedOrNot(client, id, stop);
    };
    const std::function<Task<Result<bool>>()> synced = [wait, look, cancel] {
        return aws::pollUntil<bool>(wait, look, cancel);
    };
    const auto command =
        site::ShownCommand::look(u"aws route53 wait resource-record-sets-changed --id %1%2"_s.arg(id, flags));
    CO_CHECK(co_await site::through<bool>(account.shown, command, synced));
    co_return Result<>();
}

Task<Result<>> deleteRecords(AwsAccount account, QString zone, QList<aws::RecordSet> sets)
{
    QStringList names;
    for (const aws::RecordSet& set : sets)
        names << set.name;
    names.removeDuplicates();
    QList<aws::RecordChange> changes;
    for (const QString& one : names) {
        const QString name = one;
        const auto there = co_await recordsOf(account, zone, name);
        if (!there && there.error().kind == Error::Kind::NotFound)
            co_return Result<>(); // the zone is gone
        if (!there)
            co_return tl::unexpected(there.error());
        for (const aws::RecordSet& set : *there)
            if (std::any_of(sets.begin(), sets.end(), [&set](const auto& wanted) { return wanted.isSame(set); }))
                changes.append({aws::RecordChange::Action::Delete, set});
    }
    const QList<aws::RecordChange> deletions = changes;
    co_return co_await changeRecords(account, zone, deletions);
}

Task<Result<QList<aws::RecordSet>>> recordsOf(AwsAccount account, QString zone, QString name)
{
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const std::function<Task<Result<QList<aws::RecordSet>>>()> effect = [client, zone, name, cancel] {
        return route53::records(client, zone, name, cancel);
    };
    const auto command =
        site::ShownCommand::look(u"aws route53 list-resource-record-sets --hosted-zone-id %1 --start-record-name %2%3"_s
                                     .arg(zone, name, account.choice.flags()));
    co_return co_await site::through<QList<aws::RecordSet>>(account.shown, command, effect);
}

QList<aws::RecordSet> addressRecords(const QString& domain, const QString& distribution)
{
    QList<aws::RecordSet> sets;
    for (const QString& type : {u"A"_s, u"AAAA"_s})
        sets << aws::RecordSet{domain, type, 0, {}, distribution, aws::zoneOfDistributions};
    return sets;
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

aws::RecordSet provingRecord(const store::WantedRecord& wanted)
{
    return {wanted.name, wanted.type, provingTtl, {wanted.value}};
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

Task<Result<>> untilInDns(Context context, QString domain, QList<store::WantedRecord> wanted)
{
    if (wanted.isEmpty())
        co_return Result<>();
    // A line of its own in the journal: agents that die while this waits do not count as dying at the same place.
    CO_CHECK(context->remember(QJsonObject{{u"waits"_s, true}}));
    Diagnosis diagnosis(context, domain);
    const Result<> looked = co_await lookUntilDone(&diagnosis, context, domain, wanted);
    diagnosis.stop();
    (void)co_await diagnosis.ended(); // it must not note anything after this
    CO_CHECK(looked);
    co_return noteDomain(context, domain, [](store::Domain& here) { here.finding = {}; });
}

} // namespace shipdeck::deploy
