// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/route53.h"
#include "deploy/target.h"
#include "store/domains.h"
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! A zone whose records Shipdeck writes: at Route 53, or at a provider whose API takes a token. Steps do not know which.
class RecordZone {
public:
    virtual ~RecordZone() = default;
    virtual QString title() const = 0; //!< of the provider: "Route 53"
    //! The records of a domain that lead to a distribution.
    virtual QList<store::WantedRecord> addressRecords(const QString& domain, const QString& distribution) const = 0;
    //! As this zone has it.
    virtual aws::RecordSet setFor(const store::WantedRecord& record) const = 0;
    //! All of exactly this name. NotFound: the zone is gone.
    virtual Task<Result<QList<aws::RecordSet>>> records(QString name) = 0;
    //! True: all name servers of the zone have it by now.
    virtual Task<Result<bool>> change(QList<aws::RecordChange> changes) = 0;
};
using RecordZonePointer = std::shared_ptr<RecordZone>;

//! The zone of a domain by DnsPlace::zoneId, which is not empty; null: Shipdeck has no token for it any more. `name`: of the
//! zone.
Task<Result<RecordZonePointer>> recordZone(Context context, AwsAccount account, QString zoneId, QString name);
//! The same for one that has to be written to now. Errors also: NotFound `dns-token-missing`.
Task<Result<RecordZonePointer>> writableZone(Context context, AwsAccount account, QString zoneId, QString name);
//! The same for what is to be deleted there; null also if the token is refused: what it wrote stays, and a person has to be
//! told (sayWhatStays).
Task<Result<RecordZonePointer>> zoneToCleanUp(Context context, AwsAccount account, QString zoneId, QString name);
void sayWhatStays(const Context& context, const store::Domain& domain);
//! Deletes those of these records that lead where they should; others of the same name stay.
Task<Result<>> deleteRecords(RecordZonePointer zone, QList<aws::RecordSet> sets);
QList<aws::RecordSet> setsOf(const RecordZone& zone, const QList<store::WantedRecord>& records);

//! What a plan says of records that are to be written.
struct PlannedRecords {
    Text change; //!< empty: at Route 53, or by hand
    QStringList commands;
    Text undo;
    insights::Permissions permissions;
};
PlannedRecords plannedRecords(const NewDomain& domain, const QList<store::WantedRecord>& records, const QString& flags);

//! The same of those that Shipdeck wrote, when their domain goes. `distribution`: where it leads.
PlannedRecords plannedDeletion(const GoneDomain& domain, const QString& distribution, const QString& flags);

// One for each kind.
RecordZonePointer zoneAtRoute53(AwsAccount account, QString id);
PlannedRecords plannedAtRoute53(const QList<store::WantedRecord>& records, const QString& flags);
PlannedRecords plannedDeletionAtRoute53(const GoneDomain& domain, const QString& distribution, const QString& flags);
Task<Result<RecordZonePointer>> zoneByToken(Context context, AwsAccount account, QString reference, QString name);
PlannedRecords plannedByToken(const QString& provider, const QList<store::WantedRecord>& records);
PlannedRecords plannedDeletionByToken(const GoneDomain& domain);

//! The equivalent command at Route 53.
QString recordsCommand(const QString& zone, const QList<aws::RecordChange>& changes, const QString& flags = {});

} // namespace shipdeck::deploy
