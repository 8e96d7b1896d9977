// SPDX-License-Identifier: MIT
#include "targets/cloudfront/domains/record_zone.h"

#include "deploy/dns_tokens.h"
#include "domains/error_codes.h"
#include "domains/provider.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

Task<Result<RecordZonePointer>> recordZone(Context context, AwsAccount account, QString zoneId, QString name)
{
    if (providerIn(zoneId).isEmpty())
        co_return zoneAtRoute53(account, zoneId);
    co_return co_await zoneByToken(context, account, zoneId, name);
}

Task<Result<RecordZonePointer>> writableZone(Context context, AwsAccount account, QString zoneId, QString name)
{
    CO_TRY(const RecordZonePointer zone, co_await recordZone(context, account, zoneId, name));
    if (zone)
        co_return zone;
    co_return fail(Error::Kind::NotFound, "dns-token-missing",
                   say(QT_TRANSLATE_NOOP("core", "Shipdeck no longer has a token that can edit the zone %1."), {name}),
                   say(QT_TRANSLATE_NOOP("core", "Add one, then try again: shipctl login %1"), {providerIn(zoneId)}));
}

Task<Result<RecordZonePointer>> zoneToCleanUp(Context context, AwsAccount account, QString zoneId, QString name)
{
    const auto zone = co_await recordZone(context, account, zoneId, name);
    if (!zone && (zone.error().code == code::dnsTokenRefused || zone.error().code == code::dnsTokenLacks))
        co_return RecordZonePointer();
    co_return zone;
}

void sayWhatStays(const Context& context, const store::Domain& domain)
{
    context->say(say(QT_TRANSLATE_NOOP("core", "Delete the DNS records of %1 where its DNS is: %2."),
                     {domain.name, domain.servers.value(0)}),
                 logs::Level::Warning);
}

Task<Result<>> deleteRecords(RecordZonePointer zone, QList<aws::RecordSet> sets)
{
    QStringList names;
    for (const aws::RecordSet& set : sets)
        names << set.name;
    names.removeDuplicates();
    QList<aws::RecordChange> changes;
    for (const QString& one : names) {
        const QString name = one;
        const auto there = co_await zone->records(name);
        if (!there && there.error().kind == Error::Kind::NotFound)
            co_return Result<>(); // the zone is gone
        if (!there)
            co_return tl::unexpected(there.error());
        for (const aws::RecordSet& set : *there)
            if (std::any_of(sets.begin(), sets.end(), [&set](const auto& wanted) { return wanted.isSame(set); }))
                changes.append({aws::RecordChange::Action::Delete, set});
    }
    const QList<aws::RecordChange> deletions = changes;
    CO_CHECK(co_await zone->change(deletions));
    co_return Result<>();
}

QList<aws::RecordSet> setsOf(const RecordZone& zone, const QList<store::WantedRecord>& records)
{
    QList<aws::RecordSet> sets;
    for (const store::WantedRecord& record : records)
        sets << zone.setFor(record);
    return sets;
}

PlannedRecords plannedRecords(const NewDomain& domain, const QList<store::WantedRecord>& records, const QString& flags)
{
    return domain.writtenAt.isEmpty() ? plannedAtRoute53(records, flags) : plannedByToken(domain.writtenAt, records);
}

PlannedRecords plannedDeletion(const GoneDomain& domain, const QString& distribution, const QString& flags)
{
    if (domain.zone.isEmpty())
        return {say(QT_TRANSLATE_NOOP("core", "nothing in DNS: the records that you added stay")), {}, {}, {}};
    return providerIn(domain.zone).isEmpty() ? plannedDeletionAtRoute53(domain, distribution, flags)
                                             : plannedDeletionByToken(domain);
}

} // namespace shipdeck::deploy
