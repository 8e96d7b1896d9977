// SPDX-License-Identifier: MIT
#include "aws_site.h"

#include "aws/protocols/calls.h"
#include "aws/services/s3.h"
#include "base/clock.h"
#include "targets/cloudfront/steps/zones.h"
#include "edge/templates.h"
#include "deploy/aws/history/project_record.h"
#include "targets/cloudfront/place/stack_specs.h"
#include "targets/cloudfront/place/warm_distributions.h"
#include "insights/inventory/inventory.h"
#include "support/current.h"
#include "support/finish.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

const QString project = u"0harbor0001"_s;
const QString release = u"0release001"_s;

site::ProjectRecord recordOfIt()
{
    site::ProjectRecord record;
    record.id = project;
    record.name = u"harbor"_s;
    record.slug = u"harbor"_s;
    record.sourceKind = u"git"_s;
    record.location = u"https://github.com/acme/harbor.git"_s;
    record.ref = u"main"_s;
    record.root = u"web"_s;
    record.variables = {{u"production"_s, u"API_KEY"_s, VariableScope::Both, true}};
    record.createdAt = nowUtc();
    return record;
}

site::ReleaseManifest manifestOfIt()
{
    site::ReleaseManifest manifest;
    manifest.id = release;
    manifest.project = project;
    manifest.environment = u"production"_s;
    manifest.createdAt = nowUtc();
    manifest.commit = u"9c41f7e0a1b2c3d4e5f60718293a4b5c6d7e8f90"_s;
    manifest.ref = u"main"_s;
    manifest.source = u"https://github.com/acme/harbor.git"_s;
    manifest.artifact = u"a5"_s.repeated(32);
    manifest.folder = release;
    manifest.about = {{u"message"_s, u"Show the tide"_s}, {u"author"_s, u"mina"_s}};
    return manifest;
}

site::Stacks stacksOf(const deploy::AwsAccount& account)
{
    site::StacksSettings settings;
    settings.every = std::chrono::milliseconds(20);
    return {account.client(), settings};
}

std::optional<site::ReleaseStore> storeOf(const deploy::AwsAccount& account)
{
    const auto stack = finish(stacksOf(account).get(site::siteStackName(u"harbor"_s, project)));
    if (!stack || !*stack)
        return std::nullopt;
    return site::ReleaseStore(account.client(), (*stack)->outputs.value(u"Bucket"_s));
}

} // namespace

void readyAtOnce(const AwsRig& rig)
{
    rig.post(u"/_rig/settings"_s, R"({"distribution_seconds": -1e9, "function_seconds": -1e9, "store_seconds": -1e9})");
}

bool putSite(const AwsRig& rig)
{
    readyAtOnce(rig);
    const auto account = deploy::openAccount({u"ci"_s, {}});
    if (!account)
        return false;
    const site::Stacks stacks = stacksOf(*account);
    const auto foundation = finish(stacks.ensure(site::foundationSpec(u"op"_s), u"op"_s));
    const QString name = site::siteStackName(u"harbor"_s, project);
    const auto made = finish(stacks.ensure(site::siteSpec(name, u"harbor"_s, u"production"_s, u"op"_s), u"op"_s));
    if (!foundation || !made)
        return false;
    const site::ReleaseStore store(account->client(), made->stack.outputs.value(u"Bucket"_s));
    aws::NewObject page;
    page.bucket = store.bucket();
    page.key = store.fileKey(release, u"index.html"_s);
    page.body = "<h1>harbor</h1>\n";
    edge::EdgeRoute route;
    route.project = name;
    route.release.id = release;
    const site::Routes routes = deploy::routesOf(*account, foundation->stack.outputs.value(u"Routes"_s));
    if (!finish(aws::s3::put(account->client(), page))
        || !finish(routes.write(made->stack.outputs.value(u"Domain"_s), route, {})))
        return false;
    return finish(site::writeRecord(&store, recordOfIt())) && finish(store.writeManifest(manifestOfIt()))
        && finish(store.writeLog(release, "tide\n"))
        && finish(makeCurrent(store, u"production"_s, {}, release, u"mina-laptop"_s));
}

bool lockSite(const QString& environment)
{
    const auto account = deploy::openAccount({u"ci"_s, {}});
    const auto store = account ? storeOf(*account) : std::nullopt;
    return store && finish(store->lock(environment, u"0theirs0001"_s, u"mina-laptop"_s, std::chrono::hours(1)));
}

bool isSiteLocked()
{
    const auto account = deploy::openAccount({u"ci"_s, {}});
    const auto store = account ? storeOf(*account) : std::nullopt;
    return store && !finish(store->locks()).value_or(QList<site::SiteLock>()).isEmpty();
}

