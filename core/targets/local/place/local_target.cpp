// SPDX-License-Identifier: MIT
#include "targets/local/place/local_target.h"

#include "base/command.h"
#include "base/files.h"
#include "targets/local/place/canary.h"
#include "targets/local/place/nginx_processes.h"
#include "targets/local/place/supervisor.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QUrl>

namespace shipdeck::local {

using namespace Qt::StringLiterals;

namespace {

QByteArray cookieOf(const ProbeRequest& request)
{
    return request.visitor < 0 ? QByteArray() : visitorCookie + '=' + QByteArray::number(request.visitor);
}

} // namespace

struct LocalTarget::Parts {
    explicit Parts(const Paths& paths) : layout(paths), nginx(layout), releases(layout), supervisor(layout) {}
    Layout layout;
    Nginx nginx;
    Releases releases;
    Supervisor supervisor;
};

LocalTarget::LocalTarget(Paths paths) : m_parts(new Parts(paths))
{
    connect(&m_parts->supervisor, &Supervisor::changed, this, &LocalTarget::serverChanged);
}

LocalTarget::~LocalTarget() = default;

Nginx& LocalTarget::nginx()
{
    return m_parts->nginx;
}

Task<Result<>> LocalTarget::adopt()
{
    CO_CHECK(co_await m_parts->nginx.adopt());
    co_return co_await m_parts->supervisor.adopt();
}

Result<> LocalTarget::placeRelease(const ReleaseSpec& spec)
{
    return m_parts->releases.place(spec);
}

Result<> LocalTarget::makeCurrent(const QString& slug, const QString& id)
{
    return m_parts->releases.makeCurrent(slug, id);
}

QString LocalTarget::currentRelease(const QString& slug) const
{
    return m_parts->releases.current(slug);
}

QList<PlacedRelease> LocalTarget::releases(const QString& slug) const
{
    QList<PlacedRelease> all;
    const QString current = currentRelease(slug);
    for (const QString& id : m_parts->releases.idsOf(slug))
        all.append({slug, id, m_parts->releases.kindOf(slug, id), id == current, server(id)});
    return all;
}

QStringList LocalTarget::sites() const
{
    return m_parts->releases.sites();
}

Task<Result<>> LocalTarget::removeRelease(QString slug, QString id)
{
    // The address first, then the server, then the files. The release's folder is deleted last, so that an interrupted
    // removal is found by it and repeated.
    CO_CHECK(m_parts->releases.close(slug, id));
    CO_CHECK(co_await m_parts->supervisor.stop(id));
    CO_CHECK(removeTree(m_parts->layout.server(id)));
    co_return m_parts->releases.remove(slug, id);
}

Task<Result<>> LocalTarget::removeSite(QString slug)
{
    CO_CHECK(m_parts->releases.makeCurrent(slug, QString()));
    CO_CHECK(endCanary(m_parts->layout, slug));
    const QStringList ids = m_parts->releases.idsOf(slug);
    for (const QString& id : ids)
        CO_CHECK(co_await removeRelease(slug, id));
    co_return m_parts->releases.removeSite(slug);
}

Task<Result<Server>> LocalTarget::startServer(ServerSpec spec, Cancel cancel)
{
    return m_parts->supervisor.start(std::move(spec), cancel);
}

Server LocalTarget::server(const QString& release) const
{
    return m_parts->supervisor.server(release);
}

QList<Server> LocalTarget::servers() const
{
    return m_parts->supervisor.servers();
}

Task<Result<>> LocalTarget::drainServer(QString release, std::chrono::milliseconds limit)
{
    return m_parts->supervisor.drain(std::move(release), limit);
}

void LocalTarget::sleepAfter(const QString& release, std::chrono::milliseconds idle)
{
    m_parts->supervisor.sleepAfter(release, idle);
}

Task<Result<>> LocalTarget::stopServer(QString release)
{
    return m_parts->supervisor.stop(std::move(release));
}

Task<Result<ProbeAnswer>> LocalTarget::probe(ProbeRequest request, Cancel cancel)
{
    const QString address = m_parts->nginx.address(request.slug, request.release);
    const QString host = QUrl(address).host();
    CO_TRY(const ProbeAnswer answer,
           co_await httpGet(m_parts->nginx.port(), host, request.path, request.within, cancel, cookieOf(request)));
    const QString shown = address + request.path;
    if (!request.expectRelease.isEmpty() && answer.release != request.expectRelease)
        co_return fail(Error::Kind::Conflict, "probe-other-release",
                       say(QT_TRANSLATE_NOOP("core", "%1 serves release %2, not %3."),
                           {shown, answer.release.isEmpty() ? u"–"_s : answer.release, request.expectRelease}),
                       say(QT_TRANSLATE_NOOP("core", "Try again; something else changed this site.")));
    if (request.expectSuccess && (answer.status < 200 || answer.status > 399))
        co_return fail(Error::Kind::Build, "probe-status",
                       say(QT_TRANSLATE_NOOP("core", "%1 answers with status %2."),
                           {shown, QString::number(answer.status)}),
                       say(QT_TRANSLATE_NOOP("core", "Look at the log of the app, or set another path to check.")));
    co_return answer;
}

QJsonObject LocalTarget::inventory() const
{
    const Layout& layout = m_parts->layout;
    QJsonArray pids;
    for (const NginxProcess& process : nginxProcesses(layout.nginx()))
        pids.append(process.pid);
    QSet<QString> known;
    QJsonArray sites;
    for (const QString& slug : this->sites()) {
        const QStringList ids = m_parts->releases.idsOf(slug);
        known += QSet<QString>(ids.begin(), ids.end());
        sites.append(QJsonObject{{u"slug"_s, slug},
                                 {u"current"_s, currentRelease(slug)},
                                 {u"releases"_s, QJsonArray::fromStringList(ids)}});
    }
    QJsonArray servers;
    for (const Server& server : this->servers())
        servers.append(QJsonObject{{u"release"_s, server.release},
                                   {u"state"_s, serverStateName(server.state)},
                                   {u"port"_s, server.port},
                                   {u"bytes"_s, treeBytes(layout.server(server.release))}});
    QJsonArray left;
    for (const QString& folder : {layout.servers(), layout.paths.sockets})
        for (const QString& id : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (!known.contains(id))
                left.append(folder + u'/' + id);
    return {{u"nginx"_s, QJsonObject{{u"pids"_s, pids}, {u"port"_s, m_parts->nginx.port()}}},
            {u"sites"_s, sites},
            {u"servers"_s, servers},
            {u"left"_s, left}};
}

QString LocalTarget::placeCommand(const ReleaseSpec& spec) const
{
    return m_parts->releases.placeCommand(spec);
}

QString LocalTarget::switchCommand(const QString& slug, const QString& id) const
{
    return u"cd %1 && ln -s releases/%2 next && mv -T next current"_s.arg(shellQuoted(m_parts->layout.site(slug)), id);
}

QString LocalTarget::probeCommand(const ProbeRequest& request) const
{
    const QUrl address(m_parts->nginx.address(request.slug, request.release));
    const QByteArray cookie = cookieOf(request);
    return u"curl -i %1-H %2 %3"_s.arg(cookie.isEmpty() ? QString() : u"-b %1 "_s.arg(QString::fromLatin1(cookie)),
                                       shellQuoted(u"Host: "_s + address.host()),
                                       shellQuoted(u"http://127.0.0.1:%1%2"_s.arg(address.port()).arg(request.path)));
}

QString LocalTarget::removeReleaseCommand(const QString& slug, const QString& id) const
{
    return u"rm -rf %1 %2"_s.arg(shellQuoted(m_parts->layout.release(slug, id)),
                                 shellQuoted(m_parts->layout.server(id)));
}

QString LocalTarget::removeSiteCommand(const QString& slug) const
{
    return u"rm -rf "_s + shellQuoted(m_parts->layout.site(slug));
}

QString LocalTarget::serverCommand(const ServerSpec& spec)
{
    const QString folder = QDir::cleanPath(spec.mountAt + u'/' + spec.folder);
    return u"cd %1 && %2=%3 %4"_s.arg(shellQuoted(folder), spec.portVariable, QString::number(spec.port), spec.command);
}

QString LocalTarget::stopServerCommand(const QString& release) const
{
    return u"echo stop | socat - UNIX-CONNECT:"_s + shellQuoted(m_parts->layout.controlSocket(release));
}

} // namespace shipdeck::local
