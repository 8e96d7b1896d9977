// SPDX-License-Identifier: MIT
#include "build/sandbox/job.h"

#include "base/ids.h"
#include "build/sandbox/error_codes.h"

#include <QProcess>
#include <QSocketNotifier>

#include <csignal>
#include <limits>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr int watchMs = 100;
constexpr qint64 measureMs = 500;
constexpr qint64 initWithinMs = 2000; // bwrap reports its init within 5 ms

QString megabytes(qint64 bytes)
{
    return QString::number((bytes + (1 << 19)) >> 20);
}

QString duration(std::chrono::milliseconds time)
{
    const auto seconds = time.count() / 1000;
    return seconds >= 120 && seconds % 60 == 0 ? u"%1 min"_s.arg(seconds / 60)
                                               : u"%1 s"_s.arg(double(time.count()) / 1000);
}

QString firstWord(const SandboxSpec& spec)
{
    return spec.command.join(u' ').left(60);
}

int openPid(pid_t pid)
{
    return int(::syscall(SYS_pidfd_open, pid, 0));
}

} // namespace

Job::Job(const Sandbox& sandbox, Settings settings)
    : m_sandbox(sandbox), m_settings(std::move(settings)), m_process(new QProcess(this))
{
    m_watch.setInterval(watchMs);
    connect(&m_watch, &QTimer::timeout, this, &Job::watch);
    connect(m_process, &QProcess::readyRead, this, &Job::deliver);
    connect(m_process, &QProcess::finished, this, &Job::commandEnded);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        stop(fail(Error::Kind::NotFound, "program-not-started",
                  say(QT_TRANSLATE_NOOP("core", "%1 could not be started."), {firstWord(m_settings.spec)}),
                  say(QT_TRANSLATE_NOOP("core", "Check that it is installed and executable.")),
                  verbatim(m_process->errorString())));
        bury();
    });
}

Job::~Job() = default;

void Job::start()
{
    if (m_settings.isolated) {
        // bwrap's child waits for its status message. Without a reader that write kills bwrap but not the child.
        m_status = makeLastingPipe();
        m_settings.spec.status = m_status.writing;
        m_statusNotifier = new QSocketNotifier(*m_status.reading, QSocketNotifier::Read, this);
        connect(m_statusNotifier, &QSocketNotifier::activated, this, &Job::readStatus);
        if (m_settings.wayOut || m_settings.route) {
            m_gate = makePipe();
            m_settings.spec.gate = m_gate.reading;
            ::fcntl(*m_gate.reading, F_SETFL, 0); // bwrap reads it with blocking calls
        }
    }
    Command command = m_sandbox.command(m_settings.spec);
    m_settings.spec.status.reset();
    m_settings.spec.gate.reset();
    if (!m_settings.isolated) {
        // Without isolation, daemonised processes become our children, so that they can be found and killed.
        ::prctl(PR_SET_CHILD_SUBREAPER, 1);
        const QString token = newToken();
        command.environment.insert(u"SHIPDECK_RUN"_s, token);
        m_mark = "SHIPDECK_RUN=" + token.toLatin1();
    }
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setProgram(command.program);
    m_process->setArguments(command.arguments);
    m_process->setWorkingDirectory(command.folder);
    m_process->setProcessEnvironment(command.environment);
    m_process->setChildProcessModifier(command.inChild);
    if (command.input.isEmpty())
        m_process->setStandardInputFile(QProcess::nullDevice());
    m_freeAtStart = freeDisk();
    m_clock.start();
    m_watch.start();
    m_process->start();
    if (!m_settings.isolated)
        m_initPid = pid_t(m_process->processId()); // it leads its session
    m_process->setChildProcessModifier({});        // its captures are the child's descriptors
    m_status.writing.reset();
    m_gate.reading.reset();
    if (!command.input.isEmpty()) {
        m_process->write(command.input);
        m_process->closeWriteChannel();
    }
}

void Job::readStatus()
{
    char buffer[512];
    const auto got = ::read(*m_status.reading, buffer, sizeof buffer);
    if (got <= 0) {
        m_statusNotifier->setEnabled(got < 0);
        return;
    }
    m_statusText.append(buffer, got);
    static constexpr QByteArrayView field = "\"child-pid\":";
    const qsizetype at = m_statusText.indexOf(field);
    const qsizetype end = m_statusText.indexOf('\n', at); // bwrap writes in pieces, so only complete lines count
    if (m_initPid == 0 && at >= 0 && end > 0) {
        const QByteArray rest = m_statusText.mid(at + field.size()).trimmed();
        qsizetype digits = 0;
        while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9')
            ++digits;
        initIsKnown(rest.left(digits).toInt());
    }
}

