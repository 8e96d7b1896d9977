// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/way_to_visitors.h"

#include "aws/client.h"
#include "aws/services/cloudfront.h"
#include "aws/services/s3_buckets.h"
#include "base/command.h"
#include "deploy/engine/world.h"
#include "edge/templates.h"
#include "targets/cloudfront/place/bucket_policy.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! The resources between a visitor and the files, from their stacks. A stack that may not be read has no name.
struct Way {
    aws::Stack foundation;
    aws::Stack own; //!< with the distribution and the bucket
    QString flags;

    QString router() const { return foundation.outputs.value(u"Router"_s); }
    QString revertFoundation() const { return site::revertCommand(foundation, flags); }
    QString revertOwn() const { return site::revertCommand(own, flags); }
    //! The foundation first, as the site's stack imports from it.
    QString revertBoth() const
    {
        return own.name.isEmpty() || own.id == foundation.id ? revertFoundation()
                                                             : revertFoundation() + u" && "_s + revertOwn();
    }
};

Task<Way> wayOf(Site on)
{
    const site::Stacks stacks = on.account.stacks();
    const Cancel cancel = on.context->cancel;
    Way way;
    way.flags = on.account.choice.flags();
    const auto foundation = co_await stacks.get(site::foundationName, cancel);
    if (foundation && *foundation)
        way.foundation = **foundation;
    way.own = way.foundation;
    if (on.place.prefix.isEmpty()) {
        const QString name = on.place.stack;
        const auto own = co_await stacks.get(name, cancel);
        way.own = own && *own ? **own : aws::Stack();
    }
    co_return way;
}

Task<Result<>> checkRouter(Site on, Way way)
{
    const QString name = way.router().section(u'/', -1);
    const site::StackSpec wish = site::foundationSpec(QString());
    // A foundation of another version has another router.
    if (name.isEmpty() || way.foundation.outputs.value(u"Version"_s) != wish.version())
        co_return Result<>();
    aws::Client* const client = on.account.client();
    const Cancel cancel = on.context->cancel;
    const std::function<Task<Result<QByteArray>>()> effect = [client, name, cancel] {
        return aws::cloudFront::functionCode(client, name, cancel);
    };
    const auto shown = site::ShownCommand::look(
        u"aws cloudfront get-function --name %1 --stage LIVE%2 /dev/stdout"_s.arg(name, way.flags));
    const auto code = co_await on.made(shown, effect);
    if (!code && code.error().kind == Error::Kind::NotFound)
        co_return fail(
            Error::Kind::Conflict, "cloudfront-router-gone",
            say(QT_TRANSLATE_NOOP("core",
                                  "%1 is offline: the router %2, which all sites of this region use, was deleted."),
                {on.place.address(), name}),
            say(QT_TRANSLATE_NOOP("core", "Restore the resources of the stacks, then deploy again: %1"),
                {way.revertBoth()}));
    if (code && code->trimmed() != edge::routerCode().trimmed())
        co_return fail(
            Error::Kind::Conflict, "cloudfront-router-changed",
            say(QT_TRANSLATE_NOOP("core", "Visitors of %1 do not get this release: the router %2 was changed in AWS."),
                {on.place.address(), name}),
            say(QT_TRANSLATE_NOOP("core", "Restore the resources of the stack, then deploy again: %1"),
                {way.revertFoundation()}));
    co_return Result<>();
}

Text nextAfterGone(const Site& on, const Way& way)
{
    if (!on.place.prefix.isEmpty())
        return say(QT_TRANSLATE_NOOP("core",
                                     "It served all sites below this domain. Remove these projects, remove the domain "
                                     "(shipctl connections zone <domain> --remove), connect it again, and deploy."));
    if (way.own.name.isEmpty())
        return say(QT_TRANSLATE_NOOP("core",
                                     "Deploy again: missing parts of its stack %1 are recreated, with a new address. "
                                     "If that does not help, remove the project first."),
                   {on.place.stack});
    return say(QT_TRANSLATE_NOOP("core",
                                 "Recreate it from its stack, with a new address, then deploy again: %1 (or give up "
                                 "its history: shipctl remove %2, and deploy)."),
               {way.revertOwn(), shellQuoted(on.context->project.name)});
}

