// SPDX-License-Identifier: MIT
#include "deploy/steps/static_permissions.h"

#include "insights/policy/static_policy.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy::permissions {
namespace {

using insights::actionsOf;

const QStringList foundationSids{u"Router"_s, u"RoutesStore"_s, u"Caching"_s, u"Boundary"_s};
const QStringList siteSids{u"Buckets"_s, u"Distributions"_s, u"BucketAccess"_s};
const QStringList zoneSids{u"Records"_s, u"RecordChanges"_s};
const QStringList certificateSids{u"CertificateStack"_s, u"NewCertificate"_s, u"Certificate"_s};
const QString stackSid = u"Stacks"_s;
const QString routesSid = u"Routes"_s;

QStringList united(QStringList all, const QStringList& more)
{
    all << more;
    all.removeDuplicates();
    return all;
}

//! What taking things away asks for.
QStringList withoutMaking(QStringList actions)
{
    static const QStringList making{u"Create"_s,  u"Put"_s,     u"Tag"_s, u"Publish"_s,
                                    u"Execute"_s, u"Request"_s, u"Add"_s};
    actions.removeIf([](const QString& action) {
        const QString name = action.section(u':', 1);
        return std::any_of(making.begin(), making.end(), [&](const QString& verb) { return name.startsWith(verb); });
    });
    return actions;
}

//! Objects in the bucket that are read, written and dropped, as locks and pointers are.
QStringList objects()
{
    return {u"s3:GetObject"_s, u"s3:PutObject"_s, u"s3:DeleteObject"_s, u"s3:ListBucket"_s};
}

} // namespace

QStringList look()
{
    return {u"cloudformation:DescribeStacks"_s};
}

QStringList makeSite()
{
    return united(actionsOf(QStringList{stackSid, routesSid} + foundationSids + siteSids), objects());
}

QStringList useSpare()
{
    return united(united(look(), objects()), actionsOf({routesSid}));
}

QStringList makeFoundation()
{
    return actionsOf(QStringList{stackSid} + foundationSids);
}

QStringList makeSpare()
{
    return united(actionsOf(QStringList{stackSid} + siteSids), objects());
}

QStringList publish()
{
    return united(actionsOf({u"Releases"_s}), {u"s3:ListBucket"_s});
}

QStringList verify()
{
    return {u"s3:GetObject"_s};
}

QStringList lead()
{
    return united(actionsOf({routesSid}), objects());
}

QStringList removeSite()
{
    // Who takes a spare away says so in its bucket first.
    return united(withoutMaking(actionsOf(QStringList{stackSid, routesSid} + foundationSids + siteSids)
                                + actionsOf({u"Inventory"_s})),
                  objects());
}

QStringList removeBelowZone()
{
    return united(lead(), look());
}

QStringList removeLeftovers()
{
    return actionsOf({u"Inventory"_s})
        + QStringList{u"iam:GetPolicy"_s, u"s3:ListBucket"_s, u"s3:DeleteObject"_s, u"s3:DeleteBucket"_s,
                      u"iam:DeletePolicy"_s};
}

QStringList makeCertificate()
{
    return actionsOf(certificateSids + zoneSids);
}

QStringList serveZone()
{
    return united(actionsOf(QStringList{stackSid, routesSid} + siteSids + zoneSids), objects());
}

QStringList removeZone()
{
    // The foundation stays while there are sites, and is changed.
    return united(actionsOf({stackSid}),
                  united(withoutMaking(actionsOf(QStringList{routesSid} + foundationSids + siteSids + zoneSids
                                                 + certificateSids)),
                         objects()));
}

} // namespace shipdeck::deploy::permissions
