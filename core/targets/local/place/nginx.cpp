// SPDX-License-Identifier: MIT
#include "targets/local/place/nginx.h"

#include "base/clock.h"
#include "base/error_code.h"
#include "base/files.h"
#include "base/programs.h"
#include "targets/local/place/detached.h"
#include "targets/local/place/nginx_config.h"
#include "targets/local/place/nginx_processes.h"
#include "targets/local/place/probe.h"

#include <QCoroTimer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace shipdeck::local {
namespace {

constexpr Code nginxNotAnswering("nginx-not-answering");

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr quint16 usualPort = 8080;
constexpr int portsToTry = 200;
constexpr int portRaces = 5;   //!< attempts to find a free port
constexpr auto patience = 10s; // for nginx to answer with its new configuration; it takes 10 to 150 ms
constexpr auto pollAgain = 5ms;

//! The first port to try.
quint16 firstPort()
{
    const int requested = qEnvironmentVariableIntValue("SHIPDECK_FIRST_PORT");
    return requested >= 1024 && requested <= 65535 - portsToTry ? quint16(requested) : usualPort;
}

Text lastLines(const QString& file)
{
    const auto bytes = readFile(file);
    const QStringList lines = QString::fromUtf8(bytes.value_or(QByteArray())).trimmed().split(u'\n');
    return verbatim(lines.mid(std::max<qsizetype>(0, lines.size() - 5)).join(u'\n'));
}

} // namespace

struct Nginx::Parts {
    Layout layout;
    std::unique_ptr<ProcessWatch> master;
    bool busy = false; //!< only one change at a time
    bool leaving = false;
    quint16 tried = 0; //!< the port of the last start

    QString portFile() const { return layout.nginx() + u"/port"_s; }
    QString configFile() const { return layout.nginx() + u"/conf/nginx.conf"_s; }
    QString errorLog() const { return layout.nginx() + u"/logs/error.log"_s; }
    QString startLog() const { return layout.nginx() + u"/logs/start.log"_s; }

    Command command(const QString& program, const QString& config, const QStringList& more = {}) const
    {
        Command command;
        command.program = program;
        command.arguments =
            QStringList{u"-p"_s, layout.nginx() + u'/', u"-c"_s, config, u"-e"_s, u"logs/error.log"_s} + more;
        command.folder = layout.nginx(); // identifies our processes
        command.deadline = 20s;
        return command;
    }
    quint16 rememberedPort() const { return readFile(portFile(), 64).value_or(QByteArray()).trimmed().toUShort(); }
    QByteArray extra() const;
    Result<> prepareFolders() const;
    Task<QString> generation(quint16 port) const;
    Task<Result<>> test(QString program, QByteArray config, Cancel cancel) const;
    Task<Result<>> killAll();
    Task<Result<>> becomes(QString generation, quint16 port, QSet<qint64> before, Cancel cancel);
    QSet<qint64> takingConnections() const;
};

namespace {

//! Reset when the coroutine ends.
struct Turn {
    explicit Turn(bool& busy) : busy(busy) { busy = true; }
    ~Turn() { busy = false; }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    bool& busy;
};

//! An ending process releases its sockets last: for a moment the port is in use but has no owner. Returns when that is
//! over, or soon after: a port without an owner may also be one whose owner cannot be seen.
Task<> untilReleased(quint16 port)
{
    for (int look = 0; look < 100 && port != 0 && !isPortFree(port) && portOwner(port).isEmpty(); ++look)
        co_await QCoro::sleepFor(4 * pollAgain);
}

} // namespace

QByteArray Nginx::Parts::extra() const
{
    QByteArray all;
    const QDir folder(layout.nginx() + u"/conf/extra"_s);
    for (const QString& name : folder.entryList({u"*.conf"_s}, QDir::Files, QDir::Name))
        all += readFile(folder.filePath(name)).value_or(QByteArray()) + '\0';
    return all;
}

