// SPDX-License-Identifier: MIT
#include "build/sandbox/sandbox.h"

#include "base/command.h"
#include "base/programs.h"
#include "build/sandbox/isolation.h"

#include <QStandardPaths>

#include <sys/sysinfo.h>
#include <unistd.h>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

//! An id that neither Debian nor systemd assigns (systemd.io/UIDS-GIDS: 60706 to 61183 are unused).
const QString userWithoutRights = u"61177"_s;

//! Why the sandbox could not be set up, and what to do.
Text isolationRefused(const Error& error)
{
    return ::getuid() == 0 ? say(QT_TRANSLATE_NOOP("core",
                                                   "As root, Shipdeck runs code as an unprivileged user, which this "
                                                   "computer does not allow (%1). Start Shipdeck as an ordinary user."),
                                 {error.why.render()})
                           : say(QT_TRANSLATE_NOOP("core",
                                                   "This computer doesn't allow user namespaces. To allow them: sudo "
                                                   "sysctl kernel.unprivileged_userns_clone=1"));
}

//! The variables by which systemd-run finds the user's systemd.
QProcessEnvironment sessionEnvironment()
{
    QProcessEnvironment environment;
    for (const char* name : {"XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"})
        environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    return environment;
}

//! The systemd-run prefix of a command. Its limits are above the watchdog's, which can report what was exceeded, and
//! catch what the watchdog misses.
QStringList scopeWords(const Limits& limits)
{
    QStringList words;
    if (::getuid() != 0)
        words << u"--user"_s;
    words << u"--scope"_s << u"--quiet"_s << u"--collect"_s;
    words << u"--property=MemoryMax=%1"_s.arg(limits.memoryBytes / 8 * 9) << u"--property=MemorySwapMax=0"_s;
    if (limits.processes > 0)
        words << u"--property=TasksMax=%1"_s.arg(limits.processes * 4); // threads count
    return words << u"--"_s;
}

} // namespace

Limits Limits::forServers()
{
    struct sysinfo machine = {};
    ::sysinfo(&machine);
    Limits limits;
    limits.memoryBytes = qint64(machine.totalram) * machine.mem_unit / 2;
    limits.fileBytes = qint64(8) << 30;
    limits.processes = 2000;
    limits.openFiles = 100'000;
    return limits;
}

Limits Limits::forBuilds()
{
    Limits limits = forServers();
    // Three quarters, so that the desktop and the agent keep running.
    limits.memoryBytes = limits.memoryBytes / 2 * 3;
    limits.freeDiskBytes = qint64(512) << 20;
    limits.deadline = std::chrono::minutes(30);
    limits.silence = std::chrono::minutes(10);
    return limits;
}

Sandbox Sandbox::bare()
{
    Sandbox sandbox;
    sandbox.m_remarks << say(QT_TRANSLATE_NOOP("core",
                                               "Commands run without isolation on this computer: they can access "
                                               "everything you can, including your files and network."));
    return sandbox;
}

