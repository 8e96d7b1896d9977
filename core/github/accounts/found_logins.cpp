// SPDX-License-Identifier: MIT
#include "github/accounts/found_logins.h"

#include "base/command.h"
#include "base/files.h"
#include "base/programs.h"

#include <QDir>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

QString ghSettingsFolder()
{
    if (const QString own = qEnvironmentVariable("GH_CONFIG_DIR"); !own.isEmpty())
        return own;
    const QString xdg = qEnvironmentVariable("XDG_CONFIG_HOME");
    return (xdg.isEmpty() ? QDir::homePath() + u"/.config"_s : xdg) + u"/gh"_s;
}

QString textOf(const YAML::Node& node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

QList<GhLogin> loginsIn(const YAML::Node& hosts)
{
    QList<GhLogin> logins;
    for (const auto& host : hosts) {
        const QString name = textOf(host.first);
        if (name.isEmpty() || !host.second.IsMap())
            continue;
        const QString active = host.second["user"] ? textOf(host.second["user"]) : QString();
        if (!active.isEmpty())
            logins << GhLogin{name, active};
        if (!host.second["users"] || !host.second["users"].IsMap())
            continue;
        for (const auto& user : host.second["users"])
            if (const QString login = textOf(user.first); !login.isEmpty() && login != active)
                logins << GhLogin{name, login};
    }
    return logins;
}

//! The variables that gh needs to find its settings and its keyring, without tokens, which it would prefer.
QProcessEnvironment ghEnvironment()
{
    QProcessEnvironment environment = plainEnvironment();
    for (const char* name : {"GH_CONFIG_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR",
                             "DBUS_SESSION_BUS_ADDRESS"})
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    environment.insert(u"GH_PROMPT_DISABLED"_s, u"1"_s);
    environment.insert(u"GH_NO_UPDATE_NOTIFIER"_s, u"1"_s);
    return environment;
}

} // namespace

QList<GhLogin> ghLogins()
{
    if (findProgram(u"gh"_s).isEmpty())
        return {};
    const auto settings = readFile(ghSettingsFolder() + u"/hosts.yml"_s, 1 << 20);
    if (!settings)
        return {};
    try {
        const YAML::Node hosts = YAML::Load(settings->toStdString());
        return hosts.IsMap() ? loginsIn(hosts) : QList<GhLogin>();
    } catch (const YAML::Exception&) {
        return {}; // gh reports the problem when it is used
    }
}

Task<Result<QByteArray>> ghToken(GhLogin login, Cancel cancel)
{
    Command command;
    CO_TRY(command.program, needProgram(u"gh"_s));
    const QStringList usual{u"auth"_s, u"token"_s, u"--hostname"_s, login.host};
    command.arguments = usual + QStringList{u"--user"_s, login.login};
    command.folder = QDir::rootPath();
    command.environment = ghEnvironment();
    command.deadline = std::chrono::seconds(30); // its keyring may wait for the person
    CO_TRY(Finished finished, co_await run(command, cancel));
    if (!finished.ok() && finished.errors.contains("unknown flag")) { // before 2.40 a host had one login
        command.arguments = usual;
        CO_TRY(finished, co_await run(command, cancel));
    }
    const auto token = cleanToken(finished.output);
    if (finished.ok() && token)
        co_return *token;
    co_return fail(Error::Kind::Denied, "gh-signed-out",
                   say(QT_TRANSLATE_NOOP("core", "gh has no token for %1 on %2."), {login.login, login.host}),
                   say(QT_TRANSLATE_NOOP("core", "Sign in to gh first: gh auth login --hostname %1"), {login.host}),
                   verbatim(QString::fromUtf8(finished.errors).trimmed().section(u'\n', 0, 0).left(200)));
}

QList<EnvironmentToken> environmentTokens()
{
    const QString host = qEnvironmentVariable("GH_HOST");
    const auto standard = instanceFor();
    const QString usual = standard ? standard->host : u"github.com"_s;
    const bool isElsewhere = !host.isEmpty() && host != usual && !host.endsWith(u".ghe.com");
    QList<EnvironmentToken> found;
    // As gh does: https://cli.github.com/manual/gh_help_environment
    for (const char* variable : {"GH_TOKEN", "GITHUB_TOKEN"})
        if (!qgetenv(variable).trimmed().isEmpty())
            found << EnvironmentToken{QString::fromLatin1(variable), isElsewhere || host.isEmpty() ? usual : host};
    for (const char* variable : {"GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"})
        if (isElsewhere && !qgetenv(variable).trimmed().isEmpty())
            found << EnvironmentToken{QString::fromLatin1(variable), host};
    return found;
}

QByteArray valueOf(const EnvironmentToken& token)
{
    return qgetenv(token.variable.toLatin1().constData());
}

Result<QByteArray> cleanToken(const QByteArray& token)
{
    const QByteArray clean = token.trimmed();
    // It becomes part of a header: only visible ASCII.
    const bool isPlain = std::all_of(clean.begin(), clean.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (clean.size() >= 6 && clean.size() <= 8192 && isPlain)
        return clean;
    return fail(Error::Kind::BadInput, "token-invalid", say(QT_TRANSLATE_NOOP("core", "This is not a GitHub token.")),
                say(QT_TRANSLATE_NOOP("core", "Copy the whole token, which begins with ghp_ or github_pat_.")));
}

} // namespace shipdeck::github
