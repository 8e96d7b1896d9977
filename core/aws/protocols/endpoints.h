// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/service.h"
#include "base/error.h"

#include <QHash>
#include <QUrl>

namespace shipdeck::aws {

class Settings;

struct Endpoint {
    QUrl url;                //!< without a slash at the end
    QByteArray region;       //!< that requests are signed for
    bool isOverride = false; //!< configured address: no prefix is added to its host name
};

//! A partition: regions with separate accounts and host names.
struct Partition {
    QString name;         //!< in ARNs: "aws"
    QString suffix;       //!< "amazonaws.com"
    QString dualSuffix;   //!< of addresses that have IPv6 too
    QString signInSuffix; //!< of the sign-in service, which has separate names
    QString globalRegion; //!< global services sign for it
};
Partition partitionOf(const QString& region);

//! The address of each service: by its rule, or from the environment and the profile.
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
