// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::deploy {

//! A domain of the person's whose subdomains go live at once.
struct Zone {
    QString name;     //!< "apps.example.com"
    QString hostedId; //!< of the Route 53 zone that holds it

    QJsonObject toJson() const { return {{QStringLiteral("name"), name}, {QStringLiteral("id"), hostedId}}; }
    static Zone fromJson(const QJsonObject& object);
};
//! What the foundation serves; empty: none.
Zone zoneOf(const aws::Stack& foundation);
//! Of the account, by the longest name that `domain` ends with. NotFound `zone-missing`, BadInput `zone-invalid`.
Task<Result<Zone>> findZone(AwsAccount account, QString domain);
//! The hosts below the zone that lead somewhere, by the routes.
Task<Result<QStringList>> hostsBelow(AwsAccount account, aws::Stack foundation);
//! Conflict `zone-in-use`.
Failure zoneInUse(const QString& zone, const QStringList& hosts);

//! A certificate for every host below the zone, in us-east-1.
std::unique_ptr<Step> makeCertificate(const AwsChoice& choice, const Zone& zone);
//! One distribution and one wildcard record for every host below the zone.
std::unique_ptr<Step> serveZone(const AwsChoice& choice, const Zone& zone);
//! Distribution, records, bucket and certificate; refused while anything is served below it.
std::unique_ptr<Step> removeZone(const AwsChoice& choice);

} // namespace shipdeck::deploy