void Job::initIsKnown(pid_t pid)
{
    const Descriptor init = own(openPid(pid));
    // If it has ended, its id may be reused. If bwrap ended first, it has another parent, and what runs inside is still
    // being ended.
    if (!init || (allProcesses().value(pid).parent != m_process->processId() && !isNamespaceInit(pid)))
        return;
    m_init = init;
    m_initPid = pid;
    if (m_failure) {
        killAll();
    } else if (m_gate.writing) {
        connectNetwork(pid);
    }
}

void Job::connectNetwork(pid_t pid)
{
    const auto giveUp = [this](const QString& why) {
        stop(fail(Error::Kind::Network, code::sandboxNetwork,
                  say(QT_TRANSLATE_NOOP("core", "The sandbox could not be connected to the network.")),
                  say(QT_TRANSLATE_NOOP("core", "Try again, or set SHIPDECK_BUILD_NETWORK=shared.")), verbatim(why)));
    };
    if (m_settings.wayOut) {
        m_wayOut = new WayOut(*m_settings.wayOut, this);
        connect(m_wayOut, &WayOut::ready, this, &Job::openGate);
        connect(m_wayOut, &WayOut::failed, this, giveUp);
        return m_wayOut->open(pid);
    }
    m_relay = new LoopbackRelay(*m_settings.route, this);
    connect(m_relay, &LoopbackRelay::ready, this, &Job::openGate);
    connect(m_relay, &LoopbackRelay::failed, this, giveUp);
    m_relay->open(pid);
}

void Job::openGate()
{
    [[maybe_unused]] const auto written = ::write(*m_gate.writing, "x", 1);
    m_gate.writing.reset();
}

void Job::deliver()
{
    const QByteArray bytes = m_process->readAll();
    if (bytes.isEmpty())
        return;
    m_lastOutputMs = m_clock.elapsed();
    m_tail = (m_tail + bytes).right(400);
    if (m_settings.output)
        m_settings.output(bytes);
}

void Job::watch()
{
    const Limits& limits = m_settings.spec.limits;
    const qint64 now = m_clock.elapsed();
    if (m_failure && now - m_stoppedMs >= initWithinMs)
        return killAll();
    if (limits.deadline.count() > 0 && now >= limits.deadline.count())
        return stop(fail(
            Error::Kind::Limit, code::buildTimeout,
            say(QT_TRANSLATE_NOOP("core", "`%1` was stopped after %2, the time limit."),
                {firstWord(m_settings.spec), duration(limits.deadline)}),
            say(QT_TRANSLATE_NOOP(
                "core", "Check the log for what it was doing, and shorten the build or split off its slow part."))));
    if (limits.silence.count() > 0 && now - m_lastOutputMs >= limits.silence.count())
        return stop(
            fail(Error::Kind::Limit, "build-silent",
                 say(QT_TRANSLATE_NOOP("core", "`%1` was stopped because it printed nothing for %2."),
                     {firstWord(m_settings.spec), duration(limits.silence)}),
                 say(QT_TRANSLATE_NOOP(
                     "core", "Commands that wait for input or watch files never end. Use one that builds once."))));
    if (now - m_lastMeasureMs >= measureMs) {
        m_lastMeasureMs = now;
        measure();
    }
}

void Job::measure()
{
    const Limits& limits = m_settings.spec.limits;
    if (m_settings.isolated && limits.memoryBytes <= 0 && limits.processes <= 0 && limits.freeDiskBytes <= 0)
        return;
    const auto processes = allProcesses();
    const QSet<pid_t> ours = m_settings.isolated ? treeOf({m_initPid}, processes) : members();
    qint64 bytes = 0;
    for (const pid_t pid : ours)
        bytes += processes.value(pid).bytes;
    const SharedUse shared =
        limits.memoryBytes > 0 ? sharedUseOf(ours, limits.memoryBytes - bytes, limits.openFiles) : SharedUse();
    bytes += shared.bytes;
    if (limits.memoryBytes > 0 && bytes > limits.memoryBytes)
        stop(
            fail(Error::Kind::Limit, code::buildMemory,
                 say(QT_TRANSLATE_NOOP("core", "`%1` was stopped because it used %2 MB of memory; its limit is %3 MB."),
                     {firstWord(m_settings.spec), megabytes(bytes), megabytes(limits.memoryBytes)}),
                 say(QT_TRANSLATE_NOOP("core", "Reduce its memory use, for example with fewer workers."))));
    else if (limits.processes > 0 && ours.size() > limits.processes)
        stop(fail(Error::Kind::Limit, "build-processes",
                  say(QT_TRANSLATE_NOOP("core", "`%1` was stopped because it started %2 processes; its limit is %3."),
                      {firstWord(m_settings.spec), QString::number(ours.size()), QString::number(limits.processes)}),
                  say(QT_TRANSLATE_NOOP("core", "Look for a script that starts itself again."))));
    else if (limits.openFiles > 0 && shared.openFiles > limits.openFiles)
        stop(fail(Error::Kind::Limit, "build-files",
                  say(QT_TRANSLATE_NOOP("core", "`%1` was stopped because it had more than %2 files open at once."),
                      {firstWord(m_settings.spec), QString::number(limits.openFiles)}),
                  say(QT_TRANSLATE_NOOP("core", "Look for files that are opened and never closed."))));
    else if (limits.freeDiskBytes > 0 && freeDisk() < std::min(limits.freeDiskBytes, m_freeAtStart / 8))
        stop(fail(Error::Kind::Limit, code::diskFull,
                  say(QT_TRANSLATE_NOOP("core", "`%1` was stopped because the disk is almost full."),
                      {firstWord(m_settings.spec)}),
                  say(QT_TRANSLATE_NOOP("core", "Free some disk space, or check the log for what it wrote."))));
}

