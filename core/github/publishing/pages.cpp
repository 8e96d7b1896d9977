// SPDX-License-Identifier: MIT
#include "github/publishing/pages.h"

#include "github/github_error.h"

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

const QString sitePath = u"/pages"_s;

//! A missing site (404) is a result, not a failure.
template <typename T> Result<std::optional<T>> orNothing(const Error& error)
{
    if (error.kind == Error::Kind::NotFound)
        return std::optional<T>();
    return tl::unexpected(error);
}

} // namespace

QJsonObject PagesSite::toJson() const
{
    return {{u"branch"_s, branch}, {u"folder"_s, folder}, {u"buildType"_s, buildType}, {u"domain"_s, domain}};
}

PagesSite PagesSite::fromJson(const QJsonObject& object)
{
    PagesSite site;
    site.branch = object[u"branch"_s].toString();
    site.folder = object[u"folder"_s].toString();
    site.buildType = object[u"buildType"_s].toString();
    site.domain = object[u"domain"_s].toString();
    return site;
}

Task<Result<std::optional<PagesSite>>> pagesSite(RepositoryCall call)
{
    const QJsonObject none;
    const Result<QJsonDocument> found = co_await call("GET", sitePath, none);
    if (!found)
        co_return orNothing<PagesSite>(found.error());
    PagesSite site;
    site.address = QUrl((*found)[u"html_url"_s].toString(), QUrl::StrictMode);
    site.branch = (*found)[u"source"_s][u"branch"_s].toString();
    site.folder = (*found)[u"source"_s][u"path"_s].toString();
    site.buildType = (*found)[u"build_type"_s].toString();
    site.domain = (*found)[u"cname"_s].toString();
    co_return std::optional(site);
}

Task<Result<>> makePagesSite(RepositoryCall call, QString branch)
{
    const QJsonObject body{{u"build_type"_s, u"legacy"_s},
                           {u"source"_s, QJsonObject{{u"branch"_s, branch}, {u"path"_s, u"/"_s}}}};
    CO_CHECK(co_await call("POST", sitePath, body));
    co_return Result<>{};
}

Task<Result<>> changePagesSite(RepositoryCall call, PagesSite site)
{
    QJsonObject body{{u"build_type"_s, site.buildType.isEmpty() ? u"legacy"_s : site.buildType}};
    if (!site.branch.isEmpty())
        body.insert(u"source"_s, QJsonObject{{u"branch"_s, site.branch}, {u"path"_s, site.folder}});
    CO_CHECK(co_await call("PUT", sitePath, body));
    co_return Result<>{};
}

Task<Result<>> removePagesSite(RepositoryCall call)
{
    const QJsonObject none;
    const Result<QJsonDocument> gone = co_await call("DELETE", sitePath, none);
    if (!gone && gone.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(gone.error());
    co_return Result<>{};
}

Task<Result<std::optional<PagesBuild>>> latestPagesBuild(RepositoryCall call)
{
    const QString rest = sitePath + u"/builds/latest"_s;
    const QJsonObject none;
    const Result<QJsonDocument> found = co_await call("GET", rest, none);
    if (!found)
        co_return orNothing<PagesBuild>(found.error());
    const QString status = (*found)[u"status"_s].toString();
    PagesBuild build;
    build.state = status == u"built" ? PagesBuild::State::Built
        : status == u"errored"       ? PagesBuild::State::Failed
                                     : PagesBuild::State::Waiting;
    build.commit = (*found)[u"commit"_s].toString();
    build.reason = (*found)[u"error"_s][u"message"_s].toString();
    co_return std::optional(build);
}

Task<Result<>> buildPages(RepositoryCall call)
{
    const QString rest = sitePath + u"/builds"_s;
    const QJsonObject none;
    CO_CHECK(co_await call("POST", rest, none));
    co_return Result<>{};
}

QUrl expectedPagesAddress(const Instance& instance, const QString& owner, const QString& name)
{
    if (!instance.isDotCom())
        return instance.webUrl(u"/pages/%1/%2/"_s.arg(owner, name));
    const QString host = owner.toLower() + u".github.io"_s;
    QUrl address;
    address.setScheme(u"https"_s);
    address.setHost(host);
    address.setPath(name.toLower() == host ? u"/"_s : u'/' + name + u'/');
    return address;
}

} // namespace shipdeck::github
