// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/place.h"

#include "aws/credentials/key_chain.h"
#include "aws/credentials/session_token.h"
#include "aws/error_codes.h"
#include "deploy/aws/environment.h"
#include "deploy/engine/world.h"
#include "store/projects.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

QString placeKey(const QString& project)
{
    return u"cloudfront."_s + project;
}

} // namespace

QJsonObject CloudFrontPlace::toJson() const
{
    return {{u"account"_s, account}, {u"region"_s, region}, {u"stack"_s, stack},
            {u"bucket"_s, bucket},   {u"domain"_s, domain}, {u"distribution"_s, distribution},
            {u"routes"_s, routes},   {u"prefix"_s, prefix}};
}

CloudFrontPlace CloudFrontPlace::fromJson(const QJsonObject& object)
{
    return {object[u"account"_s].toString(), object[u"region"_s].toString(),       object[u"stack"_s].toString(),
            object[u"bucket"_s].toString(),  object[u"distribution"_s].toString(), object[u"domain"_s].toString(),
            object[u"routes"_s].toString(),  object[u"prefix"_s].toString()};
}

Result<std::optional<CloudFrontPlace>> cloudFrontPlace(store::Database& db, const QString& project)
{
    SD_TRY(const QString text, store::setting(db, placeKey(project)));
    const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
    if (kept.isEmpty())
        return std::optional<CloudFrontPlace>();
    return std::optional(CloudFrontPlace::fromJson(kept));
}

QString seenKey(const QString& project)
{
    return u"cloudfront.seen."_s + project;
}

QString recordSeenKey(const QString& project)
{
    return u"cloudfront.record."_s + project;
}

Result<> setCloudFrontPlace(store::Database& db, const QString& project, const std::optional<CloudFrontPlace>& place)
{
    if (!place) {
        for (const QString& key : {seenKey(project), recordSeenKey(project), placeKey(project)})
            SD_CHECK(store::removeSetting(db, key));
        return forgetAwsEnvironmentOf(db, project);
    }
    const QByteArray text = QJsonDocument(place->toJson()).toJson(QJsonDocument::Compact);
    return store::setSetting(db, placeKey(project), QString::fromUtf8(text));
}

Result<> saveCloudFrontPlace(World& world, const QString& project, const std::optional<CloudFrontPlace>& place)
{
    return world.store.write([&](store::Database& db) { return setCloudFrontPlace(db, project, place); });
}

site::Routes routesOf(const AwsAccount& account, const QString& arn)
{
    return {account.client(), arn, {account.shown, account.choice.flags()}};
}

Task<Result<>> checkSession(AwsAccount account)
{
    const QByteArray none;
    CO_TRY(const aws::Keys keys, co_await account.connection->chain().keys(none, account.cancel));
    if (!aws::isVersion1(keys.session))
        co_return Result<>();
    const site::Stacks stacks = account.stacks();
    CO_TRY(const auto foundation, co_await stacks.get(site::foundationName, account.cancel));
    const QString store = foundation ? foundation->outputs.value(u"Routes"_s) : QString();
    if (store.isEmpty())
        co_return Result<>();
    const site::Routes routes = routesOf(account, store);
    const auto seen = co_await routes.state(account.cancel);
    if (!seen && seen.error().code == code::awsSessionTokenV1)
        co_return tl::unexpected(seen.error());
    co_return Result<>(); // any other error is left to the step
}

Result<CloudFrontPlace> placeOf(const AwsChoice& choice, const aws::Stack& site, const aws::Stack& foundation)
{
    CloudFrontPlace place{choice.account,
                          choice.region,
                          site.name,
                          site.outputs.value(u"Bucket"_s),
                          site.outputs.value(u"Distribution"_s),
                          site.outputs.value(u"Domain"_s),
                          foundation.outputs.value(u"Routes"_s)};
    if (!place.bucket.isEmpty() && !place.domain.isEmpty() && !place.routes.isEmpty())
        return place;
    return fail(Error::Kind::Conflict, "cloudfront-changed-outside",
                say(QT_TRANSLATE_NOOP("core", "The stacks %1 and %2 do not match Shipdeck's templates."),
                    {site.name, foundation.name}),
                say(QT_TRANSLATE_NOOP("core",
                                      "They were changed outside of Shipdeck. Remove the project and deploy it again, "
                                      "or restore their templates.")));
}

} // namespace shipdeck::deploy
