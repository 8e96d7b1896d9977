// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/ini.h"

#include <QProcessEnvironment>

namespace shipdeck::aws {

//! A `[profile x]` of the config file and the `[x]` of the credentials file, which wins key by key.
struct Profile {
    QString name;
    QMap<QString, IniProperty> properties;
    QString secret; //!< of its keys in Shipdeck's vault, for a profile of Shipdeck's; empty: from AWS's files

    bool has(const char* key) const { return !text(key).isEmpty(); }
    QString text(const char* key) const { return properties.value(QLatin1StringView(key)).value; }
    QString text(const char* key, const char* inBlock) const
    {
        return properties.value(QLatin1StringView(key)).block.value(QLatin1StringView(inBlock));
    }
    //! "config:12", for messages about that setting.
    QString place(const char* key) const;
};

//! AWS's two files, read once. Unknown settings are kept, and nothing is ever written. Includes the
//! connections of KeptKeys whose names are not profiles of the files.
//! https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
class ConfigFiles {
public:
    //! AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, else ~/.aws. A missing file is an empty one. If one of them
    //! can't be read or parsed, broken() says why and both are ignored: KeptKeys still works. Errors of KeptKeys.
    static Result<ConfigFiles> read(const QProcessEnvironment& environment);
    static Result<ConfigFiles> parse(const QByteArray& config, const QByteArray& credentials,
                                     const QString& configPath = QStringLiteral("config"),
                                     const QString& credentialsPath = QStringLiteral("credentials"));

    //! Errors of parseIni(); Denied, Limit: a file can't be read.
    const std::optional<Error>& broken() const { return m_broken; }
    const QMap<QString, Profile>& profiles() const { return m_profiles; }
    // Lookups by name. If the files are broken, the name may be in them, so the error is that of broken().
    // NotFound `aws-profile-missing`.
    Result<Profile> profile(const QString& name) const;
    //! NotFound `aws-sso-session-missing`. Its name is the profile's setting sso_session.
    Result<Profile> ssoSession(const QString& name) const;
    //! NotFound `aws-services-missing`.
    Result<Profile> services(const QString& name) const;
    const QString& configPath() const { return m_configPath; }

private:
    void take(const IniSection& section, bool isConfig);
    Result<Profile> found(const QMap<QString, Profile>& among, const QString& name, const char* code,
                          const char* what) const;

    QString m_configPath;
    std::optional<Error> m_broken;
    QMap<QString, Profile> m_profiles;
    QMap<QString, Profile> m_ssoSessions;
    QMap<QString, Profile> m_services;
};

//! "~/…" with the home of `environment`; an empty path is `otherwise` below it.
QString homePath(const QProcessEnvironment& environment, const QString& path, const QString& otherwise = {});

} // namespace shipdeck::aws
