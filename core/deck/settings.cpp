// SPDX-License-Identifier: MIT
#include "deck/settings.h"

#include "base/language.h"
#include "base/lighthouse.h"
#include "base/sizes.h"
#include "build/detect/data_folders.h"
#include "build/detect/framework_table.h"
#include "build/detect/node_version.h"
#include "deploy/freeze.h"
#include "insights/prices/currency.h"
#include "store/projects.h"

#include <QDir>
#include <QJsonArray>
#include <algorithm>

namespace shipdeck {
namespace {

QStringList textSizes()
{
    QStringList percents;
    for (int percent = 110; percent <= 200; percent += 10)
        percents << QString::number(percent);
    return percents;
}

const QList<Setting>& settingsOfProjects()
{
    using Kind = Setting::Kind;
    static const QList<Setting> all{
        {QStringLiteral("retention"),
         QStringLiteral("releases kept for a rollback beside the current one"),
         Setting::Of::Project,
         Kind::Number,
         1,
         1000,
         {},
         QStringLiteral("10, or what shipdeck.yml says")},
        {QStringLiteral("testRule"),
         QStringLiteral("what a failing test does"),
         Setting::Of::Project,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("off"), QStringLiteral("warn"), QStringLiteral("block")},
         QStringLiteral("off, or what shipdeck.yml says")},
        {QStringLiteral("health"),
         QStringLiteral("the path that must answer with success"),
         Setting::Of::Project,
         Kind::Path,
         0,
         0,
         {},
         QStringLiteral("/, any answer below 500")},
        {QStringLiteral("framework"), QStringLiteral("what the app is"), Setting::Of::Project, Kind::Choice, 0, 0,
         build::frameworks().slugs(), QStringLiteral("detected")},
        {QStringLiteral("root"),
         QStringLiteral("the app's folder in the source"),
         Setting::Of::Project,
         Kind::Folder,
         0,
         0,
         {},
         QStringLiteral("detected")},
        {QStringLiteral("install"),
         QStringLiteral("the command that installs dependencies; false: none"),
         Setting::Of::Project,
         Kind::Command,
         0,
         0,
         {},
         QStringLiteral("detected")},
        {QStringLiteral("build"),
         QStringLiteral("the command that builds the app; false: none"),
         Setting::Of::Project,
         Kind::Command,
         0,
         0,
         {},
         QStringLiteral("detected")},
        {QStringLiteral("output"),
         QStringLiteral("the folder that the build writes"),
         Setting::Of::Project,
         Kind::Folder,
         0,
         0,
         {},
         QStringLiteral("detected")},
        {QStringLiteral("start"),
         QStringLiteral("the command that starts the server"),
         Setting::Of::Project,
         Kind::Command,
         0,
         0,
         {},
         QStringLiteral("detected")},
        {QStringLiteral("node"),
         QStringLiteral("the version of Node: 24, >=20"),
         Setting::Of::Project,
         Kind::Version,
         0,
         0,
         {},
         QStringLiteral("detected")},
        {QStringLiteral("memory"),
         QStringLiteral("what a build, and the server, may use"),
         Setting::Of::Project,
         Kind::Size,
         64 << 20,
         qint64(1) << 42,
         {},
         QStringLiteral("three quarters of this computer's memory; half for the server")},
        {QStringLiteral("network"),
         QStringLiteral("of its build: on, off; lan: its code also reaches private networks where shipdeck.yml asks"),
         Setting::Of::Project,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("on"), QStringLiteral("off"), QStringLiteral("lan")},
         QStringLiteral("only what is known to need it, or what shipdeck.yml says")},
        {QStringLiteral("data"),
         QStringLiteral("folders of a server that all its releases share: uploads,db"),
         Setting::Of::Project,
         Kind::Folders,
         0,
         0,
         {},
         QStringLiteral("what shipdeck.yml says")},
        {QStringLiteral("sleep"),
         QStringLiteral("stops a server on this computer after this time without a request, until the next one"),
         Setting::Of::Project,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("1m"), QStringLiteral("5m"), QStringLiteral("15m"), QStringLiteral("30m"),
          QStringLiteral("1h"), QStringLiteral("4h")},
         QStringLiteral("off"),
         true},
        {QStringLiteral("approval"),
         QStringLiteral("on: pushes to production are built and staged, and go live when you promote them"),
         Setting::Of::Project,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("on"), QStringLiteral("off")},
         QStringLiteral("off"),
         true},
        {QStringLiteral("freeze"),
         QStringLiteral("when nothing new goes live: \"Fri 16:00 - Mon 08:00, staging: Sat - Mon\""),
         Setting::Of::Project,
         Kind::Freeze,
         0,
         0,
         {},
         QStringLiteral("never"),
         true},
        {QStringLiteral("lighthouse"),
         QStringLiteral("on: an installed Lighthouse measures each release; block: here before it goes live"),
         Setting::Of::Project,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("on"), QStringLiteral("off"), QStringLiteral("block")},
         QStringLiteral("off"),
         true},
        {QStringLiteral("lighthouseBudget"),
         QStringLiteral("the least figures without a warning: performance=90,accessibility=95"),
         Setting::Of::Project,
         Kind::Budget,
         0,
         0,
         {},
         QStringLiteral("none"),
         true}};
    return all;
}

