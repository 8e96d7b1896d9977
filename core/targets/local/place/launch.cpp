// SPDX-License-Identifier: MIT
#include "targets/local/place/launch.h"

#include "base/files.h"
#include "base/programs.h"
#include "build/tree/packages.h"
#include "targets/local/place/nginx_processes.h"
#include "logs/log_file.h"
#include "logs/secret_forms.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

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

//! A separate network has every port free; in a shared one a free port is searched.
int portFor(const ServerSpec& spec, build::Network network)
{
    int port = spec.port;
    while (network == build::Network::Shared && port < 65000 && !isPortFree(quint16(port)))
        ++port;
    return port;
}

//! The installed packages, mounted from the artifact: see copyOwnFiles().
QList<build::Mount> packageMounts(const ServerSpec& spec, bool isolated)
{
    QList<build::Mount> mounts;
    if (!isolated || spec.files == ServerSpec::Files::ReadOnly)
        return mounts;
    for (const QString& folder : build::packageFolders(build::UntrustedFolder(spec.tree)))
        mounts << build::Mount{spec.tree + u'/' + folder, spec.mountAt + u'/' + folder, false};
    return mounts;
}

//! Wraps the sandbox in a process that connects it to the internet and ends with it. See run/outside.h.
Command withWayOut(Command sandbox, const build::WayOutPlan& plan, const QString& controlSocket)
{
    QStringList words{controlSocket, plan.ip, QString::fromLatin1(plan.routes)};
    words += plan.tool;
    words += {u"--"_s, sandbox.program};
    sandbox.arguments = words + sandbox.arguments;
    sandbox.program = siblingProgram(u"shipdeck-run"_s);
    return sandbox;
}

//! A unix socket bound to `path`, only for this user; replaces a stale one. Invalid on failure, with errno set.
Descriptor boundAt(const QString& path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (size_t(name.size()) >= sizeof address.sun_path) {
        errno = ENAMETOOLONG;
        return Descriptor();
    }
    std::copy(name.begin(), name.end(), address.sun_path);
    ::unlink(name.constData());
    Descriptor bound(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const bool isBound = bound && ::bind(bound.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        && ::chmod(name.constData(), 0600) == 0;
    return isBound ? std::move(bound) : Descriptor();
}

} // namespace

Result<ServerSockets> makeServerSockets(const QString& folder)
{
    SD_CHECK(makeFolder(folder));
    const auto failed = [&folder](int error) {
        return ioFailure(say(QT_TRANSLATE_NOOP("core", "The sockets of the server in %1 could not be created."),
                             {folder}),
                         error);
    };
    ServerSockets sockets;
    // One launcher per release, even if two agents start it at once. The launcher watches this file, so it has to be
    // readable there; other users cannot enter the folder.
    sockets.lock =
        Descriptor(::open(QFile::encodeName(folder + u"/lock"_s).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (!sockets.lock || ::flock(sockets.lock.get(), LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK
            ? fail(Error::Kind::Conflict, "server-runs-already",
                   say(QT_TRANSLATE_NOOP("core", "This server is already running but does not answer.")),
                   say(QT_TRANSLATE_NOOP("core", "Wait a moment, then try again.")))
            : failed(errno);
    sockets.app = boundAt(folder + u"/app"_s);
    if (!sockets.app)
        return failed(errno);
    sockets.control = boundAt(folder + u"/control"_s);
    if (!sockets.control)
        return failed(errno);
    return sockets;
}

Result<ServerLog> openServerLog(const QString& logFile)
{
    const QString folder = logFile.section(u'/', 0, -2);
    const QString id = logFile.section(u'/', -1).chopped(4); // without ".log"
    SD_CHECK(makeFolder(folder));
    const auto openAt = [](const QString& path, int how) {
        return Descriptor(
            ::open(QFile::encodeName(path).constData(), how | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
    };
    ServerLog log;
    log.index =
        openAt(logs::indexPath(folder, id), O_RDWR); // first, so that a reader that sees the log also finds its index
    if (log.index)
        log.log = openAt(logFile, O_WRONLY);
    if (!log.log)
        return fail(Error::Kind::Provider, "server-log-failed",
                    say(QT_TRANSLATE_NOOP("core", "The log %1 could not be opened."), {logFile}),
                    say(QT_TRANSLATE_NOOP("core", "Check the permissions and the free space of that folder.")),
                    systemReason(errno));
    return log;
}

QString operationOf(const QString& release)
{
    return u"server-"_s + release;
}

Launch launchOf(const ServerSpec& spec, const QString& files, const Layout& layout, const ServerSockets& sockets,
                const ServerLog& log, const build::Sandbox& sandbox)
{
    const QString launcher = siblingProgram(u"shipdeck-run"_s);
    build::SandboxSpec box;
    box.mounts << build::Mount{files, spec.mountAt, spec.files == ServerSpec::Files::OwnCopy}
               << packageMounts(spec, sandbox.isIsolated())
               << build::Mount{launcher, u"/run/shipdeck/launcher"_s, false};
    for (const Share& share : spec.shares)
        box.mounts << build::Mount{share.from, share.to, share.writable};
    // Without isolation, paths in the data on standard input are not translated for us.
    const bool isolated = sandbox.isIsolated();
    box.command = {isolated ? u"/run/shipdeck/launcher"_s : launcher};
    box.folder = QDir::cleanPath((isolated ? spec.mountAt : files) + u'/' + spec.folder);
    box.environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s);
    box.network = build::Network::Outbound;
    box.reachesLan = spec.reachesLan;
    box.limits = spec.limits;
    box.operation = operationOf(spec.release);
    box.isFirst = true;
    const std::optional<build::WayOutPlan> wayOut = sandbox.wayOut(spec.reachesLan);
    box.dieWithParent = wayOut.has_value(); // with the process outside, not with us

    Lines lines;
    lines.add("command", spec.command.toUtf8());
    lines.add("folder", box.folder.toUtf8());
    lines.add("port-variable", spec.portVariable.toUtf8());
    lines.add("port", portFor(spec, sandbox.granted(box.network)));
    lines.add("port-shared", sandbox.granted(box.network) == build::Network::Shared ? 1 : 0);
    lines.add("app", sockets.app.get());
    lines.add("control", sockets.control.get());
    lines.add("index", log.index.get());
    lines.add("lock", sockets.lock.get());
    lines.add("waits", wayOut ? 1 : 0);
    lines.add("grace-ms", qint64(spec.grace.count()));
    lines.add("first-retry-ms", qint64(spec.firstRetry.count()));
    lines.add("listen-ms", qint64(spec.listenWithin.count()));
    lines.add("log-keep", spec.logKeep);
    lines.add("memory", spec.limits.memoryBytes);
    lines.add("processes", spec.limits.processes);
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
    command.inChild = [before = command.inChild,
                       kept =
                           std::array{sockets.app.get(), sockets.control.get(), log.index.get(), sockets.lock.get()}] {
        if (before)
            before();
        for (const int file : kept)
            ::fcntl(file, F_SETFD, 0);
    };
    return {command, lines.bytes()};
}

} // namespace shipdeck::local
