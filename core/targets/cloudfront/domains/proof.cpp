// SPDX-License-Identifier: MIT
// The records that prove a certificate's names to AWS. They stay, because AWS needs them for renewals.
#include "deploy/engine/world.h"
#include "domains/name.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/dns.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/domains/record_zone.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! The proofs that AWS does not have yet.
QList<store::WantedRecord> missingProofs(const aws::Certificate& certificate)
{
    aws::Certificate open = certificate;
    open.validations.removeIf([](const aws::Validation& one) { return one.status == u"SUCCESS"; });
    return certificate.isIssued() ? QList<store::WantedRecord>() : proofsOf(open);
}

class ProveDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-proof"_s; }
    PlannedStep planned() const override
    {
        const store::WantedRecord proof{u"_<id>.%1"_s.arg(domains::withoutWildcard(domain())), u"CNAME"_s,
                                        u"_<id>.acm-validations.aws"_s};
        const PlannedRecords plan = plannedRecords(wanted(), {proof}, release().flags);
        const Text change =
            say(QT_TRANSLATE_NOOP("core",
                                  "a CNAME record in Route 53; if the DNS of %1 is elsewhere, Shipdeck shows the "
                                  "record and waits until you have added it"),
                {domain()});
        return plannedAs(say(QT_TRANSLATE_NOOP("core", "Prove %1 to AWS by a DNS record"), {domain()}),
                         {{Change::Verb::Create, plan.change.isEmpty() ? change : plan.change}}, plan.commands,
                         plan.undo, plan.permissions);
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;

private:
    //! The zone that gets the record; null: its DNS is elsewhere.
    Task<Result<RecordZonePointer>> zoneOf(Context context, AwsAccount account, store::WantedRecord wanted) const;
    //! Writes the record, unless it is there already.
    enum class Written { Done, NotSeenYet, Elsewhere };
    Task<Result<Written>> written(Context context, AwsAccount account, store::WantedRecord wanted) const;
    //! Those that DNS may not have yet.
    Task<Result<QList<store::WantedRecord>>> writeAll(Context context, AwsAccount account,
                                                      QList<store::WantedRecord> missing) const;
};

Task<Result<RecordZonePointer>> ProveDomain::zoneOf(Context context, AwsAccount account,
                                                    store::WantedRecord wanted) const
{
    CO_TRY(const store::Domain here, domainHere(context, domain()));
    QString id = here.zone, zone = here.dnsZone; // the first step has found it
    if (wanted.name.section(u'.', 1) != domains::withoutWildcard(domain())) {
        const QString name = wanted.name;
        CO_TRY(const DnsPlace dns, co_await dnsPlaceOf(context, account, name));
        id = dns.zoneId;
        zone = dns.zone;
    }
    if (id.isEmpty())
        co_return RecordZonePointer();
    co_return co_await writableZone(context, account, id, zone);
}

Task<Result<ProveDomain::Written>> ProveDomain::written(Context context, AwsAccount account,
                                                        store::WantedRecord wanted) const
{
    CO_TRY(const RecordZonePointer zone, co_await zoneOf(context, account, wanted));
    if (!zone)
        co_return Written::Elsewhere;
    const QString name = wanted.name;
    const aws::RecordSet set = zone->setFor(wanted);
    CO_TRY(const QList<aws::RecordSet> there, co_await zone->records(name));
    if (std::any_of(there.begin(), there.end(), [&set](const aws::RecordSet& one) { return one.isSame(set); }))
        co_return Written::Done;
    // Before it is written: whoever undoes this has to know whose it is.
    const QString of = domain();
    CO_CHECK(noteDomain(context, of, [&wanted](store::Domain& here) { here.record(wanted).isOurs = true; }));
    const QList<aws::RecordChange> changes{{aws::RecordChange::Action::Upsert, set}};
    CO_TRY(const bool isSeen, co_await zone->change(changes));
    CO_CHECK(noteDomain(context, of, [&](store::Domain& here) { here.record(wanted).isDone = isSeen; }));
    co_return isSeen ? Written::Done : Written::NotSeenYet;
}

Task<Result<QJsonObject>> ProveDomain::run(Context context)
{
    context->hasActed = false; // until a call changes something
    const QString name = domain();
    CO_TRY(const AwsAccount account, co_await ownAccount(context));
    CO_TRY(const AwsAccount there, forCertificates(context, account));
    const QString arn = DomainFacts::of(context).certificate;
    CO_TRY(const aws::Certificate certificate, co_await certificateAt(there, arn));
    const QList<store::WantedRecord> missing = missingProofs(certificate);
    CO_CHECK(noteDomain(context, name, [&missing](store::Domain& here) {
        here.state = store::Domain::State::Proving;
        for (store::WantedRecord& proof : here.records) { // those of other names are known to AWS by now
            const auto isSame = [&proof](const store::WantedRecord& one) { return one.isSame(proof); };
            proof.isDone = proof.isDone || std::none_of(missing.begin(), missing.end(), isSame);
        }
    }));
    for (bool isDone = false; !isDone;) {
        CO_TRY(const QList<store::WantedRecord> unseen, co_await writeAll(context, account, missing));
        CO_TRY(isDone, co_await untilInDns(context, name, unseen));
    }
    co_return QJsonObject{};
}

Task<Result<QList<store::WantedRecord>>> ProveDomain::writeAll(Context context, AwsAccount account,
                                                               QList<store::WantedRecord> missing) const
{
    QList<store::WantedRecord> elsewhere, unseen;
    for (const store::WantedRecord& one : missing) {
        const store::WantedRecord wanted = one;
        CO_TRY(const Written result, co_await written(context, account, wanted));
        if (result != Written::Done)
            unseen << wanted;
        if (result == Written::Elsewhere)
            elsewhere << wanted;
    }
    if (!elsewhere.isEmpty())
        context->say(say(QT_TRANSLATE_NOOP("core", "Add this DNS record where the DNS of %1 is: %2"),
                         {domain(),
                          u"%1 %2 %3"_s.arg(elsewhere.first().name, elsewhere.first().type, elsewhere.first().value)}));
    const QList<store::WantedRecord> left = unseen;
    co_return left;
}

Task<Result<>> ProveDomain::undo(Context context)
{
    const QString name = domain();
    CO_TRY(const store::Domain here, domainHere(context, name));
    CO_TRY(const AwsAccount account, co_await ownAccount(context));
    const QString zone = here.zone;
    const QList<store::WantedRecord> former = formerProofs(context);
    const auto isFormer = [&former](const store::WantedRecord& record) {
        return std::any_of(former.begin(), former.end(), [&record](const auto& one) { return one.isSame(record); });
    };
    QList<store::WantedRecord> ours;
    for (const store::WantedRecord& record : here.records)
        if (record.isOurs && record.name != name && !isFormer(record))
            ours << record;
    if (zone.isEmpty() || ours.isEmpty())
        co_return Result<>();
    const QString inside = here.dnsZone;
    CO_TRY(const RecordZonePointer at, co_await zoneToCleanUp(context, account, zone, inside));
    if (!at) {
        sayWhatStays(context, here);
        co_return Result<>();
    }
    const QList<aws::RecordSet> sets = setsOf(*at, ours);
    co_return co_await deleteRecords(at, sets);
}

} // namespace

std::unique_ptr<Step> proveDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<ProveDomain>(release, domain);
}

} // namespace shipdeck::deploy
