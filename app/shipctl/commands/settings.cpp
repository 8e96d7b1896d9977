// SPDX-License-Identifier: MIT
#include "commands.h"

#include "base/sizes.h"
#include "build/detect/data_folders.h"
#include "build/detect/framework_table.h"
#include "deck/doctor.h"
#include "deck/projects.h"

namespace shipdeck::cli {
namespace {

//! A setting that a person can change: name, effect and valid values.
struct Setting {
    enum class Of { Project, Everything };
    enum class Kind { Number, Size, Choice, Path, Folders };
    QString key;
    QString summary;
    Of of = Of::Project;
    Kind kind = Kind::Choice;
    qint64 least = 0, most = 0; //!< numbers; sizes in bytes
    QStringList choices;
    QString otherwise; //!< the default, as text
};

const QList<Setting>& settings()
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
        {QStringLiteral("memory"),
         QStringLiteral("what a build, and the server, may use"),
         Setting::Of::Project,
         Kind::Size,
         64 << 20,
         qint64(1) << 42,
         {},
         QStringLiteral("three quarters of this computer's; half for the server")},
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
        {QStringLiteral("logLimit"),
         QStringLiteral("what one deployment's tools may print into its log"),
         Setting::Of::Everything,
         Kind::Size,
         64 << 10,
         qint64(1) << 40,
         {},
         QStringLiteral("2 GB")},
        {QStringLiteral("port"),
         QStringLiteral("where all sites answer on this computer"),
         Setting::Of::Everything,
         Kind::Number,
         1024,
         65535,
         {},
         QStringLiteral("the first that was free, from 8080")}};
    return all;
}

Failure badValue(const Setting& setting, const QString& value, Text next)
{
    return fail(Error::Kind::BadInput, "setting-invalid",
                say(QT_TRANSLATE_NOOP("core", "\"%1\" is not a valid value for %2."), {value, setting.key}),
                std::move(next));
}

//! Null: back to the default.
Result<QJsonValue> valueOf(const Setting& setting, const QString& text)
{
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Null);
    if (setting.kind == Setting::Kind::Number) {
        bool ok = false;
        const int number = text.toInt(&ok);
        if (ok && number >= setting.least && number <= setting.most)
            return QJsonValue(number);
        return badValue(setting, text,
                        say(QT_TRANSLATE_NOOP("core", "Use a number from %1 to %2."),
                            {QString::number(setting.least), QString::number(setting.most)}));
    }
    if (setting.kind == Setting::Kind::Size) {
        const auto bytes = sizeOf(text);
        if (bytes && *bytes >= setting.least && *bytes <= setting.most)
            return QJsonValue(*bytes);
        return badValue(setting, text,
                        say(QT_TRANSLATE_NOOP("core", "Use a size from %1 to %2, for example 500MB or 20GB."),
                            {sizeWords(setting.least), sizeWords(setting.most)}));
    }
    if (setting.kind == Setting::Kind::Path) {
        if (text.startsWith(u'/') && !text.contains(u' '))
            return QJsonValue(text);
        return badValue(setting, text,
                        say(QT_TRANSLATE_NOOP("core", "Use a path that begins with /, for example /healthz.")));
    }
    if (setting.kind == Setting::Kind::Folders) {
        const QStringList folders = build::cleanDataFolders(text.split(u','));
        if (const Text trouble = build::dataFoldersTrouble(folders); !trouble.isEmpty())
            return fail(Error::Kind::BadInput, "setting-invalid", trouble, build::dataFoldersHelp());
        return QJsonValue(QJsonArray::fromStringList(folders));
    }
    if (setting.choices.contains(text))
        return QJsonValue(text);
    const QString meant = build::nearest(text, setting.choices);
    return badValue(setting, text,
                    meant.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "Use one of: %1."),
                                          {setting.choices.join(QStringLiteral(", "))})
                                    : say(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {meant}));
}

struct NewSetting {
    const Setting* setting = nullptr;
    QJsonValue value;
};

