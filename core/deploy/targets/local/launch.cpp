// SPDX-License-Identifier: MIT
#include "deploy/targets/local/launch.h"

#include "base/programs.h"
#include "build/tree/packages.h"
#include "deploy/targets/local/nginx_processes.h"
#include "logs/secret_forms.h"

#include <QDir>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;

//! `key NUL value NUL …`, read by run/spec.cpp.
class Lines {
public:
    void add(const QByteArray& key, const QByteArray& value) { m_bytes += key + '\0' + value + '\0'; }
    void add(const QByteArray& key, qint64 value) { add(key, QByteArray::number(value)); }
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

//! In a network of its own any port is free; in a shared one it has to be looked for.
int portFor(const ServerSpec& spec, build::Network network)
{
    int port = spec.port;
    while (network == build::Network::Shared && port < 65000 && !isPortFree(quint16(port)))
        ++port;
    return port;
}

//! The installed packages as the artifact has them: see copyOwnFiles().
QList<build::Mount> packageMounts(const ServerSpec& spec, bool isolated)
{
    QList<build::Mount> mounts;
    if (!isolated || spec.files == ServerSpec::Files::ReadOnly)
        return mounts;
    for (const QString& folder : build::packageFolders(spec.tree))
        mounts << build::Mount{spec.tree + u'/' + folder, spec.mountAt + u'/' + folder, false};
    return mounts;
}

//! The sandbox below a process that gives it a way to the internet, and ends with it. See run/outside.h.
Command withWayOut(Command sandbox, const build::WayOutPlan& plan, const QString& controlSocket)
{
    QStringList words{controlSocket, plan.ip, QString::fromLatin1(plan.routes)};
    words += plan.tool;
    words += {u"--"_s, sandbox.program};
    sandbox.arguments = words + sandbox.arguments;
    sandbox.program = siblingProgram(u"shipdeck-run"_s);
    return sandbox;
}

} // namespace

QString operationOf(const QString& release)
{
    return u"server-"_s + release;
}

Launch launchOf(const ServerSpec& spec, const QString& files, const Layout& layout, const build::Sandbox& sandbox)
{
    const QString launcher = siblingProgram(u"shipdeck-run"_s);
    build::SandboxSpec box;
    box.mounts << build::Mount{files, spec.mountAt, spec.files == ServerSpec::Files::OwnCopy}
               << packageMounts(spec, sandbox.isIsolated())
               << build::Mount{launcher, u"/run/shipdeck/launcher"_s, false}
               << build::Mount{layout.sockets(spec.release), u"/run/shipdeck/sockets"_s, true};
    for (const Share& share : spec.shares)
        box.mounts << build::Mount{share.from, share.to, share.writable};
    // What travels on standard input nobody else translates for a computer without isolation.
    const bool isolated = sandbox.isIsolated();
    box.command = {isolated ? u"/run/shipdeck/launcher"_s : launcher};
    box.folder = QDir::cleanPath((isolated ? spec.mountAt : files) + u'/' + spec.folder);
    box.environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s);
    box.network = build::Network::Outbound;
    box.operation = operationOf(spec.release);
    const std::optional<build::WayOutPlan> wayOut = sandbox.wayOut();
    box.dieWithParent = wayOut.has_value(); // not with us

    Lines lines;
    lines.add("command", spec.command.toUtf8());
    lines.add("folder", box.folder.toUtf8());
    lines.add("port-variable", spec.portVariable.toUtf8());
    lines.add("port", portFor(spec, sandbox.granted(box.network)));
    lines.add("sockets", (isolated ? u"/run/shipdeck/sockets"_s : layout.sockets(spec.release)).toUtf8());
    lines.add("waits", wayOut ? 1 : 0);
    lines.add("grace-ms", qint64(spec.grace.count()));
    lines.add("first-retry-ms", qint64(spec.firstRetry.count()));
    lines.add("log-limit", spec.logLimit);
    for (auto [name, value] : spec.environment.asKeyValueRange())
        if (!spec.secrets.contains(name))
            lines.add("env", name.toUtf8() + '=' + value.toUtf8());
    for (auto [name, value] : spec.secrets.asKeyValueRange()) {
        lines.add("env", name.toUtf8() + '=' + value.toUtf8());
        for (const QByteArray& form : logs::formsOf(value.toUtf8()))
            lines.add("secret:" + name.toUtf8(), form);
    }
    Command command = sandbox.command(box);
    if (wayOut)
        command = withWayOut(command, *wayOut, layout.controlSocket(spec.release));
    return {command, lines.bytes()};
}

} // namespace shipdeck::local