Result<> Nginx::Parts::prepareFolders() const
{
    for (const QString& folder : {u"conf/extra"_s, u"logs"_s, u"temp"_s, u"run"_s, u"pages"_s})
        SD_CHECK(makeFolder(layout.nginx() + u'/' + folder));
    for (const auto& [name, bytes] : nginxPages()) {
        const QString file = layout.nginx() + u"/pages/"_s + name;
        if (readFile(file).value_or(QByteArray()) != bytes)
            SD_CHECK(writeFile(file, bytes));
    }
    return makeFolder(layout.sites());
}

Task<QString> Nginx::Parts::generation(quint16 port) const
{
    const auto answer = co_await httpGet(port, u"shipdeck"_s, u"/.shipdeck/generation"_s, 2s);
    co_return answer && answer->status == 200 ? QString::fromLatin1(answer->body) : QString();
}

//! Tests a copy of the configuration, so that a broken one leaves the one in use unchanged.
Task<Result<>> Nginx::Parts::test(QString program, QByteArray config, Cancel cancel) const
{
    const QString candidate = layout.nginx() + u"/conf/candidate.conf"_s;
    CO_CHECK(writeFile(candidate, config));
    Command check = command(program, u"conf/candidate.conf"_s, {u"-t"_s});
    const auto finished = co_await run(std::move(check), cancel);
    QFile::remove(candidate);
    if (!finished)
        co_return tl::unexpected(finished.error());
    if (!finished->ok())
        co_return fail(
            Error::Kind::BadInput, "nginx-config-broken",
            say(QT_TRANSLATE_NOOP("core", "nginx rejected its new configuration; the previous one stays in use.")),
            say(QT_TRANSLATE_NOOP("core", "Look at your own settings in %1."), {layout.nginx() + u"/conf/extra"_s}),
            verbatim(QString::fromUtf8(finished->errors).trimmed()));
    co_return Result<>();
}

Task<Result<>> Nginx::Parts::killAll()
{
    leaving = true;
    const auto until = monotonicNow() + patience;
    for (;;) {
        const auto left = nginxProcesses(layout.nginx());
        if (left.isEmpty())
            break;
        for (const NginxProcess& process : left) // in any order, as the loop repeats until none is left
            ::kill(pid_t(process.pid), SIGKILL);
        if (monotonicNow() > until)
            co_return fail(Error::Kind::Provider, "nginx-not-stopped",
                           say(QT_TRANSLATE_NOOP("core", "nginx could not be stopped.")),
                           say(QT_TRANSLATE_NOOP("core", "End process %1, then try again."),
                               {QString::number(left.first().pid)}));
        co_await QCoro::sleepFor(pollAgain); // the watch reaps our children meanwhile
    }
    master.reset();
    leaving = false;
    co_return Result<>();
}

QSet<qint64> Nginx::Parts::takingConnections() const
{
    QSet<qint64> pids;
    for (const NginxProcess& process : nginxProcesses(layout.nginx()))
        if (!process.master && !process.leaving)
            pids << process.pid;
    return pids;
}

//! Waits until new connections get this configuration and no worker of the previous one accepts any.
Task<Result<>> Nginx::Parts::becomes(QString wanted, quint16 port, QSet<qint64> before, Cancel cancel)
{
    const auto until = monotonicNow() + patience;
    for (;;) {
        if (cancel)
            co_return canceled();
        const QString answered = co_await generation(port);
        if (answered == wanted && !takingConnections().intersects(before))
            co_return Result<>();
        if (!master || !master->isRunning())
            co_return fail(Error::Kind::Provider, nginxNotAnswering,
                           say(QT_TRANSLATE_NOOP("core", "nginx exited right after starting.")),
                           say(QT_TRANSLATE_NOOP("core", "Look at %1."), {errorLog()}), lastLines(startLog()));
        if (monotonicNow() > until)
            co_return fail(Error::Kind::Provider, nginxNotAnswering,
                           say(QT_TRANSLATE_NOOP("core",
                                                 "nginx is running but does not answer with its new configuration.")),
                           say(QT_TRANSLATE_NOOP("core", "Look at %1."), {errorLog()}), lastLines(errorLog()));
        co_await QCoro::sleepFor(pollAgain);
    }
}