Task<Sandbox> Sandbox::probe(Cancel cancel)
{
    Sandbox sandbox;
    sandbox.m_sharedWanted = qEnvironmentVariable("SHIPDECK_BUILD_NETWORK") == u"shared"_s;
    sandbox.m_bwrap = findProgram(u"bwrap"_s);
    const bool found = !sandbox.m_bwrap.isEmpty();
    const std::function<void(const QByteArray&)> quiet;
    SandboxSpec nothing;
    nothing.command = QStringList{u"true"_s};
    nothing.limits.deadline = std::chrono::seconds(20);
    // It ends without help. If it died with us, a half-started bwrap could leave a waiting child, and without an
    // operation that could not be found.
    nothing.dieWithParent = false;
    Text refused;
    if (const QString systemdRun = findProgram(u"systemd-run"_s); found && !systemdRun.isEmpty()) {
        Command ask;
        ask.program = systemdRun;
        ask.arguments = scopeWords(Limits::forServers()) + QStringList{u"true"_s};
        ask.environment = sessionEnvironment();
        ask.environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        ask.deadline = std::chrono::seconds(5);
        const auto asked = co_await shipdeck::run(ask, cancel);
        if (asked && asked->ok())
            sandbox.m_systemdRun = systemdRun;
    }
    if (found) {
        const auto tried = co_await sandbox.run(nothing, quiet, cancel);
        if (!tried || !tried->ok()) {
            sandbox.m_bwrap.clear();
            refused = isolationRefused(tried ? Error() : tried.error());
        }
    }
    if (!sandbox.isIsolated()) {
        Sandbox without = bare();
        without.m_sharedWanted = sandbox.m_sharedWanted;
        without.m_remarks << (found ? refused
                                    : say(QT_TRANSLATE_NOOP(
                                        "core",
                                        "To isolate builds, install bubblewrap: sudo apt-get install bubblewrap")));
        co_return without;
    }
    if (sandbox.m_sharedWanted) {
        sandbox.m_remarks << say(QT_TRANSLATE_NOOP("core",
                                                   "SHIPDECK_BUILD_NETWORK=shared: commands with network access can "
                                                   "also reach this computer's own services."));
        co_return sandbox;
    }
    const QString tool = ::getuid() == 0 ? u"slirp4netns"_s : u"pasta"_s;
    sandbox.m_outbound = findProgram(u"ip"_s).isEmpty() ? QString() : findProgram(tool);
    Text why = say(QT_TRANSLATE_NOOP("core", "not installed"));
    if (!sandbox.m_outbound.isEmpty()) {
        sandbox.m_proxies = co_await proxyAddresses();
        nothing.network = Network::Outbound;
        const auto tried = co_await sandbox.run(nothing, quiet, cancel);
        if (tried && tried->ok())
            co_return sandbox;
        sandbox.m_outbound.clear();
        why = tried ? Text() : tried.error().why;
    }
    sandbox.m_remarks << say(
        QT_TRANSLATE_NOOP("core",
                          "Commands with network access can also reach this computer's own services, because %1 can't "
                          "be used here (%3). It needs the packages %2 and iproute2, and access to /dev/net/tun."),
        {tool, ::getuid() == 0 ? tool : u"passt"_s, why.render()});
    co_return sandbox;
}

Network Sandbox::granted(Network wanted) const
{
    if (!isIsolated())
        return Network::Shared;
    return wanted == Network::Outbound && m_outbound.isEmpty() ? Network::Shared : wanted;
}

std::optional<WayOutPlan> Sandbox::wayOut(bool reachesLan) const
{
    if (!isIsolated() || m_outbound.isEmpty())
        return std::nullopt;
    return wayOutPlan(m_outbound, reachesLan, m_proxies);
}

Command Sandbox::command(const SandboxSpec& spec) const
{
    Command command;
    command.input = spec.input;
    command.environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    if (isIsolated()) {
        // Also for bwrap itself: killed during its setup, it could leave a waiting child.
        if (!spec.operation.isEmpty())
            command.environment.insert(u"SHIPDECK_OPERATION"_s, spec.operation);
        Inherited inherited;
        command.program = m_bwrap;
        SandboxSpec shown = spec;
        if (::getuid() == 0) {
            // To the kernel root stays root in a sandbox when it comes to files, so it becomes another user first.
            command.program = siblingProgram(u"shipdeck-other-user"_s);
            command.arguments = {userWithoutRights};
            for (int i = 0; i < shown.mounts.size(); ++i) {
                Mount& mount = shown.mounts[i];
                command.arguments << mount.host;
                mount = {u"/tmp/%1"_s.arg(i), mount.inside.isEmpty() ? mount.host : mount.inside, mount.writable};
            }
            command.arguments << u"--"_s << m_bwrap;
        }
        if (!m_systemdRun.isEmpty() && spec.limits.memoryBytes > 0) {
            command.arguments = scopeWords(spec.limits) + QStringList{command.program} + command.arguments;
            command.program = m_systemdRun;
            command.environment.insert(sessionEnvironment());
        }
        command.arguments +=
            bwrapArguments(shown, granted(spec.network), inherited) + QStringList{u"--"_s} + spec.command;
        command.folder = u"/"_s;
        command.inChild = childSetup(inherited, spec.limits, false);
        return command;
    }
    const SandboxSpec outside = withoutMounts(spec);
    command.environment = outside.environment;
    const QStringList path = outside.environment.value(u"PATH"_s).split(u':', Qt::SkipEmptyParts);
    const QString first = outside.command.value(0);
    const QString found = first.contains(u'/') ? QString() : QStandardPaths::findExecutable(first, path);
    command.program = found.isEmpty() ? first : found;
    command.arguments = outside.command.mid(1);
    command.folder = outside.folder;
    const auto setup = childSetup({}, spec.limits, true);
    const bool dies = spec.dieWithParent;
    command.inChild = [setup, dies, parent = ::getpid()] {
        setup();
        if (dies)
            dieWith(parent);
    };
    return command;
}

} // namespace shipdeck::build
