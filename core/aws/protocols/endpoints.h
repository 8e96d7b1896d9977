// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/settings.h"
#include "aws/protocols/service.h"

#include <QUrl>

namespace shipdeck::aws {

struct Endpoint {
    QUrl url;                //!< without a slash at the end
    QByteArray region;       //!< that requests are signed for
    bool isOverride = false; //!< somebody named this address: nothing is put before its host name
};

//! A closed world of regions, with accounts and host names of its own.
struct Partition {
    QString name;         //!< in ARNs: "aws"
    QString suffix;       //!< "amazonaws.com"
    QString dualSuffix;   //!< of addresses that have IPv6 too
    QString signInSuffix; //!< of the sign-in service, which has names of its own
    QString globalRegion; //!< global services sign for it
};
Partition partitionOf(const QString& region);

//! Where each service is reached: by its own rule, or as the environment and the profile say.
//! https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
class Endpoints {
public:
    Endpoints() = default;
    //! NotFound `aws-services-missing`, BadInput `aws-endpoint-invalid`.
    static Result<Endpoints> of(const Settings& settings);

    //! `region` has passed checkRegion().
    Endpoint of(const Service& service, const QString& region) const;

private:
    bool m_isFips = false;
    bool m_isDual = false;
    QHash<QString, QUrl> m_overrides; //!< by "CLOUDFRONT_KEYVALUESTORE"; "" is that of all services
};

//! Where the objects of a bucket are: as part of the host name, or of the path.
struct BucketPlace {
    QUrl url;        //!< without a path
    QByteArray path; //!< before that of an object; encoded
};
BucketPlace placeOf(const Endpoint& endpoint, const QString& bucket);

//! "CLOUDFRONT_KEYVALUESTORE": as variables name a service; in the config file in lower case.
QString overrideName(const Service& service);

} // namespace shipdeck::aws
