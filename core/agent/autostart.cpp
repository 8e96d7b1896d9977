// SPDX-License-Identifier: MIT
#include "agent/autostart.h"

#include "base/command.h"
#include "base/files.h"
#include "base/programs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

QString configFolder()
{
    const QString folder = qEnvironmentVariable("XDG_CONFIG_HOME");
    return QDir::isAbsolutePath(folder) ? folder : QDir::homePath() + u"/.config"_s;
}

QString unitFile()
{
    return configFolder() + u"/systemd/user/shipdeck-agent.service"_s;
}

QString desktopFile()
{
    return configFolder() + u"/autostart/shipdeck-agent.desktop"_s;
}

//! The path of systemctl if a systemd user instance is running; the program alone proves nothing, as containers have it
//! too.
QString userSystemctl()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.isEmpty() || !QFileInfo::exists(runtime + u"/systemd/private"_s))
        return {};
    return findProgram(u"systemctl"_s);
}

//! Both kinds of files use words in double quotes, with % and \ doubled.
QString quoted(QString word)
{
    return u'"' + word.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s) + u'"';
}

QByteArray unit()
{
    QString text = u"# Made by `shipctl agent install`; `shipctl agent uninstall` removes it.\n"
                   "[Unit]\nDescription=Shipdeck's agent\n\n[Service]\nExecStart=%1 agent\n"
                   "Restart=on-failure\nRestartSec=5\n"
                   // The next agent adopts servers and nginx.
                   "KillMode=process\n"_s.arg(quoted(siblingProgram(u"shipctl"_s)));
    if (const QString home = qEnvironmentVariable("SHIPDECK_HOME"); !home.isEmpty())
        text += u"Environment=%1\n"_s.arg(quoted(u"SHIPDECK_HOME="_s + home));
    return (text + u"\n[Install]\nWantedBy=default.target\n"_s).toUtf8();
}

QByteArray desktopEntry()
{
    const QString home = qEnvironmentVariable("SHIPDECK_HOME");
    const QString before = home.isEmpty() ? QString() : u"env %1 "_s.arg(quoted(u"SHIPDECK_HOME="_s + home));
    return u"# Made by `shipctl agent install`; `shipctl agent uninstall` removes it.\n[Desktop Entry]\n"
           "Type=Application\nName=Shipdeck's agent\nExec=%1%2 agent\nNoDisplay=true\n"_s
               .arg(before, quoted(siblingProgram(u"shipctl"_s)))
               .toUtf8();
}

Task<Result<>> tell(QString systemctl, QStringList words)
{
    Command command;
    command.program = systemctl;
    command.arguments = QStringList{u"--user"_s} + words;
    command.environment = plainEnvironment();
    for (const QString& name : {u"XDG_RUNTIME_DIR"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"HOME"_s, u"XDG_CONFIG_HOME"_s})
        if (qEnvironmentVariableIsSet(name.toLatin1().constData()))
            command.environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
    CO_TRY(const Finished finished, co_await run(command));
    if (finished.ok())
        co_return Result<>{};
    co_return fail(Error::Kind::Provider, "systemctl-failed",
                   say(QT_TRANSLATE_NOOP("core", "This systemctl command failed: %1"), {command.line()}),
                   say(QT_TRANSLATE_NOOP("core", "Run that command in a terminal to see more.")),
                   verbatim(QString::fromUtf8(finished.errors).trimmed()));
}

} // namespace

Autostart autostart()
{
    if (QFile::exists(unitFile()))
        return {Autostart::Way::Systemd, unitFile()};
    if (QFile::exists(desktopFile()))
        return {Autostart::Way::Desktop, desktopFile()};
    return {Autostart::Way::None, userSystemctl().isEmpty() ? desktopFile() : unitFile()};
}

Task<Result<Autostart>> installAutostart()
{
    const QString systemctl = userSystemctl();
    const QString file = systemctl.isEmpty() ? desktopFile() : unitFile();
    CO_CHECK(makeFolder(QFileInfo(file).path()));
    CO_CHECK(writeFile(file, systemctl.isEmpty() ? desktopEntry() : unit()));
    if (systemctl.isEmpty())
        co_return Autostart{Autostart::Way::Desktop, file};
    const QStringList reload{u"daemon-reload"_s};
    const QStringList enable{u"enable"_s, u"--now"_s, u"shipdeck-agent.service"_s};
    CO_CHECK(co_await tell(systemctl, reload));
    CO_CHECK(co_await tell(systemctl, enable));
    co_return Autostart{Autostart::Way::Systemd, file};
}

Task<Result<Autostart>> uninstallAutostart()
{
    const Autostart before = autostart();
    const QString systemctl = userSystemctl();
    if (before.way == Autostart::Way::Systemd && !systemctl.isEmpty()) {
        const QStringList disable{u"disable"_s, u"shipdeck-agent.service"_s};
        CO_CHECK(co_await tell(systemctl, disable));
    }
    if (before.way != Autostart::Way::None)
        CO_CHECK(removeTree(before.file));
    co_return before;
}

} // namespace shipdeck::agent
