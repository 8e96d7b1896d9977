// SPDX-License-Identifier: MIT
#include "home.h"

#include "base/file_lock.h"
#include "base/files.h"
#include "store/sqlite.h"
#include "support/processes.h"
#include "support/quick_secrets.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>
#include <QUrl>

#include <csignal>
#include <sys/ioctl.h>
#include <unistd.h>

namespace shipdeck::test {
namespace {

QString programs()
{
    return qEnvironmentVariable("SHIPDECK_PROGRAMS", QCoreApplication::applicationDirPath());
}

} // namespace

QJsonObject Answer::json() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(out, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        qWarning() << "not one JSON document:" << error.errorString() << out << err;
    return document.object();
}

Home::Home() : m_folder(QDir::tempPath() + QStringLiteral("/shipctl-XXXXXX"))
{
    for (const char* name :
         {"PATH", "LC_ALL", "ASAN_OPTIONS", "UBSAN_OPTIONS", "USER", "SHIPDECK_FIRST_PORT", "SHIPDECK_PACE"})
        if (qEnvironmentVariableIsSet(name))
            m_environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    m_environment.insert(QStringLiteral("SHIPDECK_HOME"), path() + QStringLiteral("/home"));
    m_environment.insert(QStringLiteral("HOME"), path());
    // No keyring daemon is needed: the key of the secrets is kept under a passphrase.
    write(path() + QStringLiteral("/passphrase"), "a long passphrase for this test\n");
    QFile::setPermissions(path() + QStringLiteral("/passphrase"), QFile::ReadOwner | QFile::WriteOwner);
    m_environment.insert(QStringLiteral("SHIPDECK_PASSPHRASE_FILE"), path() + QStringLiteral("/passphrase"));
}

Home::~Home()
{
    killAllOf(path());
    // QTemporaryDir gives up at the first file that goes by itself.
    (void)removeTree(path());
}

void Home::haveQuickSecrets() const
{
    test::haveQuickSecrets(path() + QStringLiteral("/home"), path() + QStringLiteral("/passphrase"));
}

QString Home::folder(const QString& name, const QHash<QString, QByteArray>& files) const
{
    const QString folder = path() + u'/' + name;
    QDir().mkpath(folder);
    for (auto it = files.begin(); it != files.end(); ++it)
        write(folder + u'/' + it.key(), it.value());
    return folder;
}

QString Home::site(const QString& name, const QByteArray& page) const
{
    return folder(name, {{QStringLiteral("index.html"), page}});
}

QString Home::server(const QString& name) const
{
    return folder(name,
                  {{QStringLiteral("Procfile"), "web: python3 app.py\n"},
                   {QStringLiteral("shipdeck.yml"), "install: false\n"}, // needs no packages
                   {QStringLiteral("app.py"), R"(
import http.server, os
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = ("hello " + os.environ.get("GREETING", "nobody")).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *words):
        print("asked for", self.path, flush=True)
print("listening with token", os.environ.get("API_TOKEN", "none"), flush=True)
http.server.ThreadingHTTPServer(("0.0.0.0", int(os.environ["PORT"])), Page).serve_forever()
)"}});
}

QString Home::built(const QString& name, const QByteArray& script) const
{
    return folder(name,
                  {{QStringLiteral("shipdeck.yml"), "framework: static-html\nbuild: sh build.sh\noutput: dist\n"},
                   {QStringLiteral("index.html"), "<h1>source</h1>\n"},
                   {QStringLiteral("build.sh"), script}});
}

void Home::write(const QString& file, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    QVERIFY2(out.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(file));
    out.write(bytes);
}

void Home::hide(const QStringList& programs)
{
    const QString shown = path() + QStringLiteral("/shown");
    QDir().mkpath(shown);
    for (const char* folder : {"/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"}) {
        const QFileInfoList all = QDir(QString::fromLatin1(folder)).entryInfoList(QDir::Files);
        for (const QFileInfo& program : all)
            if (!programs.contains(program.fileName()))
                QFile::link(program.filePath(), shown + u'/' + program.fileName());
    }
    m_environment.insert(QStringLiteral("SHIPDECK_PATH"), shown);
}

void Home::fake(const QString& name, const QByteArray& script)
{
    const QString folder = path() + QStringLiteral("/faked");
    write(folder + u'/' + name, "#!/bin/sh\n" + script);
    QFile::setPermissions(folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_environment.insert(QStringLiteral("SHIPDECK_PATH"),
                         folder + QStringLiteral(":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"));
}

void Home::beforeEachSandbox(const QByteArray& lines)
{
    if (::getuid() != 0)
        return fake(QStringLiteral("bwrap"), lines + "exec /usr/bin/bwrap \"$@\"\n");
    // For root another program of ours stands in front of bwrap, which then runs as who cannot read this home.
    const QString folder = path() + QStringLiteral("/programs");
    const QString first = folder + QStringLiteral("/shipdeck-other-user");
    write(first, "#!/bin/sh\n" + lines + "exec " + QFile::encodeName(programs()) + "/shipdeck-other-user \"$@\"\n");
    QFile::setPermissions(first, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const char* name : {"/shipctl", "/shipdeck-run"})
        QFile::link(programs() + QLatin1String(name), folder + QLatin1String(name));
    m_environment.insert(QStringLiteral("SHIPDECK_PROGRAMS"), folder);
}

std::unique_ptr<QProcess> Home::start(const QStringList& arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(path());
    process->start(programs() + QStringLiteral("/shipctl"), arguments);
    return process;
}

std::unique_ptr<QProcess> Home::startOn(int terminal, const QStringList& arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(path());
    process->setChildProcessModifier([terminal] {
        ::setsid();
        ::ioctl(terminal, TIOCSCTTY, 0);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(terminal, stream);
    });
    // The settings of a terminal are gone with the one that leads its session.
    const QString script = QStringLiteral("trap : INT; \"$@\"; echo ended:$?; exec cat");
    process->start(QStringLiteral("sh"),
                   QStringList{QStringLiteral("-c"), script, QStringLiteral("sh"),
                               programs() + QStringLiteral("/shipctl")}
                       + arguments);
    return process;
}

Answer Home::end(QProcess& process)
{
    Answer answer;
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(deadlineMs)) {
        qWarning() << "took too long:" << process.arguments();
        process.kill();
        process.waitForFinished(deadlineMs);
    }
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    answer.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return answer;
}

Answer Home::run(const QStringList& arguments, const QByteArray& input) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return end(*process);
}

Answer Home::shell(const QString& line, const QByteArray& input) const
{
    QProcess process;
    QProcessEnvironment environment = m_environment;
    environment.insert(QStringLiteral("PATH"), programs() + u':' + environment.value(QStringLiteral("PATH")));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("bash"), {QStringLiteral("-c"), line});
    process.write(input);
    process.closeWriteChannel();
    return end(process);
}

