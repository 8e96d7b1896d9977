// SPDX-License-Identifier: MIT
// The records that prove a certificate's names to AWS. They stay, because AWS needs them for renewals.
#include "deploy/engine/world.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/dns.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/steps/permissions.h"

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
        const store::WantedRecord proof{u"_<id>.%1"_s.arg(domain()), u"CNAME"_s, u"_<id>.acm-validations.aws"_s};
        return plannedAs(
            say(QT_TRANSLATE_NOOP("core", "Prove %1 to AWS by a DNS record"), {domain()}),
            {{Change::Verb::Create,
              say(QT_TRANSLATE_NOOP("core",
                                    "a CNAME record in Route 53; if the DNS of %1 is elsewhere, Shipdeck shows the "
                                    "record and waits until you have added it"),
                  {domain()})}},
            {recordsCommand(u"<zone>"_s, {{aws::RecordChange::Action::Upsert, provingRecord(proof)}}, release().flags)},
            say(QT_TRANSLATE_NOOP("core", "The record is deleted from Route 53.")), permissions::changeRecords());
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;

private:
    //! Id of the hosted zone that gets the record; empty: its DNS is elsewhere.
    Task<Result<QString>> zoneOf(Context context, AwsAccount account, store::WantedRecord wanted) const;
    //! Writes the record, unless it is there already. False: its DNS is elsewhere.
    Task<Result<bool>> written(Context context, AwsAccount account, store::WantedRecord wanted) const;
};

Task<Result<QString>> ProveDomain::zoneOf(Context context, AwsAccount account, store::WantedRecord wanted) const
{
    if (wanted.name.section(u'.', 1) == domain()) // the first step has found it
        co_return DomainFacts::of(context).zone;
    const QString name = wanted.name;
    CO_TRY(const DnsPlace dns, co_await dnsPlaceOf(account, name));
    co_return dns.zoneId;
}

Task<Result<bool>> ProveDomain::written(Context context, AwsAccount account, store::WantedRecord wanted) const
{
    CO_TRY(const QString zone, co_await zoneOf(context, account, wanted));
    if (zone.isEmpty())
        co_return false;
    const QString name = wanted.name;
    const aws::RecordSet set = provingRecord(wanted);
    CO_TRY(const QList<aws::RecordSet> there, co_await recordsOf(account, zone, name));
    if (std::any_of(there.begin(), there.end(), [&set](const aws::RecordSet& one) { return one.isSame(set); }))
        co_return true;
    // Before it is written: whoever undoes this has to know whose it is.
    const QString of = domain();
    CO_CHECK(noteDomain(context, of, [&wanted](store::Domain& here) { here.record(wanted).isOurs = true; }));
    const QList<aws::RecordChange> changes{{aws::RecordChange::Action::Upsert, set}};
    CO_CHECK(co_await changeRecords(account, zone, changes));
    CO_CHECK(noteDomain(context, of, [&wanted](store::Domain& here) { here.record(wanted).isDone = true; }));
    co_return true;
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
    QList<store::WantedRecord> elsewhere;
    for (const store::WantedRecord& one : missing) {
        const store::WantedRecord wanted = one;
        CO_TRY(const bool isWritten, co_await written(context, account, wanted));
        if (!isWritten)
            elsewhere << wanted;
    }
    if (!elsewhere.isEmpty())
        context->say(
            say(QT_TRANSLATE_NOOP("core", "Add this DNS record where the DNS of %1 is: %2"),
                {name, u"%1 %2 %3"_s.arg(elsewhere.first().name, elsewhere.first().type, elsewhere.first().value)}));
    const QList<store::WantedRecord> awaited = elsewhere;
    CO_CHECK(co_await untilInDns(context, name, awaited));
    co_return QJsonObject{};
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
    QList<aws::RecordSet> ours;
    for (const store::WantedRecord& record : here.records)
        if (record.isOurs && record.type == u"CNAME" && !isFormer(record))
            ours << provingRecord(record);
    if (zone.isEmpty() || ours.isEmpty())
        co_return Result<>();
    co_return co_await deleteRecords(account, zone, ours);
}

} // namespace

std::unique_ptr<Step> proveDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<ProveDomain>(release, domain);
}

} // namespace shipdeck::deploy