Result<NewSetting> settingOf(const QString& pair, Setting::Of of)
{
    const QString key = pair.section(u'=', 0, 0);
    QStringList known;
    for (const Setting& setting : settings()) {
        if (setting.of == of && setting.key == key && pair.contains(u'=')) {
            SD_TRY(const QJsonValue value, valueOf(setting, pair.section(u'=', 1)));
            return NewSetting{&setting, value};
        }
        if (setting.of == of)
            known << setting.key;
    }
    return fail(Error::Kind::BadInput, "setting-unknown",
                pair.contains(u'=') ? say(QT_TRANSLATE_NOOP("core", "There is no setting %1."), {key})
                                    : say(QT_TRANSLATE_NOOP("core", "%1 needs a value: %1=…"), {key}),
                say(QT_TRANSLATE_NOOP("core", "Settings: %1."), {known.join(QStringLiteral(", "))}));
}

QString shown(const Setting& setting, const QJsonValue& value)
{
    if (setting.kind == Setting::Kind::Folders)
        return value.toVariant().toStringList().join(u',');
    return setting.kind == Setting::Kind::Size ? sizeWords(value.toInteger()) : value.toVariant().toString();
}

void print(Output& out, Setting::Of of, const QJsonObject& values)
{
    QList<QStringList> rows;
    QJsonObject document;
    for (const Setting& setting : settings()) {
        if (setting.of != of)
            continue;
        const QJsonValue value = values.value(setting.key);
        const bool isSet = !value.isUndefined() && !value.isNull();
        document.insert(setting.key, isSet ? value : QJsonValue(QJsonValue::Null));
        rows << QStringList{setting.key, isSet ? shown(setting, value) : QStringLiteral("(%1)").arg(setting.otherwise),
                            setting.summary};
    }
    out.result(table(rows), document);
}

Task<Exit> forEverything(Deck* deck, Output* out, QStringList pairs)
{
    for (const QString& pair : pairs) {
        const auto wanted = settingOf(pair, Setting::Of::Everything);
        if (!wanted)
            co_return out->failure(wanted.error());
        const QString key = wanted->setting->key;
        const QString value = wanted->value.toVariant().toString();
        if (key == QStringLiteral("port") && !value.isEmpty())
            if (const auto free = deck->doctor().checkPort(value.toUShort()); !free)
                co_return out->failure(free.error());
        if (const auto set = co_await deck->setSetting(key, value); !set)
            co_return out->failure(set.error());
    }
    QJsonObject values;
    for (const Setting& setting : settings()) {
        const auto value = deck->setting(setting.key);
        if (!value)
            co_return out->failure(value.error());
        if (setting.of == Setting::Of::Everything && !value->isEmpty())
            values.insert(setting.key,
                          setting.kind == Setting::Kind::Choice ? QJsonValue(*value) : QJsonValue(value->toLongLong()));
    }
    print(*out, Setting::Of::Everything, values);
    co_return Exit::Done;
}

Task<Exit> forProject(Deck* deck, Output* out, QString project, QStringList pairs)
{
    QJsonObject wanted;
    for (const QString& pair : pairs) {
        const auto one = settingOf(pair, Setting::Of::Project);
        if (!one)
            co_return out->failure(one.error());
        wanted.insert(one->setting->key, one->value);
    }
    if (!wanted.isEmpty())
        if (const auto set = co_await deck->projects().setSettings(project, wanted); !set)
            co_return out->failure(set.error());
    const auto found = deck->projects().get(project);
    if (!found)
        co_return out->failure(found.error());
    print(*out, Setting::Of::Project, found->project.settings);
    co_return Exit::Done;
}

Task<Exit> runSettings(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    QStringList arguments = call.arguments.positional();
    if (arguments.isEmpty() || arguments.first().contains(u'='))
        co_return co_await forEverything(deck, out, arguments);
    const QString project = arguments.takeFirst();
    co_return co_await forProject(deck, out, project, arguments);
}

} // namespace

Command settingsCommand()
{
    return {{QStringLiteral("settings"),
             QStringLiteral("[project] [KEY=VALUE …]"),
             QStringLiteral("show or change settings of a project or Shipdeck; KEY= resets one"),
             {},
             0,
             100},
            &runSettings};
}

} // namespace shipdeck::cli
