// SPDX-License-Identifier: MIT
#include "aws/credentials/settings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {

Result<> checkRegion(const QString& region, const QString& saidBy)
{
    static const QRegularExpression form(u"\\A[a-z]{2,8}(-[a-z]{2,12}){1,3}-[0-9]{1,2}\\z"_s);
    if (form.match(region).hasMatch())
        return {};
    const Text what = saidBy.isEmpty()
        ? say(QT_TRANSLATE_NOOP("core", "%1 is not the name of an AWS region."), {region.left(60)})
        : say(QT_TRANSLATE_NOOP("core", "%1 is not the name of an AWS region (set in %2)."), {region.left(60), saidBy});
    return fail(Error::Kind::BadInput, "aws-region-invalid", what,
                say(QT_TRANSLATE_NOOP("core", "Use a region such as us-east-1 or ap-northeast-2.")));
}

QString nearestRegion(const QLocale& locale)
{
    if (locale.language() == QLocale::Korean)
        return u"ap-northeast-2"_s;
    // Only regions whose prices are known: resources/aws/prices.json.
    switch (locale.territory()) {
    case QLocale::SouthKorea: return u"ap-northeast-2"_s;
    case QLocale::Japan: return u"ap-northeast-1"_s;
    case QLocale::India:
    case QLocale::Singapore:
    case QLocale::Malaysia:
    case QLocale::Thailand:
    case QLocale::Vietnam:
    case QLocale::Australia:
    case QLocale::NewZealand: return u"ap-southeast-1"_s;
    case QLocale::Germany:
    case QLocale::Austria:
    case QLocale::Switzerland:
    case QLocale::Netherlands:
    case QLocale::Poland:
    case QLocale::Italy:
    case QLocale::Sweden:
    case QLocale::Norway:
    case QLocale::Denmark:
    case QLocale::Finland: return u"eu-central-1"_s;
    case QLocale::France:
    case QLocale::UnitedKingdom:
    case QLocale::Ireland:
    case QLocale::Spain:
    case QLocale::Portugal: return u"eu-west-1"_s;
    default: return u"us-east-1"_s;
    }
}

Result<Settings> Settings::of(const Choice& choice, const QProcessEnvironment& environment, const ConfigFiles& files)
{
    Settings settings;
    settings.m_choice = choice;
    settings.m_environment = environment;
    settings.m_files = files;
    // The second is the older name, which the AWS CLI still supports.
    const QString named = !choice.profile.isEmpty()     ? choice.profile
        : environment.value(u"AWS_PROFILE"_s).isEmpty() ? environment.value(u"AWS_DEFAULT_PROFILE"_s)
                                                        : environment.value(u"AWS_PROFILE"_s);
    if (named.isEmpty()) {
        if (files.broken()) // the default profile's settings are unknown
            return tl::unexpected(*files.broken());
        settings.m_profile = files.profiles().value(u"default"_s, Profile{u"default"_s, {}, {}});
        return settings;
    }
    SD_TRY(settings.m_profile, files.profile(named));
    return settings;
}

Result<Settings> Settings::again() const
{
    SD_TRY(const ConfigFiles files, ConfigFiles::read(m_environment));
    return of(m_choice, m_environment, files);
}

QString Settings::value(const char* variable, const char* key) const
{
    const QString fromEnvironment = m_environment.value(QLatin1StringView(variable));
    return fromEnvironment.isEmpty() ? m_profile.text(key) : fromEnvironment;
}

bool Settings::isTrue(const char* variable, const char* key) const
{
    return value(variable, key).compare(u"true"_s, Qt::CaseInsensitive) == 0;
}

Result<QString> Settings::region() const
{
    if (!m_choice.region.isEmpty()) {
        SD_CHECK(checkRegion(m_choice.region));
        return m_choice.region;
    }
    for (const char* variable : {"AWS_REGION", "AWS_DEFAULT_REGION"})
        if (const QString region = m_environment.value(QLatin1StringView(variable)); !region.isEmpty()) {
            SD_CHECK(checkRegion(region, QString::fromLatin1(variable)));
            return region;
        }
    const QString region = m_profile.text("region");
    if (!region.isEmpty())
        SD_CHECK(checkRegion(region, m_profile.place("region")));
    return region;
}

Result<QString> Settings::regionNear(const QLocale& locale) const
{
    SD_TRY(const QString said, region());
    return said.isEmpty() ? nearestRegion(locale) : said;
}

} // namespace shipdeck::aws