//! The smallest free space of all file systems that the command writes to.
qint64 Job::freeDisk() const
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (const Mount& mount : m_settings.spec.mounts) {
        struct statvfs about = {};
        if (mount.writable && ::statvfs(QFile::encodeName(mount.host).constData(), &about) == 0)
            least = std::min(least, qint64(about.f_bavail) * qint64(about.f_frsize));
    }
    return least;
}

void Job::stop(Failure outcome)
{
    if (m_failure || m_ended)
        return;
    m_failure = std::move(outcome);
    m_stoppedMs = m_clock.elapsed();
    // If bwrap is killed before its init has requested the death signal, the init stays. bwrap reports it soon; then
    // both are killed.
    if (!m_settings.isolated || m_init || m_process->state() == QProcess::NotRunning)
        killAll();
}

QSet<pid_t> Job::members() const
{
    const auto processes = allProcesses();
    QSet<pid_t> roots;
    for (const ProcessEntry& process : processes)
        if ((m_known.contains(process.pid) && m_known.value(process.pid) == process.started)
            || (m_initPid > 0 && process.session == m_initPid) || hasInEnvironment(process.pid, m_mark))
            roots.insert(process.pid);
    QSet<pid_t> tree = treeOf(roots, processes);
    tree.remove(::getpid());
    for (const pid_t pid : std::as_const(tree))
        m_known.insert(pid, processes.value(pid).started);
    return tree;
}

void Job::killAll()
{
    if (m_init)
        ::syscall(SYS_pidfd_send_signal, *m_init, SIGKILL, nullptr, 0);
    if (!m_settings.isolated) {
        for (const pid_t pid : members())
            ::kill(pid, SIGKILL);
    }
    // With --die-with-parent killing bwrap also kills its init, once that has requested the death signal.
    if (m_process->state() != QProcess::NotRunning)
        m_process->kill();
}

void Job::commandEnded()
{
    m_finished.took = std::chrono::milliseconds(m_clock.elapsed());
    m_finished.exitCode =
        m_process->exitStatus() == QProcess::CrashExit ? 128 + m_process->exitCode() : m_process->exitCode();
    m_watch.stop();
    if (m_statusNotifier) {
        m_statusNotifier->setEnabled(false);
        readStatus();
        if (!m_failure && !m_statusText.contains("\"exit-code\""))
            m_failure =
                fail(Error::Kind::Provider, code::sandboxFailed,
                     say(QT_TRANSLATE_NOOP("core", "The sandbox for `%1` could not be set up."),
                         {firstWord(m_settings.spec)}),
                     say(QT_TRANSLATE_NOOP("core", "Run `shipctl doctor` to check what this computer supports.")),
                     verbatim(QString::fromUtf8(m_tail).trimmed()));
    }
    bury();
}

//! Repeats every few milliseconds until the last process has ended.
void Job::bury()
{
    bool alive = false;
    if (m_init) {
        ::syscall(SYS_pidfd_send_signal, *m_init, SIGKILL, nullptr, 0);
        pollfd ended{*m_init, POLLIN, 0};
        alive = ::poll(&ended, 1, 0) == 0;
    } else if (!m_settings.isolated) {
        for (const pid_t pid : members()) {
            ::kill(pid, SIGKILL);
            ::waitpid(pid, nullptr, WNOHANG); // a child because of the subreaper; others answer ECHILD
            alive = true;
        }
    }
    if (alive) {
        QTimer::singleShot(2, this, &Job::bury);
        return;
    }
    if (m_wayOut)
        m_wayOut->close();
    if (m_relay)
        m_relay->close();
    deliver();
    m_ended = true;
    Q_EMIT over();
}

Result<Finished> Job::outcome()
{
    if (m_failure)
        return *m_failure;
    return m_finished;
}

} // namespace shipdeck::build