Task<Result<>> checkDistribution(Site on, Way way)
{
    aws::Client* const client = on.account.client();
    const QString id = on.place.distribution;
    const Cancel cancel = on.context->cancel;
    const std::function<Task<Result<aws::Distribution>>()> effect = [client, id, cancel] {
        return aws::cloudFront::distribution(client, id, cancel);
    };
    const auto shown = site::ShownCommand::look(u"aws cloudfront get-distribution --id %1%2"_s.arg(id, way.flags));
    const auto found = co_await on.made(shown, effect);
    if (!found && found.error().kind == Error::Kind::NotFound)
        co_return fail(Error::Kind::Conflict, "cloudfront-distribution-gone",
                       say(QT_TRANSLATE_NOOP("core", "%1 is offline: its distribution %2 was deleted in AWS."),
                           {on.place.address(), id}),
                       nextAfterGone(on, way));
    if (!found)
        co_return Result<>();
    if (!found->isEnabled)
        co_return fail(Error::Kind::Conflict, "cloudfront-distribution-off",
                       say(QT_TRANSLATE_NOOP("core", "%1 is offline: its distribution %2 is disabled in AWS."),
                           {on.place.address(), id}),
                       say(QT_TRANSLATE_NOOP(
                           "core", "Enable it in the CloudFront console, wait until it is deployed, then try again.")));
    const bool isLed = way.router().isEmpty() || found->functions.contains(way.router());
    if (isLed && found->isTrusted)
        co_return Result<>();
    co_return fail(
        Error::Kind::Conflict, "cloudfront-distribution-changed",
        isLed
            ? say(QT_TRANSLATE_NOOP("core",
                                    "Visitors of %1 do not get this release: its distribution %2 has lost "
                                    "its access to the bucket."),
                  {on.place.address(), id})
            : say(QT_TRANSLATE_NOOP(
                      "core", "Visitors of %1 do not get this release: its distribution %2 no longer uses the router."),
                  {on.place.address(), id}),
        say(QT_TRANSLATE_NOOP("core", "Restore the resources of the stack, then deploy again: %1"), {way.revertOwn()}));
}

Task<Result<>> checkBucketPolicy(Site on)
{
    const auto connection = on.account.connection;
    const Cancel cancel = on.context->cancel;
    const QString bucket = on.place.bucket;
    const auto identity = co_await connection->identity(cancel);
    if (!identity)
        co_return Result<>();
    const site::PolicyPlace place{bucket, on.place.distribution, *identity, !on.place.prefix.isEmpty()};
    aws::Client* const client = on.account.client();
    const std::function<Task<Result<QJsonObject>>()> effect = [client, bucket, cancel] {
        return aws::s3::policy(client, bucket, cancel);
    };
    const QString flags = on.account.choice.flags();
    const auto shown = site::ShownCommand::look(u"aws s3api get-bucket-policy --bucket %1%2"_s.arg(bucket, flags));
    const auto policy = co_await on.made(shown, effect);
    if (!policy || site::letsDistributionIn(*policy, place))
        co_return Result<>();
    const QByteArray wanted = QJsonDocument(site::policyFor(place)).toJson(QJsonDocument::Compact);
    co_return fail(Error::Kind::Conflict, "cloudfront-bucket-closed",
                   say(QT_TRANSLATE_NOOP("core",
                                         "Visitors of %1 do not get this release: the policy of the bucket %2 no "
                                         "longer allows its distribution."),
                       {on.place.address(), bucket}),
                   say(QT_TRANSLATE_NOOP("core", "Restore the stack's bucket policy, then deploy again: %1"),
                       {u"aws s3api put-bucket-policy --bucket %1 --policy '%2'%3"_s.arg(
                           bucket, QString::fromUtf8(wanted), flags)}));
}

} // namespace

Task<Result<>> checkWayToVisitors(Site on)
{
    const Way way = co_await wayOf(on);
    const site::Stacks stacks = on.account.stacks();
    const QList<aws::Stack> passed{way.foundation, way.own};
    for (const aws::Stack& one : passed) {
        if (one.name.isEmpty())
            continue;
        const aws::Stack stack = one;
        const auto trouble = co_await stacks.trouble(stack, on.context->cancel);
        if (trouble)
            co_return tl::unexpected(*trouble);
    }
    CO_CHECK(co_await checkRouter(on, way));
    CO_CHECK(co_await checkDistribution(on, way));
    co_return co_await checkBucketPolicy(on);
}

Task<Error> routesTrouble(Site on, Error error)
{
    if (error.kind != Error::Kind::NotFound)
        co_return error;
    const Way way = co_await wayOf(on);
    const QString store = way.foundation.outputs.value(u"Routes"_s);
    const Text next = store == on.place.routes
        ? say(QT_TRANSLATE_NOOP(
                  "core", "Restore the resources of the stacks, then deploy each project of this region again: %1"),
              {way.revertBoth()})
        : say(QT_TRANSLATE_NOOP("core", "Deploy again to create what is missing."));
    Error gone =
        fail(Error::Kind::Conflict, "cloudfront-routes-gone",
             say(QT_TRANSLATE_NOOP("core",
                                   "%1 is offline: the route store, which all sites of this region use, was deleted."),
                 {on.place.address()}),
             next, error.why)
            .value();
    gone.requestId = error.requestId;
    co_return gone;
}

} // namespace shipdeck::deploy
