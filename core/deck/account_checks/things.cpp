// SPDX-License-Identifier: MIT
// What a site stands on: stacks, buckets, distributions, routes and the certificate of a zone.
#include "aws/client.h"
#include "aws/error_codes.h"
#include "base/all.h"
#include "aws/credentials/session_token.h"
#include "aws/services/acm.h"
#include "aws/services/cloudfront.h"
#include "aws/services/key_value_store.h"
#include "aws/services/s3.h"
#include "aws/services/s3_buckets.h"
#include "deck/account_checks/account_checks.h"
#include "targets/cloudfront/steps/zones.h"
#include "targets/cloudfront/place/bucket_policy.h"

#include <QJsonDocument>

namespace shipdeck::accountChecks {
using namespace Qt::StringLiterals;
namespace {

constexpr qint64 almostFull = 90; // percent

//! Something that a stack has, as its outputs name it.
struct Owned {
    QString name;
    QString domain;       //!< of a distribution
    QString distribution; //!< of the same site
    bool isShared = false;
    aws::Stack stack;
};

//! By the output of a project's stack, or that of the foundation.
QList<Owned> owned(const Account& account, const QString& output)
{
    QList<Owned> found;
    for (const aws::Stack& stack : account.stacks) {
        const QString prefix = stack.name == site::foundationName ? u"Shared"_s : QString();
        if (const QString name = stack.outputs.value(prefix + output); !name.isEmpty())
            found << Owned{name, stack.outputs.value(prefix + u"Domain"_s),
                           stack.outputs.value(prefix + u"Distribution"_s), !prefix.isEmpty(), stack};
    }
    return found;
}

//! How one stack is; nothing: as it should be.
std::optional<HealthCheck> troubleOf(const aws::Stack& stack, const QString& flags)
{
    using enum aws::StackState;
    if (const auto trouble = site::troubleWith(stack, flags)) {
        const QString why = trouble->why.render();
        const QString what = trouble->what.render();
        return bad("aws-stack-stuck", verbatim(why.isEmpty() ? what : what + u' ' + why), trouble->next);
    }
    switch (stack.state) {
    case Working:
        return note("aws-stack-working",
                    say(QT_TRANSLATE_NOOP("core", "AWS is working on the stack %1 (%2)."), {stack.name, stack.status}),
                    say(QT_TRANSLATE_NOOP("core", "Check again in a few minutes.")));
    case RolledBack:
        return note(
            "aws-stack-rolled-back",
            say(QT_TRANSLATE_NOOP("core",
                                  "The last update of the stack %1 failed and was rolled back to the previous state."),
                {stack.name}),
            say(QT_TRANSLATE_NOOP("core", "The next deployment tries again and reports what blocks it.")));
    case Unmade:
    case Stuck: // what troubleWith() says nothing of is made again
        return note("aws-stack-unmade",
                    say(QT_TRANSLATE_NOOP("core", "The stack %1 was never finished (%2)."), {stack.name, stack.status}),
                    say(QT_TRANSLATE_NOOP("core", "The next deployment deletes and recreates it.")));
    case Review:
    case Done:
    case Gone: break;
    }
    return std::nullopt;
}

//! Without it CloudFront gets a 403 for every file, but for what its edges still keep.
Task<Checks> policyOf(Account account, Owned bucket)
{
    if (bucket.distribution.isEmpty())
        co_return Checks();
    const site::PolicyPlace place{bucket.name, bucket.distribution, account.identity, bucket.isShared};
    const auto policy = co_await aws::s3::policy(account.at.client(), place.bucket, account.at.cancel);
    if (!policy)
        co_return {unseen("aws-bucket-policy",
                          say(QT_TRANSLATE_NOOP("core", "The policy of the bucket %1"), {bucket.name}),
                          u"s3:GetBucketPolicy"_s, policy.error())};
    if (site::letsDistributionIn(*policy, place))
        co_return Checks();
    const QStringList names{place.bucket, place.distribution};
    const Text what = policy->isEmpty()
        ? say(QT_TRANSLATE_NOOP("core",
                                "The bucket %1 no longer has a policy, so S3 denies access to its distribution %2. "
                                "Visitors get 403 for files that are not cached at the edges."),
              names)
        : say(QT_TRANSLATE_NOOP("core",
                                "The policy of the bucket %1 does not allow access for its distribution %2. Visitors "
                                "get 403 for files that are not cached at the edges."),
              names);
    co_return {bad("aws-bucket-policy", what,
                   say(QT_TRANSLATE_NOOP("core", "Restore the stack's bucket policy: %1"),
                       {u"aws s3api put-bucket-policy --bucket %1 --policy '%2'"_s.arg(
                            place.bucket,
                            QString::fromUtf8(QJsonDocument(site::policyFor(place)).toJson(QJsonDocument::Compact)))
                        + account.at.choice.flags()}))};
}

Task<Checks> ofBucket(Account account, Owned bucket)
{
    aws::Client* const client = account.at.client();
    const Cancel cancel = account.at.cancel;
    const Text thing = say(QT_TRANSLATE_NOOP("core", "The bucket %1"), {bucket.name});
    const auto region = co_await aws::s3::bucketRegion(client, bucket.name, cancel);
    if (!region && region.error().kind == Error::Kind::NotFound)
        co_return {bad("aws-bucket",
                       say(QT_TRANSLATE_NOOP("core", "The bucket %1 of the stack %2 no longer exists."),
                           {bucket.name, bucket.stack.name}),
                       say(QT_TRANSLATE_NOOP("core",
                                             "Its releases are lost. Remove the project (shipctl remove) and deploy it "
                                             "again.")))};
    if (!region)
        co_return {unseen("aws-bucket", thing, u"s3:ListBucket"_s, region.error())};
    Checks found;
    const auto isClosed = co_await aws::s3::isClosed(client, bucket.name, cancel);
    if (!isClosed)
        found << unseen("aws-bucket-public", thing, u"s3:GetBucketPublicAccessBlock"_s, isClosed.error());
    else if (!*isClosed)
        found << bad(
            "aws-bucket-public",
            say(QT_TRANSLATE_NOOP("core", "The bucket %1 can be made public: its public access block is not on."),
                {bucket.name}),
            say(QT_TRANSLATE_NOOP("core", "Block public access: %1"),
                {u"aws s3api put-public-access-block --bucket %1 --public-access-block-configuration "
                 "BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true"_s.arg(
                     bucket.name)
                 + account.at.choice.flags()}));
    found += co_await policyOf(account, bucket);
    const auto tags = co_await aws::s3::tags(client, bucket.name, cancel);
    if (!tags)
        found << unseen("aws-bucket-tags", thing, u"s3:GetBucketTagging"_s, tags.error());
    else if (tags->value(u"shipdeck:stack"_s) != bucket.stack.name)
        found << note(
            "aws-bucket-tags",
            say(QT_TRANSLATE_NOOP("core", "The bucket %1 lacks the tag shipdeck:stack=%2."),
                {bucket.name, bucket.stack.name}),
            say(QT_TRANSLATE_NOOP(
                "core",
                "Add it in the S3 console. Shipdeck uses it to recognize the bucket if its stack is deleted.")));
    co_return found;
}

Task<Checks> ofDistribution(Account account, Owned owned)
{
    aws::Client* const client = account.at.client();
    const Cancel cancel = account.at.cancel;
    const auto found = co_await aws::cloudFront::distribution(client, owned.name, cancel);
    if (!found && found.error().kind == Error::Kind::NotFound)
        co_return {bad("aws-distribution",
                       say(QT_TRANSLATE_NOOP("core", "The distribution %1 of the stack %2 no longer exists."),
                           {owned.name, owned.stack.name}),
                       say(QT_TRANSLATE_NOOP(
                           "core",
                           "The site cannot be reached. Remove the project (shipctl remove), then deploy it again.")))};
    if (!found)
        co_return {unseen("aws-distribution", say(QT_TRANSLATE_NOOP("core", "The distribution %1"), {owned.name}),
                          u"cloudfront:GetDistribution"_s, found.error())};
    if (!found->isEnabled)
        co_return {bad("aws-distribution-disabled",
                       say(QT_TRANSLATE_NOOP("core", "The distribution %1 is disabled: visitors of %2 get nothing."),
                           {owned.name, owned.domain}),
                       say(QT_TRANSLATE_NOOP("core", "Enable it in the console: %1"),
                           {u"https://console.aws.amazon.com/cloudfront/v4/home#/distributions/"_s + owned.name}))};
    if (!owned.domain.isEmpty() && found->domain != owned.domain)
        co_return {note("aws-distribution-domain",
                        say(QT_TRANSLATE_NOOP("core", "The distribution %1 has the address %2, but its stack says %3."),
                            {owned.name, found->domain, owned.domain}),
                        say(QT_TRANSLATE_NOOP("core", "Deploy the project again.")))};
    if (!found->isDeployed)
        co_return {
            note("aws-distribution-working",
                 say(QT_TRANSLATE_NOOP("core", "CloudFront is still deploying the distribution %1 to its edges."),
                     {owned.name}),
                 say(QT_TRANSLATE_NOOP("core", "Check again in a few minutes.")))};
    co_return Checks();
}

//! Each by itself, side by side. `fine` is said where nothing is to be said of any.
Task<Checks> ofEach(Account account, QList<Owned> all, std::function<Task<Checks>(Account, Owned)> look,
                    HealthCheck fine)
{
    Checks found;
    std::vector<Task<Checks>> looking;
    for (const Owned& one : all)
        looking.push_back(look(account, one));
    const QList<Checks> each = co_await allEnded(std::move(looking));
    for (const Checks& some : each)
        found += some;
    if (found.isEmpty() && !all.isEmpty())
        found << fine;
    co_return found;
}

} // namespace

Checks ofStacks(const Account& account)
{
    if (account.stacks.isEmpty())
        return {good("aws-stacks",
                     say(QT_TRANSLATE_NOOP("core", "There are no Shipdeck resources in %1 yet."),
                         {account.at.client()->region()}))};
    Checks found;
    for (const aws::Stack& stack : account.stacks)
        if (const auto trouble = troubleOf(stack, account.at.choice.flags()))
            found << *trouble;
    if (const qsizetype fine = account.stacks.size() - found.size(); fine > 0)
        found << good("aws-stacks", say(QT_TRANSLATE_NOOP("core", "Healthy stacks: %1"), {QString::number(fine)}));
    return found;
}

Task<Checks> ofBuckets(Account account)
{
    const QList<Owned> all = owned(account, u"Bucket"_s);
    const HealthCheck fine =
        good("aws-buckets",
             say(QT_TRANSLATE_NOOP("core",
                                   "Healthy buckets (reachable, private, readable by their distribution, tagged): %1"),
                 {QString::number(all.size())}));
    const std::function<Task<Checks>(Account, Owned)> look = ofBucket;
    co_return co_await ofEach(account, all, look, fine);
}

Task<Checks> ofDistributions(Account account)
{
    const QList<Owned> all = owned(account, u"Distribution"_s);
    const HealthCheck fine =
        good("aws-distributions",
             say(QT_TRANSLATE_NOOP(
                     "core", "Healthy distributions (enabled, deployed to all edges, at the expected address): %1"),
                 {QString::number(all.size())}));
    const std::function<Task<Checks>(Account, Owned)> look = ofDistribution;
    co_return co_await ofEach(account, all, look, fine);
}

Task<Checks> ofRoutes(Account account)
{
    const QString store = account.foundation().outputs.value(u"Routes"_s);
    if (store.isEmpty()) {
        const auto warning = deploy::sessionWarning(account.at);
        co_return warning ? Checks{note("aws-session-token", *warning, aws::version1Advice())} : Checks();
    }
    aws::Client* const client = account.at.client();
    const Cancel cancel = account.at.cancel;
    const Text thing = say(QT_TRANSLATE_NOOP("core", "The routes"));
    const auto seen = co_await aws::keyValueStore::describe(client, store, cancel);
    if (!seen && seen.error().kind == Error::Kind::NotFound)
        co_return {bad("aws-routes", say(QT_TRANSLATE_NOOP("core", "The route store no longer exists.")),
                       say(QT_TRANSLATE_NOOP("core",
                                             "Without it, no host can be routed. Remove the projects of this region "
                                             "(shipctl remove), then deploy them again.")))};
    if (!seen && seen.error().code == code::awsSessionTokenV1)
        co_return {bad("aws-session-token", seen.error().what, seen.error().next)};
    if (!seen)
        co_return {unseen("aws-routes", thing, u"cloudfront-keyvaluestore:DescribeKeyValueStore"_s, seen.error())};
    if (!seen->isReady())
        co_return {note("aws-routes",
                        say(QT_TRANSLATE_NOOP("core", "The route store is not ready (%1)."), {seen->status}),
                        say(QT_TRANSLATE_NOOP("core", "Check again in a few minutes.")))};
    const auto all = co_await aws::keyValueStore::all(client, store, cancel);
    if (!all)
        co_return {unseen("aws-routes", thing, u"cloudfront-keyvaluestore:ListKeys"_s, all.error())};
    const QString keys = QString::number(all->size());
    const qint64 share = 100 * seen->bytes / aws::keyValueStore::largestStore;
    if (share >= almostFull)
        co_return {
            note("aws-routes",
                 say(QT_TRANSLATE_NOOP(
                         "core", "The route store is almost full: %1 % of the AWS limit, with this many keys: %2"),
                     {QString::number(share), keys}),
                 say(QT_TRANSLATE_NOOP("core",
                                       "Remove previews that are not needed any more: shipctl remove <project> "
                                       "--env <preview>")))};
    co_return {good("aws-routes", say(QT_TRANSLATE_NOOP("core", "The route store responds. Keys stored: %1"), {keys}))};
}

Task<Checks> ofCertificate(Account account)
{
    const aws::Stack foundation = account.foundation();
    const QString arn = foundation.parameters.value(u"CertificateArn"_s);
    const QString zone = deploy::zoneOf(foundation).name;
    if (arn.isEmpty() || zone.isEmpty())
        co_return Checks();
    const auto seen = co_await aws::acm::certificate(account.at.client(), arn, account.at.cancel);
    if (!seen && seen.error().kind != Error::Kind::NotFound)
        co_return {unseen("aws-certificate", say(QT_TRANSLATE_NOOP("core", "The certificate for %1"), {zone}),
                          u"acm:DescribeCertificate"_s, seen.error())};
    if (seen && seen->isIssued())
        co_return {
            good("aws-certificate", say(QT_TRANSLATE_NOOP("core", "The certificate for %1 is issued."), {zone}))};
    if (seen && seen->isPending())
        co_return {note(
            "aws-certificate",
            say(QT_TRANSLATE_NOOP(
                    "core", "The certificate for %1 is pending: AWS does not see the domain's validation record yet."),
                {zone}),
            say(QT_TRANSLATE_NOOP("core",
                                  "Set the name servers that “Wildcard domain” shows (shipctl connections zone %1)."),
                {zone}))};
    co_return {bad(
        "aws-certificate",
        say(QT_TRANSLATE_NOOP("core", "The certificate for %1 is not valid (%2)."),
            {zone, seen ? seen->status : QStringLiteral("NOT_FOUND")}),
        say(QT_TRANSLATE_NOOP(
                "core",
                "Disconnect the domain, then connect it again. To disconnect: shipctl connections zone %1 --remove"),
            {zone}))};
}

} // namespace shipdeck::accountChecks
