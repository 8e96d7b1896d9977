// SPDX-License-Identifier: MIT
#include "github/instance.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

bool isThisComputer(const QString& host)
{
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

QString hostWithPort(const QUrl& url)
{
    const int usual = url.scheme() == u"http" ? 80 : 443;
    return url.port(usual) == usual ? url.host() : url.host() + u':' + QString::number(url.port());
}

QUrl apiOf(const QUrl& web)
{
    QUrl api = web;
    if (web.host() == u"github.com" || web.host().endsWith(u".ghe.com"))
        api.setHost(u"api."_s + web.host());
    else
        api.setPath(u"/api/v3"_s);
    return api;
}

Failure invalid(const QString& typed, Text why)
{
    return fail(Error::Kind::BadInput, "host-invalid",
                say(QT_TRANSLATE_NOOP("core", "“%1” is not the address of a GitHub server."), {typed}),
                say(QT_TRANSLATE_NOOP("core", "Enter its host name, such as github.example.com.")), std::move(why));
}

//! Scheme, host and port, nothing else.
Result<QUrl> baseOf(const QString& typed)
{
    const QString text = typed.trimmed();
    QUrl url(text.contains(u"://"_s) ? text : u"https://"_s + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return invalid(QUrl(text).adjusted(QUrl::RemoveUserInfo).toString(), {});
    if (url.scheme() != u"https" && !(url.scheme() == u"http" && isThisComputer(url.host())))
        return invalid(text, say(QT_TRANSLATE_NOOP("core", "Tokens are only ever sent over https.")));
    QUrl base;
    base.setScheme(url.scheme());
    base.setHost(url.host() == u"www.github.com" || url.host() == u"api.github.com" ? u"github.com"_s : url.host());
    base.setPort(url.port());
    return base;
}

QUrl below(QUrl base, const QString& path)
{
    const QUrl relative(path, QUrl::StrictMode);
    base.setPath(base.path() + relative.path(QUrl::FullyEncoded), QUrl::StrictMode);
    if (relative.hasQuery())
        base.setQuery(relative.query(QUrl::FullyEncoded), QUrl::StrictMode);
    return base;
}

bool isSameServer(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

} // namespace

QUrl Instance::apiUrl(const QString& path) const
{
    return path.startsWith(u'/') ? below(api, path) : QUrl(path, QUrl::StrictMode);
}

QUrl Instance::webUrl(const QString& path) const
{
    return below(web, path);
}

QString Instance::gitUrl(const QString& owner, const QString& name) const
{
    return web.toString(QUrl::StripTrailingSlash) + u'/' + owner + u'/' + name + u".git"_s;
}

std::optional<std::pair<QString, QString>> Instance::repositoryAt(const QString& gitAddress) const
{
    const QUrl url(gitAddress);
    const QString owner = url.path().section(u'/', 1, 1);
    QString name = url.path().section(u'/', 2, 2);
    if (name.endsWith(u".git"_s))
        name.chop(4);
    if (!isSameServer(url, web) || owner.isEmpty() || name.isEmpty() || !url.path().section(u'/', 3).isEmpty())
        return std::nullopt;
    return std::pair(owner, name);
}

bool Instance::owns(const QUrl& url) const
{
    return isSameServer(url, api) || isSameServer(url, web);
}

Result<Instance> instanceFor(const QString& typed)
{
    const QString custom = qEnvironmentVariable("SHIPDECK_GITHUB_URL");
    Instance instance;
    SD_TRY(const QUrl standard, baseOf(custom.isEmpty() ? u"github.com"_s : custom));
    instance.web = standard;
    if (!typed.trimmed().isEmpty()) {
        SD_TRY(instance.web, baseOf(typed));
        // The name in accounts, without the scheme.
        if (!typed.contains(u"://"_s) && instance.web.authority() == standard.authority())
            instance.web = standard;
    }
    instance.host = hostWithPort(instance.web);
    instance.api = apiOf(instance.web);
    if (!isSameServer(instance.web, standard))
        return instance;
    instance.clientId = qEnvironmentVariable("SHIPDECK_GITHUB_CLIENT_ID", QStringLiteral(SHIPDECK_GITHUB_CLIENT_ID));
    if (const QString api = qEnvironmentVariable("SHIPDECK_GITHUB_API_URL"); !api.isEmpty()) {
        SD_TRY(const QUrl base, baseOf(api));
        instance.api = base;
        instance.api.setPath(QUrl(api).path().section(u'/', 0, -1, QString::SectionSkipEmpty).prepend(u'/'));
        if (instance.api.path() == u"/")
            instance.api.setPath({});
    }
    return instance;
}

} // namespace shipdeck::github