Nginx::Nginx(Layout layout) : m_parts(new Parts{.layout = std::move(layout), .master = {}}) {}
Nginx::~Nginx() = default;

Task<Result<Nginx::State>> Nginx::adopt()
{
    State state;
    state.port = port();
    for (const NginxProcess& process : nginxProcesses(m_parts->layout.nginx())) {
        if (process.master)
            state.master = process.pid;
        else
            ++state.workers;
    }
    if (state.master == 0) {
        m_parts->master.reset();
        co_return state;
    }
    if (!m_parts->master || m_parts->master->pid() != state.master)
        watch(state.master);
    state.generation = co_await m_parts->generation(state.port);
    state.running = !state.generation.isEmpty();
    co_return state;
}

void Nginx::watch(qint64 pid)
{
    m_parts->master = std::make_unique<ProcessWatch>(pid);
    connect(m_parts->master.get(), &ProcessWatch::ended, this, [this] {
        if (!m_parts->leaving)
            Q_EMIT died();
    });
}

Result<quint16> Nginx::choosePort(int skipped) const
{
    const quint16 remembered = port();
    if (remembered != 0 && isPortFree(remembered))
        return remembered;
    // Published addresses must not change. Without sites there are none.
    if (remembered != 0 && !QDir(m_parts->layout.sites()).isEmpty())
        return portTaken(remembered, portOwner(remembered));
    for (int i = skipped; i < portsToTry; ++i)
        if (isPortFree(quint16(firstPort() + i)))
            return quint16(firstPort() + i);
    return portTaken(firstPort(), portOwner(firstPort()));
}

Task<Result<Nginx::State>> Nginx::ensure(Cancel cancel)
{
    while (m_parts->busy)
        co_await QCoro::sleepFor(pollAgain);
    const Turn turn(m_parts->busy);
    int skipped = 0;
    for (int attempt = 1;; ++attempt) {
        const auto ensured = co_await ensureOnce(skipped, cancel);
        // Our own earlier nginx may still hold the port for a moment.
        const bool hasEnded =
            !ensured && ensured.error().code == nginxNotAnswering && nginxProcesses(m_parts->layout.nginx()).isEmpty();
        if (hasEnded && port() == m_parts->tried && attempt < portRaces) {
            co_await QCoro::sleepFor(attempt * 4 * pollAgain);
            continue;
        }
        if (ensured || port() == m_parts->tried || attempt == portRaces || ensured.error().code != nginxNotAnswering
            || isPortFree(m_parts->tried))
            co_return ensured;
        // Another program took the port between our check and nginx's start. No address uses it yet, so another port is
        // chosen, at random in case several programs compete.
        CO_CHECK(co_await m_parts->killAll());
        skipped = QRandomGenerator::global()->bounded(portsToTry / 4);
    }
}

