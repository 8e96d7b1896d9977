// SPDX-License-Identifier: MIT
#include "base/command.h"

#include "base/clock.h"

#include <QCoroSignal>
#include <QDir>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace shipdeck {
namespace {

// Only these pass from our environment into programs that we run for ourselves.
constexpr const char* passedOn[] = {"LANG",           "LC_ALL",         "HOME",          "USER",
                                    "LOGNAME",        "TMPDIR",         "http_proxy",    "https_proxy",
                                    "no_proxy",       "HTTP_PROXY",     "HTTPS_PROXY",   "NO_PROXY",
                                    "ALL_PROXY",      "all_proxy",      "SSL_CERT_FILE", "SSL_CERT_DIR",
                                    "CURL_CA_BUNDLE", "GIT_SSL_CAINFO", "SSH_AUTH_SOCK", "XDG_RUNTIME_DIR"};

void killGroup(QProcess& process)
{
    if (const qint64 pid = process.processId(); pid > 0)
        ::kill(-pid_t(pid), SIGKILL);
}

} // namespace

QString shellQuoted(const QString& word)
{
    static const QString plain =
        QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@%+,");
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return plain.contains(c); }))
        return word;
    QString quoted = word;
    return u'\'' + quoted.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString Command::line() const
{
    QStringList words{shellQuoted(program.section(u'/', -1))};
    for (const QString& argument : arguments)
        words << shellQuoted(argument);
    return words.join(u' ');
}

QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment;
    for (const char* name : passedOn)
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    environment.insert(QStringLiteral("PATH"),
                       QStringLiteral("/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"));
    if (!environment.contains(QStringLiteral("LC_ALL")))
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

void dieWith(qint64 parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) // who forked us ended before we asked
        ::_exit(128 + SIGKILL);
}

Task<Result<Finished>> run(Command command, Cancel cancel)
{
    if (cancel)
        co_return canceled();
    auto process = std::make_unique<QProcess>();
    QProcess* const raw = process.get();
    raw->setProgram(command.program);
    raw->setArguments(command.arguments);
    if (!command.folder.isEmpty())
        raw->setWorkingDirectory(command.folder);
    raw->setProcessEnvironment(command.environment.isEmpty() ? plainEnvironment() : command.environment);
    if (command.onOutput)
        raw->setProcessChannelMode(QProcess::MergedChannels);
    const auto inChild = command.inChild;
    raw->setChildProcessModifier([inChild, parent = ::getpid()] {
        ::setpgid(0, 0);
        dieWith(parent);
        if (inChild)
            inChild();
    });

    Finished finished;
    bool expired = false;
    bool stopped = false;
    const auto onOutput = command.onOutput;
    QObject::connect(raw, &QProcess::readyReadStandardOutput, raw, [raw, onOutput, &finished] {
        const QByteArray bytes = raw->readAllStandardOutput();
        if (onOutput)
            onOutput(bytes);
        else
            finished.output += bytes;
    });
    QObject::connect(raw, &QProcess::readyReadStandardError, raw,
                     [raw, &finished] { finished.errors += raw->readAllStandardError(); });

    const auto started = monotonicNow();
    raw->start(command.input.isEmpty() ? QIODevice::ReadOnly : QIODevice::ReadWrite);
    if (!raw->waitForStarted(10'000))
        co_return fail(Error::Kind::NotFound, "program-not-started",
                       say(QT_TRANSLATE_NOOP("core", "%1 could not be started."), {command.program}),
                       say(QT_TRANSLATE_NOOP("core", "Check that it is installed and executable.")),
                       verbatim(raw->errorString()));
    if (!command.input.isEmpty()) {
        raw->write(command.input);
        raw->closeWriteChannel();
    }
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, raw, [raw, &expired] {
        expired = true;
        killGroup(*raw);
    });
    timer.start(command.deadline);
    cancel.onRequested(raw, [raw, &stopped] {
        stopped = true;
        killGroup(*raw);
    });
    if (raw->state() != QProcess::NotRunning)
        co_await qCoro(raw, qOverload<int, QProcess::ExitStatus>(&QProcess::finished));

    finished.took = monotonicNow() - started;
    const QByteArray rest = raw->readAllStandardOutput();
    if (onOutput && !rest.isEmpty())
        onOutput(rest);
    else
        finished.output += rest;
    if (!onOutput) // merged into the one stream otherwise
        finished.errors += raw->readAllStandardError();
    finished.exitCode = raw->exitStatus() == QProcess::CrashExit ? 128 + raw->exitCode() : raw->exitCode();
    if (stopped)
        co_return canceled();
    if (expired)
        co_return fail(Error::Kind::Limit, "deadline",
                       say(QT_TRANSLATE_NOOP("core", "%1 took longer than %2 s and was stopped."),
                           {command.program.section(u'/', -1), QString::number(command.deadline.count() / 1000)}),
                       say(QT_TRANSLATE_NOOP("core", "Look at the log for what it was waiting for, then try again.")));
    co_return finished;
}

} // namespace shipdeck
