// SPDX-License-Identifier: MIT
#include "build/sources/git.h"

#include "base/programs.h"

#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! Settings of git's checks of received objects (`git help fsck`). A tree that has a name twice, or one like `.git`,
//! was crafted to write outside; mistakes of old or careless programs are allowed.
QList<std::pair<QString, QString>> checksOfObjects()
{
    QList<std::pair<QString, QString>> settings{{u"fetch.fsckObjects"_s, u"true"_s}};
    for (const char* odd :
         {"badDate", "badDateOverflow", "badEmail", "badName", "badTimezone", "missingEmail", "missingNameBeforeEmail",
          "missingSpaceBeforeDate", "missingSpaceBeforeEmail", "multipleAuthors", "missingTaggerEntry", "nulInCommit",
          "zeroPaddedDate", "zeroPaddedFilemode"})
        settings.emplaceBack(u"fetch.fsck."_s + QLatin1String(odd), u"ignore"_s);
    for (const char* hostile : {"hasDot", "hasDotdot", "hasDotgit", "emptyName", "fullPathname", "nullSha1"})
        settings.emplaceBack(u"fetch.fsck."_s + QLatin1String(hostile), u"error"_s);
    return settings;
}

const QString systemAuthorities = u"/etc/ssl/certs"_s;

//! ssh://host/path or host:path, for which git uses ssh.
bool goesBySsh(const QString& address)
{
    const qsizetype scheme = address.indexOf("://"_L1);
    if (scheme >= 0)
        return address.first(scheme).endsWith("ssh"_L1);
    const qsizetype colon = address.indexOf(u':');
    return colon > 0 && !address.first(colon).contains(u'/');
}

Result<QProcessEnvironment> environmentFor(const SourceSpec& spec, const FetchOptions& options)
{
    QProcessEnvironment environment = plainEnvironment();
    const QString no = findProgram(u"false"_s);
    QString ssh = u"ssh"_s;
    if (goesBySsh(spec.location)) {
        SD_TRY(ssh, needProgram(ssh));
    }
    const QList<std::pair<QString, QString>> settings{
        {u"LC_ALL"_s, u"C.UTF-8"_s}, // its messages are parsed
        {u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s},
        {u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s},
        {u"GIT_ATTR_NOSYSTEM"_s, u"1"_s},
        {u"GIT_TERMINAL_PROMPT"_s, u"0"_s},
        {u"GIT_ASKPASS"_s, no},
        {u"SSH_ASKPASS"_s, no},
        {u"SSH_ASKPASS_REQUIRE"_s, u"force"_s}, // runs `false`, never asks on the terminal
        {u"GIT_SSH_COMMAND"_s, shellQuoted(ssh) + u" -oBatchMode=yes -oConnectTimeout=20"_s},
        {u"GIT_SSH_VARIANT"_s, u"ssh"_s},
        {u"GIT_ALLOW_PROTOCOL"_s, u"https:http:ssh:git:file"_s},
        {u"GIT_LFS_SKIP_SMUDGE"_s, u"1"_s},
        {u"GIT_NO_REPLACE_OBJECTS"_s, u"1"_s},
    };
    for (const auto& [name, value] : settings)
        environment.insert(name, value);
    // In the child's environment, as everybody can read a command line. Bound to this server, so that no redirect takes
    // it elsewhere.
    const QString user = spec.credential.contains(u':') ? spec.credential : u"x-access-token:"_s + spec.credential;
    const QList<std::pair<QString, QString>> ofServer{
        {u"extraHeader"_s,
         spec.credential.isEmpty() ? QString()
                                   : u"Authorization: Basic "_s + QString::fromLatin1(user.toUtf8().toBase64())},
        {u"sslCAInfo"_s, options.caFile},
        {u"proxy"_s, options.proxy},
    };
    const QUrl url(spec.location);
    int count = 0;
    const auto set = [&](const QString& key, const QString& value) {
        if (value.isEmpty())
            return;
        environment.insert(u"GIT_CONFIG_KEY_%1"_s.arg(count), key);
        environment.insert(u"GIT_CONFIG_VALUE_%1"_s.arg(count++), value);
    };
    for (const auto& [key, value] : checksOfObjects())
        set(key, value);
    // git does not read SSL_CERT_FILE; as in our own requests it is trusted in addition to the system's authorities.
    if (const QString authority = environment.value(u"SSL_CERT_FILE"_s); !authority.isEmpty()) {
        set(u"http.sslCAInfo"_s, authority);
        set(u"http.sslCAPath"_s, QDir(systemAuthorities).exists() ? systemAuthorities : QString());
    }
    for (const auto& [name, value] : ofServer)
        set(u"http.%1://%2/.%3"_s.arg(url.scheme(), url.authority(), name), value);
    environment.insert(u"GIT_CONFIG_COUNT"_s, QString::number(count));
    return environment;
}

} // namespace

Result<Git> Git::find(const SourceSpec& spec, FetchOptions options, Cancel cancel)
{
    Git git;
    SD_TRY(git.m_program, needProgram(u"git"_s));
    git.m_address = spec.location;
    SD_TRY(git.m_environment, environmentFor(spec, options));
    git.m_options = std::move(options);
    git.m_cancel = std::move(cancel);
    return git;
}

Command Git::command(const QStringList& arguments) const
{
    Command command;
    command.program = m_program;
    command.environment = m_environment;
    command.folder = u"/"_s; // git searches the current folder for a repository
    command.deadline = std::chrono::minutes(30);
    command.arguments = {u"-c"_s, u"core.fsmonitor=false"_s, u"-c"_s, u"core.hooksPath=/dev/null"_s, u"-c"_s,
                         u"protocol.ext.allow=never"_s, u"-c"_s, u"credential.helper="_s, u"-c"_s, u"gc.auto=0"_s,
                         u"-c"_s, u"maintenance.auto=false"_s,
                         // Gives up after a minute without data.
                         u"-c"_s, u"http.lowSpeedLimit=100"_s, u"-c"_s, u"http.lowSpeedTime=60"_s};
    if (!gitFolder.isEmpty())
        command.arguments << u"--git-dir="_s + gitFolder;
    if (!workTree.isEmpty())
        command.arguments << u"--work-tree="_s + workTree;
    if (!indexFile.isEmpty())
        command.environment.insert(u"GIT_INDEX_FILE"_s, indexFile);
    command.arguments << arguments;
    return command;
}

//! Runs it and records the call.
Task<Result<Finished>> Git::runShown(Command call) const
{
    const QString line = call.line();
    const CallSink called = m_options.called;
    const Cancel cancel = m_cancel;
    auto finished = co_await shipdeck::run(std::move(call), cancel);
    if (called)
        called(line, finished ? finished->took : std::chrono::milliseconds(0), finished ? finished->exitCode : -1);
    co_return finished;
}

Task<Result<Finished>> Git::run(QStringList arguments) const
{
    return runShown(command(arguments));
}

Task<Result<Finished>> Git::runAloud(QStringList arguments) const
{
    Command call = command(arguments);
    const auto output = m_options.output;
    const auto heard = std::make_shared<QByteArray>();
    call.onOutput = [output, heard](const QByteArray& bytes) {
        if (heard->size() < (1 << 20))
            heard->append(bytes);
        if (output)
            output(bytes);
    };
    auto finished = co_await runShown(std::move(call));
    if (finished)
        finished->errors = *heard;
    co_return finished;
}

} // namespace shipdeck::build
