// SPDX-License-Identifier: MIT
#include "build/toolchains/toolchain.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr const char* proxyNames[] = {"http_proxy", "https_proxy", "no_proxy", "all_proxy",
                                      "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"};
constexpr const char* caNames[] = {"SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS", "REQUESTS_CA_BUNDLE", "PIP_CERT",
                                   "CURL_CA_BUNDLE"};

//! The value of `key = value` or `key=value` in the first of these ini-like files that has it. Used only for addresses;
//! tokens in the files are never read.
QString settingIn(const QStringList& files, const QString& key)
{
    for (const QString& path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& line : file.read(1 << 20).split('\n')) {
            const QString text = QString::fromUtf8(line).trimmed();
            const qsizetype equals = text.indexOf(u'=');
            if (equals > 0 && text.left(equals).trimmed() == key && !text.mid(equals + 1).trimmed().isEmpty())
                return text.mid(equals + 1).trimmed();
        }
    }
    return {};
}

//! An address may contain a password, but a registry gets credentials only from the project's variables.
QString withoutUser(const QString& address)
{
    QUrl url(address);
    url.setUserInfo({});
    return url.isValid() && url.scheme().startsWith(u"http"_s) ? url.toString() : QString();
}

void addCaFiles(Toolchain& toolchain)
{
    for (const char* name : caNames) {
        const QString path = qEnvironmentVariable(name);
        if (!QFileInfo(path).isFile())
            continue;
        const bool isVisible = path.startsWith(u"/etc/ssl/"_s) || path.startsWith(u"/usr/"_s);
        const QString inside = isVisible ? path : u"/opt/shipdeck/ca/"_s + QString::fromLatin1(name);
        if (!isVisible)
            toolchain.mounts << Mount{QFileInfo(path).canonicalFilePath(), inside};
        toolchain.environment.insert(QString::fromLatin1(name), inside);
    }
}

void addPythonIndex(Toolchain& toolchain)
{
    const QStringList files{QDir::homePath() + u"/.config/pip/pip.conf"_s, QDir::homePath() + u"/.pip/pip.conf"_s,
                            u"/etc/pip.conf"_s};
    QString index = qEnvironmentVariable("PIP_INDEX_URL");
    if (index.isEmpty())
        index = settingIn(files, u"index-url"_s);
    if (index = withoutUser(index); !index.isEmpty()) {
        toolchain.environment.insert(u"PIP_INDEX_URL"_s, index);
        toolchain.environment.insert(u"UV_INDEX_URL"_s, index);
    }
    toolchain.environment.insert(u"PIP_DISABLE_PIP_VERSION_CHECK"_s, u"1"_s);
}

//! The registry configured on this computer; empty: none.
QString chosenRegistry()
{
    for (const char* name : {"NPM_CONFIG_REGISTRY", "npm_config_registry"})
        if (const QString address = withoutUser(qEnvironmentVariable(name)); !address.isEmpty())
            return address;
    return withoutUser(
        settingIn({QDir::homePath() + u"/.npmrc"_s, u"/usr/etc/npmrc"_s, u"/etc/npmrc"_s}, u"registry"_s));
}

} // namespace

QString npmRegistry()
{
    const QString chosen = chosenRegistry();
    return chosen.isEmpty() ? QStringLiteral(SHIPDECK_NPM_REGISTRY) : chosen;
}

Toolchain sandboxEnvironment()
{
    Toolchain toolchain;
    for (const char* name : proxyNames)
        if (qEnvironmentVariableIsSet(name))
            toolchain.environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    addCaFiles(toolchain);
    addPythonIndex(toolchain);
    toolchain.environment.insert(u"CI"_s, u"true"_s);
    toolchain.environment.insert(u"FORCE_COLOR"_s, u"1"_s);
    // Telemetry is off: a build without network would wait for it, and its notices clutter the log.
    for (const char* name :
         {"DO_NOT_TRACK", "NEXT_TELEMETRY_DISABLED", "ASTRO_TELEMETRY_DISABLED", "NUXT_TELEMETRY_DISABLED",
          "GATSBY_TELEMETRY_DISABLED", "STORYBOOK_DISABLE_TELEMETRY", "TURBO_TELEMETRY_DISABLED"})
        toolchain.environment.insert(QString::fromLatin1(name), u"1"_s);
    toolchain.environment.insert(u"NG_CLI_ANALYTICS"_s, u"false"_s);
    if (const QString registry = chosenRegistry(); !registry.isEmpty()) {
        // npm, pnpm and Yarn classic; Yarn berry; Bun.
        for (const char* name : {"npm_config_registry", "YARN_NPM_REGISTRY_SERVER", "BUN_CONFIG_REGISTRY"})
            toolchain.environment.insert(QString::fromLatin1(name), registry);
    }
    return toolchain;
}

void Toolchain::addTo(SandboxSpec& spec) const
{
    spec.mounts = mounts + spec.mounts;
    for (const QString& name : environment.keys())
        if (!spec.environment.contains(name))
            spec.environment.insert(name, environment.value(name));
    const QString path = spec.environment.value(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"_s);
    spec.environment.insert(u"PATH"_s, (binFolders + QStringList{path}).join(u':'));
}

} // namespace shipdeck::build