//! Apart: each program asks for its language first, and the choices of projects take milliseconds to read.
const QList<Setting>& settingsOfEverything()
{
    using Kind = Setting::Kind;
    static const QList<Setting> all{
        {QStringLiteral("concurrency"),
         QStringLiteral("deployments that build at the same time"),
         Setting::Of::Everything,
         Kind::Number,
         1,
         32,
         {},
         QStringLiteral("2")},
        {QStringLiteral("diskBudget"),
         QStringLiteral("what logs, artifacts and caches may take together"),
         Setting::Of::Everything,
         Kind::Size,
         1 << 20,
         qint64(1) << 50,
         {},
         QStringLiteral("20 GB")},
        {QStringLiteral("isolation"),
         QStringLiteral("whether code may run where this computer cannot keep it apart from yours"),
         Setting::Of::Everything,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("required"), QStringLiteral("optional")},
         QStringLiteral("required")},
        {QStringLiteral("currency"), QStringLiteral("what prices are shown in, at a rate with its date"),
         Setting::Of::Everything, Kind::Choice, 0, 0, insights::currencyCodes(), QStringLiteral("that of the country")},
        {QStringLiteral("language"), QStringLiteral("the language of the window and of shipctl"),
         Setting::Of::Everything, Kind::Choice, 0, 0, languages(), QStringLiteral("that of the system")},
        {QStringLiteral("logLimit"),
         QStringLiteral("what one deployment's tools may print into its log"),
         Setting::Of::Everything,
         Kind::Size,
         64 << 10,
         qint64(1) << 40,
         {},
         QStringLiteral("2 GB")},
        {QStringLiteral("pictures"),
         QStringLiteral("whether an installed browser takes a picture of each release"),
         Setting::Of::Everything,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("on"), QStringLiteral("off")},
         QStringLiteral("on, where there is a browser")},
        {QStringLiteral("port"),
         QStringLiteral("where all sites answer on this computer"),
         Setting::Of::Everything,
         Kind::Number,
         1024,
         65535,
         {},
         QStringLiteral("the first that was free, from 8080")},
        {QStringLiteral("theme"),
         QStringLiteral("the colours of the window"),
         Setting::Of::Window,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")},
         QStringLiteral("system")},
        {QStringLiteral("textSize"), QStringLiteral("of the window, in percent"), Setting::Of::Window, Kind::Choice, 0,
         0, textSizes(), QStringLiteral("100")},
        {QStringLiteral("density"),
         QStringLiteral("the height of rows in lists"),
         Setting::Of::Window,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("compact")},
         QStringLiteral("comfortable")},
        {QStringLiteral("motion"),
         QStringLiteral("whether parts of the window move as they appear"),
         Setting::Of::Window,
         Kind::Choice,
         0,
         0,
         {QStringLiteral("reduced"), QStringLiteral("full")},
         QStringLiteral("system")}};
    return all;
}

const Setting* settingIn(const QList<Setting>& group, const QString& key)
{
    const auto found = std::ranges::find(group, key, &Setting::key);
    return found == group.end() ? nullptr : &*found;
}

Failure badValue(const Setting& setting, const QString& value, Text next)
{
    return fail(Error::Kind::BadInput, code::settingInvalid,
                say(QT_TRANSLATE_NOOP("core", "“%1” is not a valid value for %2."), {value, setting.key}),
                std::move(next));
}

} // namespace

const QList<Setting>& settings()
{
    static const QList<Setting> all = settingsOfProjects() + settingsOfEverything();
    return all;
}

