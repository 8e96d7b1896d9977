// SPDX-License-Identifier: MIT
#include "targets/local/place/supervisor.h"

#include "base/clock.h"
#include "base/files.h"
#include "base/programs.h"
#include "build/tree/places.h"
#include "build/tree/pool.h"
#include "targets/local/place/last_words.h"
#include "targets/local/place/launch.h"
#include "targets/local/place/own_files.h"

#include <QCoroTimer>
#include <QDir>
#include <QFile>
#include <QPointer>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto pollAgain = 5ms;
constexpr auto launcherWithin = 20s; // the sandbox takes 15 ms, longer under load

Failure neverListened(const ServerSpec& spec, qint64 logStart)
{
    return fail(Error::Kind::Build, "server-never-listened",
                say(QT_TRANSLATE_NOOP("core", "The server is running, but did not listen on any port within %1 s."),
                    {QString::number(spec.listenWithin.count() / 1000)}),
                say(QT_TRANSLATE_NOOP("core", "Make it listen on the port in the variable %1."), {spec.portVariable}),
                lastLines(spec.logFile, logStart));
}

Failure exited(const ServerSpec& spec, int exitCode, qint64 logStart)
{
    if (const auto cause = causeIn(spec.logFile, logStart)) {
        Failure failure = fail(Error::Kind::Build, cause->id.toUtf8().constData(), cause->sentence, cause->next,
                               lastLines(spec.logFile, logStart));
        if (!cause->variable.isEmpty())
            failure.value().details[QStringLiteral("variable")] = cause->variable;
        return failure;
    }
    return fail(Error::Kind::Build, "server-exited",
                say(QT_TRANSLATE_NOOP("core", "The server exited with code %1 before it listened on a port."),
                    {QString::number(exitCode)}),
                say(QT_TRANSLATE_NOOP("core", "Look at its last lines; the start command was: %1"), {spec.command}),
                lastLines(spec.logFile, logStart));
}

Failure notLaunched(const ServerSpec& spec, qint64 logStart)
{
    return fail(Error::Kind::Provider, "server-not-launched",
                say(QT_TRANSLATE_NOOP("core", "The sandbox for the server could not be started.")),
                say(QT_TRANSLATE_NOOP("core", "Run `shipctl doctor` to see what is missing on this computer.")),
                lastLines(spec.logFile, logStart));
}

//! Creates the mount points in the app's copy. bwrap would follow the app's links when it creates them.
Task<Result<>> makePlaces(ServerSpec spec, QString copy)
{
    QStringList places;
    for (const Share& share : spec.shares)
        if (share.to.startsWith(spec.mountAt + u'/'))
            places << share.to.mid(spec.mountAt.size() + 1);
    const std::function<Result<>()> work = [places, copy]() -> Result<> {
        for (const QString& place : places)
            SD_CHECK(build::makePlace(build::UntrustedFolder(copy), place));
        return {};
    };
    return build::onPool(work);
}

//! A file in memory that only its descriptor reaches.
Result<Descriptor> memoryWith(const QByteArray& bytes)
{
    Descriptor memory(::memfd_create("shipdeck-launch", MFD_CLOEXEC));
    for (qsizetype done = 0; memory && done < bytes.size();) {
        const ssize_t n = ::write(memory.get(), bytes.constData() + done, size_t(bytes.size() - done));
        if (n <= 0)
            memory = Descriptor();
        done += n;
    }
    if (!memory)
        return ioFailure(say(QT_TRANSLATE_NOOP("core", "The server could not be started.")), errno);
    ::lseek(memory.get(), 0, SEEK_SET);
    return memory;
}

} // namespace

struct Supervisor::Box {
    build::Sandbox sandbox;
};

Supervisor::Supervisor(Layout layout) : m_layout(std::move(layout)) {}
Supervisor::~Supervisor() = default;

//! The open link to a release's launcher; nullptr if there is none.
ServerLink* Supervisor::link(const QString& release)
{
    const auto known = m_links.find(release);
    if (known != m_links.end() && known->second->isOpen())
        return known->second.get();
    auto fresh = std::make_unique<ServerLink>(release);
    if (!fresh->open(m_layout.controlSocket(release)))
        return nullptr;
    ServerLink* const opened = fresh.get();
    connect(opened, &ServerLink::changed, this, [this, opened] { Q_EMIT changed(opened->server()); });
    if (known != m_links.end())
        known->second.release()->deleteLater(); // deleted later, as it may be emitting a signal
    m_links[release] = std::move(fresh);
    return opened;
}

Task<Result<>> Supervisor::adopt()
{
    const QStringList releases = QDir(m_layout.paths.sockets).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& release : releases) {
        ServerLink* const found = link(release);
        const auto until = monotonicNow() + 1s;
        while (found && server(release).requestedPort == 0 && monotonicNow() < until) // waits for its first state
            co_await QCoro::sleepFor(pollAgain);
    }
    co_return Result<>();
}

Task<> Supervisor::findOutIsolation(Cancel cancel)
{
    if (m_box)
        co_return;
    auto sandbox = co_await build::Sandbox::probe(cancel);
    m_box.reset(new Box{std::move(sandbox)});
}

