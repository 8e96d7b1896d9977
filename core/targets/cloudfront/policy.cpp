// SPDX-License-Identifier: MIT
#include "targets/cloudfront/policy.h"

namespace shipdeck::insights {
using namespace Qt::StringLiterals;
namespace {

const Features everyFeature{Feature::StaticSites, Feature::OwnZone, Feature::Inventory, Feature::Doctor,
                            Feature::Check};

//! "s3:GetObject" for each name.
QStringList actions(const QString& service, const QStringList& names)
{
    QStringList made;
    for (const QString& name : names)
        made << service + u':' + name;
    return made;
}

class PolicyMaker {
public:
    explicit PolicyMaker(const PolicyScope& scope) : m_scope(scope)
    {
        if (m_scope.account.isEmpty())
            m_scope.account = u"*"_s;
    }

    void add(const char* sid, Text reason, QStringList actions, QStringList resources)
    {
        m_policy.statements << Statement{QString::fromLatin1(sid), std::move(reason), std::move(actions),
                                         std::move(resources)};
    }
    //! "arn:aws:iam::111122223333:role/x"; global services have no region in it.
    QString arn(const QString& service, const QString& rest, bool isRegional = false) const
    {
        return u"arn:aws:%1:%2:%3:%4"_s.arg(service, isRegional ? m_scope.region : QString(), m_scope.account, rest);
    }
    void addAccount();
    void addStaticSites();
    void addOwnZone();
    void addInventory();
    void addDoctor();
    void addCheck();
    const Policy& made() const { return m_policy; }

private:
    void addBuckets();
    void addDistributions();
    void addFoundation();