Task<Result<Nginx::State>> Nginx::ensureOnce(int skippedPorts, Cancel cancel)
{
    CO_TRY(const QString program, needProgram(u"nginx"_s));
    CO_TRY(State state, co_await adopt());
    const bool unnamed = state.master != 0 && state.port == 0; // its starter died before nginx answered
    if (unnamed || (state.master == 0 && state.workers > 0)) { // workers without a master keep the port
        CO_CHECK(co_await m_parts->killAll());
        CO_TRY(state, co_await adopt());
    }
    if (state.master == 0) {
        co_await untilReleased(port());
        CO_TRY(state.port, choosePort(skippedPorts));
        m_parts->tried = state.port;
    }
    CO_CHECK(m_parts->prepareFolders());
    ConfigOptions options;
    options.port = state.port;
    options.ipv6 = hasIpv6();
    options.asRoot = ::geteuid() == 0;
    options.extra = m_parts->extra();
    const NginxConfig config = nginxConfig(m_parts->layout, options);
    if (state.generation == config.generation)
        co_return state;
    CO_CHECK(co_await m_parts->test(program, config.text, cancel));
    CO_CHECK(writeFile(m_parts->configFile(), config.text));
    const QSet<qint64> before = m_parts->takingConnections();
    if (state.master != 0)
        m_parts->master->kill(SIGHUP);
    else
        CO_CHECK(start(program));
    CO_CHECK(co_await m_parts->becomes(config.generation, state.port, before, cancel));
    // The port is stored once nginx has answered on it; another program may take one that was only chosen.
    if (port() != state.port)
        CO_CHECK(writeFile(m_parts->portFile(), QByteArray::number(state.port) + '\n'));
    co_return co_await adopt();
}

Result<> Nginx::start(const QString& program)
{
    const QByteArray log = QFile::encodeName(m_parts->startLog());
    const int errors = ::open(log.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    Streams streams;
    streams.output = errors;
    streams.errors = errors;
    const auto pid = startDetached(m_parts->command(program, u"conf/nginx.conf"_s), streams);
    ::close(errors);
    if (!pid)
        return tl::unexpected(pid.error());
    watch(*pid);
    return {};
}

Task<Result<>> Nginx::stop()
{
    while (m_parts->busy)
        co_await QCoro::sleepFor(pollAgain);
    const Turn turn(m_parts->busy);
    CO_CHECK(co_await m_parts->killAll());
    co_await untilReleased(port());
    co_return Result<>{};
}

Task<Result<>> Nginx::stopIfUnused()
{
    while (m_parts->busy)
        co_await QCoro::sleepFor(pollAgain);
    const Turn turn(m_parts->busy);
    if (!QDir(m_parts->layout.sites()).isEmpty())
        co_return Result<>{};
    co_return co_await m_parts->killAll();
}

void Nginx::abandon()
{
    m_parts->leaving = true;
    if (m_parts->master)
        m_parts->master->kill(SIGTERM);
}

Task<Result<Nginx::State>> Nginx::moveTo(quint16 requested, Cancel cancel)
{
    if (requested != 0 && requested == port())
        co_return co_await ensure(cancel);
    if (requested != 0 && !isPortFree(requested))
        co_return portTaken(requested, portOwner(requested));
    CO_CHECK(co_await stop());
    if (requested == 0)
        QFile::remove(m_parts->portFile());
    else
        CO_CHECK(writeFile(m_parts->portFile(), QByteArray::number(requested) + '\n'));
    co_return co_await ensure(cancel);
}

quint16 Nginx::port() const
{
    return m_parts->rememberedPort();
}

QString Nginx::address(const QString& slug, const QString& release) const
{
    const QString host = release.isEmpty() ? slug : slug + u"--"_s + release;
    return u"http://%1.localhost:%2"_s.arg(host).arg(port() == 0 ? firstPort() : port());
}

QString Nginx::startCommand() const
{
    return u"cd %1 && "_s.arg(shellQuoted(m_parts->layout.nginx()))
        + m_parts->command(u"nginx"_s, u"conf/nginx.conf"_s).line() + u" &"_s;
}

QString Nginx::reloadCommand() const
{
    const QString test = m_parts->command(u"nginx"_s, u"conf/nginx.conf"_s, {u"-t"_s}).line();
    return test + u" && "_s + m_parts->command(u"nginx"_s, u"conf/nginx.conf"_s, {u"-s"_s, u"reload"_s}).line();
}

QString Nginx::stopCommand() const
{
    return m_parts->command(u"nginx"_s, u"conf/nginx.conf"_s, {u"-s"_s, u"stop"_s}).line();
}

} // namespace shipdeck::local
