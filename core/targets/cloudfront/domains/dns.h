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
    //! Of the zone that public DNS leads to and Shipdeck can write to: a hosted zone of the account, or a
    //! TokenZone::reference(); empty: its DNS is elsewhere.
    QString zoneId;
    QString zone;        //!< its name: "shop.example"
    QStringList servers; //!< of the zone, as public DNS has them
};
//! Asks public DNS, the account, and the provider if there is a token. NotFound `domain-unregistered`: no zone has the name; and those of
//! Resolver::query(). Without permission to list the account's zones its DNS counts as elsewhere.
Task<Result<DnsPlace>> dnsPlaceOf(Context context, AwsAccount account, QString name);

//! For the journal.
QJsonObject recordJson(const aws::RecordSet& set);
aws::RecordSet recordFrom(const QJsonObject& object);
//! Asks public DNS for the records, at growing intervals, until all are there; what it sees, and which mistake is in
//! the way, is kept with `domain`. False: a token was added meanwhile that can write them, and Domain::zone is set. Limit
//! `domain-dns-late`: they were not there within three days.
Task<Result<bool>> untilInDns(Context context, QString domain, QList<store::WantedRecord> wanted);
//! Notes what is wrong with the domain's DNS now; if nothing is, `otherwise`.
Task<Result<>> noteFinding(Context context, QString domain, std::optional<domains::Finding> otherwise = {});
Task<Result<>> noteFinding(Context context, QString domain, std::optional<domains::Finding> otherwise, Cancel cancel);

} // namespace shipdeck::deploy