    PolicyScope m_scope;
    Policy m_policy;
};

void PolicyMaker::addAccount()
{
    add("Account", say(QT_TRANSLATE_NOOP("core", "Read the account's name, to show which account it is.")),
        {u"iam:ListAccountAliases"_s}, {u"*"_s});
}

void PolicyMaker::addStaticSites()
{
    const QString stacks = arn(u"cloudformation"_s, u"stack/shipdeck-*/*"_s, true);
    add("Stacks",
        say(QT_TRANSLATE_NOOP("core", "Create, change and delete long-lived resources as stacks of Shipdeck.")),
        actions(u"cloudformation"_s,
                {u"CreateChangeSet"_s, u"DescribeChangeSet"_s, u"ExecuteChangeSet"_s, u"DeleteChangeSet"_s,
                 u"DescribeStacks"_s, u"DescribeStackEvents"_s, u"ListStackResources"_s, u"DeleteStack"_s}),
        {stacks});
    // Listing stacks has no resource.
    add("LastSite",
        say(QT_TRANSLATE_NOOP(
            "core", "Check whether a removed site is the last one, so that shared resources are deleted too.")),
        {u"cloudformation:DescribeStacks"_s}, {u"*"_s});
    addBuckets();
    addDistributions();
    addFoundation();
}

void PolicyMaker::addBuckets()
{
    add("Buckets", say(QT_TRANSLATE_NOOP("core", "Each site has a private bucket; the stacks create and delete it.")),
        actions(u"s3"_s,
                {u"CreateBucket"_s, u"DeleteBucket"_s, u"ListBucket"_s, u"ListBucketVersions"_s, u"TagResource"_s,
                 u"PutBucketTagging"_s, u"PutEncryptionConfiguration"_s, u"PutBucketPublicAccessBlock"_s,
                 u"PutBucketOwnershipControls"_s, u"PutLifecycleConfiguration"_s, u"GetBucketPolicy"_s,
                 u"PutBucketPolicy"_s, u"DeleteBucketPolicy"_s, u"UntagResource"_s, u"ListTagsForResource"_s}),
        {u"arn:aws:s3:::shipdeck-*"_s});
    add("Releases",
        say(QT_TRANSLATE_NOOP("core", "Releases, their history, the pointer to the live release, and the logs.")),
        actions(u"s3"_s,
                {u"GetObject"_s, u"PutObject"_s, u"DeleteObject"_s, u"DeleteObjectVersion"_s, u"AbortMultipartUpload"_s,
                 u"ListMultipartUploadParts"_s}),
        {u"arn:aws:s3:::shipdeck-*/*"_s});
}

void PolicyMaker::addDistributions()
{
    add("Distributions",
        say(QT_TRANSLATE_NOOP("core", "Each site has a distribution. CloudFront names it, so the policy can't.")),
        actions(u"cloudfront"_s,
                {u"CreateDistribution"_s, u"GetDistribution"_s, u"GetDistributionConfig"_s, u"UpdateDistribution"_s,
                 u"DeleteDistribution"_s, u"TagResource"_s, u"ListTagsForResource"_s, u"UntagResource"_s}),
        {arn(u"cloudfront"_s, u"distribution/*"_s)});
    add("BucketAccess", say(QT_TRANSLATE_NOOP("core", "Only the site's distribution may read its bucket.")),
        actions(u"cloudfront"_s,
                {u"CreateOriginAccessControl"_s, u"GetOriginAccessControl"_s, u"UpdateOriginAccessControl"_s,
                 u"DeleteOriginAccessControl"_s}),
        {arn(u"cloudfront"_s, u"origin-access-control/*"_s)});
}

void PolicyMaker::addFoundation()
{
    add("Router", say(QT_TRANSLATE_NOOP("core", "One function at the edge routes host names to releases.")),
        actions(u"cloudfront"_s,
                {u"CreateFunction"_s, u"DescribeFunction"_s, u"GetFunction"_s, u"UpdateFunction"_s,
                 u"PublishFunction"_s, u"TestFunction"_s, u"DeleteFunction"_s, u"TagResource"_s,
                 u"ListTagsForResource"_s, u"UntagResource"_s}),
        {arn(u"cloudfront"_s, u"function/shipdeck-router-*"_s)});
    add("RoutesStore", say(QT_TRANSLATE_NOOP("core", "The key-value store that the function reads.")),
        actions(u"cloudfront"_s,
                {u"CreateKeyValueStore"_s, u"DescribeKeyValueStore"_s, u"UpdateKeyValueStore"_s,
                 u"DeleteKeyValueStore"_s, u"TagResource"_s, u"ListTagsForResource"_s, u"UntagResource"_s}),
        {arn(u"cloudfront"_s, u"key-value-store/*"_s)});
    add("Routes", say(QT_TRANSLATE_NOOP("core", "A release goes live, and is rolled back, by writing its route.")),
        actions(u"cloudfront-keyvaluestore"_s,
                {u"DescribeKeyValueStore"_s, u"GetKey"_s, u"ListKeys"_s, u"UpdateKeys"_s}),
        {arn(u"cloudfront"_s, u"key-value-store/*"_s)});
    add("Caching", say(QT_TRANSLATE_NOOP("core", "The caching rules of the edge, and the security headers it adds.")),
        actions(u"cloudfront"_s,
                {u"CreateCachePolicy"_s, u"GetCachePolicy"_s, u"UpdateCachePolicy"_s, u"DeleteCachePolicy"_s,
                 u"CreateResponseHeadersPolicy"_s, u"GetResponseHeadersPolicy"_s, u"UpdateResponseHeadersPolicy"_s,
                 u"DeleteResponseHeadersPolicy"_s}),
        {arn(u"cloudfront"_s, u"cache-policy/*"_s), arn(u"cloudfront"_s, u"response-headers-policy/*"_s)});
    // A stack has to be able to delete the boundary it created, so it can be replaced; permissions to make use of that
    // are left out.
    add("Boundary",
        say(QT_TRANSLATE_NOOP("core",
                              "The permissions boundary of all roles of Shipdeck. This policy allows replacing it, but "
                              "not creating roles with it or attaching policies.")),
        actions(u"iam"_s,
                {u"CreatePolicy"_s, u"GetPolicy"_s, u"GetPolicyVersion"_s, u"ListPolicyVersions"_s,
                 u"ListEntitiesForPolicy"_s, u"DeletePolicy"_s, u"CreatePolicyVersion"_s, u"DeletePolicyVersion"_s}),
        {arn(u"iam"_s, u"policy/shipdeck/shipdeck-boundary-"_s + m_scope.region)});
}

void PolicyMaker::addOwnZone()
{
    add("Records",
        say(QT_TRANSLATE_NOOP("core", "DNS records lead domains to their distributions, and prove them to AWS.")),
        actions(u"route53"_s, {u"ChangeResourceRecordSets"_s, u"ListResourceRecordSets"_s, u"GetHostedZone"_s}),
        {u"arn:aws:route53:::hostedzone/"_s + (m_scope.zone.isEmpty() ? u"*"_s : m_scope.zone)});
    add("Zones",
        say(QT_TRANSLATE_NOOP("core",
                              "Find the hosted zone of a domain and a certificate of yours that fits, and move one "
                              "here from another distribution.")),
        {u"route53:ListHostedZones"_s, u"acm:ListCertificates"_s, u"cloudfront:ListDistributions"_s,
         u"cloudfront:AssociateAlias"_s},
        {u"*"_s});
    // CloudFront uses only certificates in us-east-1, whatever the site's region. Requesting one has no resource.
    add("CertificateStack", say(QT_TRANSLATE_NOOP("core", "The certificate has its own stack in us-east-1.")),
        actions(u"cloudformation"_s,
                {u"CreateChangeSet"_s, u"DescribeChangeSet"_s, u"ExecuteChangeSet"_s, u"DeleteChangeSet"_s,
                 u"DescribeStacks"_s, u"DescribeStackEvents"_s, u"ListStackResources"_s, u"DeleteStack"_s}),
        {u"arn:aws:cloudformation:us-east-1:%1:stack/shipdeck-certificate-*/*"_s.arg(m_scope.account)});
    add("NewCertificate",
        say(QT_TRANSLATE_NOOP("core",
                              "Certificates for domains of sites; one covers every host of the wildcard domain.")),
        {u"acm:RequestCertificate"_s}, {u"*"_s});
    add("Certificate", say(QT_TRANSLATE_NOOP("core", "Check whether the certificate is issued, and delete it.")),
        actions(u"acm"_s,
                {u"DescribeCertificate"_s, u"DeleteCertificate"_s, u"AddTagsToCertificate"_s,
                 u"ListTagsForCertificate"_s, u"RemoveTagsFromCertificate"_s}),
        {u"arn:aws:acm:us-east-1:%1:certificate/*"_s.arg(m_scope.account)});
    add("RecordChanges", say(QT_TRANSLATE_NOOP("core", "Check whether DNS record changes are in effect.")),
        {u"route53:GetChange"_s}, {u"arn:aws:route53:::change/*"_s});
}

void PolicyMaker::addInventory()
{
    // None of these supports resources.
    add("Inventory",
        say(QT_TRANSLATE_NOOP("core", "Find what Shipdeck created, also from other computers and outside of stacks.")),
        {u"tag:GetResources"_s, u"cloudformation:DescribeStacks"_s, u"s3:ListAllMyBuckets"_s,
         u"cloudfront:ListOriginAccessControls"_s, u"cloudfront:ListCachePolicies"_s,
         u"cloudfront:ListResponseHeadersPolicies"_s, u"cloudfront:ListFunctions"_s,
         u"cloudfront:ListKeyValueStores"_s},
        {u"*"_s});
}

void PolicyMaker::addDoctor()
{
    // None of these supports resources.
    add("Doctor",
        say(QT_TRANSLATE_NOOP(
            "core", "Optional: check how much of the account's quotas is left, and which regions Shipdeck uses.")),
        {u"servicequotas:ListServiceQuotas"_s, u"s3:ListAllMyBuckets"_s, u"cloudfront:ListDistributions"_s,
         u"cloudfront:ListFunctions"_s, u"cloudfront:ListKeyValueStores"_s, u"cloudfront:ListOriginAccessControls"_s},
        {u"*"_s});
    add("DoctorBuckets",
        say(QT_TRANSLATE_NOOP("core", "Optional: check whether the buckets are closed to the public, and tagged.")),
        actions(u"s3"_s, {u"GetBucketPublicAccessBlock"_s, u"GetBucketTagging"_s}), {u"arn:aws:s3:::shipdeck-*"_s});
}

void PolicyMaker::addCheck()
{
    add("Check", say(QT_TRANSLATE_NOOP("core", "Ask IAM, before anything is created, whether all of this is allowed.")),
        {u"iam:SimulatePrincipalPolicy"_s}, {arn(u"iam"_s, u"user/*"_s), arn(u"iam"_s, u"role/*"_s)});
}

} // namespace

Policy policyFor(const Features& features, const PolicyScope& scope)
{
    PolicyMaker maker(scope);
    maker.addAccount();
    if (features.contains(Feature::StaticSites))
        maker.addStaticSites();
    if (features.contains(Feature::OwnZone))
        maker.addOwnZone();
    if (features.contains(Feature::Inventory))
        maker.addInventory();
    if (features.contains(Feature::Doctor))
        maker.addDoctor();
    if (features.contains(Feature::Check))
        maker.addCheck();
    return maker.made();
}

Permissions allOf(const QStringList& statements)
{
    static const Policy whole = policyFor(everyFeature, {});
    Permissions all{statements, {}};
    for (const Statement& statement : whole.statements)
        if (statements.contains(statement.sid))
            all.actions << statement.actions;
    all.actions.removeDuplicates();
    return all;
}

Policy policyOf(const QList<Permissions>& needs, const PolicyScope& scope)
{
    Policy needed = policyFor(everyFeature, scope);
    for (Statement& statement : needed.statements)
        statement.actions.removeIf([&](const QString& action) {
            return std::none_of(needs.begin(), needs.end(), [&](const Permissions& one) {
                return one.statements.contains(statement.sid) && one.actions.contains(action);
            });
        });
    needed.statements.removeIf([](const Statement& statement) { return statement.actions.isEmpty(); });
    return needed;
}

} // namespace shipdeck::insights
