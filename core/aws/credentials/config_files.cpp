// SPDX-License-Identifier: MIT
#include "aws/credentials/config_files.h"

#include "aws/credentials/kept_keys.h"
#include "aws/error_codes.h"
#include "base/files.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

struct Header {
    QString type; //!< "profile", "sso-session", "services"; empty: a name alone
    QString name;
};

Header headerOf(const QString& text)
{
    qsizetype blank = 0;
    while (blank < text.size() && !text[blank].isSpace())
        ++blank;
    if (blank == text.size())
        return {{}, text};
    QString name = text.mid(blank).trimmed();
    if (name.size() >= 2 && (name.front() == u'"' || name.front() == u'\'') && name.back() == name.front())
        name = name.mid(1, name.size() - 2);
    return {text.left(blank), name};
}

Result<QByteArray> contentOf(const QString& path)
{
    auto content = readFile(path, 1 << 20);
    if (!content && content.error().kind == Error::Kind::NotFound)
        return QByteArray();
    return content;
}

} // namespace

QString Profile::place(const char* key) const
{
    const IniProperty property = properties.value(QLatin1StringView(key));
    return property.file + u':' + QString::number(property.line);
}

QString homePath(const QProcessEnvironment& environment, const QString& path, const QString& otherwise)
{
    const QString home = environment.value(u"HOME"_s, QDir::homePath());
    if (path.isEmpty())
        return home + otherwise;
    return path.startsWith(u"~/"_s) ? home + path.mid(1) : path;
}

Result<ConfigFiles> ConfigFiles::read(const QProcessEnvironment& environment)
{
    const QString config = homePath(environment, environment.value(u"AWS_CONFIG_FILE"_s), u"/.aws/config"_s);
    const QString credentials =
        homePath(environment, environment.value(u"AWS_SHARED_CREDENTIALS_FILE"_s), u"/.aws/credentials"_s);
    const auto first = contentOf(config);
    const auto second = contentOf(credentials);
    const auto parsed = !first ? tl::unexpected(first.error())
        : !second              ? tl::unexpected(second.error())
                               : parse(*first, *second, config, credentials);
    ConfigFiles files;
    if (parsed)
        files = *parsed;
    else
        files.m_broken = parsed.error();
    if (const auto kept = KeptKeys::current()) {
        SD_TRY(const auto connections, kept->all());
        for (const KeptConnection& one : connections)
            if (!files.m_profiles.contains(one.name))
                files.m_profiles.insert(one.name,
                                        Profile{one.name,
                                                {{u"region"_s, IniProperty{one.region, {}, kept->path(), 0}}},
                                                one.secret});
    }
    return files;
}

Result<ConfigFiles> ConfigFiles::parse(const QByteArray& config, const QByteArray& credentials,
                                       const QString& configPath, const QString& credentialsPath)
{
    ConfigFiles files;
    files.m_configPath = configPath;
    SD_TRY(const QList<IniSection> inConfig, parseIni(config, configPath));
    SD_TRY(const QList<IniSection> inCredentials, parseIni(credentials, credentialsPath));
    for (const IniSection& section : inConfig)
        files.take(section, true);
    // If both exist, [profile default] overrides [default].
    for (const IniSection& section : inConfig)
        if (const Header header = headerOf(section.header); header.type == u"profile" && header.name == u"default")
            files.m_profiles[u"default"_s].properties = section.properties;
    for (const IniSection& section : inCredentials)
        files.take(section, false);
    return files;
}

void ConfigFiles::take(const IniSection& section, bool isConfig)
{
    const Header header = headerOf(section.header);
    QMap<QString, Profile>* into = nullptr;
    if (isConfig && header.type == u"sso-session")
        into = &m_ssoSessions;
    else if (isConfig && header.type == u"services")
        into = &m_services;
    else if (isConfig ? header.type == u"profile" || (header.type.isEmpty() && header.name == u"default")
                      : header.type != u"profile")
        into = &m_profiles;
    if (!into)
        return;
    // Sections of the credentials file have no kind: a space is part of the name.
    const QString name = isConfig ? header.name : section.header;
    Profile& profile = (*into)[name];
    profile.name = name;
    for (auto property = section.properties.begin(); property != section.properties.end(); ++property)
        profile.properties.insert(property.key(), *property);
}

Result<Profile> ConfigFiles::found(const QMap<QString, Profile>& among, const QString& name, const char* code,
                                   const char* what) const
{
    if (const auto place = among.find(name); place != among.end())
        return *place;
    if (m_broken)
        return tl::unexpected(*m_broken);
    return fail(Error::Kind::NotFound, code, say(what, {name, m_configPath}),
                among.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("core", "Add it to %1, or choose another profile."), {m_configPath})
                    : say(QT_TRANSLATE_NOOP("core", "Choose one of these, or add it to %1: %2"),
                          {m_configPath, among.keys().join(u", "_s)}));
}

Result<Profile> ConfigFiles::profile(const QString& name) const
{
    return found(m_profiles, name, code::awsProfileMissing,
                 QT_TRANSLATE_NOOP("core", "There is no AWS profile %1 in %2 or the credentials file."));
}

Result<Profile> ConfigFiles::ssoSession(const QString& name) const
{
    return found(m_ssoSessions, name, "aws-sso-session-missing",
                 QT_TRANSLATE_NOOP("core", "There is no [sso-session %1] in %2."));
}

Result<Profile> ConfigFiles::services(const QString& name) const
{
    return found(m_services, name, "aws-services-missing",
                 QT_TRANSLATE_NOOP("core", "There is no [services %1] in %2."));
}

} // namespace shipdeck::aws
