// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/permissions.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy::permissions {
namespace {

using insights::allOf;
using insights::united;

const QStringList foundationSids{u"Router"_s, u"RoutesStore"_s, u"Caching"_s, u"Boundary"_s};
const QStringList siteSids{u"Buckets"_s, u"Distributions"_s, u"BucketAccess"_s};
const QStringList zoneSids{u"Records"_s, u"RecordChanges"_s};
const QStringList certificateSids{u"CertificateStack"_s, u"NewCertificate"_s, u"Certificate"_s};
const QString stackSid = u"Stacks"_s;
const QString routesSid = u"Routes"_s;

//! Leaves out the permissions to create.
Permissions withoutMaking(Permissions all)
{
    static const QStringList making{u"Create"_s,  u"Put"_s,     u"Tag"_s, u"Publish"_s,
                                    u"Execute"_s, u"Request"_s, u"Add"_s, u"Test"_s};
    all.actions.removeIf([](const QString& action) {
        const QString name = action.section(u':', 1);
        return std::any_of(making.begin(), making.end(), [&](const QString& verb) { return name.startsWith(verb); });
    });
    return all;
}

//! Objects in the bucket that are read, written and deleted, such as locks and pointers.
Permissions objects()
{
    return {{u"Releases"_s, u"Buckets"_s},
            {u"s3:GetObject"_s, u"s3:PutObject"_s, u"s3:DeleteObject"_s, u"s3:ListBucket"_s}};
}

Permissions findZone()
{
    return {{u"Zones"_s}, {u"route53:ListHostedZones"_s}};
}

Permissions deleteCertificate()
{
    return {{u"Certificate"_s},
            {u"acm:DescribeCertificate"_s, u"acm:ListTagsForCertificate"_s, u"acm:DeleteCertificate"_s}};
}

//! Where it is, what it leads to, and which certificates fit.
Permissions findDomain()
{
    const QStringList reading{u"route53:GetHostedZone"_s, u"route53:ListResourceRecordSets"_s,
                              u"tag:GetResources"_s,      u"s3:GetObject"_s,
                              u"acm:ListCertificates"_s,  u"cloudfront:ListDistributions"_s};
    return united(findZone(),
                  united(readStacks(), {{u"Records"_s, u"Inventory"_s, u"Releases"_s, u"Zones"_s}, reading}));
}

} // namespace

Permissions readStacks()
{
    return {{stackSid}, {u"cloudformation:DescribeStacks"_s}};
}

Permissions makeSite()
{
    return united(allOf(QStringList{stackSid, u"LastSite"_s, routesSid} + foundationSids + siteSids), objects());
}

Permissions useWarmDistribution()
{
    return united(united(readStacks(), objects()), allOf({routesSid}));
}

Permissions makeFoundation()
{
    return allOf(QStringList{stackSid} + foundationSids);
}

Permissions makeWarmDistribution()
{
    return united(allOf(QStringList{stackSid} + siteSids), objects());
}

Permissions publish()
{
    return united(allOf({u"Releases"_s}), {{u"Buckets"_s}, {u"s3:ListBucket"_s}});
}

Permissions verify()
{
    return {{u"Releases"_s}, {u"s3:GetObject"_s}};
}

Permissions switchTraffic()
{
    return united(allOf({routesSid}), objects());
}

Permissions measuredLead()
{
    return united(switchTraffic(), {{u"Router"_s}, {u"cloudfront:DescribeFunction"_s, u"cloudfront:TestFunction"_s}});
}

Permissions removeSite()
{
    // Before a warm distribution is deleted, a claim is written to its bucket.
    const Permissions made =
        allOf(QStringList{stackSid, u"LastSite"_s, routesSid, u"Inventory"_s} + foundationSids + siteSids);
    const Permissions versions{{u"Releases"_s}, {u"s3:DeleteObjectVersion"_s}};
    return united(united(withoutMaking(made), objects()), versions);
}

Permissions removeBelowZone()
{
    return united(switchTraffic(), readStacks());
}

Permissions removeLeftovers()
{
    return united(allOf({u"Inventory"_s}),
                  {{u"Boundary"_s, u"Buckets"_s, u"Releases"_s},
                   {u"iam:GetPolicy"_s, u"s3:ListBucket"_s, u"s3:DeleteObject"_s, u"s3:DeleteBucket"_s,
                    u"iam:DeletePolicy"_s}});
}

Permissions makeCertificate()
{
    return allOf(certificateSids + zoneSids);
}

Permissions serveZone()
{
    return united(allOf(QStringList{stackSid, routesSid} + siteSids + zoneSids), objects());
}

Permissions requestCertificate()
{
    return united(allOf({u"NewCertificate"_s, u"Certificate"_s}), findDomain());
}

Permissions useOwnCertificate()
{
    return united(deleteCertificate(), findDomain()); // of the certificate that it replaces
}

Permissions readCertificate()
{
    return {{u"Certificate"_s}, {u"acm:DescribeCertificate"_s}};
}

Permissions changeRecords()
{
    return united(united(allOf(zoneSids), findZone()), readCertificate());
}

Permissions detachDomain()
{
    return united(united(allOf({stackSid}), allOf(siteSids)), deleteCertificate());
}

Permissions moveDomain()
{
    return united(makeSite(), {{u"Zones"_s}, {u"cloudfront:AssociateAlias"_s}});
}

Permissions removeZone()
{
    // With other sites left, the foundation is updated and not deleted.
    const Permissions made = allOf(QStringList{routesSid} + foundationSids + siteSids + zoneSids + certificateSids);
    return united(allOf({stackSid}), united(withoutMaking(made), objects()));
}

} // namespace shipdeck::deploy::permissions