const Setting* settingOfProject(const QString& key)
{
    static const Setting name{QStringLiteral("name"),
                              QStringLiteral("what the project is called"),
                              Setting::Of::Project,
                              Setting::Kind::Name,
                              0,
                              0,
                              {},
                              QStringLiteral("that of its source")};
    return key == name.key ? &name : settingIn(settingsOfProjects(), key);
}

const Setting* settingOfEverything(const QString& key)
{
    return settingIn(settingsOfEverything(), key);
}

Result<QJsonValue> Setting::valueOf(const QString& text) const
{
    if (text.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Null);
    if (kind == Kind::Number) {
        bool ok = false;
        const int number = text.toInt(&ok);
        if (ok && number >= least && number <= most)
            return QJsonValue(number);
        if (ok && key == QStringLiteral("port") && number > 0 && number < least)
            return badValue(
                *this, text,
                say(QT_TRANSLATE_NOOP("core",
                                      "Ports below %1 are for programs of the administrator. Use one from %1 to %2."),
                    {QString::number(least), QString::number(most)}));
        return badValue(*this, text,
                        say(QT_TRANSLATE_NOOP("core", "Use a number from %1 to %2."),
                            {QString::number(least), QString::number(most)}));
    }
    if (kind == Kind::Size) {
        const auto bytes = sizeOf(text);
        if (bytes && *bytes >= least && *bytes <= most)
            return QJsonValue(*bytes);
        return badValue(*this, text,
                        say(QT_TRANSLATE_NOOP("core", "Use a size from %1 to %2, for example 500MB or 20GB."),
                            {sizeWords(least), sizeWords(most)}));
    }
    if (kind == Kind::Path) {
        if (text.startsWith(u'/') && !text.contains(u' '))
            return QJsonValue(text);
        return badValue(*this, text,
                        say(QT_TRANSLATE_NOOP("core", "Use a path that begins with /, for example /healthz.")));
    }
    if (kind == Kind::Name) {
        SD_TRY(const QString name, store::checkedProjectName(text.trimmed()));
        return QJsonValue(name);
    }
    if (kind == Kind::Command) // what a shell makes of it, the build finds out
        return QJsonValue(text.trimmed());
    if (kind == Kind::Folder) {
        const QString folder = QDir::cleanPath(text.trimmed());
        if (build::isInsideProject(folder))
            return QJsonValue(folder);
        return badValue(*this, text,
                        say(QT_TRANSLATE_NOOP("core", "Use a folder inside the project, for example apps/web.")));
    }
    if (kind == Kind::Version) {
        if (build::isVersionRequirement(text.trimmed(), key))
            return QJsonValue(text.trimmed());
        return badValue(*this, text, say(QT_TRANSLATE_NOOP("core", "Use a version, for example 24 or >=20.")));
    }
    if (kind == Kind::Freeze) {
        SD_TRY(const auto windows, deploy::readFreezes(text));
        return QJsonValue(deploy::freezesText(windows));
    }
    if (kind == Kind::Budget) {
        SD_TRY(const lighthouse::Figures budget, lighthouse::readBudget(text));
        return QJsonValue(lighthouse::budgetText(budget));
    }
    if (kind == Kind::Folders) {
        const QStringList folders = build::cleanDataFolders(text.split(u','));
        if (const Text trouble = build::dataFoldersTrouble(folders); !trouble.isEmpty())
            return fail(Error::Kind::BadInput, code::settingInvalid, trouble, build::dataFoldersHelp());
        return QJsonValue(QJsonArray::fromStringList(folders));
    }
    if (choices.contains(text))
        return QJsonValue(text);
    if (text == otherwise)
        return QJsonValue(QJsonValue::Null);
    const QString meant = build::nearest(text, choices);
    return badValue(*this, text,
                    meant.isEmpty()
                        ? say(QT_TRANSLATE_NOOP("core", "Use one of: %1."), {choices.join(QStringLiteral(", "))})
                        : say(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {meant}));
}

QString Setting::shown(const QJsonValue& value) const
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (kind == Kind::Folders)
        return value.toVariant().toStringList().join(u',');
    return kind == Kind::Size ? sizeWords(value.toInteger()) : value.toVariant().toString();
}

void mergeSettings(QJsonObject& settings, const QJsonObject& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull())
            settings.remove(it.key());
        else
            settings.insert(it.key(), it.value());
    }
}

} // namespace shipdeck
