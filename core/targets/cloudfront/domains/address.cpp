// SPDX-License-Identifier: MIT
// The records that lead visitors of a domain to its distribution.
#include "deploy/engine/world.h"
#include "targets/cloudfront/domains/dns.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/domains/record_zone.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

QList<aws::RecordChange> upserted(const QList<aws::RecordSet>& sets)
{
    QList<aws::RecordChange> changes;
    for (const aws::RecordSet& set : sets)
        changes.append({aws::RecordChange::Action::Upsert, set});
    return changes;
}

//! Of a domain that moves, where they led until now.
QList<aws::RecordSet> formerRecords(const Context& context)
{
    QList<aws::RecordSet> sets;
    for (const QJsonValue one : DomainFacts::of(context).records)
        sets << recordFrom(one.toObject());
    for (const QJsonObject& one : std::as_const(context->remembered))
        if (const QJsonObject record = one[u"former"_s].toObject(); !record.isEmpty())
            sets << recordFrom(record);
    return sets;
}

//! Where Shipdeck got a token for the zone only after the domain began to move, its record is found now.
Result<> rememberFormer(const Context& context, const QList<aws::RecordSet>& there)
{
    const QString host = DomainFacts::of(context).sourceHost;
    if (host.isEmpty() || !formerRecords(context).isEmpty())
        return {};
    for (const aws::RecordSet& set : there)
        if (set.values == QStringList{host}) {
            const QJsonObject former{{u"former"_s, recordJson(set)}};
            SD_CHECK(context->remember(former));
            context->remembered << former; // for this attempt
        }
    return {};
}

//! In one change, so that the name always leads somewhere.
Task<Result<>> putBack(RecordZonePointer zone, QList<aws::RecordSet> ours, QList<aws::RecordSet> former)
{
    const QString name = former.first().name;
    CO_TRY(const QList<aws::RecordSet> there, co_await zone->records(name));
    QList<aws::RecordChange> changes;
    for (const aws::RecordSet& set : there) {
        const bool isOurs = std::any_of(ours.begin(), ours.end(), [&set](const auto& one) { return one.isSame(set); });
        const bool isReplaced =
            std::any_of(former.begin(), former.end(), [&set](const auto& one) { return one.type == set.type; });
        if (isOurs && !isReplaced)
            changes.append({aws::RecordChange::Action::Delete, set});
    }
    changes += upserted(former);
    const QList<aws::RecordChange> all = changes;
    CO_CHECK(co_await zone->change(all));
    co_return Result<>();
}

class PointDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-address"_s; }
    PlannedStep planned() const override
    {
        const QString to = distributionWord(release());
        const PlannedRecords plan =
            plannedRecords(wanted(), {{domain(), u"A"_s, to}, {domain(), u"AAAA"_s, to}}, release().flags);
        const Text change = say(QT_TRANSLATE_NOOP("core",
                                                  "the records %1 (A and AAAA) in Route 53; if its DNS is elsewhere, "
                                                  "Shipdeck shows the record and waits until you have added it"),
                                {domain()});
        return plannedAs(say(QT_TRANSLATE_NOOP("core", "Point %1 to the distribution"), {domain()}),
                         {{Change::Verb::Create, plan.change.isEmpty() ? change : plan.change}}, plan.commands,
                         plan.undo, plan.permissions);
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;

private:
    // As untilInDns().
    Task<Result<bool>> written(Context context, RecordZonePointer zone, QString to) const;
    Task<Result<bool>> elsewhere(Context context, QString to) const;
};

Task<Result<bool>> PointDomain::written(Context context, RecordZonePointer zone, QString to) const
{
    const QString name = domain();
    const QList<store::WantedRecord> wanted = zone->addressRecords(name, to);
    CO_CHECK(noteDomain(context, name, [&wanted](store::Domain& here) {
        for (const store::WantedRecord& record : wanted)
            here.record(record).isOurs = true;
    }));
    // In one change: a CNAME allows no record beside it. It is gone if an agent died after this.
    CO_TRY(const QList<aws::RecordSet> there, co_await zone->records(name));
    CO_CHECK(rememberFormer(context, there));
    QList<aws::RecordChange> changes;
    for (const aws::RecordSet& set : formerRecords(context)) {
        const bool isThere =
            std::any_of(there.begin(), there.end(), [&set](const auto& one) { return one.isSame(set); });
        if (set.type == u"CNAME" && isThere)
            changes.append({aws::RecordChange::Action::Delete, set});
    }
    changes += upserted(setsOf(*zone, wanted));
    const QList<aws::RecordChange> all = changes;
    CO_CHECK(co_await zone->change(all));
    co_return co_await untilInDns(context, name, wanted);
}

Task<Result<bool>> PointDomain::elsewhere(Context context, QString to) const
{
    const QString name = domain();
    CO_TRY(const store::Domain here, domainHere(context, name));
    // At a zone's own name a CNAME is not allowed; providers have a record there that gives addresses instead.
    const bool isApex = here.dnsZone == name;
    const store::WantedRecord wanted{name, isApex ? store::aliasRecord : u"CNAME"_s, to};
    CO_CHECK(noteDomain(context, name, [&wanted](store::Domain& known) { known.record(wanted); }));
    context->say(say(QT_TRANSLATE_NOOP("core", "Add this DNS record where the DNS of %1 is: %2"),
                     {name, u"%1 %2 %3"_s.arg(name, wanted.type, to)}));
    const QList<store::WantedRecord> awaited{wanted};
    co_return co_await untilInDns(context, name, awaited);
}

Task<Result<QJsonObject>> PointDomain::run(Context context)
{
    context->hasActed = false; // until a call changes something
    const QString name = domain();
    CO_TRY(const Site on, co_await ownSite(context));
    const AwsAccount account = on.account;
    CO_TRY(const QString to, co_await distributionOf(on));
    CO_CHECK(noteDomain(context, name, [](store::Domain& here) { here.state = store::Domain::State::Pointing; }));
    for (bool isDone = false; !isDone;) {
        CO_TRY(const store::Domain here, domainHere(context, name));
        if (here.zone.isEmpty()) {
            CO_TRY(isDone, co_await elsewhere(context, to));
            continue;
        }
        const QString zone = here.zone, inside = here.dnsZone;
        CO_TRY(const RecordZonePointer at, co_await writableZone(context, account, zone, inside));
        CO_TRY(isDone, co_await written(context, at, to));
    }
    co_return QJsonObject{};
}

Task<Result<>> PointDomain::undo(Context context)
{
    const QString name = domain();
    CO_TRY(const store::Domain here, domainHere(context, name));
    const QString zone = here.zone, inside = here.dnsZone;
    if (zone.isEmpty())
        co_return Result<>();
    CO_TRY(const Site on, co_await ownSite(context));
    const AwsAccount account = on.account;
    CO_TRY(const QString to, co_await distributionOf(on));
    CO_TRY(const RecordZonePointer at, co_await zoneToCleanUp(context, account, zone, inside));
    if (!at) {
        sayWhatStays(context, here);
        co_return Result<>();
    }
    const QList<aws::RecordSet> ours = setsOf(*at, at->addressRecords(name, to));
    const QList<aws::RecordSet> former = formerRecords(context);
    if (former.isEmpty())
        co_return co_await deleteRecords(at, ours);
    co_return co_await putBack(at, ours, former);
}

} // namespace

std::unique_ptr<Step> pointDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<PointDomain>(release, domain);
}

} // namespace shipdeck::deploy