bool leaveBucket()
{
    const auto account = deploy::openAccount({u"ci"_s, {}});
    if (!account)
        return false;
    const site::Stacks stacks = stacksOf(*account);
    const QString name = site::siteStackName(u"landing"_s, u"0landing001"_s);
    return finish(stacks.ensure(site::siteSpec(name, u"landing"_s, u"production"_s, u"op"_s), u"op"_s))
        && finish(stacks.remove(name));
}

bool putTheirs()
{
    const auto account = deploy::openAccount({u"ci"_s, {}});
    if (!account)
        return false;
    site::StackSpec spec;
    spec.name = u"photos"_s;
    spec.body = "Resources: {Theirs: {Type: AWS::S3::Bucket}}\nOutputs:\n";
    spec.tags = {{u"owner"_s, u"lee"_s}};
    const auto made = finish(stacksOf(*account).ensure(spec, u"op"_s));
    return made.has_value();
}

bool dropBucket()
{
    const auto account = deploy::openAccount({u"ci"_s, {}});
    const auto found = account ? finish(insights::inventoryOf(account->client(), insights::Whose::Ours, {}))
                               : tl::unexpected(account.error());
    if (!found)
        return false;
    for (const insights::InventoryItem& item : found->items)
        if (item.place == insights::InventoryItem::Place::Loose
            && !finish(aws::s3::removeBucket(account->client(), item.name.section(u':', -1))))
            return false;
    return true;
}

bool leaveBoundary()
{
    const auto account = deploy::openAccount({u"ci"_s, {}});
    if (!account)
        return false;
    aws::Form form;
    form.add("PolicyName", u"shipdeck-boundary-us-east-1"_s).add("Path", u"/shipdeck/"_s);
    form.add("PolicyDocument",
             uR"({"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]})"_s);
    return finish(aws::query(account->client(), &aws::services::iam, u"CreatePolicy"_s, form, Repeat::Safe, Cancel()))
        .has_value();
}

bool putWarm(const AwsRig& rig)
{
    readyAtOnce(rig);
    const auto account = deploy::openAccount({u"ci"_s, {}});
    if (!account)
        return false;
    const site::Stacks stacks = stacksOf(*account);
    return finish(stacks.ensure(site::foundationSpec(u"op"_s), u"op"_s))
        && finish(stacks.ensure(site::warmSpec(u"op"_s), u"op"_s));
}

bool dropWarmDistribution()
{
    const auto account = deploy::openAccount({u"ci"_s, {}});
    return account && finish(stacksOf(*account).remove(site::warmName(u"op"_s)));
}

bool serveDomain(const QString& name, const QStringList& hosts)
{
    const auto account = deploy::openAccount({u"ci"_s, {}});
    const auto zone = account ? finish(deploy::findZone(*account, name)) : tl::unexpected(account.error());
    if (!zone)
        return false;
    const site::Stacks stacks = stacksOf(*account);
    site::StackSpec certificate;
    certificate.name = u"shipdeck-certificate-us-east-1"_s;
    certificate.body = edge::certificateTemplate();
    certificate.parameters = {{u"Zone"_s, zone->name}, {u"HostedZoneId"_s, zone->hostedId}};
    certificate.tags = {{u"shipdeck:stack"_s, certificate.name}, {u"shipdeck:operation"_s, u"op"_s}};
    const auto proven = finish(stacks.ensure(certificate, u"op"_s));
    site::StackSpec spec = site::foundationSpec(u"op"_s);
    if (!proven || !finish(stacks.ensure(spec, u"op"_s)))
        return false;
    spec.required = certificate.parameters;
    spec.required.insert(u"CertificateArn"_s, proven->stack.outputs.value(u"Certificate"_s));
    const auto foundation = finish(stacks.ensure(spec, u"op-zone"_s));
    if (!foundation)
        return false;
    const site::Routes routes = deploy::routesOf(*account, foundation->stack.outputs.value(u"Routes"_s));
    for (const QString& host : hosts) {
        edge::EdgeRoute route;
        route.project = u"shipdeck-harbor-0harbor0001"_s;
        route.prefix = u"sites/shipdeck-harbor-0harbor0001/"_s;
        route.release.id = release;
        if (!finish(routes.write(host, route, {})))
            return false;
    }
    return true;
}

bool dropHost(const QString& host)
{
    const auto account = deploy::openAccount({u"ci"_s, {}});
    const auto foundation = account ? finish(stacksOf(*account).get(site::foundationName)) : std::nullopt;
    return foundation && *foundation
        && finish(deploy::routesOf(*account, (*foundation)->outputs.value(u"Routes"_s)).drop(host));
}

} // namespace shipdeck::test