Answer Home::runIn(const QString& workingFolder, const QStringList& arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(workingFolder);
    process.start(programs() + QStringLiteral("/shipctl"), arguments);
    return end(process);
}

bool Home::says(QProcess& process, const QByteArray& words)
{
    process.setReadChannel(QProcess::StandardError);
    QByteArray heard;
    QDeadlineTimer deadline(deadlineMs);
    while (!heard.contains(words)) {
        if (!process.bytesAvailable() && !process.waitForReadyRead(int(deadline.remainingTime()))) {
            qWarning() << "never said" << words << "but" << heard;
            return false;
        }
        heard += process.readAll();
    }
    return true;
}

qint64 Home::agentPid() const
{
    auto database =
        store::Database::open(path() + QStringLiteral("/home/data/shipdeck.db"), store::Database::Durability::Full);
    if (!database)
        return 0;
    auto query = (*database)->prepare("SELECT pid FROM agent");
    if (!query || !query->step().value_or(false))
        return 0;
    const qint64 pid = query->number(0);
    // The number may be somebody else's by now.
    QFile line(QStringLiteral("/proc/%1/cmdline").arg(pid));
    return pid > 1 && line.open(QIODevice::ReadOnly) && line.readAll().endsWith(QByteArray("shipctl\0agent\0", 14))
        ? pid
        : 0;
}

bool Home::isAgentGone() const
{
    return agentPid() == 0 && !FileLock::isHeld(path() + QStringLiteral("/home/data/run/agent.lock"));
}

bool Home::agentEnds() const
{
    qint64 told = 0;
    const auto isGone = [this, &told] {
        const qint64 pid = agentPid();
        if (pid > 0 && pid != told)
            ::kill(pid_t(told = pid), SIGTERM); // also one that was just being started
        return isAgentGone();
    };
    return becomesTrue(isGone);
}

Page Home::get(const QString& address)
{
    const QUrl url(address);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(url.port(80)));
    if (!socket.waitForConnected(deadlineMs))
        return {};
    QString path = url.path().isEmpty() ? QStringLiteral("/") : url.path();
    if (url.hasQuery())
        path += u'?' + url.query(QUrl::FullyEncoded);
    socket.write(
        QStringLiteral("GET %1 HTTP/1.1\r\nHost: %2\r\nConnection: close\r\n\r\n").arg(path, url.host()).toLatin1());
    QByteArray bytes;
    while (socket.waitForReadyRead(deadlineMs))
        bytes += socket.readAll();
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    return {bytes.mid(9, 3).toInt(), head < 0 ? QByteArray() : bytes.mid(head + 4)};
}

QByteArray git(const QString& folder, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* who : {"AUTHOR", "COMMITTER"}) {
        environment.insert(QStringLiteral("GIT_%1_NAME").arg(QLatin1String(who)), QStringLiteral("Mina"));
        environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(QLatin1String(who)), QStringLiteral("mina@example.com"));
    }
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("git"), arguments);
    process.waitForFinished(deadlineMs);
    return process.readAllStandardOutput();
}

} // namespace shipdeck::test
