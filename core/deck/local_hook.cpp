// SPDX-License-Identifier: MIT
#include "deck/local_hook.h"

#include "base/command.h"
#include "base/files.h"
#include "base/programs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr auto marker = "# Made by Shipdeck";

//! What git says in that clone. It only reads its configuration here and runs nothing that it names.
Task<Result<QString>> ask(QString folder, QStringList words)
{
    CO_TRY(const QString git, needProgram(u"git"_s));
    Command command;
    command.program = git;
    command.arguments = words;
    command.folder = folder;
    command.environment = plainEnvironment();
    command.environment.insert(u"HOME"_s, QDir::homePath()); // core.hooksPath may be in the person's own settings
    CO_TRY(const Finished finished, co_await run(command));
    if (finished.exitCode == 128)
        co_return fail(Error::Kind::BadInput, "not-a-clone",
                       say(QT_TRANSLATE_NOOP("core", "%1 is not in a clone of a Git repository."), {folder}),
                       say(QT_TRANSLATE_NOOP("core", "Name the folder of your clone.")));
    co_return QString::fromUtf8(finished.output).trimmed();
}

//! The line that rings; a push goes on whatever becomes of it.
QString ringing()
{
    const QString home = qEnvironmentVariable("SHIPDECK_HOME");
    const QString where = home.isEmpty() ? QString() : u"SHIPDECK_HOME="_s + shellQuoted(home) + u' ';
    return u"(%1%2 pushes --look >/dev/null 2>&1 </dev/null &)"_s.arg(where, shellQuoted(siblingProgram(u"shipctl"_s)));
}

Task<Result<QString>> hookOf(QString folder)
{
    const QString absolute = QDir(folder).absolutePath();
    if (!QFileInfo(absolute).isDir())
        co_return fail(Error::Kind::NotFound, "folder-missing",
                       say(QT_TRANSLATE_NOOP("core", "There is no folder %1."), {absolute}),
                       say(QT_TRANSLATE_NOOP("core", "Name the folder of your clone.")));
    const QStringList ownWords{u"rev-parse"_s, u"--git-common-dir"_s};
    const QStringList usedWords{u"rev-parse"_s, u"--git-path"_s, u"hooks"_s};
    CO_TRY(const QString own, co_await ask(absolute, ownWords));
    CO_TRY(const QString used, co_await ask(absolute, usedWords));
    const QDir base(absolute);
    const QString hooks = QDir::cleanPath(base.absoluteFilePath(used));
    if (hooks != QDir::cleanPath(base.absoluteFilePath(own) + u"/hooks"_s))
        co_return fail(
            Error::Kind::Conflict, "hooks-shared",
            say(QT_TRANSLATE_NOOP("core", "The hooks of this clone are in %1, which other repositories may use too."),
                {hooks}),
            say(QT_TRANSLATE_NOOP("core", "Add this line to its pre-push hook yourself: %1"), {ringing()}));
    co_return hooks + u"/pre-push"_s;
}

//! "acme/shop" of https://host/acme/shop.git and of git@host:acme/shop.
QString fullNameOf(QString remote)
{
    if (remote.endsWith(u".git"_s))
        remote.chop(4);
    return remote.replace(u':', u'/').section(u'/', -2);
}

} // namespace

bool isLocalHook(const QString& file)
{
    return readFile(file).value_or(QByteArray()).contains(marker);
}

Task<Result<QStringList>> remotesOf(QString folder)
{
    const QStringList words{u"config"_s, u"--get-regexp"_s, u"^remote\\..*\\.url$"_s};
    CO_TRY(const QString listed, co_await ask(folder, words));
    QStringList remotes;
    for (const QString& line : listed.split(u'\n', Qt::SkipEmptyParts)) {
        const QString address = line.section(u' ', 1);
        line.startsWith(u"remote.origin."_s) ? remotes.prepend(address) : remotes.append(address);
    }
    co_return remotes;
}

Task<Result<LocalHook>> localHookOf(QString folder)
{
    LocalHook hook;
    CO_TRY(hook.file, co_await hookOf(folder));
    CO_TRY(const QStringList remotes, co_await remotesOf(folder));
    for (const QString& remote : remotes)
        hook.repositories << fullNameOf(remote);
    co_return hook;
}

Result<> installHook(const LocalHook& hook)
{
    if (QFile::exists(hook.file) && !isLocalHook(hook.file))
        return fail(Error::Kind::Conflict, "hook-exists",
                    say(QT_TRANSLATE_NOOP("core", "This clone has a pre-push hook of its own: %1."), {hook.file}),
                    say(QT_TRANSLATE_NOOP("core", "Add this line to it yourself: %1"), {ringing()}));
    const QString script =
        u"#!/bin/sh\n%1; `shipctl hook uninstall` removes this file.\n%2\nexit 0\n"_s.arg(QString::fromLatin1(marker),
                                                                                          ringing());
    SD_CHECK(makeFolder(QFileInfo(hook.file).path()));
    SD_CHECK(writeFile(hook.file, script.toUtf8()));
    QFile::setPermissions(hook.file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Task<Result<QString>> uninstallHook(QString folder)
{
    CO_TRY(const QString hook, co_await hookOf(folder));
    if (!isLocalHook(hook))
        co_return QString();
    CO_CHECK(removeTree(hook));
    co_return hook;
}

} // namespace shipdeck
