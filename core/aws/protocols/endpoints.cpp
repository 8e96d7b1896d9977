// SPDX-License-Identifier: MIT
#include "aws/protocols/endpoints.h"

#include "aws/credentials/settings.h"
#include "aws/signing/canonical.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

// Every service in service.h; a test compares them.
constexpr const Service* known[] = {
    &services::sts,        &services::iam,           &services::s3,           &services::cloudFormation, &services::acm,
    &services::cloudFront, &services::keyValueStore, &services::tagging,      &services::route53,        &services::sso,
    &services::ssoOidc,    &services::signIn,        &services::serviceQuotas};

Result<QUrl> endpointIn(const QString& text, const QString& place)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment()
        || !url.userInfo().isEmpty())
        return fail(Error::Kind::BadInput, "aws-endpoint-invalid",
                    say(QT_TRANSLATE_NOOP("core", "The AWS endpoint address in %1 is not valid."), {place}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Use an address such as https://s3.example.com, or remove the setting.")));
    while (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    return url;
}

QString hostOf(const Service& service, const QString& region, const Partition& partition, bool isFips, bool isDual)
{
    const QString first = QLatin1StringView(service.host) + (isFips ? u"-fips"_s : QString());
    if (&service == &services::keyValueStore)
        return first + u".global.api.aws"_s;
    if (&service == &services::signIn && !isFips && !isDual)
        return region + u'.' + first + u'.' + partition.signInSuffix;
    // S3 has older names for addresses with IPv6.
    if (&service == &services::s3)
        return first + (isDual ? u".dualstack."_s : u"."_s) + region + u'.' + partition.suffix;
    if (service.isGlobal)
        return isDual ? first + u".global."_s + partition.dualSuffix : first + u'.' + partition.suffix;
    return first + u'.' + region + u'.' + (isDual ? partition.dualSuffix : partition.suffix);
}

//! AWS's certificates cover one label for a bucket, so a name with dots goes into the path.
bool isLabel(const QString& bucket)
{
    static const QRegularExpression form(u"\\A[a-z0-9][a-z0-9-]{1,61}[a-z0-9]\\z"_s);
    return form.match(bucket).hasMatch();
}

} // namespace

Partition partitionOf(const QString& region)
{
    if (region.startsWith(u"cn-"_s))
        return {u"aws-cn"_s, u"amazonaws.com.cn"_s, u"api.amazonwebservices.com.cn"_s, u"amazonaws.cn"_s,
                u"cn-north-1"_s};
    if (region.startsWith(u"us-gov-"_s))
        return {u"aws-us-gov"_s, u"amazonaws.com"_s, u"api.aws"_s, u"amazonaws-us-gov.com"_s, u"us-gov-west-1"_s};
    return {u"aws"_s, u"amazonaws.com"_s, u"api.aws"_s, u"aws.amazon.com"_s, u"us-east-1"_s};
}

QString overrideName(const Service& service)
{
    QString name = QString::fromLatin1(service.name).toUpper();
    return name.replace(u' ', u'_').replace(u'-', u'_');
}

Result<Endpoints> Endpoints::of(const Settings& settings)
{
    Endpoints endpoints;
    endpoints.m_isFips = settings.isTrue("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
    endpoints.m_isDual = settings.isTrue("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
    if (settings.isTrue("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls"))
        return endpoints;

    const Profile& profile = settings.profile();
    Profile block;
    if (profile.has("services")) {
        SD_TRY(block, settings.files().services(profile.text("services")));
    }
    const auto variable = [&settings](const QString& name) { return settings.environment().value(name); };
    for (const Service* service : known) {
        const QString name = overrideName(*service);
        const QByteArray key = name.toLower().toLatin1();
        if (const QString own = variable(u"AWS_ENDPOINT_URL_"_s + name); !own.isEmpty()) {
            SD_TRY(endpoints.m_overrides[name], endpointIn(own, u"AWS_ENDPOINT_URL_"_s + name));
        } else if (variable(u"AWS_ENDPOINT_URL"_s).isEmpty()) {
            // The environment's setting for all services overrides a file's for one service.
            if (const QString listed = block.text(key.constData(), "endpoint_url"); !listed.isEmpty()) {
                SD_TRY(endpoints.m_overrides[name], endpointIn(listed, block.place(key.constData())));
            }
        }
    }
    if (const QString all = variable(u"AWS_ENDPOINT_URL"_s); !all.isEmpty()) {
        SD_TRY(endpoints.m_overrides[QString()], endpointIn(all, u"AWS_ENDPOINT_URL"_s));
    } else if (profile.has("endpoint_url")) {
        SD_TRY(endpoints.m_overrides[QString()],
               endpointIn(profile.text("endpoint_url"), profile.place("endpoint_url")));
    }
    return endpoints;
}

Endpoint Endpoints::of(const Service& service, const QString& region) const
{
    const Partition partition = partitionOf(region);
    Endpoint endpoint;
    endpoint.region = (service.isGlobal ? partition.globalRegion : region).toLatin1();
    endpoint.url = m_overrides.value(overrideName(service), m_overrides.value(QString()));
    endpoint.isOverride = !endpoint.url.isEmpty();
    if (!endpoint.isOverride)
        endpoint.url = QUrl(u"https://"_s + hostOf(service, region, partition, m_isFips, m_isDual));
    return endpoint;
}

BucketPlace placeOf(const Endpoint& endpoint, const QString& bucket)
{
    BucketPlace place{endpoint.url, endpoint.url.path(QUrl::FullyEncoded).toLatin1()};
    place.url.setPath({});
    if (!bucket.isEmpty() && !endpoint.isOverride && isLabel(bucket))
        place.url.setHost(bucket + u'.' + place.url.host());
    else if (!bucket.isEmpty())
        place.path += '/' + percentEncoded(bucket.toUtf8());
    return place;
}

} // namespace shipdeck::aws