Task<Result<QString>> Supervisor::filesFor(ServerSpec spec, Cancel cancel) const
{
    if (spec.files == ServerSpec::Files::ReadOnly)
        co_return spec.tree;
    const QString copy = m_layout.server(spec.release) + u"/files"_s;
    if (QDir(copy).exists()) { // keeps what the app has written
        CO_CHECK(co_await makePlaces(spec, copy));
        co_return copy;
    }
    const bool mountsPackages = m_box->sandbox.isIsolated();
    const QString tree = spec.tree;
    const std::function<Result<>()> work = [tree, copy, mountsPackages, cancel] {
        return copyOwnFiles(tree, copy, mountsPackages, cancel);
    };
    CO_CHECK(co_await build::onPool(work));
    CO_CHECK(co_await makePlaces(spec, copy));
    co_return copy;
}

//! Returns the position in the log at which this run begins.
Task<Result<qint64>> Supervisor::spawn(ServerSpec spec, Cancel cancel)
{
    // A killed launcher may have left its app running.
    CO_CHECK(co_await build::sweepOrphans(operationOf(spec.release)));
    CO_TRY(const QString files, co_await filesFor(spec, cancel));
    CO_TRY(const ServerSockets sockets, makeServerSockets(m_layout.sockets(spec.release)));
    CO_TRY(const ServerLog log, openServerLog(spec.logFile));
    const Launch launch = launchOf(spec, files, m_layout, sockets, log, m_box->sandbox);
    CO_TRY(const Descriptor input, memoryWith(launch.input));
    const qint64 logStart = ::lseek(log.log.get(), 0, SEEK_END);
    const auto pid = startDetached(launch.command, {input.get(), log.log.get(), log.log.get()});
    if (!pid)
        co_return tl::unexpected(pid.error());
    m_spawned[spec.release] = std::make_unique<ProcessWatch>(*pid);

    const auto until = monotonicNow() + launcherWithin;
    while (!link(spec.release)) {
        if (!m_spawned[spec.release]->isRunning() || monotonicNow() > until)
            co_return notLaunched(spec, logStart);
        co_await QCoro::sleepFor(pollAgain);
    }
    co_return logStart;
}

Task<Result<Server>> Supervisor::untilListening(ServerSpec spec, qint64 logStart, Cancel cancel)
{
    const auto until = monotonicNow() + spec.listenWithin;
    for (;;) {
        const Server now = server(spec.release);
        if (cancel)
            co_return canceled();
        if (now.state == Server::State::Listening)
            co_return now;
        if (now.state != Server::State::Starting && now.state != Server::State::Asleep)
            co_return exited(spec, now.exitCode, logStart);
        if (monotonicNow() > until)
            co_return neverListened(spec, logStart);
        // Polls instead of waiting for the signal with a timeout: QCoro 0.8 uses its freed timer if both occur in the
        // same turn.
        co_await QCoro::sleepFor(pollAgain);
    }
}

Task<Result<Server>> Supervisor::start(ServerSpec spec, Cancel cancel)
{
    qint64 logStart = 0;
    co_await findOutIsolation(cancel);
    // A draining server still answers, but would stop soon.
    if (const ServerLink* const running = link(spec.release); running && running->server().asked)
        co_await stop(spec.release);
    if (ServerLink* const running = link(spec.release)) {
        running->wake();
        const QPointer<ServerLink> asked = running; // it may be falling asleep
        const auto until = monotonicNow() + 2s;
        while (asked && asked->isWaking() && monotonicNow() < until)
            co_await QCoro::sleepFor(pollAgain);
    } else {
        CO_TRY(logStart, co_await spawn(spec, cancel));
    }
    auto outcome = co_await untilListening(spec, logStart, cancel);
    if (!outcome)
        co_await stop(spec.release); // without the cancel, as a canceled start has to be cleaned up
    co_return outcome;
}

Task<Result<>> Supervisor::drain(QString release, std::chrono::milliseconds limit)
{
    if (ServerLink* const running = link(release))
        running->drain(limit);
    co_return Result<>();
}

void Supervisor::sleepAfter(const QString& release, std::chrono::milliseconds idle)
{
    if (ServerLink* const running = link(release))
        running->sleepAfter(idle);
}

Task<Result<>> Supervisor::stop(QString release)
{
    const QPointer<ServerLink> running = link(release);
    if (running) {
        running->stop();
        // The launcher's grace time ends with SIGKILL; after a minute the launcher itself must be broken.
        const auto until = monotonicNow() + 60s;
        while (running && running->isLauncherRunning()) {
            if (monotonicNow() > until)
                running->kill();
            co_await QCoro::sleepFor(pollAgain);
        }
    }
    while (m_spawned.contains(release) && m_spawned[release]->isRunning())
        co_await QCoro::sleepFor(pollAgain);
    CO_CHECK(co_await build::sweepOrphans(operationOf(release)));
    m_spawned.erase(release);
    CO_CHECK(removeTree(m_layout.sockets(release)));
    co_return Result<>();
}

Server Supervisor::server(const QString& release) const
{
    const auto known = m_links.find(release);
    if (known != m_links.end())
        return known->second->server();
    Server none;
    none.release = release;
    return none;
}

QList<Server> Supervisor::servers() const
{
    QList<Server> all;
    for (const auto& [release, link] : m_links)
        if (link->isOpen())
            all << link->server();
    return all;
}

} // namespace shipdeck::local
