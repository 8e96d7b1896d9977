// SPDX-License-Identifier: MIT
// The records that lead visitors of a domain to its distribution.
#include "deploy/engine/world.h"
#include "targets/cloudfront/domains/dns.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/steps/permissions.h"
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
    return sets;
}

//! In one change, so that the name always leads somewhere.
Task<Result<>> putBack(AwsAccount account, QString zone, QList<aws::RecordSet> ours, QList<aws::RecordSet> former)
{
    const QString name = former.first().name;
    CO_TRY(const QList<aws::RecordSet> there, co_await recordsOf(account, zone, name));
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
    co_return co_await changeRecords(account, zone, all);
}

class PointDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-address"_s; }
    PlannedStep planned() const override
    {
        return plannedAs(
            say(QT_TRANSLATE_NOOP("core", "Point %1 to the distribution"), {domain()}),
            {{Change::Verb::Create,
              say(QT_TRANSLATE_NOOP("core",
                                    "the records %1 (A and AAAA) in Route 53; if its DNS is elsewhere, Shipdeck shows "
                                    "the record and waits until you have added it"),
                  {domain()})}},
            {recordsCommand(u"<zone>"_s, upserted(addressRecords(domain(), distributionWord(release()))),
                            release().flags)},
            say(QT_TRANSLATE_NOOP("core", "The records are deleted from Route 53.")), permissions::changeRecords());
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;

private:
    Task<Result<>> atRoute53(Context context, AwsAccount account, QString zone, QString to) const;
    Task<Result<>> elsewhere(Context context, QString to) const;
};

Task<Result<>> PointDomain::atRoute53(Context context, AwsAccount account, QString zone, QString to) const
{
    const QString name = domain();
    const QList<aws::RecordSet> sets = addressRecords(name, to);
    QList<store::WantedRecord> wanted;
    for (const aws::RecordSet& set : sets)
        wanted << store::WantedRecord{set.name, set.type, to, {}, false, true};
    CO_CHECK(noteDomain(context, name, [&wanted](store::Domain& here) {
        for (const store::WantedRecord& record : wanted)
            here.record(record).isOurs = true;
    }));
    // In one change: a CNAME allows no record beside it. It is gone if an agent died after this.
    CO_TRY(const QList<aws::RecordSet> there, co_await recordsOf(account, zone, name));
    QList<aws::RecordChange> changes;
    for (const aws::RecordSet& set : formerRecords(context)) {
        const bool isThere =
            std::any_of(there.begin(), there.end(), [&set](const auto& one) { return one.isSame(set); });
        if (set.type == u"CNAME" && isThere)
            changes.append({aws::RecordChange::Action::Delete, set});
    }
    changes += upserted(sets);
    const QList<aws::RecordChange> all = changes;
    CO_CHECK(co_await changeRecords(account, zone, all));
    const QList<store::WantedRecord> awaited = wanted;
    co_return co_await untilInDns(context, name, awaited);
}

Task<Result<>> PointDomain::elsewhere(Context context, QString to) const
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
    const QString zone = DomainFacts::of(context).zone;
    CO_CHECK(noteDomain(context, name, [](store::Domain& here) { here.state = store::Domain::State::Pointing; }));
    if (zone.isEmpty()) {
        CO_CHECK(co_await elsewhere(context, to));
    } else {
        CO_CHECK(co_await atRoute53(context, account, zone, to));
    }
    co_return QJsonObject{};
}

Task<Result<>> PointDomain::undo(Context context)
{
    const QString name = domain();
    const QString zone = DomainFacts::of(context).zone;
    if (zone.isEmpty())
        co_return Result<>();
    CO_TRY(const Site on, co_await ownSite(context));
    const AwsAccount account = on.account;
    CO_TRY(const QString to, co_await distributionOf(on));
    const QList<aws::RecordSet> ours = addressRecords(name, to);
    const QList<aws::RecordSet> former = formerRecords(context);
    if (former.isEmpty())
        co_return co_await deleteRecords(account, zone, ours);
    co_return co_await putBack(account, zone, ours, former);
}

} // namespace

std::unique_ptr<Step> pointDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<PointDomain>(release, domain);
}

} // namespace shipdeck::deploy
