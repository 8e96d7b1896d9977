// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/route53.h"
#include "domains/finding.h"
#include "domains/resolver.h"
#include "store/domains.h"
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! Where the records of a name are.
struct DnsPlace {
    QString zoneId;      //!< of the account's hosted zone that public DNS leads to; empty: its DNS is elsewhere
    QString zone;        //!< its name: "shop.example"
    QStringList servers; //!< of the zone, as public DNS has them
};
//! Asks public DNS and the account. NotFound `domain-unregistered`: no zone has the name; and those of
//! Resolver::query(). Without permission to list the account's zones its DNS counts as elsewhere.
Task<Result<DnsPlace>> dnsPlaceOf(AwsAccount account, QString name);

//! Changes records in the account and waits until all name servers of Route 53 have them.
Task<Result<>> changeRecords(AwsAccount account, QString zone, QList<aws::RecordChange> changes);
//! Deletes those of these records that lead where they should; others of the same name stay.
Task<Result<>> deleteRecords(AwsAccount account, QString zone, QList<aws::RecordSet> sets);
Task<Result<QList<aws::RecordSet>>> recordsOf(AwsAccount account, QString zone, QString name);
//! The equivalent command.
QString recordsCommand(const QString& zone, const QList<aws::RecordChange>& changes, const QString& flags = {});

//! The two records of a domain that lead to a distribution.
QList<aws::RecordSet> addressRecords(const QString& domain, const QString& distribution);
//! For the journal.
QJsonObject recordJson(const aws::RecordSet& set);
aws::RecordSet recordFrom(const QJsonObject& object);
//! The CNAME that proves a name to AWS, as Route 53 has it.
aws::RecordSet provingRecord(const store::WantedRecord& wanted);

//! Asks public DNS for the records, at growing intervals, until all are there; what it sees, and which mistake is in
//! the way, is kept with `domain`. Limit `domain-dns-late`: they were not there within three days.
Task<Result<>> untilInDns(Context context, QString domain, QList<store::WantedRecord> wanted);
//! Notes what is wrong with the domain's DNS now; if nothing is, `otherwise`.
Task<Result<>> noteFinding(Context context, QString domain, std::optional<domains::Finding> otherwise = {});
Task<Result<>> noteFinding(Context context, QString domain, std::optional<domains::Finding> otherwise, Cancel cancel);

} // namespace shipdeck::deploy
