// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/edge_compute.h"

#include "aws/client.h"
#include "aws/services/cloudfront.h"
#include "deploy/engine/world.h"
#include "edge/access.h"
#include "edge/address.h"
#include "edge/router.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int longPath = 128; // characters; the router compares at most so many when it looks up an exact path

//! The literal beginnings of patterns and header rules, before any wildcard.
QStringList beginnings(const site::Rules& rules)
{
    QStringList found;
    for (auto key = rules.keys.begin(); key != rules.keys.end(); ++key) {
        const QJsonObject part = QJsonDocument::fromJson(key.value()).object();
        for (const QString& kind : {u"w"_s, u"h"_s})
            for (const QJsonValue rule : part[kind].toArray())
                found << rule[0].toString().section(u'*', 0, 0).section(u':', 0, 0);
    }
    return found;
}

Text shorterRules()
{
    return say(QT_TRANSLATE_NOOP("core",
                                 "Combine patterns, write redirects of single paths without *, or remove header rules, "
                                 "then deploy again."));
}

} // namespace

QByteArray worstPath(const site::Rules& rules)
{
    const QStringList all = beginnings(rules);
    QString worst = u"/"_s;
    qsizetype most = 0;
    for (const QString& one : all) {
        const qsizetype compared =
            std::count_if(all.begin(), all.end(), [&one](const QString& other) { return one.startsWith(other); });
        if (one.startsWith(u'/') && compared > most) {
            worst = one;
            most = compared;
        }
    }
    worst += u"shipdeck-check/"_s;
    return edge::encodedPath(worst + QString(std::max<qsizetype>(longPath - worst.size(), 1), u'x')).toLatin1();
}

Task<Result<int>> computeOf(AwsAccount account, QString host, QByteArray path, Visitor visitor)
{
    QJsonObject headers{{u"host"_s, QJsonObject{{u"value"_s, host}}}};
    if (!visitor.ticket.isEmpty())
        headers[u"authorization"_s] =
            QJsonObject{{u"value"_s, QString::fromLatin1("Basic " + edge::ticketLogin(visitor.ticket))}};
    QJsonObject cookies;
    if (visitor.dice)
        cookies[QString::fromLatin1(edge::visitorCookie)] = QJsonObject{{u"value"_s, QString::number(*visitor.dice)}};
    const QJsonObject event{{u"version"_s, u"1.0"_s},
                            {u"context"_s, QJsonObject{{u"eventType"_s, u"viewer-request"_s}}},
                            {u"viewer"_s, QJsonObject{{u"ip"_s, u"203.0.113.7"_s}}},
                            {u"request"_s,
                             QJsonObject{{u"method"_s, u"GET"_s},
                                         {u"uri"_s, QString::fromLatin1(path)},
                                         {u"querystring"_s, QJsonObject()},
                                         {u"headers"_s, headers},
                                         {u"cookies"_s, cookies}}}};
    aws::Client* const client = account.client();
    const QString name = u"shipdeck-router-"_s + account.choice.region;
    const QByteArray bytes = QJsonDocument(event).toJson(QJsonDocument::Compact);
    const Cancel cancel = account.cancel;
    const std::function<Task<Result<int>>()> effect = [client, name, bytes, cancel] {
        return aws::cloudFront::computeUtilization(client, name, bytes, cancel);
    };
    const auto shown = site::ShownCommand::look(
        u"aws cloudfront test-function --name %1 --stage LIVE --if-match <ETag> --event-object <request of %2>%3"_s.arg(
            name, QString::fromLatin1(path), account.choice.flags()));
    co_return co_await site::through<int>(account.shown, shown, effect);
}

Task<Result<>> checkCompute(Site on, site::ReleaseManifest release, Visitor visitor)
{
    CO_TRY(const site::Rules rules, site::Rules::fromJson(release.rules));
    if (rules.release.ruleParts == 0)
        co_return Result<>();
    const QByteArray path = worstPath(rules);
    const AwsAccount account = on.account;
    const QString host = on.place.domain;
    const auto percent = co_await computeOf(account, host, path, visitor);
    if (!percent && percent.error().kind == Error::Kind::Canceled)
        co_return tl::unexpected(percent.error());
    if (!percent) {
        on.context->say(
            say(QT_TRANSLATE_NOOP("core", "The compute use of this site's rules at the edge could not be measured: %1"),
                {percent.error().what.render()}),
            logs::Level::Warning);
        co_return Result<>();
    }
    if (*percent <= mostCompute)
        co_return Result<>();
    co_return fail(Error::Kind::Limit, "edge-rules-too-heavy",
                   say(QT_TRANSLATE_NOOP(
                           "core",
                           "The rules of this site need too much compute at the edge: %1 takes %2 % of what CloudFront "
                           "allows a function, and the limit here is %3 %. Above 100 % visitors get an error (503)."),
                       {QString::fromLatin1(path), QString::number(*percent), QString::number(mostCompute)}),
                   shorterRules());
}

Failure stoppedRouter(const QUrl& address, const site::ReleaseManifest& release)
{
    const auto rules = site::Rules::fromJson(release.rules);
    const bool hasRules = rules && rules->release.ruleParts > 0;
    return fail(Error::Kind::Limit, "edge-rules-too-heavy",
                hasRules
                    ? say(QT_TRANSLATE_NOOP("core",
                                            "CloudFront stopped the router at %1 (FunctionExecutionError): this "
                                            "site has too many rules to compare for one request."),
                          {address.toString()})
                    : say(QT_TRANSLATE_NOOP("core", "CloudFront stopped the router at %1 (FunctionExecutionError)."),
                          {address.toString()}),
                hasRules ? shorterRules()
                         : say(QT_TRANSLATE_NOOP("core", "Run `shipctl doctor aws`, then deploy again.")));
}

} // namespace shipdeck::deploy
